"""What goes out of the library, and what happens to it on the way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePath

import pytest

from studyapp.core.article.model import Metadata
from studyapp.core.cards.model import ArticleRef, Note, NoteStatus, NoteType, cards_of
from studyapp.core.clock import StudyCalendar
from studyapp.core.errors import Cancelled, NothingToExportError
from studyapp.core.ids import ArticleId, NoteId
from studyapp.core.scheduling.events import EventId, Graded, Rating, Reset, Undone
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import replay
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.services.export import ExportService, answers_of
from studyapp.services.export_ports import ExportCard, ExportNote
from studyapp.services.settings import Settings

START = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
OUT = PurePath("out")


class FakeSource:
    def __init__(self, notes):
        self.all = notes
        self.asked = []

    def notes(self, article=None, deck=None, *, events=False):
        self.asked.append(events)
        return tuple(
            item
            for item in self.all
            if article in (None, item.article.id) and deck in (None, item.note.deck)
        )


class FakeFiles:
    """Stands for every writer and remembers what it wrote."""

    def __init__(self):
        self.written = {}
        self.progress = None

    def write(self, what, path, progress=None, report=None):
        self.written[str(path)] = what
        self.progress = progress
        if report:
            report(0, 2)
            report(2, 2)

    def write_csv(self, notes, path, *, bom):
        self.written[str(path)] = notes, bom

    def write_markdown(self, notes, path):
        self.written[str(path)] = notes


def exported(number, deck="甲", article="文章", status=NoteStatus.ACCEPTED):
    note = Note(
        NoteId(f"n{number}"), NoteType.BASIC, deck, (), f"问{number}", ("答",), (), status=status
    )
    ref = ArticleRef(ArticleId(article), Metadata(article))
    cards = tuple(ExportCard(card, NEW_CARD) for card in cards_of(note))
    return ExportNote(note, ref, (), (), 0, cards)


@pytest.fixture
def files():
    return FakeFiles()


@pytest.fixture
def service_of(files):
    def service_of(*notes):
        source = FakeSource(notes)
        return ExportService(source, files, files, files, StudyCalendar(UTC), Settings)

    return service_of


def test_only_accepted_notes_go_to_anki(service_of, files):
    service = service_of(exported(1), exported(2, status=NoteStatus.REJECTED))

    assert service.anki(OUT) == 1
    assert [item.note.id for item in files.written["out"]] == ["n1"]


def test_progress_stays_at_home_unless_asked_for(service_of, files):
    service = service_of(exported(1))

    service.anki(OUT)

    assert files.progress is None
    assert service.source.asked == [False]


def test_with_scheduling_the_answers_go_along(service_of, files):
    item = exported(1)
    card = item.cards[0]
    event = Graded(EventId("d", 1), card.card.id, START, START.date(), Rating.GOOD, 900)
    state = replay((event,), FsrsModel())
    service = service_of(replace(item, cards=(replace(card, events=(event,), state=state),)))

    service.anki(OUT, scheduling=True)

    [answer] = files.progress.answers[card.card.id]
    assert (answer.graded, answer.before, answer.after) == (event, NEW_CARD, state)
    assert len(files.progress.preset.parameters) == 21
    assert files.progress.preset.learning_steps == (1, 10)
    assert service.source.asked == [True]


def test_an_undone_answer_is_no_answer():
    model = FsrsModel()
    card = exported(1).cards[0].card.id
    good, again = (
        Graded(EventId("d", n), card, START + timedelta(days=n), START.date(), rating, 900)
        for n, rating in ((1, Rating.GOOD), (2, Rating.AGAIN))
    )
    undo = Undone(EventId("d", 3), card, START + timedelta(days=2), START.date(), again.id)

    answers = answers_of((good, again, undo), model)

    assert [answer.graded for answer in answers] == [good]


def test_answers_before_a_reset_stay_at_home():
    card = cards_of(exported(1).note)[0].id
    first, second = (
        Graded(EventId("d", n), card, START + timedelta(days=n), START.date(), Rating.EASY, 900)
        for n in (1, 3)
    )
    reset = Reset(EventId("d", 2), card, START + timedelta(days=2), START.date())
    (answer,) = answers_of((first, reset, second), FsrsModel())
    assert (answer.graded, answer.before) == (second, NEW_CARD)


def test_progress_runs_from_nothing_to_all(service_of):
    told = []

    service_of(exported(1), exported(2)).anki(
        OUT, scheduling=True, report=lambda done, total: told.append(done / total)
    )

    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] == 1


def test_a_cancelled_export_writes_nothing(service_of, files):
    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        service_of(exported(1)).anki(OUT, scheduling=True, report=cancel)
    with pytest.raises(Cancelled):
        service_of(exported(1)).yaml(OUT, report=cancel)

    assert files.written == {}


def test_a_table_begins_with_a_byte_order_mark_unless_told_not_to(service_of, files):
    service = service_of(exported(1))

    assert service.csv(PurePath("a.csv")) == 1
    service.csv(PurePath("b.csv"), bom=False)

    assert files.written["a.csv"][1] is True
    assert files.written["b.csv"][1] is False


def test_one_deck_can_be_chosen(service_of, files):
    service = service_of(exported(1), exported(2, deck="乙"))

    assert service.markdown(OUT, deck="乙") == 1
    assert [item.note.id for item in files.written["out"]] == ["n2"]


@pytest.mark.parametrize("method", ["anki", "csv", "markdown", "yaml"])
def test_a_deck_that_is_not_there_is_an_error(service_of, files, method):
    with pytest.raises(NothingToExportError, match="丙"):
        getattr(service_of(exported(1)), method)(OUT, deck="丙")

    assert files.written == {}


def test_notes_that_were_all_rejected_are_an_error(service_of):
    with pytest.raises(NothingToExportError):
        service_of(exported(1, status=NoteStatus.REJECTED)).csv(OUT)


def test_decks_of_one_article_lie_side_by_side(service_of, files):
    service = service_of(exported(1), exported(2), exported(3, deck="乙"))

    assert service.yaml(OUT) == 3
    assert sorted(files.written) == ["out/乙.yaml", "out/甲.yaml"]
    assert [note.id for note in files.written["out/甲.yaml"].notes] == ["n1", "n2"]


def test_deck_files_keep_what_was_rejected(service_of, files):
    service_of(exported(1), exported(2, status=NoteStatus.REJECTED)).yaml(OUT)

    assert [note.id for note in files.written["out/甲.yaml"].notes] == ["n1", "n2"]


def test_decks_of_several_articles_lie_in_folders(service_of, files):
    service_of(exported(1), exported(2, article="另一篇 文章")).yaml(OUT)

    assert sorted(files.written) == ["out/另一篇-文章/甲.yaml", "out/文章/甲.yaml"]
