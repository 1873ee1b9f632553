"""Damage that SQLite does not see: rows without sense, and indexes that lost their table."""

import random
import sqlite3
from contextlib import closing, suppress

import pytest

from studyapp.cli.main import parse_arguments, run
from studyapp.core.errors import IndexesDamagedError, LibraryDamagedError, StudyError
from studyapp.core.scheduling.events import Rating
from studyapp.infra.backup import check_pages
from studyapp.infra.backup_rescue import LibraryRescue
from studyapp.infra.db.faults import suspect_mark
from studyapp.infra.paths import DATABASE
from studyapp.services.card_browser import CardBrowserService
from studyapp.transfers import export_service
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI

# Damage goes to the log.
pytestmark = pytest.mark.usefixtures("caplog")


@pytest.fixture
def copied(library, clock):
    """A library with one answer in its copy, and one after it."""
    services = open_services(library, clock, SHANGHAI)
    answer(services)
    services.backups.when_changed()
    answer(services)
    services.close()
    return library


def answer(services):
    item = services.review.next_item()
    if item is not None:
        services.review.grade(item.card.id, Rating.EASY, 1000)
    services.clock.advance(minutes=1)


def change(path, statement, *, keep_triggers=False):
    """Change rows behind the back of the program and of its triggers."""
    with closing(sqlite3.connect(path)) as database, database:
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names if not keep_triggers else ():
            database.execute(f"DROP TRIGGER {name}")
        assert database.execute(statement).rowcount


def use(services):
    """Do what reads everything."""
    answer(services)
    cards = CardBrowserService(services.context)
    cards.lines(cards.find(""))
    for article in services.library.articles():
        services.read.open(article.id)
    services.exams.exams()
    export_service(services).anki(services.folder / "out.apkg", scheduling=True)
    services.maintain.rebuild(fix=False)


SENSELESS = [
    "UPDATE notes SET content = replace(content, '\"sources\"', '\"sourzes\"')",
    "UPDATE notes SET content = replace(content, '\"span\"', '\"spin\"')",
    "UPDATE notes SET content = substr(content, 3)",
    "UPDATE notes SET content = '5'",
    "UPDATE articles SET content = '{}'",
    "UPDATE card_events SET kind = 'grafed'",
    "UPDATE card_events SET day = 99999999",
    "UPDATE card_events SET rating = 7",
    "UPDATE card_states SET phase = 'nwe'",
    "UPDATE card_states SET last_day = 99999999 WHERE last_day IS NOT NULL",
    "INSERT INTO exams VALUES ('a', 'exam', 739500, 0.9, 30, '[]', 0, 0.85, 0.95)",
]


@pytest.mark.parametrize("statement", SENSELESS)
def test_rows_without_sense_are_told_and_a_copy_is_offered_at_the_next_start(
    copied, clock, statement
):
    change(copied / DATABASE, statement)
    services = open_services(copied, clock, SHANGHAI)
    with pytest.raises(LibraryDamagedError):
        use(services)
    services.close()
    with pytest.raises(LibraryDamagedError):
        open_services(copied, clock, SHANGHAI)
    rescue = LibraryRescue(copied, clock, SHANGHAI)
    rescue.bring_back(rescue.offer("x").copy)
    services = open_services(copied, clock, SHANGHAI)
    use(services)
    services.close()


def test_a_copy_of_rows_without_sense_is_passed_over(copied, clock):
    change(copied / DATABASE, "UPDATE notes SET content = '5'")
    services = open_services(copied, clock, SHANGHAI)
    newest = services.backups.when_changed()
    services.close()
    offered = LibraryRescue(copied, clock, SHANGHAI).offer("x").copy
    assert offered is not None
    assert offered != newest


def test_damage_that_a_copy_shows_is_looked_at_before_the_next_session(copied, clock):
    services = open_services(copied, clock, SHANGHAI)
    answer(services)
    services.checkpoint()
    content = bytearray((copied / DATABASE).read_bytes())
    root = _root(copied / DATABASE, "article_versions")
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    (copied / DATABASE).write_bytes(content)
    with pytest.raises(LibraryDamagedError, match=DATABASE):
        services.backups.when_changed()
    services.close()
    with pytest.raises(LibraryDamagedError):
        open_services(copied, clock, SHANGHAI)


# ------------------------------------------------------------------ indexes


def _root(path, name):
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return database.execute(query, (name,)).fetchone()[0]


def forget(path, index, statement):
    """Run a statement without telling an index of it."""
    columns = "type, name, tbl_name, rootpage, sql"
    for steps in (
        (f"CREATE TABLE hidden AS SELECT {columns} FROM sqlite_master WHERE name = '{index}'",),
        ("PRAGMA writable_schema = ON", f"DELETE FROM sqlite_master WHERE name = '{index}'"),
        (statement,),
        ("PRAGMA writable_schema = ON", "INSERT INTO sqlite_master SELECT * FROM hidden"),
        ("DROP TABLE hidden",),
    ):
        with closing(sqlite3.connect(path)) as database, database:
            for step in steps:
                database.execute(step)


@pytest.fixture
def misindexed(copied):
    """A library in which no answered card would ever come due."""
    forget(copied / DATABASE, "card_states_due", "UPDATE card_states SET due_day = due_day + 1")
    with pytest.raises(IndexesDamagedError):
        check_pages(copied / DATABASE)
    return copied


def doctor(library, *words):
    return run(parse_arguments(["--library", str(library), "doctor", *words]))


def test_doctor_makes_indexes_anew(misindexed, capsys):
    assert doctor(misindexed) == 1
    assert "nothing is lost" in capsys.readouterr().err
    assert doctor(misindexed, "--fix") == 0
    assert "index" in capsys.readouterr().err
    assert doctor(misindexed) == 0
    assert "in order" in capsys.readouterr().err


def test_indexes_are_made_anew_at_the_start_after_a_copy_showed_it(misindexed, clock):
    services = open_services(misindexed, clock, SHANGHAI)
    with pytest.raises(LibraryDamagedError):
        services.backups.when_changed()
    services.close()
    assert suspect_mark(misindexed / DATABASE).exists()
    services = open_services(misindexed, clock, SHANGHAI)
    assert not suspect_mark(misindexed / DATABASE).exists()
    assert services.backups.when_changed() is not None
    services.close()
    check_pages(misindexed / DATABASE)


def test_a_copy_of_which_only_indexes_are_damaged_is_offered_and_mended(copied, clock):
    (copy,) = (copied / "backups").glob("library-*.db")
    forget(copy, "card_states_due", "UPDATE card_states SET due_day = due_day + 1")
    (copied / DATABASE).write_bytes(b"no database" * 999)
    rescue = LibraryRescue(copied, clock, SHANGHAI)
    rescue.bring_back(rescue.offer("x").copy)
    check_pages(copied / DATABASE)
    services = open_services(copied, clock, SHANGHAI)
    use(services)
    services.close()


def test_counts_that_are_gone_are_told_and_made_anew_at_the_next_start(copied, clock):
    change(copied / DATABASE, "DELETE FROM deck_counts", keep_triggers=True)
    services = open_services(copied, clock, SHANGHAI)
    with pytest.raises(LibraryDamagedError):
        answer(services)
    services.close()
    services = open_services(copied, clock, SHANGHAI)
    assert sum(deck.new for article in services.library.articles() for deck in article.decks) > 0
    answer(services)
    services.close()
    assert doctor(copied) == 0


# ------------------------------------------------------------------ chance


@pytest.mark.parametrize("seed", range(16))
def test_bytes_that_change_are_harmless_or_told_once_and_for_all(copied, clock, seed):
    rng = random.Random(seed)
    with (copied / DATABASE).open("r+b") as file:
        for _ in range(rng.choice([1, 20])):
            file.seek(rng.randrange(100, (copied / DATABASE).stat().st_size))
            file.write(rng.randbytes(1))
    told = False
    try:
        services = open_services(copied, clock, SHANGHAI)
    except StudyError:
        return
    try:
        use(services)
    except LibraryDamagedError:
        told = True
    with suppress(StudyError):
        services.close()
    if not told:
        return
    try:
        services = open_services(copied, clock, SHANGHAI)
    except LibraryDamagedError:
        return
    use(services)
    services.close()
