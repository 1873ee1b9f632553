"""Writes the dump of a small library in the newest schema, to be kept for ever.

    python -m tests.golden.make_old_library

Run it before a migration is added: the dump is what that migration will meet.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.diff import adding
from studyapp.core.cards.model import Note, NoteType, SourceRef
from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import NoteId, stable_id
from studyapp.core.scheduling.events import Rating
from studyapp.infra.db.migrations import APPLICATION_ID, MIGRATIONS
from studyapp.infra.db.store import open_store
from studyapp.services.base import Context
from studyapp.services.review import ReviewService
from studyapp.services.settings import Settings
from tests.bench.make_library import StandingClock

FOLDER = Path(__file__).parent / "libraries"
START = datetime(2025, 6, 20, 1, 0, tzinfo=UTC)
TEXT = """学而时习之
一、温习
学过的东西要按时温习，温习才记得牢。
一天之后温习一遍，一周之后再温习一遍。
"""
QUESTIONS = (("怎样才记得牢？", "按时温习", 1), ("何时第一次温习？", "一天之后", 2))
CLOZE = "一天之后温习{{c1::一遍}}，{{c2::一周之后::多久}}再温习一遍。"


def main() -> None:
    """Write the dump."""
    FOLDER.mkdir(exist_ok=True)
    target = FOLDER / f"version-{len(MIGRATIONS)}.sql"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        _study(path)
        with closing(sqlite3.connect(path)) as database:
            lines = "\n".join(_statements(database))
    header = f"PRAGMA user_version = {len(MIGRATIONS)};\nPRAGMA application_id = {APPLICATION_ID};"
    target.write_text(f"{header}\n{lines}\n", encoding="utf-8")


def _statements(database: sqlite3.Connection) -> Iterator[str]:
    """Yield what makes the database; indexes of words are made anew, not copied by their tables."""
    virtual = dict(
        database.execute("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'")
    )
    for statement in database.iterdump():
        if statement == "COMMIT;":
            yield from (f"INSERT INTO {name} ({name}) VALUES ('rebuild');" for name in virtual)
        of_the_schema = "writable_schema" in statement or "sqlite_master" in statement
        of_an_index = any(
            statement.startswith((f'INSERT INTO "{name}', f"CREATE TABLE '{name}_"))
            for name in virtual
        )
        if not of_the_schema and not of_an_index:
            yield statement
        elif "sqlite_master" in statement:
            yield next(f"{sql};" for name, sql in virtual.items() if f"'{name}'" in statement)


def _study(path: Path) -> None:
    store, clock = open_store(path), StandingClock(START)
    article = parse_article(SourceText(TEXT))
    body = article.blocks[2:]

    def note(number: int, paragraph: int, **content: object) -> Note:
        block = body[paragraph - 1]
        source = SourceRef(block.id, paragraph, 0, 4, block.text[:4], "", block.text[4:28])
        id_ = NoteId(stable_id(article.id, str(number)))
        fields = {"id": id_, "deck": "要点", "context": ("一、温习",), "sources": (source,)}
        return Note(**fields | {"question": "", "answer": (), "group": id_} | content)

    notes = [
        note(at, paragraph, type=NoteType.BASIC, question=question, answer=(answer,))
        for at, (question, answer, paragraph) in enumerate(QUESTIONS)
    ]
    notes.append(note(9, 2, type=NoteType.CLOZE, text=CLOZE, tags=("复习",)))
    with store.open_uow() as uow:
        uow.articles.put(article, "学而时习之.txt", START)
        uow.notes.apply(adding(notes), article.id, START)
        uow.commit()
    context = Context(store.open_uow, clock, StudyCalendar(ZoneInfo("Asia/Shanghai")), Settings)
    _answer(ReviewService(context), clock)
    store.close()


def _answer(review: ReviewService, clock: StandingClock) -> None:
    for rating in (3, 3, 4, 1, 2, 3, 1, 3):
        item = review.next_item()
        if item is None:
            clock.moment += timedelta(days=1)
            item = review.next_item()
        assert item is not None
        review.grade(item.card.id, Rating(rating), 6500)
        clock.moment += timedelta(minutes=4)
    review.undo()
    item = review.next_item()
    assert item is not None
    review.suspend(item.card.id)


if __name__ == "__main__":
    main()
