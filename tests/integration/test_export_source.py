"""Notes read out of a real library."""

from dataclasses import replace
from datetime import UTC, datetime
from zipfile import is_zipfile

import pytest

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, adding
from studyapp.core.cards.model import Note, NoteStatus, NoteType, SourceRef
from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import NoteId
from studyapp.core.scheduling.events import EventId, Graded, Rating, Suspended
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import replay
from studyapp.infra.anki.package import AnkiPackageWriter
from studyapp.infra.db.export_source import SqlExportSource
from studyapp.infra.db.store import open_store
from studyapp.infra.deck_yaml import YamlDeckFiles
from studyapp.infra.table_files import TableFiles
from studyapp.services.export import ExportService
from studyapp.services.settings import Settings

TEXT = """山上的庙
作者：某人
一、东边
东庙建于1368年，住着一位老僧，他每天清晨都要下山挑水，几十年来从不间断。
二、西边
西庙建于1402年，没有人住，只有一棵很老的树，树下有一口早就干了的井。"""
IMPORTED = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


@pytest.fixture
def article():
    return parse_article(SourceText(TEXT, name="庙"))


@pytest.fixture
def make_note(article):
    def make_note(number, words, deck="庙", **fields):
        block = next(block for block in article.blocks if words in block.text)
        start = block.text.index(words)
        ref = SourceRef(block.id, 1, start, start + len(words), words)
        parts = {
            "id": NoteId(f"n{number}"), "type": NoteType.BASIC, "deck": deck, "context": (),
            "question": f"问{number}", "answer": (words,), "sources": (ref,), "group": f"n{number}",
        }  # fmt: skip
        return Note(**(parts | fields))

    return make_note


@pytest.fixture
def library(tmp_path, article, make_note):
    """A library with four notes in two decks, one rejected, one with two cards."""
    store = open_store(tmp_path / "library.db")
    cloze = "{{c1::东庙}}建于{{c2::1368}}年"
    notes = (
        make_note(1, "一位老僧"),
        make_note(2, "东庙建于1368年", "年代", type=NoteType.CLOZE, text=cloze, question=""),
        make_note(3, "西庙"),
        make_note(4, "一棵很老的树", status=NoteStatus.REJECTED),
    )
    with store.open_uow() as uow:
        uow.articles.put(article, "庙.txt", IMPORTED)
        uow.notes.apply(adding(notes), article.id, IMPORTED)
        uow.commit()
    yield store
    store.close()


@pytest.fixture
def source(library):
    return SqlExportSource(library.connections, library.path)


def test_notes_come_deck_by_deck_with_all_that_explains_them(source, article):
    notes = source.notes()

    assert [(item.note.deck, item.note.id) for item in notes] == [
        ("年代", "n2"), ("庙", "n3"), ("庙", "n1"), ("庙", "n4"),
    ]  # fmt: skip
    first = notes[2]
    assert first.heading == ("一、东边",)
    assert first.paragraphs[0].startswith("东庙建于1368年，住着一位老僧")
    assert (first.article.id, first.article.file) == (article.id, "庙.txt")
    assert first.article.meta.title == "山上的庙"
    assert first.changed_at_ms == int(IMPORTED.timestamp() * 1000)
    assert [len(item.cards) for item in notes] == [2, 1, 1, 1]


def test_one_deck_or_article_can_be_chosen(source, article):
    assert [item.note.id for item in source.notes(deck="年代")] == ["n2"]
    assert len(source.notes(article.id)) == 4
    assert source.notes(article="another") == ()


def test_retired_notes_stay_behind(library, source, article):
    retired = source.notes()[0].note
    with library.open_uow() as uow:
        uow.notes.apply(DeckDiff((NoteChange(ChangeKind.RETIRED, retired),)), article.id, IMPORTED)
        uow.commit()

    assert retired.id not in {item.note.id for item in source.notes()}


def test_a_card_the_note_no_longer_gives_stays_behind(library, source, article):
    cloze = source.notes(deck="年代")[0].note
    shorter = replace(cloze, text="东庙建于{{c2::1368}}年")
    with library.open_uow() as uow:
        uow.notes.apply(
            DeckDiff((NoteChange(ChangeKind.CHANGED, shorter, cloze),)), article.id, IMPORTED
        )
        uow.commit()

    [item] = source.notes(deck="年代")
    assert [each.card.ordinal for each in item.cards] == [1]


def test_states_come_always_and_events_when_asked_for(library, source):
    card = source.notes()[0].cards[0].card
    events = (
        Graded(EventId("d", 1), card.id, IMPORTED, IMPORTED.date(), Rating.EASY, 900),
        Suspended(EventId("d", 2), card.id, IMPORTED, IMPORTED.date()),
    )
    state = replay(events, FsrsModel())
    with library.open_uow() as uow:
        for event in events:
            uow.log.append(event)
        uow.log.put_state(card.id, state)
        uow.commit()

    plain, full = source.notes()[0], source.notes(events=True)[0]

    assert plain.cards[0].state == full.cards[0].state == state
    assert plain.cards[0].events == ()
    assert full.cards[0].events == events


def test_a_library_goes_out_in_every_format(source, tmp_path):
    service = ExportService(
        source,
        AnkiPackageWriter(),
        TableFiles(),
        YamlDeckFiles(),
        StudyCalendar(UTC),
        Settings,
    )

    counts = (
        service.anki(tmp_path / "a.apkg", scheduling=True),
        service.csv(tmp_path / "a.csv"),
        service.markdown(tmp_path / "a.md"),
        service.yaml(tmp_path / "decks"),
    )

    assert counts == (3, 3, 3, 4)
    assert is_zipfile(tmp_path / "a.apkg")
    deck = YamlDeckFiles().read(tmp_path / "decks" / "庙.yaml")
    assert deck.notes == tuple(item.note for item in source.notes(deck="庙"))
