"""A review service over a list in memory, and the notes it asks."""

from collections import deque
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.cards.model import Card, Note, NoteType, SourceRef
from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId, BlockId, NoteId, card_id
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.services.progress import ignore_progress
from studyapp.services.views import USUAL_STUDY, Counts, DaySummary, ReviewItem, Scope
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.card_actions import CardActions
from studyapp.ui.viewmodels.speech import SpeechViewModel
from studyapp.ui.views.review import ReviewView
from studyapp.ui.widgets.rate_button import RateButton

EVERYTHING = Scope()
PARAGRAPH = "第一,技术节点是核心驱动力。数字技术带来改变,核心驱动力不止一种。"
INTERVALS = {
    Rating.AGAIN: timedelta(minutes=1),
    Rating.HARD: timedelta(minutes=6),
    Rating.GOOD: timedelta(days=12),
    Rating.EASY: timedelta(days=46),
}


def make_note(key="basic", **changes):
    """Return a note about one sentence of PARAGRAPH; keywords replace its fields."""
    fields = {
        "id": NoteId(key),
        "type": NoteType.BASIC,
        "deck": "节点",
        "context": ("三、关键支点", "技术节点"),
        "question": "技术节点起什么作用？",
        "answer": ("核心驱动力",),
        "sources": (source("技术节点是核心驱动力"),),
    }
    return Note(**fields | changes)


def source(span, paragraph=40):
    start = PARAGRAPH.index(span)
    return SourceRef(BlockId("b40"), paragraph, start, start + len(span), span)


def make_item(note, state=NEW_CARD, retrievability=None):
    return ReviewItem(
        card=Card(card_id(note.id, 0), note.id, 0),
        note=note,
        state=state,
        article=ArticleId("article"),
        article_title="把握关键期",
        retrievability=retrievability,
        intervals=INTERVALS,
        paragraph_text=PARAGRAPH,
    )


class FakeReviewService:
    """Asks its items in order, each once; keeps what was done to them in `log`."""

    def __init__(self, *items, next_learning_at=None):
        self.queue = deque(items)
        self.log = []
        self.studies = []
        self.crams = []
        self.missed_today = 0
        self.held_back = 0
        self.undone = []
        self.scopes = []
        self.elsewhere = 0
        self.next_learning_at = next_learning_at
        self.error = None

    def begin(self, scope, study):
        self.studies.append(study)

    def cram(self, scope, study):
        return self.crams.pop()

    def counts(self, scope=EVERYTHING, study=USUAL_STUDY):
        return Counts(
            new=len(self.queue) + (self.elsewhere if scope == EVERYTHING else 0),
            learning=1 if self.next_learning_at else 0,
            seconds=9 * len(self.queue),
        )

    def next_item(self, scope=EVERYTHING, study=USUAL_STUDY):
        self.scopes.append(scope)
        return self.queue[0] if self.queue else None

    def grade(self, card_id, rating, duration_ms, missed=None):
        self.missed = missed
        self._take("grade", card_id, rating, duration_ms)

    def intervals(self, card_id, missed):
        return INTERVALS | {Rating.GOOD: timedelta(days=2)} if missed else INTERVALS

    def synonyms(self, article):
        return (("核心驱动力", "核驱力"),)

    def item(self, card_id):
        return next(item for item in self.queue if item.card.id == card_id)

    def suspend(self, card_id):
        self._take("suspend", card_id)

    def suspend_note(self, note_id):
        self._take("suspend_note", note_id)

    def bury(self, note_id):
        self._take("bury", note_id)

    def bury_card(self, card_id):
        self._take("bury_card", card_id)

    def set_due(self, cards, low, high):
        self._take("set_due", *cards, low, high)
        return 1

    def reset(self, cards):
        self._take("reset", *cards)

    def flag(self, card_id, flag):
        self._label(("flag", card_id, flag), flag=flag)

    def mark(self, card_id, marked):
        self._label(("mark", card_id, marked), marked=marked)

    def undo(self, report=ignore_progress):
        action, item = self.log.pop()
        self.undone.append(action)
        if action[0] in {"flag", "mark"}:
            self.queue.popleft()
        self.queue.appendleft(item)
        return item.card.id

    def redo(self, report=ignore_progress):
        if not self.undone:
            return None
        item = self.queue.popleft()
        self.log.append((self.undone.pop(), item))
        return item.card.id

    def can_undo(self):
        return bool(self.log)

    def summary(self):
        grades = [action for action, _ in self.log if action[0] == "grade"]
        return DaySummary(
            reviews=len(grades),
            seconds=9 * len(grades),
            again=sum(action[2] is Rating.AGAIN for action in grades),
            new_learnt=len(grades),
            due_tomorrow=7,
            next_learning_at=self.next_learning_at,
            missed=self.missed_today,
            held_back=self.held_back,
        )

    @property
    def actions(self):
        return [action for action, _ in self.log]

    def _label(self, action, **labels):
        if self.error:
            raise self.error
        item = self.queue.popleft()
        self.log.append((action, item))
        self.queue.appendleft(replace(item, state=replace(item.state, **labels)))

    def _take(self, *action):
        if self.error:
            raise self.error
        self.undone.clear()
        self.log.append((action, self.queue.popleft()))


class WorksAtOnce(QObject):
    """Does what it is given at once, in place of a job."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    busy = False

    def start(self, work):
        try:
            found = work(self.progressed.emit)
        except StudyError as error:
            self.failed.emit(error)
        else:
            self.done.emit(found)

    def cancel(self):
        """Do nothing: it is done."""


class FakeStopwatch:
    """Shows what it was set to."""

    def __init__(self, milliseconds=4000):
        self.milliseconds = milliseconds
        self.starts = 0

    def start(self):
        self.starts += 1

    def elapsed(self):
        return self.milliseconds


def part(view, name, kind=QWidget):
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def rate_button(view, rating):
    return part(view, f"review_rate_{rating.name.lower()}", RateButton)


class FakeVoice:
    """Keeps what it was asked to read; it reads until it is told that it is through."""

    def __init__(self, *, there=True):
        self.there = there
        self.texts = []
        self.reading = False
        self.error = None

    def available(self):
        return self.there

    def say(self, text, percent):
        if self.error:
            raise self.error
        self.texts.append((text, percent))
        self.reading = True

    def stop(self):
        self.reading = False

    def speaking(self):
        return self.reading


def review_view(view_model, cards, plans=None, voice=None):
    """Return the review screen of a view model; `plans` where `cards` cannot move due dates."""
    actions = CardActions(view_model, cards, plans or cards, view_model)
    speech = SpeechViewModel(view_model, voice or FakeVoice(), JobRunner(view_model), view_model)
    return ReviewView(view_model, actions, speech)
