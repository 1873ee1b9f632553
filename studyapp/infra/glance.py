"""What is to be done today, read before the library is really open.

To open a library takes longer than to paint the window: locks, checks, migrations, and all
the use cases to import. This asks the same questions as `db.queries`, of the same tables; a
test holds the two together.
"""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.queue import Limits, build_queue
from studyapp.services.settings import Settings

_UNREADABLE = (sqlite3.Error, OSError, ValueError, OverflowError, TypeError)
"""What a damaged file raises, or rows of it that make no sense."""
_ENOUGH = 8
"""Siblings will be passed over, so more is fetched than the limits allow."""
_OTHERWISE = """SELECT EXISTS (SELECT 1 FROM exams WHERE archived = 0 AND day >= :day)
    OR EXISTS (SELECT 1 FROM day_limits WHERE day IN (0, :day) AND article_id <> '')
    OR EXISTS (SELECT 1 FROM facts WHERE name = 'backlog_plan' AND value <> 'null')"""
_TODAY = "SELECT new, reviews FROM day_limits WHERE day = ? AND article_id = ''"
_DONE = "SELECT new_cards, recalls FROM day_totals WHERE day = ?"
_GROUPS = """SELECT DISTINCT s.sibling_group FROM card_events e JOIN card_states s USING (card_id)
    WHERE e.day = ? AND e.kind = 'graded' AND NOT EXISTS (SELECT 1 FROM card_events u
        WHERE u.target_device = e.device AND u.target_counter = e.counter)"""
_STATES = """SELECT card_id, sibling_group, position, article_id, deck, phase = 'new',
        due_day, last_day, stability, suspended, buried_on, due_at
    FROM card_states WHERE active = 1 AND suspended = 0 AND """
_LEARNING = _STATES + "due_at IS NOT NULL"
_DUE = _STATES + "due_day <= ? ORDER BY due_day, position LIMIT ?"
_NEW = _STATES + "phase = 'new' ORDER BY position, card_id LIMIT ?"


class Glance(NamedTuple):
    """Cards still to do today within the limits."""

    new: int
    learning: int
    review: int


def glance(database: Path, settings: Settings, day: date) -> Glance | None:
    """Return today's counts; None when there is no library yet or it cannot be read this way.

    None as well where exams, limits of decks or a plan for a backlog say what comes: no count
    is better than one that is soon taken back.
    """
    try:
        if not database.is_file():
            return None
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as file:
            return _count(file, settings, day)
    except _UNREADABLE:
        return None  # opening it in earnest will say what is wrong


def _count(file: sqlite3.Connection, settings: Settings, day: date) -> Glance | None:
    number = day.toordinal()
    if file.execute(_OTHERWISE, {"day": number}).fetchone()[0]:
        return None
    new, recalls = file.execute(_DONE, (number,)).fetchone() or (0, 0)
    new_today, reviews_today = file.execute(_TODAY, (number,)).fetchone() or (None, None)
    most_new = settings.new_per_day if new_today is None else new_today
    most = settings.reviews_per_day if reviews_today is None else reviews_today
    limits = Limits(
        new=max(0, most_new - new),
        reviews=max(0, most - recalls - new),
        bury_siblings=settings.bury_siblings,
    )
    groups = [group for (group,) in file.execute(_GROUPS, (number,))]
    rows = [
        *file.execute(_LEARNING),
        *file.execute(_DUE, (number, limits.reviews * _ENOUGH)),
        *file.execute(_NEW, (limits.new * _ENOUGH,)),
    ]
    answered = groups if limits.bury_siblings else []
    cards = [Candidate._make((*facts, _moment(due_at))) for *facts, due_at in rows]
    queue = build_queue(cards, day, limits, answered)
    return Glance(len(queue.new), len(queue.learning), len(queue.review))


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
