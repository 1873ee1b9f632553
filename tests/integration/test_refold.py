"""A library folded at once is what its cards are one by one."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import (
    Buried,
    Graded,
    Rating,
    Rescheduled,
    Reset,
    Suspended,
    Undone,
    Unsuspended,
)
from studyapp.core.scheduling.replay import replay
from tests.conftest import ROOT

AT = datetime(2025, 6, 20, 1, 0, tzinfo=UTC)


def happen(services, cards, kinds):
    """Log events, each on the next day, for cards in turn; a number takes back the event there."""
    done = []
    for number, kind in enumerate(kinds):
        card = CardId(cards[number % len(cards)])
        with services.store.open_uow() as uow:
            at = AT + timedelta(days=number)
            head = uow.log.next_id(), card, at, at.date()
            if isinstance(kind, Rating):
                promised, wait = [(None, None), (number, None), (None, 90)][number % 3]
                event = Graded(*head, kind, 1000 * number, 0.85, promised, wait_seconds=wait)
            elif kind is Rescheduled:
                event = Rescheduled(*head, at.date() + timedelta(days=40))
            elif isinstance(kind, int):
                event = Undone(head[0], done[kind].card_id, *head[2:], done[kind].id)
            else:
                event = kind(*head)
            uow.log.append(event)
            uow.commit()
        done.append(event)


@pytest.mark.parametrize(
    "kinds",
    [
        [Rating.GOOD] * 9,
        [Rating.GOOD, Rating.EASY, Suspended, Rating.AGAIN, Unsuspended, Buried, Rating.HARD],
        [Rating.EASY, Rescheduled, Rating.GOOD, Rating.EASY, Rescheduled, Rating.GOOD, 4, 1],
        [Rating.EASY, Rating.EASY, Reset, Rating.GOOD, Buried, Suspended, Reset, 2, Rating.EASY],
    ],
)
def test_refolding_a_library_is_replaying_each_card(services, kinds):
    with services.store.open_uow(read_only=True) as uow:
        cards = sorted(uow.log.states())[:2]
    happen(services, cards, kinds)
    assert services.maintain.rebuild(fix=True) > 0
    assert services.maintain.rebuild(fix=False) == 0
    with services.store.open_uow(read_only=True) as uow:
        for card in cards:
            events = uow.log.of_card(card)
            assert uow.log.state(card) == replay(events, services.context.model)
        answers = [event for card in cards for event in uow.log.of_card(card)]
    undone = {event.target for event in answers if isinstance(event, Undone)}
    graded = [e for e in answers if isinstance(e, Graded) and e.id not in undone]
    with services.store.open_uow(read_only=True) as uow:
        days = uow.days.since(AT.date() - timedelta(days=1))
    assert sum(day.reviews for day in days) == len(graded)
    assert sum(day.milliseconds for day in days) == sum(each.duration_ms for each in graded)


@pytest.mark.parametrize("forgotten", [1, 60])
def test_states_and_memories_are_put_right(services, forgotten):
    with services.store.open_uow(read_only=True) as uow:
        cards = sorted(uow.log.states())[:80]
    happen(services, cards, [Rating.EASY] * len(cards))
    services.maintain.rebuild(fix=True)
    with closing(sqlite3.connect(services.store.path)) as database, database:
        schema = sorted(database.execute("SELECT name, sql FROM sqlite_master"), key=str)
        stored = database.execute("SELECT * FROM card_states ORDER BY card_id").fetchall()
        wrong = [(card,) for card in cards[:forgotten]]
        database.executemany(
            "UPDATE card_states SET stability = stability * 2 WHERE card_id = ?", wrong
        )
        database.execute("UPDATE card_states SET due_day = 7 WHERE card_id = ?", (cards[-1],))
    assert services.maintain.rebuild(fix=True) == forgotten + 1
    with closing(sqlite3.connect(services.store.path)) as database:
        assert database.execute("SELECT * FROM card_states ORDER BY card_id").fetchall() == stored
        assert sorted(database.execute("SELECT name, sql FROM sqlite_master"), key=str) == schema
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert services.maintain.rebuild(fix=False) == 0


@pytest.mark.parametrize(
    "wrong",
    [
        *("flag = 99", "marked = 2", "suspended = 2", "step = -1", "step = 5000", "reps = -1"),
        *("lapses = 1 << 40", "interval_days = -4", "interval_days = 1 << 50"),
        *("due_day = 1 << 23", "buried_on = -7", "due_at = -1", "last_review = 5", "last_day = 5"),
        *("phase = 'review'", "stability = 0.25", "difficulty = 1e-9"),
    ],
)
def test_a_state_that_no_log_gives_is_found(services, wrong):
    with closing(sqlite3.connect(services.store.path)) as database, database:
        first = "(SELECT min(card_id) FROM card_states)"
        database.execute(f"UPDATE card_states SET {wrong} WHERE card_id = {first}")
    assert services.maintain.rebuild(fix=False) == 1
    assert services.maintain.rebuild(fix=True) == 1
    assert services.maintain.rebuild(fix=False) == 0


WITHOUT_NUMPY = """
import sys
from pathlib import Path
from studyapp.core.scheduling.events import Rating
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI, FakeClock
services = open_services(Path(sys.argv[1]), FakeClock(), SHANGHAI)
services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)
services.explain.card(services.review.undo())
services.close()
assert "numpy" not in sys.modules
"""


def test_numpy_is_not_loaded_for_answering_cards(library):
    subprocess.run([sys.executable, "-c", WITHOUT_NUMPY, str(library)], check=True, cwd=ROOT)
