from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.exam import Exam, ExamScope
from studyapp.infra.db.store import open_store
from studyapp.services.planning_ports import DayLimits, Fit

DAY = date(2026, 6, 30)
A, B = ArticleId("a"), ArticleId("b")


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path / "library.db")
    yield store
    store.close()


def test_exams_come_back_the_next_one_first(store):
    late = Exam("x", "面试", DAY, ExamScope((A,), ((B, "金句"),)), 0.95, 45)
    soon = Exam("y", "申论", date(2026, 5, 1))
    with store.open_uow() as uow:
        uow.planning.put_exam(late)
        uow.planning.put_exam(soon)
        uow.planning.put_exam(replace(soon, archived=True))
        assert uow.planning.exams() == (replace(soon, archived=True), late)
        uow.planning.remove_exam("y")
        assert uow.planning.exams() == (late,)


def test_fits_come_back_the_latest_first(store):
    first = Fit(0, datetime(2026, 1, 1, tzinfo=UTC), (0.1, 0.25), 400, 0.35, 0.34, adopted=True)
    with store.open_uow() as uow:
        uow.planning.add_fit(first)
        uow.planning.add_fit(replace(first, reviews=600, loss_before=None, adopted=False))
        second, same = uow.planning.fits()
    assert same == replace(first, number=1)
    assert (second.number, second.reviews, second.loss_before) == (2, 600, None)


def test_limits_hold_for_their_day(store):
    with store.open_uow() as uow:
        uow.planning.put_limits(DAY, DayLimits(5, None))
        uow.planning.put_limits(DAY, DayLimits(7, 90))
        assert uow.planning.limits(DAY) == DayLimits(7, 90)
        assert uow.planning.limits(date(2026, 7, 1)) == DayLimits()


def test_cards_know_their_article_and_deck(services):
    article = services.read.last_article()
    with services.store.open_uow(read_only=True) as uow:
        cards = uow.planning.cards()
        assert {card.article for card in cards} == {article}
        assert uow.planning.place(cards[0].card_id) == (article, cards[0].deck)
        quotes = uow.planning.quotes(tuple(card.card_id for card in cards))
        assert {card.deck for card in cards if card.card_id in quotes} == {"金句"}
        with pytest.raises(UnknownCardError):
            uow.planning.place(CardId(1))
