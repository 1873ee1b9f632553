from datetime import UTC, date, datetime, timedelta

import pytest

from studyapp.core.ids import CardId
from studyapp.core.scheduling.batch.fold import fold
from studyapp.core.scheduling.events import EventId, Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import steps
from studyapp.core.stats.evaluation import histories, outcomes, split_moment
from tests.unit.core.scheduling.columns import EPOCH, as_history

NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)
MODEL = FsrsModel()


def answers(card, *given):
    """Events of one card from (days since the one before, rating)."""
    at, events = NOON + timedelta(minutes=card), []
    for number, (days, rating) in enumerate(given):
        at += timedelta(days=days, minutes=1)
        head = EventId(f"{card}", number), CardId(card), at, date(2025, 1, 1)
        events.append(Graded(*head[:3], at.date(), rating, 900, interval_days=9))
    return events


FIRST = answers(
    1, (0, Rating.GOOD), (0, Rating.GOOD), (3, Rating.AGAIN), (0, Rating.GOOD), (9, Rating.EASY)
)
SECOND = answers(2, (1, Rating.HARD), (5, Rating.GOOD))
FOLDED = fold(as_history(FIRST, SECOND), MODEL)


def test_predictions_are_the_models_just_before_each_answer():
    expected = [
        (MODEL.retrievability(step.before, step.event.day), step.event.rating > Rating.AGAIN)
        for events in (FIRST, SECOND)
        for step in steps(events, MODEL)
        if step.before.last_day and step.before.last_day < step.event.day
    ]
    found = sorted((each.predicted, each.recalled) for each in outcomes(FOLDED, MODEL, 0))
    assert [came for _, came in found] == [came for _, came in sorted(expected)]
    assert [chance for chance, _ in found] == pytest.approx(
        [chance for chance, _ in sorted(expected)]
    )
    assert len(found) == 3


def test_answers_before_a_moment_are_left_out():
    moment = (SECOND[-1].at - EPOCH) // timedelta(milliseconds=1)
    assert len(outcomes(FOLDED, MODEL, moment)) == 2


def test_histories_hold_ratings_and_days_waited():
    found = sorted(histories(FOLDED, 2**62, 1000))
    assert found == [[(2, 0), (3, 5)], [(3, 0), (3, 0), (1, 3), (3, 0), (4, 9)]]


def test_histories_end_at_a_moment_and_with_the_room():
    moment = (FIRST[2].at - EPOCH) // timedelta(milliseconds=1)
    assert sorted(histories(FOLDED, moment, 1000)) == [[(2, 0)], [(3, 0), (3, 0)]]
    assert len(list(histories(FOLDED, 2**62, 4))) == 1


def test_a_split_has_its_share_before_it():
    at = sorted(FOLDED.answers.at.tolist())
    assert split_moment(FOLDED, 0.5) == at[3]
    assert split_moment(fold(as_history(), MODEL), 0.5) == 0
