import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.anchors import anchors_in
from studyapp.core.cards.diff import adding
from studyapp.core.cards.model import Note, NoteStatus, NoteType, SourceRef
from studyapp.core.cards.reconcile import reconcile
from studyapp.core.clock import StudyCalendar
from studyapp.core.errors import (
    LibraryDamagedError,
    LibraryInUseError,
    LibraryReadOnlyError,
    LibraryTooNewError,
    UnknownArticleError,
    UnknownCardError,
)
from studyapp.core.ids import ArticleId, CardId, NoteId, card_id
from studyapp.core.scheduling.events import Graded, Rating, Undone
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.infra.db import tables
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.infra.db.connections import Connections
from studyapp.infra.db.migrations import MIGRATIONS, upgrade
from studyapp.infra.db.store import open_store
from studyapp.services.base import Context
from studyapp.services.maintain import MaintainService
from studyapp.services.review import ReviewService
from studyapp.services.settings import Settings
from studyapp.services.views import ReadingPosition, Scope
from tests.conftest import ROOT, SHANGHAI
from tests.permissions import CAN_OBEY, obeyed

AT = datetime(2025, 6, 20, 1, 2, 3, 456000, tzinfo=UTC)
DAY = date(2025, 6, 20)
OLD_LIBRARIES = Path(__file__).parents[1] / "golden" / "libraries"
"""One dump of a library of each schema version; `make_old_library` writes the newest."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "图书 馆" / "library.db"


@pytest.fixture
def store(path):
    store = open_store(path)
    yield store
    store.close()


@pytest.fixture
def article():
    return parse_article(
        SourceText("一篇文章\n一、开头\n第一段的文字，讲了一件事。\n第二段的文字。")
    )


def note(article, key, paragraph=1, **changes):
    block = article.blocks[1 + paragraph]
    source = SourceRef(block.id, paragraph, 0, 3, block.text[:3], "", block.text[3:])
    fields = {
        "id": NoteId(key),
        "type": NoteType.BASIC,
        "deck": "要点",
        "context": ("一、开头",),
        "question": "讲了什么？",
        "answer": ("一件事",),
        "sources": (source,),
        "group": key,
    }
    return Note(**fields | changes)


def _diff(uow, article, notes):
    stored = uow.notes.stored(article.id)
    return reconcile(stored, notes, anchors_in(article), fresh=NoteStatus.ACCEPTED)


def fill(store, article, *notes):
    with store.open_uow() as uow:
        uow.articles.put(article, "文章.txt", AT)
        uow.notes.apply(_diff(uow, article, notes), article.id, AT)
        uow.commit()


def grade(store, card, rating=Rating.GOOD, state=None):
    with store.open_uow() as uow:
        event = Graded(uow.log.next_id(), card, AT, DAY, rating, 4200, 0.85)
        uow.log.append(event)
        if state:
            uow.log.put_state(card, state)
        uow.commit()
    return event


def test_an_article_comes_back_as_it_was_stored(store, article):
    fill(store, article)
    with store.open_uow(read_only=True) as uow:
        assert uow.articles.get(article.id) == article
        (head,) = uow.articles.heads()
    assert head.body == tuple(block.id for block in article.blocks[2:])


def test_notes_of_every_type_come_back_as_they_were_stored(store, article):
    notes = (
        note(article, "a"),
        note(article, "b", type=NoteType.CLOZE, question="", text="第{{c1::一}}{{c2::段::几}}"),
        note(article, "c", type=NoteType.MATCH, answer=(), pairs=(("左", "右"), ("上", "下"))),
        note(article, "d", type=NoteType.LIST, answer=("甲", "乙"), tags=("标签",), hint="提示"),
    )
    fill(store, article, *notes)
    with store.open_uow(read_only=True) as uow:
        assert sorted(uow.notes.of_article(article.id), key=lambda each: each.id) == list(notes)
        assert len(uow.notes.siblings(NoteId("b"))) == 2


def test_events_and_states_come_back_as_they_were_stored(store, article):
    fill(store, article, note(article, "a"))
    card = card_id(NoteId("a"), 0)
    state = CardState(
        phase=Phase.REVIEW,
        memory=MemoryState(3.5, 5.25),
        due_day=DAY,
        last_review=AT,
        last_day=DAY,
        interval_days=3,
        reps=2,
        lapses=1,
        suspended=True,
        buried_on=DAY,
    )
    event = grade(store, card, state=state)
    with store.open_uow(read_only=True) as uow:
        assert uow.log.of_card(card) == (event,)
        assert uow.log.state(card) == state
        assert uow.notes.card(card).state == state


def test_the_log_can_only_grow(store, article):
    fill(store, article, note(article, "a"))
    grade(store, card_id(NoteId("a"), 0))
    with closing(sqlite3.connect(store.path)) as other:
        for statement in ("UPDATE card_events SET rating = 4", "DELETE FROM card_events"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)


def test_the_latest_event_is_the_one_that_is_not_undone(store, article):
    fill(store, article, note(article, "a"), note(article, "b"))
    first = grade(store, card_id(NoteId("a"), 0))
    second = grade(store, card_id(NoteId("b"), 0))
    with store.open_uow() as uow:
        assert uow.log.latest() == second
        uow.log.append(Undone(uow.log.next_id(), second.card_id, AT, DAY, second.id))
        assert uow.log.latest() == first


def test_leaving_without_commit_stores_nothing(store, article):
    with store.open_uow() as uow:
        uow.articles.put(article, "文章.txt", AT)
    with store.open_uow(read_only=True) as uow, pytest.raises(UnknownArticleError):
        uow.articles.get(article.id)


def test_a_retired_note_is_not_asked_but_keeps_its_log(store, article):
    fill(store, article, note(article, "a"), note(article, "b"))
    grade(store, card_id(NoteId("a"), 0))
    fill(store, article, note(article, "b"))
    with store.open_uow(read_only=True) as uow:
        found = uow.queries.candidates(Scope(), DAY, 20, 200)
        assert [each.card_id for each in found] == [card_id(NoteId("b"), 0)]
        assert len(uow.log.of_card(card_id(NoteId("a"), 0))) == 1


def test_a_changed_note_keeps_its_schedule(store, article):
    fill(store, article, note(article, "a"))
    card = card_id(NoteId("a"), 0)
    state = CardState(phase=Phase.REVIEW, memory=MemoryState(9, 5), due_day=DAY, reps=3)
    grade(store, card, state=state)
    fill(store, article, note(article, "a", question="换了一种问法？"))
    with store.open_uow(read_only=True) as uow:
        stored = uow.notes.card(card)
    assert (stored.note.question, stored.state) == ("换了一种问法？", state)


def test_scopes_narrow_what_is_asked(store, article):
    fill(store, article, note(article, "a"), note(article, "b", paragraph=2, deck="数据"))

    def asked(scope):
        with store.open_uow(read_only=True) as uow:
            return len(uow.queries.candidates(scope, DAY, 20, 200))

    assert asked(Scope()) == 2
    assert asked(Scope(article=article.id, deck="数据")) == 1
    assert asked(Scope(block=article.blocks[2].id)) == 1
    assert asked(Scope(article=ArticleId("other"))) == 0


def test_the_place_where_reading_stopped_is_kept(store, article):
    fill(store, article)
    position = ReadingPosition(article.blocks[3].id, 4, AT)
    with store.open_uow() as uow:
        uow.articles.put_position(article.id, position)
        uow.commit()
    with store.open_uow(read_only=True) as uow:
        assert uow.articles.position(article.id) == position
        assert uow.articles.last_read() == article.id


def test_unknown_cards_are_said_so(store):
    with store.open_uow(read_only=True) as uow, pytest.raises(UnknownCardError):
        uow.notes.card(CardId(1))


def test_a_device_keeps_its_name(path):
    first = open_store(path)
    first.close()
    second = open_store(path)
    second.close()
    assert (first.is_new, second.is_new, first.device) == (True, False, second.device)


def test_tables_are_what_the_migrations_make(store):
    for table in tables.metadata.sorted_tables:
        with store.connections.connection() as connection:
            found = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
        columns = [name for _, name, *_ in found]
        assert columns == [column.name for column in table.columns], table.name


def test_a_failing_migration_leaves_the_version_before(path):
    store = open_store(path)
    store.close()
    connections = Connections(path)

    def broken(connection):
        connection.execute("CREATE TABLE half (a)")
        raise RuntimeError("no power")

    with pytest.raises(RuntimeError):
        upgrade(connections, path, (*MIGRATIONS, broken))
    with connections.connection() as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connections.close()
    assert version == len(MIGRATIONS)
    assert "half" not in names
    assert path.with_name(f"library-before-{len(MIGRATIONS) + 1}.db").is_file()


def test_a_library_of_a_later_version_is_refused_untouched(path):
    open_store(path).close()
    with closing(sqlite3.connect(path)) as later:
        later.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(LibraryTooNewError):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"not a database" * 500, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_refused_untouched(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(LibraryDamagedError):
        open_store(path)
    assert path.read_bytes() == content


@pytest.mark.skipif(not CAN_OBEY, reason="permissions stop nobody here")
def test_a_read_only_library_is_said_so(path):
    open_store(path).close()
    path.chmod(0o400)
    path.parent.chmod(0o500)
    with obeyed(), pytest.raises(LibraryReadOnlyError):
        open_store(path)


def test_a_full_disk_loses_nothing(store, article):
    fill(store, article, note(article, "a"))
    with store.connections.connection() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    many = [note(article, f"n{number}", extra="长" * 2000) for number in range(50)]
    with pytest.raises(LibraryReadOnlyError, match="full"):
        fill(store, article, *many)
    with store.open_uow(read_only=True) as uow:
        assert [each.id for each in uow.notes.of_article(article.id)] == ["a"]


def test_a_reader_never_waits_for_a_writer(store, article):
    fill(store, article, note(article, "a"))
    with store.open_uow() as writing:
        writing.notes.apply(adding((note(article, "b"),)), article.id, AT)
        with store.open_uow(read_only=True) as reading:
            assert [each.id for each in reading.notes.of_article(article.id)] == ["a"]
        writing.commit()
    with store.open_uow(read_only=True) as reading:
        assert len(reading.notes.of_article(article.id)) == 2


def test_a_second_writer_is_told_after_a_while(store, path):
    with store.connections.connection() as connection:
        connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryInUseError), store.open_uow():
            pytest.fail("two writers at once")


def test_a_blank_that_is_gone_is_not_asked_any_more(store, article):
    cloze = note(article, "a", type=NoteType.CLOZE, text="{{c1::讲}}了{{c2::一件事}}")
    fill(store, article, cloze)
    fill(store, article, replace(cloze, text="讲了{{c2::一件事}}"))
    with store.open_uow(read_only=True) as uow:
        asked = [each.card_id for each in uow.queries.candidates(Scope(), DAY, 20, 200)]
        shown = [each.card.ordinal for each in uow.notes.cards_of(article.id)]
    assert asked == [card_id(NoteId("a"), 1)]
    assert shown == [1]
    fill(store, article, cloze)
    with store.open_uow(read_only=True) as uow:
        assert len(uow.queries.candidates(Scope(), DAY, 20, 200)) == 2


def test_the_database_of_another_program_is_refused_untouched(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE songs (name)")
    before = path.read_bytes()
    with pytest.raises(LibraryDamagedError, match="another program"):
        open_store(path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]
    assert len(path.read_bytes()) == len(before)


def test_sqlalchemy_is_imported_for_searches_only():
    script = "import sys, studyapp.wiring; assert 'sqlalchemy' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)


def test_closing_leaves_one_file(store, article):
    fill(store, article, note(article, "a"))
    store.close()
    assert [each.name for each in store.path.parent.iterdir()] == ["library.db"]


def test_a_damaged_page_is_said_so_when_it_is_read(path, article):
    store = open_store(path)
    fill(store, article, *(note(article, f"n{number}", extra="长" * 500) for number in range(99)))
    store.close()
    content = bytearray(store.path.read_bytes())
    content[8192:] = os.urandom(len(content) - 8192)
    store.path.write_bytes(content)
    with pytest.raises(LibraryDamagedError), store.open_uow() as uow:
        uow.notes.of_article(article.id)
    store.connections.close()


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LibraryReadOnlyError):
        open_store(tmp_path / "file" / "library.db")


@pytest.mark.parametrize("dump", sorted(OLD_LIBRARIES.glob("*.sql")), ids=lambda dump: dump.stem)
def test_a_library_of_every_version_opens_with_all_that_was_in_it(dump, tmp_path, clock):
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as old:
        old.executescript(dump.read_text(encoding="utf-8"))
    store = open_store(path)
    context = Context(store.open_uow, clock, StudyCalendar(SHANGHAI), Settings)
    with store.open_uow(read_only=True) as uow:
        (head,) = uow.articles.heads()
        assert uow.articles.get(head.id).meta.title == "学而时习之"
        assert len(uow.notes.of_article(head.id)) == 3
        assert sum(day.reviews for day in uow.days.since(date.min)) == 7
    assert MaintainService(context).rebuild(fix=False) == 0
    assert not SqlLibraryChecks(path).look().miscounted
    assert ReviewService(context).undo() is not None
    store.close()
