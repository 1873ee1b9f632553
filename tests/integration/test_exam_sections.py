"""Exams on sections of an article, on a real library with the seed."""

from datetime import date, timedelta

import pytest

from studyapp.core.ids import BlockId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import BUILDING_RETENTION, Exam, ExamScope
from studyapp.services.exam_rules import ExamRules
from studyapp.services.exams import ExamService
from studyapp.services.views import Scope

TODAY = date(2025, 6, 20)


@pytest.fixture
def exams(services):
    return ExamService(services.context, services.review)


@pytest.fixture
def section(services):
    """The article of the seed and the block of its second outermost section."""
    article = services.read.last_article()
    with services.store.open_uow(read_only=True) as uow:
        return article, uow.articles.get(article).outline[1].block


def exam_on(days, *sections, id_="e"):
    return Exam(id_, "申论", TODAY + timedelta(days=days), ExamScope(sections=sections))


def cards_in(services, scope):
    with services.store.open_uow(read_only=True) as uow:
        return {card.card_id for card in uow.planning.cards(scope)}


def blocks_below(services, section):
    article, heading = section
    with services.store.open_uow(read_only=True) as uow:
        found = next(s for s in uow.articles.get(article).sections() if s.block == heading)
        inside = {each.block for each in found.walk()}
        blocks = uow.articles.get(article).blocks
        return {block.id for block in blocks if block.section in inside or block.id in inside}


def test_a_section_asks_the_cards_with_a_source_in_it(services, section):
    inside = cards_in(services, ExamScope(sections=(section,)))
    blocks = blocks_below(services, section)
    with services.store.open_uow(read_only=True) as uow:
        stored = uow.notes.cards_of(section[0])
    expected = {
        each.card.id
        for each in stored
        if any(source.block in blocks for source in each.note.sources)
    }
    assert inside == expected
    assert 0 < len(inside) < len(cards_in(services, ExamScope()))


def test_a_section_of_another_article_asks_nothing(services, section):
    elsewhere = ("elsewhere", section[1])
    assert cards_in(services, ExamScope(sections=(elsewhere,))) == set()


def test_store_and_rules_agree_on_what_a_section_asks(services, exams, section):
    exam = exam_on(30, section)
    exams.put(exam)
    inside = cards_in(services, exam.scope)
    rules = ExamRules(services.context)
    with services.store.open_uow(read_only=True) as uow:
        for card in uow.planning.cards():
            asked = rules.exam_of(uow, card.card_id)
            assert (asked == exam) == (card.card_id in inside)
            (candidate,) = uow.queries.candidates_of(Scope(), TODAY, (card.card_id,))
            wanted = rules.wanted(uow, candidate)
            assert wanted == (BUILDING_RETENTION if card.card_id in inside else None)


def test_new_cards_of_a_section_are_paced_and_the_others_come_as_usual(services, exams, section):
    exam = exam_on(16, section)
    exams.put(exam)
    inside = cards_in(services, exam.scope)
    asked = []
    while (item := services.review.next_item()) is not None:
        asked.append(item.card.id)
        services.review.grade(item.card.id, Rating.EASY, 1000)
    paced = sum(card in inside for card in asked)
    assert paced == -(-len(inside) // 7)
    assert len(asked) == 20
    services.review.forget()
    assert services.review.counts().new == 0


def test_of_two_exams_the_next_one_rules_the_cards_they_share(services, exams, section):
    exams.put(exam_on(0, section, id_="soon"))  # too late for new cards of this section
    exams.put(Exam("all", "国考", TODAY + timedelta(days=12)))
    inside = cards_in(services, ExamScope(sections=(section,)))
    everything = cards_in(services, ExamScope())
    assert services.review.counts().new == -(-(len(everything) - len(inside)) // 3)
    asked = []
    while (item := services.review.next_item()) is not None:
        asked.append(item.card.id)
        services.review.grade(item.card.id, Rating.EASY, 1000)
    assert not inside & set(asked)


def test_the_last_week_pulls_in_the_cards_of_the_section(services, exams, section, clock):
    inside = cards_in(services, ExamScope(sections=(section,)))
    for card in sorted(cards_in(services, ExamScope())):
        services.review.grade(card, Rating.EASY, 1000)
    exams.put(Exam("e", "申论", TODAY + timedelta(days=8), ExamScope(sections=(section,))))
    clock.advance(days=4)
    item = services.review.next_item()
    assert item.card.id in inside
    assert services.review.counts().review <= len(inside)


def test_a_section_that_has_vanished_covers_nothing_and_the_plan_says_so(services, exams, section):
    article = section[0]
    gone = article, BlockId("no such heading")
    plan = exams.plan(exam_on(30, section, gone))
    assert plan.lost_sections == 1
    assert plan.cards == len(cards_in(services, ExamScope(sections=(section,)))) > 0
    nothing = exams.plan(exam_on(30, gone))
    assert (nothing.cards, nothing.lost_sections) == (0, 1)
    exams.put(exam_on(5, gone))
    assert services.review.counts().new == 20


def test_a_scope_stored_before_there_were_sections_is_read(services, exams):
    with services.store.open_uow() as uow:
        uow.planning.put_exam(exam_on(30, ("a", "h")))
        uow._database.execute("UPDATE exams SET scope = ?", ('[["a"], [["b", "金句"]]]',))
        uow.commit()
    assert exams.exams()[0].scope == ExamScope(("a",), (("b", "金句"),))


def test_sections_of_an_exam_survive_a_restart(services, exams, section):
    exam = exam_on(30, section)
    exams.put(exam)
    assert exams.exams() == (exam,)


def test_without_sections_an_answer_asks_nothing_of_them(services, exams, section):
    exams.put(Exam("e", "申论", TODAY + timedelta(days=30), ExamScope((section[0],))))

    rules = ExamRules(services.context)
    with services.store.open_uow(read_only=True) as uow:
        uow.planning.in_sections = None  # would fail if it were asked
        card = uow.planning.cards()[0].card_id
        assert rules.retention(uow, card) == BUILDING_RETENTION


def test_the_share_of_a_late_section_comes_though_others_stand_before_it(services, exams):
    article = services.read.last_article()
    with services.store.open_uow(read_only=True) as uow:
        last = uow.articles.get(article).outline[-1].block
    exams.put(exam_on(14, (article, last)))
    inside = cards_in(services, ExamScope(sections=((article, last),)))
    asked = []
    while (item := services.review.next_item()) is not None:
        asked.append(item.card.id)
        services.review.grade(item.card.id, Rating.EASY, 1000)
    share = sum(card in inside for card in asked)
    assert share == -(-len(inside) // 5)
    assert len(asked) == max(20, share)
