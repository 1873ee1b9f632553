"""Other steps, and another longest interval, decide what comes; what was answered stays."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.batch.fold import fold
from studyapp.core.scheduling.events import EventId, Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel, FsrsSettings, wait_seconds
from studyapp.core.scheduling.replay import replay
from studyapp.core.scheduling.state import NEW_CARD, Phase
from tests.unit.core.scheduling.columns import as_history

CARD = CardId(7)
NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)
USUAL = FsrsModel()


def with_steps(learning, relearning=(), longest=36500):
    """Return a model with steps in minutes."""
    minutes = [tuple(timedelta(minutes=each) for each in some) for some in (learning, relearning)]
    return FsrsModel(FsrsSettings(longest, *minutes))


NONE = with_steps(())
MANY = with_steps((1, 5, 15, 60), (3, 20, 60))
SHORT = with_steps((0.25,), (0.5,), longest=9)
MODELS = [USUAL, NONE, MANY, SHORT]
ANSWERS = st.lists(
    st.tuples(
        st.sampled_from(MODELS),
        st.sampled_from(Rating),
        st.sampled_from([timedelta(minutes=2), timedelta(minutes=40), timedelta(days=5)]),
    ),
    max_size=14,
)


def study(answers, card=CARD):
    """Return the log of a card and the state as it stood after each answer.

    An answer without a model is of the time before answers kept how long they wait.
    """
    at, state, log, states = NOON, NEW_CARD, [], []
    for number, (model, rating, pause) in enumerate(answers):
        at += pause
        state = (model or USUAL).next_state(card, state, rating, at, at.date())
        promised = state.interval_days if state.due_day else None
        wait = wait_seconds(state) if model else None
        head = EventId("here", number), card, at, at.date()
        log.append(Graded(*head, rating, 900, interval_days=promised, wait_seconds=wait))
        states.append(state)
    return log, states


@given(
    st.lists(st.tuples(st.sampled_from(Rating), st.just(timedelta(days=1))), max_size=5), ANSWERS
)
@settings(deadline=None)
def test_steps_may_change_at_any_time(old, new):
    log, states = study([*((None, *each) for each in old), *new])
    for model in MODELS:
        for number, state in enumerate(states, 1):
            assert replay(log[:number], model) == state


@given(st.lists(ANSWERS.filter(bool), max_size=6))
@settings(deadline=None, max_examples=40)
def test_a_library_is_folded_the_same_whatever_the_steps(cards):
    studied = {CardId(number): study(each, CardId(number)) for number, each in enumerate(cards, 1)}
    history = as_history(*(log for log, _ in studied.values()))
    for model in MODELS:
        found = dict(fold(history, model).snapshot.states())
        assert found == {card: states[-1] for card, (_, states) in studied.items()}


def test_without_steps_a_first_answer_leads_to_a_review():
    for rating in Rating:
        state = NONE.next_state(CARD, NEW_CARD, rating, NOON, NOON.date())
        assert (state.phase, state.due_at) == (Phase.REVIEW, None)
        assert state.interval_days >= 1


def test_without_steps_a_lapse_stays_in_review_and_counts():
    known = USUAL.next_state(CARD, NEW_CARD, Rating.EASY, NOON, NOON.date())
    state = NONE.next_state(CARD, known, Rating.AGAIN, NOON, known.due_day)
    assert (state.phase, state.lapses, state.due_at) == (Phase.REVIEW, 1, None)


def test_a_step_waits_whole_seconds():
    state = with_steps((1 / 60, 1 / 30)).next_state(CARD, NEW_CARD, Rating.HARD, NOON, NOON.date())
    assert wait_seconds(state) == 1


def test_a_card_in_more_steps_than_there_are_now_ends_them_with_the_next_good_answer():
    log, (*_, state) = study([(MANY, Rating.GOOD, timedelta(minutes=2))] * 3)
    assert (state.phase, state.step) == (Phase.LEARNING, 3)
    assert USUAL.next_state(CARD, state, Rating.GOOD, NOON, NOON.date()).phase is Phase.REVIEW
    # An answer of before, without a wait of its own, is one of the usual steps.
    old = replace(log[0], id=EventId("anki", 1), wait_seconds=None)
    folded = dict(fold(as_history([*log, old]), USUAL).snapshot.states())
    assert folded == {CARD: replay([*log, old], USUAL)}
    assert folded[CARD].phase is Phase.REVIEW


def test_no_interval_is_longer_than_the_longest():
    state = SHORT.next_state(CARD, NEW_CARD, Rating.EASY, NOON, NOON.date())
    for _ in range(6):
        assert state.interval_days <= 9
        state = SHORT.next_state(CARD, state, Rating.EASY, NOON, state.due_day)
