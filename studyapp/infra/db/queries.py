"""Questions whose answers are counted in the database, not in Python."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    true,
)
from sqlalchemy.dialects import sqlite

from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.exam import ExamScope
from studyapp.core.scheduling.order import ReviewOrder
from studyapp.core.scheduling.queue import Candidate
from studyapp.core.scheduling.state import Phase
from studyapp.infra.db import tables as t
from studyapp.infra.db.answering import driver
from studyapp.infra.db.log import UNDONE
from studyapp.infra.db.rows import STATE, state_from_row
from studyapp.infra.db.search import meeting
from studyapp.infra.db.sections import cards_below
from studyapp.services.store_ports import BlockCard, DeckCounts, MemoryCounts
from studyapp.services.views import Scope


def _sql(statement: Select[Any]) -> str:
    """Return a statement as the driver takes it; `count` limits its rows, -1 does not."""
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    return f"{compiled} LIMIT :count"


_s = t.card_states.c
_e = t.card_events.c
GRADED = and_(_e.kind == "graded", ~UNDONE)
_RECENT = 200
_PRIME = 2_147_483_647
_CANDIDATE = select(_s.card_id, _s.sibling_group, _s.position, _s.article_id, _s.deck, *STATE)
# Literals: SQLite uses a partial index only where it can read that its condition holds.
_IS_FREE = (_s.active == literal_column("1"), _s.suspended == literal_column("0"))
FREE = _CANDIDATE.where(*_IS_FREE)
_NEW = FREE.where(_s.phase == literal_column("'new'")).order_by(_s.position, _s.card_id)
_SIBLINGS_ALLOWED_FOR = 8
_EVERYTHING = Scope()
_LEARNING_SQL = _sql(FREE.where(_s.due_at.is_not(None)))
_DUE_SQL = _sql(FREE.where(_s.due_day <= bindparam("day")).order_by(_s.due_day, _s.position))
_NEW_SQL = _sql(_NEW)
_BLOCK_CARDS = """SELECT block_id, stability, last_day FROM card_states
    JOIN cards USING (card_id) JOIN note_sources USING (note_id)
    WHERE active = 1 AND suspended = 0"""
# One parameter for all cards: hundreds would take longer to bind than to look up.
_PARAGRAPHS = """SELECT value, (SELECT min(block_id) FROM note_sources JOIN cards USING (note_id)
    WHERE card_id = value) FROM json_each(?)"""
_COUNTS = """kind = 'graded' AND NOT EXISTS (SELECT 1 FROM card_events u
    WHERE u.target_device = e.device AND u.target_counter = e.counter)"""
_DURATIONS = f"SELECT duration_ms FROM card_events e WHERE {_COUNTS} ORDER BY seq DESC LIMIT ?"  # noqa: S608
_ANSWERED = f"""SELECT sibling_group FROM card_states WHERE card_id IN
    (SELECT card_id FROM card_events e WHERE day = ? AND {_COUNTS})"""  # noqa: S608
_DUE_DAYS = "SELECT day, cards FROM due_days"
_c, _d = t.deck_counts.c, t.due_counts.c
_DECKS = (
    select(_c.article_id, _c.deck, _c.cards, _c.new_free, _c.learning, _c.seen)
    .where(_c.cards > 0)
    .order_by(_c.article_id, _c.position)
)
_DUE_BY_DECK = (
    select(_d.article_id, _d.deck, func.sum(_d.cards))
    .where(_d.day <= bindparam("day"))
    .group_by(_d.article_id, _d.deck)
)
_BURIED = select(
    _s.article_id,
    _s.deck,
    case(
        (_s.phase == Phase.NEW.value, "new"),
        (_s.due_at.is_not(None), "learning"),
        (_s.due_day <= bindparam("day"), "due"),
        else_="later",
    ),
).where(_s.buried_on == bindparam("day"), _s.active == 1, _s.suspended == 0)
_TOTALS = select(
    *(func.coalesce(func.sum(column), 0) for column in (_c.cards, _c.new, _c.suspended))
)


class SqlQueries:
    """Fulfils `services.store_ports.Queries`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def candidates(
        self,
        scope: Scope,
        day: date,
        new: int,
        reviews: int,
        order: ReviewOrder = ReviewOrder.DUE,
        without: Sequence[tuple[str, str]] = (),
    ) -> list[Candidate]:
        """Return cards for a day: all learning ones, the first due ones and the next new ones.

        Those of some decks, given by article and name, are left out.
        """
        if scope == _EVERYTHING and order is ReviewOrder.DUE and not without:
            return self._of_everything(day, new, reviews)
        others = ~or_(*(_of_deck(*deck) for deck in without)) if without else true()
        base = FREE.where(*within(scope, self._connection, day), others)
        due = base.where(_s.due_day <= day.toordinal()).order_by(*_first(order, day), _s.position)
        return [
            *self._found(base.where(_s.due_at.is_not(None))),
            *self._found(due.limit(reviews)),
            *self._found(self._fresh(scope, day).where(others).limit(new)),
        ]

    def _of_everything(self, day: date, new: int, reviews: int) -> list[Candidate]:
        """Return the candidates of the usual session, for which the window waits: no Core."""
        number, run = day.toordinal(), driver(self._connection).execute
        return [
            *candidates_from(run(_LEARNING_SQL, {"count": -1})),
            *candidates_from(run(_DUE_SQL, {"day": number, "count": reviews})),
            *candidates_from(run(_NEW_SQL, {"count": new})),
        ]

    def new_candidates(
        self, scope: Scope, day: date, new: int, exam: ExamScope | None = None
    ) -> list[Candidate]:
        """Return the next new cards in a scope, those of an exam only where one is given."""
        fresh = self._fresh(scope, day)
        if exam is not None:
            fresh = fresh.where(covered(exam))
        return self._found(fresh.limit(new * _SIBLINGS_ALLOWED_FOR))

    def candidates_of(self, scope: Scope, day: date, cards: Sequence[CardId]) -> list[Candidate]:
        """Return some cards, those of them that are in a scope."""
        return self._found(
            _CANDIDATE.where(_s.card_id.in_(cards), *within(scope, self._connection, day))
        )

    def paragraphs(self, cards: Sequence[CardId]) -> Mapping[CardId, str]:
        """Return a paragraph that each of some cards comes from."""
        rows = driver(self._connection).execute(_PARAGRAPHS, (json.dumps(cards),))
        return {card: block for card, block in rows if block is not None}

    def _fresh(self, scope: Scope, day: date) -> Select[Any]:
        """Return the query of the new cards in a scope, in their order."""
        return _NEW.where(*within(scope, self._connection, day))

    def _found(self, query: Select[Any]) -> list[Candidate]:
        return candidates_from(self._connection.execute(query).all())

    def answered_groups(self, day: date) -> frozenset[str]:
        """Return the groups of which a card was answered on a study day."""
        rows = driver(self._connection).execute(_ANSWERED, (day.toordinal(),))
        return frozenset(group for (group,) in rows)

    def decks(self, day: date) -> tuple[DeckCounts, ...]:
        number = day.toordinal()
        due = {
            (article, deck): cards
            for article, deck, cards in self._connection.execute(_DUE_BY_DECK, {"day": number})
        }
        # The counts know nothing of cards buried today: there are few, ever.
        buried: Counter[tuple[str, str, str]] = Counter()
        for article, deck, waits_for in self._connection.execute(_BURIED, {"day": number}):
            buried[article, deck, waits_for] += 1
        return tuple(
            DeckCounts(
                ArticleId(article),
                deck,
                cards,
                new - buried[article, deck, "new"],
                learning - buried[article, deck, "learning"],
                due.get((article, deck), 0) - buried[article, deck, "due"],
                seen,
            )
            for article, deck, cards, new, learning, seen in self._connection.execute(_DECKS)
        )

    def block_cards(self) -> Iterator[BlockCard]:
        """Yield each card at each of its paragraphs; read before the transaction ends."""
        # By the driver, one by one: all of them at once would take memory that stays taken.
        return map(BlockCard._make, driver(self._connection).execute(_BLOCK_CARDS))

    def due_days(self) -> Mapping[date, int]:
        rows = driver(self._connection).execute(_DUE_DAYS)
        return {date.fromordinal(day): count for day, count in rows}

    def due_on(self, day: date) -> int:
        query = select(t.due_days.c.cards).where(t.due_days.c.day == day.toordinal())
        return self._connection.scalar(query) or 0

    def lapsed(self, lapses: int) -> tuple[CardId, ...]:
        rows = self._connection.scalars(
            select(_s.card_id)
            .where(_s.active == 1, _s.lapses >= lapses)
            .order_by(_s.lapses.desc(), _s.position)
        )
        return tuple(map(CardId, rows))

    def recent_durations(self) -> Sequence[int]:
        rows = driver(self._connection).execute(_DURATIONS, (_RECENT,))
        return [duration for (duration,) in rows if duration is not None]

    def memories(
        self, stability: Sequence[float], difficulty: Sequence[float], mature_days: int
    ) -> MemoryCounts:
        known = (_s.active == 1, _s.stability.is_not(None))
        # Ranges of the index for one, sums over all of it for the rest.
        between = (
            select(func.count()).where(*known, *_between(low, high)).scalar_subquery()
            for low, high in pairwise((None, *stability[1:-1], None))
        )
        bins = self._connection.execute(select(*between)).one()
        above = (func.count().filter(_s.difficulty >= edge) for edge in difficulty[1:-1])
        mature = func.count().filter(_s.interval_days >= mature_days)
        sums = select(func.count(), mature, func.sum(_s.stability), *above).where(*known)
        cards, matured, total, *more = self._connection.execute(sums).one()
        return MemoryCounts(
            stability=tuple(bins),
            difficulty=tuple(one - other for one, other in pairwise((cards, *more, 0))),
            mature=matured,
            mean_stability=total / cards if cards else None,
        )

    def totals(self) -> Mapping[str, int]:
        cards, new, suspended = self._connection.execute(_TOTALS).one()
        return {"cards": cards, "new": new, "suspended": suspended}


def covered(exam: ExamScope) -> ColumnElement[bool]:
    """Return whether a card state belongs to an exam."""
    if exam.is_everything:
        return true()
    wanted: list[ColumnElement[bool]] = [_s.article_id.in_(exam.articles)]
    wanted += (_of_deck(article, deck) for article, deck in exam.decks)
    if exam.sections:
        inside = cards_below(exam.sections).subquery()
        wanted.append(_s.card_id.in_(select(inside.c.card_id)))
    return or_(*wanted)


def _of_deck(article: str, deck: str) -> ColumnElement[bool]:
    return and_(_s.article_id == article, _s.deck == deck)


def candidates_from(rows: Iterable[Sequence[Any]]) -> list[Candidate]:
    """Return the candidates of rows of `FREE`."""
    # By position, not by name: a queue takes hundreds.
    return [
        Candidate(CardId(row[0]), row[1], row[2], state_from_row(row), row[3], row[4])
        for row in rows
    ]


def _first(order: ReviewOrder, day: date) -> tuple[ColumnElement[Any], ...]:
    """Return what a day's reviews are sorted by; ties are left to the position."""
    number = day.toordinal()
    match order:
        case ReviewOrder.DUE:
            return (_s.due_day,)
        case ReviewOrder.RETRIEVABILITY:
            return ((_s.last_day - number) / _s.stability,)
        case ReviewOrder.ARTICLE:
            return ()
        case ReviewOrder.RANDOM:
            # Which ones, not in which order: that is drawn anew in the core.
            return (shuffled(day),)


def shuffled(day: date) -> ColumnElement[int]:
    """Return a number for each card that puts them in another order every day."""
    return _s.card_id % _PRIME * (2 * day.toordinal() + 1) % _PRIME


def _between(low: float | None, high: float | None) -> list[ColumnElement[bool]]:
    wanted = [] if low is None else [_s.stability >= low]
    return wanted if high is None else [*wanted, _s.stability < high]


def within(scope: Scope, connection: Connection, day: date) -> list[ColumnElement[bool]]:
    """Return what holds for the states of the cards in a scope on a study day.

    Raises:
        SearchError: The search of the scope makes no sense.
    """
    wanted: list[ColumnElement[bool]] = []
    if scope.article is not None:
        wanted.append(_s.article_id == scope.article)
    if scope.deck is not None:
        wanted.append(_s.deck == scope.deck)
    if scope.block is not None:
        cards = (
            select(t.cards.c.card_id)
            .join_from(t.cards, t.note_sources, t.note_sources.c.note_id == t.cards.c.note_id)
            .where(t.note_sources.c.block_id == scope.block)
        )
        wanted.append(_s.card_id.in_(cards))
    if scope.section is not None:
        wanted.append(_s.card_id.in_(_below(scope.section)))
    if scope.search:
        wanted.append(meeting(scope.search, connection, day))
    return wanted


def _below(section: BlockId) -> Select[Any]:
    """Return the query of the cards with a source in a section."""
    blocks = t.section_blocks.c
    return (
        select(t.cards.c.card_id)
        .join_from(t.cards, t.note_sources, t.note_sources.c.note_id == t.cards.c.note_id)
        .join(t.section_blocks, blocks.block_id == t.note_sources.c.block_id)
        .where(blocks.section_id == section, blocks.article_id == _s.article_id)
    )
