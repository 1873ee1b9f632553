"""Notes of every kind, as they come out of a library, and a way to read packages back."""

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.core.article.model import Metadata
from studyapp.core.cards.model import ArticleRef, Note, NoteType, SourceRef, cards_of
from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import ArticleId, BlockId, NoteId
from studyapp.core.scheduling.events import EventId, Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel, FsrsSettings
from studyapp.core.scheduling.replay import replay
from studyapp.infra.anki.package import AnkiPackageWriter
from studyapp.services.export_ports import ExportCard, ExportNote
from studyapp.services.progress import ignore_progress
from tests.integration.anki.foreign import CLOZE, Foreign

CHANGED_MS = 1_750_000_000_000
PARAGRAPH = "山上有三座庙：东庙 & 西庙，还有<北>庙。东庙建于1368年，住着一位老僧。"
ARTICLE = ArticleRef(ArticleId("a1"), Metadata("山上的庙", author="某人", date="2025-06-20"))


def source(span, block="b1"):
    start = PARAGRAPH.index(span)
    return SourceRef(BlockId(block), 1, start, start + len(span), span)


def exported(note, **fields):
    item = ExportNote(
        note=note,
        article=ARTICLE,
        heading=("一、山上", "（一）庙"),
        paragraphs=(PARAGRAPH,) * len(note.sources),
        changed_at_ms=CHANGED_MS,
        cards=tuple(ExportCard(card, replay((), FsrsModel())) for card in cards_of(note)),
    )
    return replace(item, **fields)


def note(number=1, kind=NoteType.BASIC, **fields):
    parts = {
        "id": NoteId(f"note{number}"),
        "type": kind,
        "deck": "庙",
        "context": ("一、山上",),
        "question": f"第{number}问：东庙里住着谁？",
        "answer": ("一位老僧",),
        "sources": (source("一位老僧"),),
        "tags": ("庙", "老 僧"),
    }
    return Note(**(parts | fields))


@pytest.fixture
def make_note():
    return note


@pytest.fixture
def make_exported():
    return exported


@pytest.fixture
def make_source():
    return source


@pytest.fixture
def every_kind():
    """Return one note of every type."""
    temples = ("东庙", "西庙", "<北>庙")
    spans = tuple(source(temple) for temple in temples)
    return tuple(
        exported(each)
        for each in (
            note(1),
            note(
                2, NoteType.CLOZE, question="", answer=(), deck="年代",
                text="东庙建于{{c1::1368::年份}}年，住着{{c2::一位老僧}}。",
                sources=(source("1368"), source("一位老僧")),
            ),
            note(3, NoteType.LIST, question="山上有哪三座庙？", answer=temples, sources=spans),
            note(4, NoteType.ORDER, question="三座庙依次叫什么？", answer=temples, sources=spans),
            note(
                5, NoteType.MATCH, question="每座庙在哪边？", answer=(), sources=spans,
                pairs=(("东庙", "甲边"), ("西庙", "乙边"), ("<北>庙", "丙边")),
            ),
            note(6, NoteType.QUOTE, question="老僧怎么说？", answer=("东庙建于1368年",)),
            note(7, NoteType.FIGURE, question="东庙建于哪年？", answer=("1368年",)),
            note(8, NoteType.DEFINITION, question="<北>庙是什么？", answer=("一座 & 庙",)),
            note(9, NoteType.RECITE, question="背诵第一段。", answer=(PARAGRAPH,)),
        )
    )  # fmt: skip


class Reviewer:
    """Answers a card and returns it with its history and the state that follows."""

    def __init__(self, calendar, settings=None):
        self.calendar = calendar
        self.model = FsrsModel(settings or FsrsSettings())
        self.counter = 0

    def answer(self, item, start, *steps):
        """Rate the first card of a note: each step is (rating, hours after the step before)."""
        events = []
        moment = start
        for rating, hours in steps:
            moment += timedelta(hours=hours)
            self.counter += 1
            events.append(
                Graded(
                    EventId("d", self.counter), item.cards[0].card.id, moment,
                    self.calendar.day(moment), rating, 70_000,
                )
            )  # fmt: skip
        first = ExportCard(item.cards[0].card, replay(events, self.model), tuple(events))
        return replace(item, cards=(first, *item.cards[1:]))


@pytest.fixture
def reviewer():
    return Reviewer(StudyCalendar(UTC))


@pytest.fixture
def make_reviewer():
    return Reviewer


@pytest.fixture
def reviewed(every_kind, reviewer):
    """Return the notes, four of them at different points of their schedule."""
    start = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
    good, again, easy = Rating.GOOD, Rating.AGAIN, Rating.EASY
    first, cloze, third, fourth, *rest = every_kind
    return (
        reviewer.answer(first, start, (good, 0), (good, 0.2), (good, 60), (easy, 200)),
        reviewer.answer(cloze, start, (again, 0)),
        reviewer.answer(third, start, (easy, 0), (again, 800)),
        reviewer.answer(fourth, start, (good, 0)),
        *rest,
    )


class Package:
    """What a package holds, read with nothing of ours."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.names = archive.namelist()
            self.meta = archive.read("meta")
            self.media = json.loads(archive.read("media"))
            self._database = archive.read("collection.anki21")

    def query(self, sql, *values):
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(self._database)
            return connection.execute(sql, values).fetchall()

    def document(self, column):
        [[text]] = self.query(f"SELECT {column} FROM col")
        return json.loads(text)

    def note(self, guid):
        """Return a note's fields by name."""
        [[model, fields]] = self.query("SELECT mid, flds FROM notes WHERE guid = ?", guid)
        names = [field["name"] for field in self.document("models")[str(model)]["flds"]]
        return dict(zip(names, fields.split("\x1f"), strict=True))

    def cards(self, guid, columns):
        return self.query(
            f"SELECT {columns} FROM cards c JOIN notes n ON n.id = c.nid"
            " WHERE guid = ? ORDER BY ord",
            guid,
        )


@pytest.fixture
def write(tmp_path):
    """Write a package and read it back."""

    def write(notes, progress=None, name="out.apkg"):
        AnkiPackageWriter().write(notes, tmp_path / name, progress, ignore_progress)
        return Package(tmp_path / name)

    return write


@pytest.fixture
def package(tmp_path):
    """Return a package of words that is not ours, and how to write it."""
    foreign = Foreign()
    foreign.card = foreign.note("g1", "谁写了《岳阳楼记》？", "范仲淹", tags=" 古文 ")
    foreign.note(
        "g2", "庆历{{c1::四年}}春，{{c2::滕子京}}谪守", "", kind=CLOZE, deck="语文::填空",
        ordinals=(0, 1),
    )  # fmt: skip
    foreign.path = tmp_path / "词语.apkg"
    return foreign
