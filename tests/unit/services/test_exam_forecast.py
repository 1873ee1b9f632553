from datetime import date, timedelta

import pytest

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.exam import Exam
from studyapp.core.scheduling.fsrs_model import DEFAULT_PARAMETERS
from studyapp.services.exam_forecast import ForecastBasis, forecast, minutes_needed
from studyapp.services.planning_ports import ExamCard

TODAY = date(2026, 5, 1)
EXAM = Exam("e", "申论", TODAY + timedelta(days=40))


def basis(cards, known=0):
    """So many cards, the first ones answered four days ago."""
    day = TODAY.toordinal()
    return ForecastBasis(
        EXAM,
        TODAY,
        [
            ExamCard(
                CardId(number),
                ArticleId("a"),
                "要点",
                *((12.0, 5.0, day - 4, day + 6, 10) if number < known else (None,) * 4 + (0,)),
                waits=False,
                buried_on=None,
            )
            for number in range(cards)
        ],
        seconds=8,
        parameters=DEFAULT_PARAMETERS,
    )


def test_more_minutes_lead_further():
    recalls = [forecast(basis(200), minutes).recall for minutes in (1, 3, 20)]
    assert recalls == sorted(recalls)
    assert recalls[0] < 0.6
    assert recalls[2] > 0.9


def test_many_cards_are_judged_by_a_sample_of_them():
    few, many = forecast(basis(500, 250), 30), forecast(basis(5000, 2500), 300)
    assert many.recall == pytest.approx(few.recall, abs=0.02)
    assert many.answers == pytest.approx(10 * few.answers, rel=0.1)
    assert many.not_learnt == pytest.approx(10 * few.not_learnt, abs=100)


def test_the_minutes_needed_reach_the_target_and_fewer_do_not():
    needed = minutes_needed(basis(200))
    assert forecast(basis(200), needed).recall >= EXAM.target - 0.01
    assert forecast(basis(200), needed // 2).recall < EXAM.target


def test_an_exam_without_cards_promises_nothing():
    found = forecast(basis(0), 30)
    assert (found.recall, found.answers, found.not_learnt) == (0, 0, 0)
    assert minutes_needed(basis(0)) is None
