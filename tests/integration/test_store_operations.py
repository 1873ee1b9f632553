"""Any order of actions leaves the library as a simple model says, through restarts."""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.diff import adding
from studyapp.core.cards.model import Note, NoteType, SourceRef, cards_of
from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import NoteId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.infra.db.store import open_store
from studyapp.services.base import Context
from studyapp.services.maintain import MaintainService
from studyapp.services.plans import PlanService
from studyapp.services.review import ReviewService
from studyapp.services.settings import Settings
from tests.conftest import SHANGHAI, FakeClock

AT = datetime(2025, 6, 20, 1, 0, tzinfo=UTC)
ARTICLE = parse_article(SourceText("一篇文章\n一、开头\n" + "一段话，讲了一件事。\n" * 3))


def _note(key, text=""):
    block = ARTICLE.blocks[2]
    return Note(
        id=NoteId(key),
        type=NoteType.CLOZE if text else NoteType.BASIC,
        deck="要点",
        context=(),
        question="" if text else "讲了什么？",
        answer=() if text else ("一件事",),
        text=text,
        sources=(SourceRef(block.id, 1, 0, 3, block.text[:3]),),
        group=key,
    )


NOTES = (*map(_note, "abc"), _note("d", "{{c1::一段}}话，{{c2::讲}}了一件事"))
CARDS = [card.id for note in NOTES for card in cards_of(note)]


USUAL = Settings(new_per_day=2, reviews_per_day=3)
STEPS = [("1m", "10m"), (), ("30s", "5m", "1h")]


class Study(RuleBasedStateMachine):
    """The model: the states before each action that still counts, newest last.

    `undone` are the states around each action that may be done again, the next one last.
    """

    @initialize()
    def open(self):
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FakeClock(AT)
        self.done = []
        self.undone = []
        self.settings = USUAL
        self._open()
        with self.store.open_uow() as uow:
            uow.articles.put(ARTICLE, "文章.txt", AT)
            uow.notes.apply(adding(NOTES), ARTICLE.id, AT)
            uow.commit()

    def _open(self):
        self.store = open_store(self.folder / "library.db")
        calendar = StudyCalendar(SHANGHAI)
        self.context = Context(self.store.open_uow, self.clock, calendar, lambda: self.settings)
        self.review = ReviewService(self.context)
        self.plans = PlanService(self.context, self.review)
        self.maintain = MaintainService(self.context)

    def states(self):
        with self.store.open_uow(read_only=True) as uow:
            return dict(uow.log.states())

    def act(self, action, *arguments):
        self.done.append(self.states())
        self.undone.clear()
        action(*arguments)
        self.clock.advance(seconds=7)

    @rule(rating=st.sampled_from(list(Rating)))
    def answer(self, rating):
        item = self.review.next_item()
        if item is not None:
            assert not item.state.suspended
            self.act(self.review.grade, item.card.id, rating, 3000)

    @rule(card=st.sampled_from(CARDS))
    def suspend(self, card):
        self.act(self.review.suspend, card)

    @rule(card=st.sampled_from(CARDS))
    def unsuspend(self, card):
        self.act(self.review.unsuspend, card)

    @rule(note=st.sampled_from(NOTES))
    def bury(self, note):
        self.act(self.review.bury, note.id)

    @rule(card=st.sampled_from(CARDS), flag=st.integers(0, 4))
    def flag(self, card, flag):
        self.act(self.review.flag, card, flag)

    @rule(card=st.sampled_from(CARDS), marked=st.booleans())
    def mark(self, card, marked):
        self.act(self.review.mark, card, marked)

    @rule(days=st.integers(3, 14))
    def spread(self, days):
        before = self.states()
        if self.plans.spread_backlog(days):
            self.done.append(before)
            self.undone.clear()
            self.clock.advance(seconds=7)

    @rule(card=st.sampled_from(CARDS), days=st.integers(0, 9))
    def set_due(self, card, days):
        before = self.states()
        if self.plans.set_due([card], days, days):
            self.done.append(before)
            self.undone.clear()
            self.clock.advance(seconds=7)

    @rule(cards=st.lists(st.sampled_from(CARDS), min_size=1, unique=True))
    def reset(self, cards):
        self.act(self.plans.reset, cards)

    @rule()
    def undo(self):
        if self.done:
            after = self.states()
            assert self.review.undo() is not None
            before = self.done.pop()
            assert self.states() == before
            self.undone.append((before, after))
        else:
            assert self.review.undo() is None

    @rule()
    def redo(self):
        if self.undone:
            assert self.review.redo() is not None
            before, after = self.undone.pop()
            assert self.states() == after
            self.done.append(before)
        else:
            assert self.review.redo() is None

    @rule(hours=st.sampled_from([1, 20, 24 * 9, -30]))
    def let_time_pass(self, hours):
        self.clock.advance(hours=hours)

    @rule(learning=st.sampled_from(STEPS), relearning=st.sampled_from(STEPS))
    def choose_other_steps(self, learning, relearning):
        self.settings = replace(USUAL, learning_steps=learning, relearning_steps=relearning)

    @rule()
    def restart(self):
        self.store.close()
        self._open()

    @invariant()
    def the_log_explains_everything(self):
        assert self.maintain.rebuild(fix=False) == 0
        assert self.review.can_undo() == bool(self.done)

    @invariant()
    def counts_are_the_same_from_cold(self):
        warm = self.review.counts()
        cold = ReviewService(self.context).counts()
        assert (warm.new, warm.learning, warm.review) == (cold.new, cold.learning, cold.review)

    def teardown(self):
        self.store.close()
        shutil.rmtree(self.folder)


TestStudy = Study.TestCase
TestStudy.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)


@pytest.fixture
def study():
    study = Study()
    study.open()
    yield study
    study.teardown()


def test_what_was_buried_together_comes_back_together(study):
    study.review.bury(NoteId("d"))
    assert study.review.undo() in [card.id for card in cards_of(NOTES[3])]
    assert all(state == NEW_CARD for state in study.states().values())
    assert study.review.undo() is None


def test_what_was_undone_is_done_again_in_order_until_something_else_is_done(study):
    reached = []
    for rating in (Rating.GOOD, Rating.AGAIN, Rating.EASY):
        study.answer(rating)
        reached.append(study.states())
    for _ in range(3):
        study.undo()
    study.redo()
    assert study.states() == reached[0]
    study.restart()
    study.redo()
    assert study.states() == reached[1]
    study.undo()
    study.redo()
    study.redo()
    assert study.states() == reached[2]
    study.undo()
    study.suspend(CARDS[0])
    assert study.review.redo() is None


def test_what_is_done_again_on_another_day_takes_no_place_of_that_day(study):
    study.answer(Rating.EASY)
    study.undo()
    study.let_time_pass(24 * 9)
    study.counts_are_the_same_from_cold()
    study.redo()
    study.counts_are_the_same_from_cold()
    study.the_log_explains_everything()


def test_a_card_that_is_due_again_leaves_its_place_to_others(study):
    study.answer(Rating.EASY)
    study.let_time_pass(24 * 20)
    study.answer(Rating.EASY)
    (card,) = (card for card, state in study.states().items() if state.reps)
    study.set_due(card, 0)
    counts = study.review.counts()
    assert (counts.new, counts.review) == (1, 1)
    study.answer(Rating.EASY)
    assert study.review.counts().new == 2
    study.counts_are_the_same_from_cold()
    study.undo()
    study.redo()
    study.counts_are_the_same_from_cold()


def test_what_was_done_to_several_cards_is_done_again_to_all(study):
    study.bury(NOTES[3])
    buried = study.states()
    study.undo()
    study.redo()
    assert study.states() == buried
    study.undo()
    assert all(state == NEW_CARD for state in study.states().values())


def test_a_card_suspended_again_by_undo_is_not_asked(study):
    study.review.suspend(CARDS[0])
    study.review.unsuspend(CARDS[0])
    assert study.review.undo() == CARDS[0]
    assert study.review.next_item().card.id != CARDS[0]
