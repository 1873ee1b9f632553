"""Libraries that lie where we may not read or not write: said in a sentence, nothing lost."""

import shutil
import sqlite3
from contextlib import closing, suppress

import pytest

from studyapp.cli.main import BAD_INPUT, parse_arguments, run
from studyapp.core.errors import FileWriteError, LibraryReadOnlyError
from studyapp.core.scheduling.events import Rating
from studyapp.infra.glance import glance
from studyapp.infra.paths import DATABASE
from studyapp.services.settings import Settings
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI
from tests.permissions import CAN_OBEY, obeyed

pytestmark = pytest.mark.skipif(not CAN_OBEY, reason="permissions stop nobody here")


@pytest.fixture(autouse=True)
def _permissions(library):
    with obeyed():
        yield
    for part in (library, *library.rglob("*")):
        part.chmod(0o700 if part.is_dir() else 0o600)


def answer(services):
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)


def answers(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM card_events").fetchone()[0]


def test_a_folder_that_may_not_be_written_is_said_so(library, clock):
    (library / "library.lock").touch()
    library.chmod(0o500)
    with pytest.raises(LibraryReadOnlyError):
        open_services(library, clock, SHANGHAI)


@pytest.mark.parametrize("allowed", [0, 0o200])
def test_a_library_that_may_not_be_read_is_said_so(library, clock, allowed, capsys):
    (library / DATABASE).chmod(allowed)
    with pytest.raises(LibraryReadOnlyError):
        open_services(library, clock, SHANGHAI)
    for words in (["doctor"], ["doctor", "--fix"], ["review"], ["due"], ["backup"]):
        assert run(parse_arguments(["--library", str(library), *words])) == BAD_INPUT
        assert capsys.readouterr().err.count("\n") == 1


def test_a_folder_that_may_not_be_looked_into_is_said_so(library, clock):
    library.chmod(0)
    assert glance(library / DATABASE, Settings(), clock.now().date()) is None
    for exclusive in (True, False):
        with pytest.raises(LibraryReadOnlyError):
            open_services(library, clock, SHANGHAI, exclusive=exclusive)


def test_a_file_that_became_read_only_keeps_what_was_answered(library, clock):
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    services.close()
    (library / DATABASE).chmod(0o400)
    services = open_services(library, clock, SHANGHAI)
    with pytest.raises(LibraryReadOnlyError):
        answer(services)
    with suppress(LibraryReadOnlyError):
        services.close()
    (library / DATABASE).chmod(0o600)
    assert answers(library / DATABASE) == 1


@pytest.mark.parametrize("allowed", [0, 0o500])
def test_a_folder_of_copies_that_may_not_be_written_stops_no_answer(library, clock, allowed):
    (library / "backups").mkdir()
    (library / "backups").chmod(allowed)
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    with pytest.raises(FileWriteError):
        services.backups.when_changed()
    services.backups.before_change()
    assert isinstance(services.backups.take_trouble(), FileWriteError)
    answer(services)
    services.close()
    (library / "backups").chmod(0o700)
    assert answers(library / DATABASE) == 2
    assert list((library / "backups").iterdir()) == []


def test_a_file_in_the_place_of_the_copies_stops_no_answer(library, clock):
    shutil.rmtree(library / "backups", ignore_errors=True)
    (library / "backups").write_text("", encoding="utf-8")
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    with pytest.raises(FileWriteError):
        services.backups.when_changed()
    services.close()
    assert answers(library / DATABASE) == 1
