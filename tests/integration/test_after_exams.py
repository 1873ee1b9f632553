"""What becomes of the cards of an exam when its day is over."""

from datetime import timedelta

import pytest

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam, ExamScope


@pytest.fixture
def exam(services, clock):
    """An exam on one deck that was yesterday."""
    article = services.read.last_article()
    scope = ExamScope(decks=((article, "金句"),))
    exam = Exam("e", "申论", services.context.today(), scope)
    services.exams.put(exam)
    clock.advance(days=1)
    return exam


def active(services, scope=None):
    with services.store.open_uow(read_only=True) as uow:
        return {card.card_id for card in uow.planning.cards(scope or ExamScope())}


def test_its_cards_are_suspended_and_come_back_with_one_undo(services, exam):
    before = active(services)
    cards = services.exams.suspend(exam)
    assert set(cards) == before - active(services)
    assert active(services, exam.scope) == set()
    assert services.exams.exams()[0].archived
    assert services.exams.take_back_suspension(exam, cards)
    assert active(services) == before
    assert services.exams.exams() == (exam,)
    assert services.maintain.rebuild(fix=False) == 0


def test_cards_that_another_exam_asks_go_on(services, exam):
    other = Exam("next", "国考", services.context.today() + timedelta(days=30))
    services.exams.put(other)
    assert services.exams.suspend(exam) == ()
    assert active(services, exam.scope)
    assert services.exams.take_back_suspension(exam, ())
    assert exam in services.exams.exams()


def test_what_was_done_since_is_not_taken_back_with_it(services, exam):
    cards = services.exams.suspend(exam)
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)
    assert not services.exams.take_back_suspension(exam, cards)
    assert active(services, exam.scope) == set()


def test_learning_on_for_long_leaves_the_cards_and_no_exam(services, exam):
    before = active(services)
    services.exams.remove(exam.id)
    assert active(services) == before
    assert services.exams.exams() == ()
