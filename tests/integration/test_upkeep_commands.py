"""`doctor`, `backup` and `restore` on a library that is sound, damaged or gone."""

import io
import json
import sqlite3
from contextlib import closing

import pytest

from studyapp.cli.main import BAD_INPUT, parse_arguments, run
from studyapp.core.scheduling.events import Rating
from studyapp.infra.backup_copies import copies_in
from studyapp.infra.lock import LibraryLock
from studyapp.infra.paths import DATABASE
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI


@pytest.fixture
def command(library):
    return lambda *words: run(parse_arguments(["--library", str(library), *words]))


def study(library, clock, answers):
    services = open_services(library, clock, SHANGHAI)
    for _ in range(answers):
        services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)
        clock.advance(seconds=7)
    services.close()


def answers(library):
    with closing(sqlite3.connect(library / DATABASE)) as database:
        return database.execute("SELECT count(*) FROM card_events").fetchone()[0]


def damage(library):
    content = (library / DATABASE).read_bytes()
    (library / DATABASE).write_bytes(content[: len(content) // 3])


def test_a_sound_library_is_said_to_be_in_order(command, capsys):
    assert command("doctor") == 0
    assert "in order" in capsys.readouterr().err
    assert command("doctor", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["file"], found["states_differing"], found["strayed"]) == ("ok", 0, 0)


def test_doctor_offers_the_way_back_in_one_sentence(command, library, clock, capsys):
    study(library, clock, 2)
    assert command("backup") == 0
    study(library, clock, 3)
    damage(library)
    capsys.readouterr()
    assert command("doctor") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "studyapp restore" in said
    assert command("doctor", "--json") == 1
    assert json.loads(capsys.readouterr().out)["file"] != "ok"


def test_doctor_finds_a_page_that_no_session_reads(command, library, clock, capsys):
    study(library, clock, 2)
    assert command("backup") == 0
    with closing(sqlite3.connect(library / DATABASE)) as database:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'article_versions'"
        (root,) = database.execute(query).fetchone()
    content = bytearray((library / DATABASE).read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    (library / DATABASE).write_bytes(content)
    for words in (["doctor"], ["doctor", "--fix"]):
        capsys.readouterr()
        assert command(*words) == 1
        assert "studyapp restore" in capsys.readouterr().err


def test_restore_without_a_file_takes_the_newest_sound_copy(command, library, clock, capsys):
    study(library, clock, 2)
    command("backup")
    damage(library)
    assert command("restore") == 0
    assert "kept" in capsys.readouterr().err
    assert answers(library) == 2
    assert command("doctor") == 0


def test_restore_without_any_copy_says_so(command, library, capsys):
    before = (library / DATABASE).read_bytes()
    assert command("restore") == 1
    assert "no sound copy" in capsys.readouterr().err
    assert (library / DATABASE).read_bytes() == before


def test_a_library_in_use_is_not_replaced(command, library, capsys):
    command("backup")
    lock = LibraryLock(library)
    assert command("restore") == BAD_INPUT
    lock.release()
    assert "another" in capsys.readouterr().err


def test_a_library_that_is_gone_while_there_are_copies_is_not_made_anew(command, library, capsys):
    command("backup")
    (library / DATABASE).unlink()
    assert command("doctor") == 1
    for words in (["review"], ["due"], ["stats"], ["export", "--csv", str(library / "out.csv")]):
        assert command(*words) == BAD_INPUT
    assert not (library / DATABASE).exists()
    assert len(copies_in(library / "backups")) == 1


def test_a_session_in_the_terminal_leaves_a_copy(command, library, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n3\nq\n"))
    assert command("review") == 0
    (copy,) = copies_in(library / "backups")
    with closing(sqlite3.connect(copy.path)) as database:
        assert database.execute("SELECT count(*) FROM card_events").fetchone() == (1,)
