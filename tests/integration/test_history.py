"""A log of a hundred thousand events is read by two threads, each with its own connection."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Graded, Rating, Undone

AT = datetime(2025, 6, 20, 1, 0, tzinfo=UTC)
EVENTS = 60_000


@pytest.fixture
def long_log(services):
    """Give each card its share of many answers; return card and moment of each."""
    with services.store.open_uow(read_only=True) as uow:
        cards = list(uow.log.states())
    rows = [(cards[at % len(cards)], 1_750_000_000_000 + at) for at in range(EVENTS)]
    with closing(sqlite3.connect(services.store.path)) as database, database:
        database.executemany(
            "INSERT INTO card_events (device, counter, card_id, at, day, kind, rating, duration_ms,"
            " desired_retention, interval_days)"
            " VALUES ('there', ?, ?, ?, 739000, 'graded', 3, 900, 0.9, 4)",
            ((counter, *row) for counter, row in enumerate(rows, start=1)),
        )
    return rows


def pairs(history):
    return list(zip(history.cards, history.moments, strict=True))


def test_events_stand_in_the_order_they_happened(services, long_log):
    with services.store.open_uow(read_only=True) as uow:
        assert pairs(uow.log.history()) == long_log


def test_states_are_read_at_the_same_time(services, long_log):
    with services.store.open_uow(read_only=True) as uow:
        history, snapshot = uow.log.history_and_snapshot()
        assert pairs(history) == long_log
        assert dict(snapshot.states()) == uow.log.states()


def test_an_event_that_was_taken_back_is_left_out(services, long_log):
    with services.store.open_uow() as uow:
        first = uow.log.of_card(CardId(long_log[0][0]))[0]
        uow.log.append(Undone(uow.log.next_id(), first.card_id, AT, AT.date(), first.id))
        uow.commit()
    with services.store.open_uow(read_only=True) as uow:
        assert pairs(uow.log.history()) == long_log[1:]


def test_what_a_transaction_appended_itself_is_read_too(services, long_log):
    card, at = CardId(long_log[5][0]), AT + timedelta(days=1)
    with services.store.open_uow() as uow:
        uow.log.append(Graded(uow.log.next_id(), card, at, at.date(), Rating.GOOD, 900))
        found = pairs(uow.log.history())
    assert found[:-1] == long_log
    assert found[-1] == (card, round(at.timestamp() * 1000))
