"""Questions whose answers are counted in the database, not in Python."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from string import ascii_letters
from typing import Any

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.exam import ExamScope
from studyapp.core.scheduling.order import ReviewOrder
from studyapp.infra.db.conditions import Where, every, some
from studyapp.infra.db.events import GRADED
from studyapp.infra.db.rows import from_ms
from studyapp.infra.db.sections import in_section, in_sections
from studyapp.services.store_ports import BlockCard, DeckCounts, MemoryCounts
from studyapp.services.views import Scope

_RECENT = 200
_PRIME = 2_147_483_647
_SIBLINGS_ALLOWED_FOR = 8

_CANDIDATE = """SELECT card_id, sibling_group, position, article_id, deck, phase = 'new',
        due_day, last_day, stability, suspended, buried_on, due_at
    FROM card_states"""
FREE = f"{_CANDIDATE} WHERE active = 1 AND suspended = 0"
"""The cards that can be asked; `candidates_from` reads its rows."""
_LEARNING = f"{FREE} AND due_at IS NOT NULL"
_DUE = f"{FREE} AND due_day <= ?"
_NEW = f"{FREE} AND phase = 'new'"
_IN_ORDER = "ORDER BY position, card_id LIMIT ?"
_BLOCK_CARDS = """SELECT block_id, stability, last_day FROM card_states
    JOIN cards USING (card_id) JOIN note_sources USING (note_id)
    WHERE active = 1 AND suspended = 0"""
# One parameter for all cards: hundreds would take longer to bind than to look up.
_PARAGRAPHS = """SELECT card_id, block_id FROM json_each(?)
    CROSS JOIN cards ON card_id = value CROSS JOIN note_sources USING (note_id)"""
_DURATIONS = f"""SELECT duration_ms FROM card_events AS e
    WHERE {GRADED} ORDER BY seq DESC LIMIT ?"""  # noqa: S608
# Only the end of the log is looked at: who learns nothing new for long has no latest ones.
_FIRST = f"""SELECT rating FROM (SELECT card_id, seq, rating FROM card_events AS e
        WHERE {GRADED} ORDER BY seq DESC LIMIT 20000) AS late
    WHERE NOT EXISTS (SELECT 1 FROM card_events AS was
        WHERE was.card_id = late.card_id AND was.seq < late.seq AND was.kind = 'graded')
    LIMIT ?"""  # noqa: S608
_ANSWERED = f"""SELECT sibling_group FROM card_states WHERE card_id IN
    (SELECT card_id FROM card_events AS e WHERE day = ? AND {GRADED})"""  # noqa: S608
_DECKS = """SELECT article_id, deck, deck_counts.cards, new_free, learning,
    (SELECT ifnull(sum(due.cards), 0) FROM due_counts AS due
        WHERE due.deck = number AND day <= ?), seen
    FROM deck_counts WHERE cards > 0 ORDER BY article_id, position"""
_DUE_DAYS = "SELECT day, cards FROM due_counts WHERE deck = 0"
_BURIED = """SELECT article_id, deck, CASE WHEN phase = 'new' THEN 'new'
        WHEN due_at IS NOT NULL THEN 'learning' WHEN due_day <= ?1 THEN 'due' ELSE 'later' END
    FROM card_states WHERE buried_on = ?1 AND active = 1 AND suspended = 0"""
_LAPSED = """SELECT card_id FROM card_states WHERE active = 1 AND lapses >= ?
    ORDER BY lapses DESC, position"""
_TOTALS = """SELECT ifnull(sum(cards), 0), ifnull(sum(new), 0), ifnull(sum(suspended), 0)
    FROM deck_counts"""
_FROM_BLOCK = """card_states.card_id IN
    (SELECT card_id FROM cards JOIN note_sources USING (note_id) WHERE block_id = ?)"""
_MEMORIES = """SELECT group_concat({}, ''), group_concat({}, ''),
        count(*) FILTER (WHERE interval_days >= ?), sum(stability)
    FROM card_states WHERE active = 1 AND stability IS NOT NULL"""


class SqlQueries:
    """Fulfils `services.store_ports.Queries`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

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
        inside, values = within(scope, self._database, day)
        left_out, others = some(_of_deck(*deck) for deck in without)
        wanted, values = f"{inside} AND NOT ({left_out})", (*values, *others)
        by, run, today = _first(order, day), self._database.execute, day.toordinal()
        return [
            *candidates_from(run(f"{_LEARNING} AND {wanted}", values)),
            *candidates_from(
                run(f"{_DUE} AND {wanted} ORDER BY {by} LIMIT ?", (today, *values, reviews))
            ),
            *candidates_from(run(f"{_NEW} AND {wanted} {_IN_ORDER}", (*values, new))),
        ]

    def new_candidates(
        self, scope: Scope, day: date, new: int, exam: ExamScope | None = None
    ) -> list[Candidate]:
        """Return the next new cards in a scope, those of an exam only where one is given."""
        wanted, values = every(
            (within(scope, self._database, day), covered(exam) if exam else Where("1"))
        )
        most = new * _SIBLINGS_ALLOWED_FOR
        query = f"{_NEW} AND {wanted} {_IN_ORDER}"
        return candidates_from(self._database.execute(query, (*values, most)))

    def candidates_of(self, scope: Scope, day: date, cards: Sequence[CardId]) -> list[Candidate]:
        """Return some cards, those of them that are in a scope."""
        wanted, values = within(scope, self._database, day)
        some_cards = "card_states.card_id IN (SELECT value FROM json_each(?))"
        query = f"{_CANDIDATE} WHERE {wanted} AND {some_cards}"
        return candidates_from(self._database.execute(query, (*values, json.dumps(list(cards)))))

    def paragraphs(self, cards: Sequence[CardId]) -> Mapping[CardId, str]:
        """Return a paragraph that each of some cards comes from."""
        found: dict[CardId, str] = {}
        for card, block in self._database.execute(_PARAGRAPHS, (json.dumps(cards),)):
            found[card] = min(block, found.get(card, block))
        return found

    def answered_groups(self, day: date) -> frozenset[str]:
        """Return the groups of which a card was answered on a study day."""
        rows = self._database.execute(_ANSWERED, (day.toordinal(),))
        return frozenset(group for (group,) in rows)

    def decks(self, day: date) -> tuple[DeckCounts, ...]:
        number, run = day.toordinal(), self._database.execute
        # The counts know nothing of cards buried today: there are few, ever.
        buried = Counter(run(_BURIED, (number,)))
        return tuple(
            DeckCounts(
                ArticleId(article),
                deck,
                cards,
                new - buried[article, deck, "new"],
                learning - buried[article, deck, "learning"],
                due - buried[article, deck, "due"],
                seen,
            )
            for article, deck, cards, new, learning, due, seen in run(_DECKS, (number,))
        )

    def block_cards(self) -> Iterator[BlockCard]:
        """Yield each card at each of its paragraphs; read before the transaction ends."""
        # One by one: all of them at once would take memory that stays taken.
        return map(BlockCard._make, self._database.execute(_BLOCK_CARDS))

    def due_days(self) -> Mapping[date, int]:
        rows = self._database.execute(_DUE_DAYS)
        return {date.fromordinal(day): count for day, count in rows}

    def lapsed(self, lapses: int) -> tuple[CardId, ...]:
        return tuple(CardId(card) for (card,) in self._database.execute(_LAPSED, (lapses,)))

    def recent_durations(self) -> Sequence[int]:
        rows = self._database.execute(_DURATIONS, (_RECENT,))
        return [duration for (duration,) in rows if duration is not None]

    def first_ratings(self) -> Sequence[int]:
        return [rating for (rating,) in self._database.execute(_FIRST, (_RECENT,))]

    def memories(
        self, stability: Sequence[float], difficulty: Sequence[float], mature_days: int
    ) -> MemoryCounts:
        # A letter for each card, named after its bin: counting letters costs nothing.
        firms, hards = ascii_letters[: len(stability) - 1], ascii_letters[: len(difficulty) - 1]
        query = _MEMORIES.format(
            _bin("stability", stability[1:-1], firms), _bin("difficulty", difficulty[1:-1], hards)
        )
        firm, hard, mature, total = self._database.execute(query, (mature_days,)).fetchone()
        return MemoryCounts(
            stability=tuple(map((firm or "").count, firms)),
            difficulty=tuple(map((hard or "").count, hards)),
            mature=mature,
            mean_stability=total / len(firm) if firm else None,
        )

    def totals(self) -> Mapping[str, int]:
        cards, new, suspended = self._database.execute(_TOTALS).fetchone()
        return {"cards": cards, "new": new, "suspended": suspended}


def within(scope: Scope, database: sqlite3.Connection, day: date) -> Where:
    """Return what holds for the rows of card_states in a scope on a study day.

    Raises:
        SearchError: The search of the scope makes no sense.
    """
    wanted = []
    if scope.article is not None:
        wanted.append(Where("card_states.article_id = ?", (scope.article,)))
    if scope.deck is not None:
        wanted.append(Where("card_states.deck = ?", (scope.deck,)))
    if scope.block is not None:
        wanted.append(Where(_FROM_BLOCK, (scope.block,)))
    if scope.section is not None:
        wanted.append(in_section(scope.section))
    if scope.search:
        from studyapp.infra.db.search import meeting

        wanted.append(meeting(scope.search, database, day))
    return every(wanted)


def covered(exam: ExamScope) -> Where:
    """Return what holds for the rows of card_states that belong to an exam."""
    if exam.is_everything:
        return Where("1")
    wanted = [Where("card_states.article_id = ?", (article,)) for article in exam.articles]
    wanted += (_of_deck(article, deck) for article, deck in exam.decks)
    if exam.sections:
        wanted.append(in_sections(exam.sections))
    return some(wanted)


def candidates_from(rows: Iterable[Sequence[Any]]) -> list[Candidate]:
    """Return the candidates of rows of `FREE`."""
    return [
        Candidate._make((*facts, None if due_at is None else from_ms(due_at)))
        for *facts, due_at in rows
    ]


def shuffled(day: date) -> str:
    """Return SQL for a number of each card that puts them in another order every day."""
    return f"card_states.card_id % {_PRIME} * {2 * day.toordinal() + 1} % {_PRIME}"


def _of_deck(article: str, deck: str) -> Where:
    return Where("card_states.article_id = ? AND card_states.deck = ?", (article, deck))


def _first(order: ReviewOrder, day: date) -> str:
    """Return what a day's reviews are sorted by; ties are left to the position."""
    match order:
        case ReviewOrder.DUE:
            return "due_day, position"
        case ReviewOrder.RETRIEVABILITY:
            return f"(last_day - {day.toordinal()}) / stability, position"
        case ReviewOrder.ARTICLE:
            return "position"
        case ReviewOrder.RANDOM:
            # Which ones, not in which order: that is drawn anew in the core.
            return f"{shuffled(day)}, position"


def _bin(column: str, edges: Sequence[float], letters: str) -> str:
    """Return SQL for one of some letters: that of the bin a value falls into.

    `edges`: what separates the bins, in order; each value is compared with few of them.
    """
    if not edges:
        return f"'{letters}'"
    middle = len(edges) // 2
    below = _bin(column, edges[:middle], letters[: middle + 1])
    above = _bin(column, edges[middle + 1 :], letters[middle + 1 :])
    return f"CASE WHEN {column} < {edges[middle]!r} THEN {below} ELSE {above} END"
