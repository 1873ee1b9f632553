"""Exams, fits of the memory model, and limits of a day."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from datetime import date
from typing import Any

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.exam import EVERYTHING, Exam, ExamScope
from studyapp.infra.db.conditions import Where, every
from studyapp.infra.db.done import STOOD
from studyapp.infra.db.events import GRADED
from studyapp.infra.db.queries import covered
from studyapp.infra.db.rows import from_ms, to_ms
from studyapp.infra.db.sections import lost_sections, sections_of_cards
from studyapp.services.planning_ports import (
    NO_LIMITS,
    DayLimits,
    DeckKey,
    ExamCard,
    Fit,
    Weak,
)

_NONE = {"article_id": "", "deck": ""}
_EXAM = (
    "exam_id",
    "name",
    "day",
    "target",
    "minutes_per_day",
    "scope",
    "archived",
    "building_retention",
    "sprint_retention",
)
_EXAMS = f"SELECT {', '.join(_EXAM)} FROM exams ORDER BY day, exam_id"  # noqa: S608
_PUT_EXAM = (
    f"INSERT OR REPLACE INTO exams ({', '.join(_EXAM)}) "  # noqa: S608
    f"VALUES ({', '.join(f':{name}' for name in _EXAM)})"
)
_FITS = """SELECT number, at, parameters, reviews, loss_before, loss_after, adopted
    FROM fits ORDER BY number DESC"""
_ADD_FIT = """INSERT INTO fits (at, parameters, reviews, loss_before, loss_after, adopted)
    VALUES (?, ?, ?, ?, ?, ?)"""
_LIMITS = "SELECT new, reviews FROM day_limits WHERE day = ? AND article_id = '' AND deck = ''"
_DECK_LIMITS = """SELECT article_id, deck, new, reviews FROM day_limits
    WHERE day = ? AND article_id <> ''"""
_PUT_LIMITS = """INSERT OR REPLACE INTO day_limits
    VALUES (:day, :article_id, :deck, :new, :reviews)"""
_DROP_LIMITS = """DELETE FROM day_limits
    WHERE day = :day AND article_id = :article_id AND deck = :deck"""
_CARDS = """SELECT card_id, article_id, deck, stability, difficulty, last_day, due_day,
        interval_days, due_at IS NOT NULL, buried_on
    FROM card_states WHERE {0} ORDER BY position, card_id"""
# Recall falls with the stabilities waited.
_WEAKEST = """SELECT card_id FROM card_states WHERE {0}
    ORDER BY (last_day - ?) / stability, card_id LIMIT ?"""
_INTRODUCED = f"""SELECT card_id, article_id, deck FROM card_states JOIN
        (SELECT DISTINCT card_id FROM card_events AS e WHERE day = ?1 AND {GRADED})
        USING (card_id)
    WHERE NOT EXISTS (SELECT 1 FROM card_events AS e
        WHERE e.card_id = card_states.card_id AND day < ?1 AND {GRADED})"""  # noqa: S608
_ASKED = f"""SELECT count(*) FROM {STOOD} JOIN card_states USING (card_id)
    WHERE stood = 'review' AND active = 1"""  # noqa: S608
_QUOTES = """SELECT card_id, content ->> '$.importance' FROM cards JOIN notes USING (note_id)
    WHERE content ->> '$.type' = 'quote'"""
_EVERY_DAY = 0
"""The day of limits that hold until they are changed."""


class SqlPlanning:
    """Fulfils `services.planning_ports.Planning`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def exams(self) -> tuple[Exam, ...]:
        return tuple(map(_exam, self._database.execute(_EXAMS)))

    def put_exam(self, exam: Exam) -> None:
        row = {
            "exam_id": exam.id,
            "name": exam.name,
            "day": exam.day.toordinal(),
            "target": exam.target,
            "minutes_per_day": exam.minutes_per_day,
            "scope": json.dumps(astuple(exam.scope), ensure_ascii=False),
            "archived": int(exam.archived),
            "building_retention": exam.building_retention,
            "sprint_retention": exam.sprint_retention,
        }
        self._database.execute(_PUT_EXAM, row)

    def remove_exam(self, exam_id: str) -> None:
        self._database.execute("DELETE FROM exams WHERE exam_id = ?", (exam_id,))

    def fits(self) -> tuple[Fit, ...]:
        return tuple(map(_fit, self._database.execute(_FITS)))

    def add_fit(self, fit: Fit) -> None:
        parameters = json.dumps(fit.parameters)
        losses = fit.loss_before, fit.loss_after
        row = (to_ms(fit.at), parameters, fit.reviews, *losses, int(fit.adopted))
        self._database.execute(_ADD_FIT, row)

    def limits(self, day: date) -> DayLimits:
        row = self._database.execute(_LIMITS, (day.toordinal(),)).fetchone()
        return DayLimits() if row is None else DayLimits(*row)

    def put_limits(self, day: date, limits: DayLimits) -> None:
        self._put_limits({"day": day.toordinal(), **_NONE}, limits)

    def deck_limits(self, day: date | None = None) -> dict[DeckKey, DayLimits]:
        rows = self._database.execute(_DECK_LIMITS, (_number(day),))
        return {
            (ArticleId(article), deck): DayLimits(new, reviews)
            for article, deck, new, reviews in rows
        }

    def put_deck_limits(self, deck: DeckKey, limits: DayLimits, day: date | None = None) -> None:
        article, name = deck
        key: dict[str, int | str] = {"day": _number(day), "article_id": article, "deck": name}
        if limits == NO_LIMITS:
            self._database.execute(_DROP_LIMITS, key)
        else:
            self._put_limits(key, limits)

    def _put_limits(self, key: Mapping[str, int | str], limits: DayLimits) -> None:
        values = {"new": limits.new, "reviews": limits.reviews}
        self._database.execute(_PUT_LIMITS, {**key, **values})

    def cards(self, scope: ExamScope = EVERYTHING) -> tuple[ExamCard, ...]:
        where, values = every((Where("active = 1"), Where("suspended = 0"), covered(scope)))
        rows = self._database.execute(_CARDS.format(where), values)
        return tuple(map(ExamCard._make, rows))

    def count_weak(self, weak: Weak) -> int:
        where, values = _is_weak(weak)
        query = f"SELECT count(*) FROM card_states WHERE {where}"  # noqa: S608
        return int(self._database.execute(query, values).fetchone()[0])

    def weakest(self, weak: Weak, most: int) -> tuple[CardId, ...]:
        where, values = _is_weak(weak)
        rows = self._database.execute(_WEAKEST.format(where), (*values, weak.day.toordinal(), most))
        return tuple(CardId(card) for (card,) in rows)

    def introduced_on(self, day: date) -> tuple[tuple[CardId, ArticleId, str], ...]:
        rows = self._database.execute(_INTRODUCED, (day.toordinal(),))
        return tuple((CardId(card), ArticleId(article), deck) for card, article, deck in rows)

    def asked_on(self, scope: ExamScope, day: date) -> int:
        where, values = covered(scope)
        query = f"{_ASKED} AND {where}"
        return int(self._database.execute(query, (day.toordinal(), *values)).fetchone()[0])

    def in_sections(
        self, sections: Iterable[tuple[ArticleId, BlockId]]
    ) -> Mapping[CardId, frozenset[BlockId]]:
        return sections_of_cards(self._database, sections)

    def lost_sections(self, scope: ExamScope) -> tuple[tuple[ArticleId, BlockId], ...]:
        return lost_sections(self._database, scope.sections) if scope.sections else ()

    def place(self, card_id: CardId) -> tuple[ArticleId, str]:
        row = self._database.execute(
            "SELECT article_id, deck FROM card_states WHERE card_id = ?", (card_id,)
        ).fetchone()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return ArticleId(row[0]), row[1]

    def quotes(self, cards: tuple[CardId, ...]) -> dict[CardId, int]:
        wanted = set(cards)
        rows = self._database.execute(_QUOTES)
        return {CardId(card): weight for card, weight in rows if card in wanted}


def _is_weak(weak: Weak) -> Where:
    today = weak.today.toordinal()
    waited = (weak.day.toordinal(), weak.stabilities)
    return every(
        (
            Where("active = 1 AND suspended = 0 AND due_at IS NULL"),
            Where("last_day < ? AND coalesce(buried_on, 0) <> ?", (today, today)),
            Where("? - last_day > ? * stability", waited),
            covered(weak.scope),
            *(Where(f"NOT ({sql})", values) for sql, values in map(covered, weak.others)),
        )
    )


def _number(day: date | None) -> int:
    return _EVERY_DAY if day is None else day.toordinal()


def _exam(row: Sequence[Any]) -> Exam:
    exam_id, name, day, target, minutes, parts, archived, *retentions = row
    # Exams planned before they could ask for sections have no third part.
    articles, decks, *more = json.loads(parts)
    scope = ExamScope(
        tuple(map(ArticleId, articles)),
        tuple((ArticleId(id_), deck) for id_, deck in decks),
        tuple((ArticleId(id_), BlockId(block)) for id_, block in (more[0] if more else ())),
    )
    at = date.fromordinal(day)
    return Exam(exam_id, name, at, scope, target, minutes, bool(archived), *retentions)


def _fit(row: Sequence[Any]) -> Fit:
    number, at, parameters, reviews, before, after, adopted = row
    found = tuple(json.loads(parameters))
    return Fit(number, from_ms(at), found, reviews, before, after, bool(adopted))
