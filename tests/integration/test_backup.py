"""Copies of the library: made, checked, thinned, brought back."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.core.errors import (
    FileMissingError,
    FileWriteError,
    LibraryDamagedError,
    LibraryTooNewError,
)
from studyapp.core.scheduling.events import Rating
from studyapp.infra.backup import backup
from studyapp.infra.backup_check import check
from studyapp.infra.backup_copies import LibraryCopies, copies_in
from studyapp.infra.backup_rescue import LibraryRescue
from studyapp.infra.backup_restore import restore
from studyapp.infra.paths import DATABASE
from studyapp.services.backups import BackupService
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI

NOON = datetime(2025, 6, 20, 12, tzinfo=UTC)


def answer(services, count=1):
    for _ in range(count):
        services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)


def answers(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM card_events").fetchone()[0]


@pytest.fixture
def copies(library):
    copies = LibraryCopies(library, SHANGHAI)
    yield copies
    copies.close()


def test_a_backup_of_an_open_library_holds_what_was_committed(services, library, tmp_path):
    answer(services, 3)
    backup(library / DATABASE, tmp_path / "copies" / "a.db")
    assert answers(tmp_path / "copies" / "a.db") == 3
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["a.db"]


def test_restore_keeps_what_it_replaces(library, clock, tmp_path):
    shutil.copy(library / DATABASE, tmp_path / "older.db")
    services = open_services(library, clock, SHANGHAI)
    answer(services, 2)
    services.close()
    kept = restore(tmp_path / "older.db", library / DATABASE, NOON)
    assert answers(library / DATABASE) == 0
    assert answers(kept) == 2


def test_two_restores_in_one_second_keep_both(library, tmp_path):
    shutil.copy(library / DATABASE, tmp_path / "older.db")
    kept = [restore(tmp_path / "older.db", library / DATABASE, NOON) for _ in range(3)]
    assert len({path for path in kept if path.is_file()}) == 3


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_file_that_is_no_library_is_refused_and_nothing_changes(library, tmp_path, content):
    bad = tmp_path / "bad.db"
    bad.write_bytes(content)
    before = (library / DATABASE).read_bytes()
    with pytest.raises(LibraryDamagedError):
        restore(bad, library / DATABASE, NOON)
    assert (library / DATABASE).read_bytes() == before


def test_the_database_of_another_program_is_refused(library, tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as database:
        database.execute("CREATE TABLE card_events (what TEXT)")
    with pytest.raises(LibraryDamagedError, match="no library of this program"):
        restore(tmp_path / "other.db", library / DATABASE, NOON)


def test_a_backup_of_a_later_program_is_refused(library, tmp_path):
    newer = Path(shutil.copy(library / DATABASE, tmp_path / "newer.db"))
    with closing(sqlite3.connect(newer)) as database:
        database.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryTooNewError):
        restore(newer, library / DATABASE, NOON)


def test_a_missing_backup_is_said_so(library, tmp_path):
    with pytest.raises(FileMissingError):
        restore(tmp_path / "gone.db", library / DATABASE, NOON)


def test_a_library_that_is_gone_is_not_made_anew_by_its_backup(tmp_path):
    with pytest.raises(FileMissingError):
        backup(tmp_path / "gone.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_truncated_library_fails_its_check(library):
    path = library / DATABASE
    path.write_bytes(path.read_bytes()[: 4096 * 20])
    with pytest.raises(LibraryDamagedError):
        check(path)


def test_a_damaged_library_is_not_copied(library, tmp_path):
    path = library / DATABASE
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 12] = b"\xff" * 4096 * 9
    path.write_bytes(content)
    with pytest.raises(LibraryDamagedError):
        backup(path, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_backup_that_cannot_be_written_leaves_nothing(library, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FileWriteError):
        backup(library / DATABASE, tmp_path / "file" / "copy.db")


def test_a_copy_bears_its_moment_and_leaves_other_files_alone(copies, library):
    (library / "backups").mkdir()
    shutil.copy(library / DATABASE, library / "backups" / "library-mine.db")
    copy = copies.make(NOON)
    assert copy.path.name == "library-20250620-200000+0800.db"
    assert copy.made_at == NOON
    for day in range(1, 30):
        copies.make(NOON + timedelta(days=day))
    assert (library / "backups" / "library-mine.db").is_file()
    assert len(copies.all()) < 12
    assert copies.all() == copies_in(library / "backups")
    assert copies.all()[0].made_at == NOON + timedelta(days=29)


def test_only_a_change_makes_another_copy(services, copies):
    assert copies.changed()
    copies.make(NOON)
    assert not copies.changed()
    services.checkpoint()
    services.review.next_item()
    assert not copies.changed()
    answer(services)
    assert copies.changed()


def test_the_next_run_of_the_program_knows_what_was_copied(library, clock):
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    assert services.backups.when_changed() is not None
    services.close()
    services = open_services(library, clock, SHANGHAI)
    assert services.backups.when_changed() is None
    answer(services)
    services.close()
    services = open_services(library, clock, SHANGHAI)
    assert services.backups.when_changed() is not None
    services.close()


def test_a_copy_is_due_after_half_an_hour_of_changes(services, clock):
    assert services.backups.when_due() is not None
    answer(services)
    clock.advance(minutes=29)
    assert services.backups.when_due() is None
    clock.advance(minutes=1)
    copy = services.backups.when_due()
    assert copy == services.backups.last()
    assert answers(copy.path) == 1


def test_a_clock_that_was_set_back_does_not_stop_the_copies(services, clock):
    services.backups.when_due()
    answer(services)
    clock.advance(days=-300)
    assert services.backups.when_due() is not None


def test_copies_of_a_clock_that_was_ahead_crowd_out_none_that_is_made_now(copies):
    for month in range(1, 9):
        copies.make(datetime(2031, month, 1, 12, tzinfo=UTC))
    for day in range(9):
        copy = copies.make(NOON + timedelta(days=day))
        assert copy in copies.all()
    assert len([each for each in copies.all() if each.made_at.year == 2031]) == 7


def test_after_a_clock_that_was_ahead_copies_are_made_in_time_and_the_latest_is_offered(
    services, clock, library
):
    clock.advance(days=3000)
    services.backups.when_changed()
    clock.advance(days=-3000)
    answer(services)
    made = services.backups.when_due()
    assert made is not None
    answer(services)
    clock.advance(minutes=29)
    assert services.backups.when_due() is None
    assert services.backups.last() == made
    assert LibraryRescue(library, clock, SHANGHAI).offer("x").copy == made


def test_an_import_copies_the_library_before_it_stores_anything(services, library, tmp_path):
    from studyapp.transfers import import_service

    article = tmp_path / "短文.txt"
    article.write_text(
        "新的文章\n一、第一点\n这里讲清楚一件事：先理解，再记忆。\n", encoding="utf-8"
    )
    answer(services)
    import_service(services).import_file(article)
    (copy,) = services.backups._copies.all()
    with closing(sqlite3.connect(copy.path)) as database:
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    assert answers(copy.path) == 1


def test_what_was_answered_a_minute_before_an_import_is_in_the_copy_made_for_it(services, clock):
    services.backups.when_due()
    answer(services)
    clock.advance(minutes=1)
    services.backups.before_change()
    assert answers(services.backups.last().path) == 1
    answer(services)
    clock.advance(minutes=4)
    services.backups.before_change()
    assert answers(services.backups.last().path) == 1
    clock.advance(minutes=1)
    services.backups.before_change()
    assert answers(services.backups.last().path) == 2


class FullDisk:
    """Copies that cannot be written."""

    def all(self):
        return ()

    def lost(self):
        return None

    def changed(self):
        return True

    def make(self, moment):
        raise FileWriteError("copy.db", "No space left on device")


def test_a_copy_that_fails_before_a_change_is_told_once_and_stops_nothing():
    backups = BackupService(FullDisk(), lambda: NOON)
    backups.before_change()
    assert isinstance(backups.take_trouble(), FileWriteError)
    assert backups.take_trouble() is None
