"""Disks that fill, files that vanish or change under an open library, logs that are torn."""

import os
import random
import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.core.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryLostError,
    LibraryReadOnlyError,
    StudyError,
)
from studyapp.core.scheduling.events import Rating
from studyapp.infra.backup import check_pages
from studyapp.infra.backup_rescue import LibraryRescue, missing
from studyapp.infra.backup_suspicion import look_closer
from studyapp.infra.db.faults import faults
from studyapp.infra.paths import DATABASE
from studyapp.services.recovery import Missing
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI, FakeClock


def answer(services, count=1):
    """Answer cards; return how many answers were acknowledged."""
    done = 0
    for _ in range(count):
        services.review.grade(services.review.next_item().card.id, Rating.AGAIN, 1000)
        services.clock.advance(seconds=61)
        done += 1
    return done


def answer_or_refuse(services):
    """Answer a card; return False when the library says that it cannot be written."""
    try:
        return answer(services)
    except LibraryReadOnlyError:
        return False


def answers(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM card_events").fetchone()[0]


# ------------------------------------------------------------------ torn logs


@pytest.fixture(scope="module")
def power_cuts(seeded_library, tmp_path_factory):
    """A library as it lay on disk, its log, and how long the log was after each answer."""
    folder = Path(shutil.copytree(seeded_library, tmp_path_factory.mktemp("cuts") / "library"))
    services = open_services(folder, FakeClock(), SHANGHAI)
    wal = folder / f"{DATABASE}-wal"
    lengths = []
    for _ in range(30):
        answer(services)
        lengths.append(wal.stat().st_size)
    files = (folder / DATABASE).read_bytes(), wal.read_bytes()
    services.close()
    return *files, lengths


def open_torn(folder, database, log):
    """Return how many answers SQLite finds, once the file has proved sound."""
    path = folder / DATABASE
    for part in folder.glob(f"{DATABASE}*"):
        part.unlink()
    path.write_bytes(database)
    path.with_name(f"{DATABASE}-wal").write_bytes(log)
    look_closer(path)
    return answers(path)


@given(cut=st.floats(0, 1))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_torn_log_holds_every_answer_before_the_tear(power_cuts, tmp_path, cut):
    database, log, lengths = power_cuts
    kept = int(len(log) * cut)
    whole = sum(length <= kept for length in lengths)
    assert open_torn(tmp_path, database, log[:kept]) == whole


@given(at=st.floats(0, 0.999), seed=st.integers(0, 9))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_log_of_which_the_tail_is_noise_holds_every_answer_before_it(
    power_cuts, tmp_path, at, seed
):
    database, log, lengths = power_cuts
    kept = int(len(log) * at)
    noise = random.Random(seed).randbytes(len(log) - kept)
    whole = sum(length <= kept for length in lengths)
    assert open_torn(tmp_path, database, log[:kept] + noise) == whole


# ------------------------------------------------------------------ disks


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_disk_that_fills_up_is_said_so_and_keeps_what_was_answered(library, clock):
    import resource

    services = open_services(library, clock, SHANGHAI)
    answer(services, 3)
    used = max(part.stat().st_size for part in library.glob(f"{DATABASE}*"))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (used + 100_000, limits[1]))
    done = 3
    try:
        while answer_or_refuse(services):
            done += 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert done > 3
    assert answers(library / DATABASE) == done
    services.review.forget()
    done += answer(services)
    services.close()
    assert answers(library / DATABASE) == done


def test_a_library_that_became_read_only_is_said_so_and_goes_on_when_it_can(services):
    answer(services)
    with services.store.connections.connection() as connection:
        connection.execute("PRAGMA query_only = 1")
    assert not answer_or_refuse(services)
    with services.store.connections.connection() as connection:
        connection.execute("PRAGMA query_only = 0")
    answer(services)
    assert answers(services.store.path) == 2


# ------------------------------------------------------------------ files that change


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files")
@pytest.mark.parametrize("when", ["when_due", "when_changed"])
@pytest.mark.parametrize("replaced", [True, False])
def test_a_library_deleted_or_replaced_while_open_is_told_and_nothing_of_it_is_lost(
    library, clock, when, replaced
):
    services = open_services(library, clock, SHANGHAI)
    answer(services, 2)
    services.backups.when_changed()
    answer(services)
    for part in library.glob(f"{DATABASE}*"):
        part.unlink()
    if replaced:
        (library / DATABASE).write_bytes(b"of another computer" * 999)
    answer(services, 3)
    if when == "when_due":
        with pytest.raises(LibraryLostError):
            services.backups.when_due()
    else:
        services.backups.when_changed()
    services.close()
    with pytest.raises(LibraryDamagedError):
        open_services(library, clock, SHANGHAI)
    rescue = LibraryRescue(library, clock, SHANGHAI)
    rescue.bring_back(rescue.offer("gone").copy)
    services = open_services(library, clock, SHANGHAI)
    assert services.maintain.rebuild(fix=False) == 0
    services.close()
    assert answers(library / DATABASE) == 6


@pytest.mark.parametrize("kept", [0, 50, 4096, 0.3, 0.9, 0.999])
def test_a_library_truncated_while_closed_is_recognised(library, clock, kept):
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    services.backups.when_changed()
    services.close()
    content = (library / DATABASE).read_bytes()
    length = int(len(content) * kept) if isinstance(kept, float) else kept
    (library / DATABASE).write_bytes(content[:length])
    with pytest.raises(LibraryDamagedError):
        open_services(library, clock, SHANGHAI)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files")
def test_a_library_emptied_while_open_is_not_said_to_be_in_use(library, clock):
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    services.checkpoint()
    os.truncate(library / DATABASE, 0)
    for read in (services.review.forget, services.library.articles, services.statistics.statistics):
        with suppress(LibraryDamagedError):
            read()
    services.close()


def test_a_disk_that_cannot_be_read_is_damage_and_none_of_free_space(library):
    unread = sqlite3.OperationalError("disk I/O error")
    unread.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    with pytest.raises(LibraryDamagedError), faults(library / DATABASE):
        raise unread
    unwritten = sqlite3.OperationalError("disk I/O error")
    unwritten.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    with pytest.raises(LibraryReadOnlyError), faults(library / DATABASE):
        raise unwritten


def test_a_library_truncated_while_open_never_crashes(library, clock):
    services = open_services(library, clock, SHANGHAI)
    done = answer(services)
    services.checkpoint()
    content = (library / DATABASE).read_bytes()
    (library / DATABASE).write_bytes(content[: len(content) // 2])
    with suppress(StudyError):
        answer(services, 5)
        services.statistics.statistics()
    with suppress(StudyError):
        services.close()
    with pytest.raises(LibraryDamagedError):
        open_services(library, clock, SHANGHAI)
    assert done == 1


@pytest.mark.parametrize("seed", range(8))
def test_bits_flipped_while_open_raise_nothing_but_what_is_told_to_the_learner(
    library, clock, seed
):
    rng = random.Random(seed)
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    services.checkpoint()
    with (library / DATABASE).open("r+b") as file:
        for _ in range(200):
            file.seek(rng.randrange(4096, (library / DATABASE).stat().st_size))
            file.write(rng.randbytes(1))
    with suppress(StudyError):
        services.review.forget()
        answer(services, 10)
    with suppress(StudyError):
        services.library.articles()
    with suppress(StudyError):
        services.close()
    with suppress(LibraryError):
        open_services(library, clock, SHANGHAI).close()


def test_damage_met_in_a_session_is_looked_at_before_the_next(library, clock):
    services = open_services(library, clock, SHANGHAI)
    answer(services, 2)
    services.checkpoint()
    content = bytearray((library / DATABASE).read_bytes())
    content[4096:] = random.Random(1).randbytes(len(content) - 4096)
    services.store.connections.close()
    (library / DATABASE).write_bytes(content)
    with pytest.raises(LibraryDamagedError):
        services.library.articles()
    with pytest.raises(LibraryDamagedError):
        services.close()
    with pytest.raises(LibraryDamagedError):
        open_services(library, clock, SHANGHAI)


@pytest.mark.parametrize("exclusive", [True, False])
def test_a_log_without_its_library_is_not_thrown_away(power_cuts, tmp_path, clock, exclusive):
    _database, log, _lengths = power_cuts
    (tmp_path / f"{DATABASE}-wal").write_bytes(log)
    with pytest.raises(LibraryDamagedError):
        open_services(tmp_path, clock, SHANGHAI, exclusive=exclusive)
    assert (tmp_path / f"{DATABASE}-wal").read_bytes() == log
    LibraryRescue(tmp_path, clock, SHANGHAI).start_empty()
    open_services(tmp_path, clock, SHANGHAI, exclusive=exclusive).close()
    (kept,) = tmp_path.glob("library-replaced-*-wal")
    assert kept.read_bytes() == log


# ------------------------------------------------------------------ the way back


@pytest.fixture
def copied(library, clock):
    """A library with three answers in its copy and four after it."""
    services = open_services(library, clock, SHANGHAI)
    answer(services, 3)
    services.backups.when_changed()
    answer(services, 4)
    services.close()
    return library


def test_what_a_copy_lacks_is_counted_in_the_damaged_file(copied, clock):
    (copy,) = (copied / "backups").glob("library-*.db")
    found = missing(copied / DATABASE, copy)
    assert (found.answers, found.to_the_end) == (4, True)
    assert found.latest is not None
    (copied / DATABASE).write_bytes(b"no database" * 1000)
    assert missing(copied / DATABASE, copy) == Missing(None)


def test_a_damaged_copy_is_passed_over(copied, clock):
    services = open_services(copied, clock, SHANGHAI)
    newest = services.backups.when_changed()
    services.close()
    Path(newest.path).write_bytes(b"damaged" * 9999)
    offer = LibraryRescue(copied, clock, SHANGHAI).offer("x")
    assert answers(offer.copy.path) == 3


def test_bringing_a_copy_back_keeps_the_damaged_file(copied, clock):
    (copied / DATABASE).write_bytes(b"no database" * 1000)
    rescue = LibraryRescue(copied, clock, SHANGHAI)
    kept = rescue.bring_back(rescue.offer("x").copy)
    assert kept.read_bytes() == b"no database" * 1000
    services = open_services(copied, clock, SHANGHAI)
    assert services.maintain.rebuild(fix=False) == 0
    services.close()
    assert answers(copied / DATABASE) == 3


def test_starting_empty_keeps_everything(copied, clock):
    (copied / DATABASE).write_bytes(b"no database" * 1000)
    kept = LibraryRescue(copied, clock, SHANGHAI).start_empty()
    assert kept.is_file()
    services = open_services(copied, clock, SHANGHAI)
    assert services.is_empty()
    services.close()
    check_pages(copied / DATABASE)
