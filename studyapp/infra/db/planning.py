"""Exams, fits of the memory model, and limits of a day."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.exam import EVERYTHING, Exam, ExamScope
from studyapp.infra.db import tables as t
from studyapp.infra.db.answering import driver
from studyapp.infra.db.queries import GRADED, covered
from studyapp.infra.db.rows import from_ms, to_ms
from studyapp.infra.db.sections import lost_sections, sections_of_cards
from studyapp.services.planning_ports import (
    NO_LIMITS,
    DayLimits,
    DeckKey,
    ExamCard,
    Fit,
    WeakOn,
)

_s, _e = t.card_states.c, t.card_events.c
_NONE = {"article_id": "", "deck": ""}
_EXAMS = select(t.exams).order_by(t.exams.c.day, t.exams.c.exam_id)
# By the driver: every queue asks for them.
_LIMITS = "SELECT new, reviews FROM day_limits WHERE day = ? AND article_id = '' AND deck = ''"
_DECK_LIMITS = """SELECT article_id, deck, new, reviews FROM day_limits
    WHERE day = ? AND article_id <> ''"""
_EVERY_DAY = 0
"""The day of limits that hold until they are changed."""


class SqlPlanning:
    """Fulfils `services.planning_ports.Planning`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def exams(self) -> tuple[Exam, ...]:
        return tuple(map(_exam, self._connection.execute(_EXAMS)))

    def put_exam(self, exam: Exam) -> None:
        row = {
            "exam_id": exam.id,
            "name": exam.name,
            "day": exam.day.toordinal(),
            "target": exam.target,
            "minutes_per_day": exam.minutes_per_day,
            "scope": json.dumps(astuple(exam.scope), ensure_ascii=False),
            "archived": int(exam.archived),
        }
        new = upsert(t.exams)
        self._connection.execute(
            new.on_conflict_do_update(index_elements=["exam_id"], set_=dict(new.excluded)), row
        )

    def remove_exam(self, exam_id: str) -> None:
        self._connection.execute(delete(t.exams).where(t.exams.c.exam_id == exam_id))

    def fits(self) -> tuple[Fit, ...]:
        rows = self._connection.execute(select(t.fits).order_by(t.fits.c.number.desc()))
        return tuple(
            Fit(
                row.number,
                from_ms(row.at),
                tuple(json.loads(row.parameters)),
                row.reviews,
                row.loss_before,
                row.loss_after,
                bool(row.adopted),
            )
            for row in rows
        )

    def add_fit(self, fit: Fit) -> None:
        row = {
            "at": to_ms(fit.at),
            "parameters": json.dumps(fit.parameters),
            "reviews": fit.reviews,
            "loss_before": fit.loss_before,
            "loss_after": fit.loss_after,
            "adopted": int(fit.adopted),
        }
        self._connection.execute(insert(t.fits), row)

    def limits(self, day: date) -> DayLimits:
        row = driver(self._connection).execute(_LIMITS, (day.toordinal(),)).fetchone()
        return DayLimits() if row is None else DayLimits(*row)

    def put_limits(self, day: date, limits: DayLimits) -> None:
        self._put_limits({"day": day.toordinal(), **_NONE}, limits)

    def deck_limits(self, day: date | None = None) -> dict[DeckKey, DayLimits]:
        rows = driver(self._connection).execute(_DECK_LIMITS, (_number(day),))
        return {
            (ArticleId(article), deck): DayLimits(new, reviews)
            for article, deck, new, reviews in rows
        }

    def put_deck_limits(self, deck: DeckKey, limits: DayLimits, day: date | None = None) -> None:
        article, name = deck
        key: dict[str, int | str] = {"day": _number(day), "article_id": article, "deck": name}
        if limits == NO_LIMITS:
            same = (t.day_limits.c[column] == value for column, value in key.items())
            self._connection.execute(delete(t.day_limits).where(*same))
        else:
            self._put_limits(key, limits)

    def _put_limits(self, key: Mapping[str, int | str], limits: DayLimits) -> None:
        values = {"new": limits.new, "reviews": limits.reviews}
        self._connection.execute(
            upsert(t.day_limits).on_conflict_do_update(index_elements=list(key), set_=values),
            {**key, **values},
        )

    def cards(
        self, scope: ExamScope = EVERYTHING, weak_on: WeakOn | None = None
    ) -> tuple[ExamCard, ...]:
        wanted = [_s.active == 1, _s.suspended == 0, covered(scope)]
        if weak_on is not None:
            waited = weak_on.day.toordinal() - _s.last_day
            wanted.append(waited > weak_on.stabilities * _s.stability)
        rows = self._connection.execute(
            select(
                _s.card_id,
                _s.article_id,
                _s.deck,
                _s.stability,
                _s.difficulty,
                _s.last_day,
                _s.due_day,
                _s.interval_days,
                _s.due_at.is_not(None),
                _s.buried_on,
            )
            .where(*wanted)
            .order_by(_s.position, _s.card_id)
        )
        return tuple(map(ExamCard._make, rows.all()))

    def introduced_on(self, day: date) -> tuple[tuple[CardId, ArticleId, str], ...]:
        number = day.toordinal()
        answered = select(_e.card_id).where(_e.day == number, GRADED).distinct().subquery()
        earlier = exists().where(_e.card_id == answered.c.card_id, _e.day < number, GRADED)
        rows = self._connection.execute(
            select(_s.card_id, _s.article_id, _s.deck)
            .join_from(answered, t.card_states, _s.card_id == answered.c.card_id)
            .where(~earlier)
        )
        return tuple((CardId(card), ArticleId(article), deck) for card, article, deck in rows)

    def asked_on(self, scope: ExamScope, day: date) -> int:
        asked = select(func.count()).where(
            _s.active == 1, _s.last_day == day.toordinal(), covered(scope)
        )
        return self._connection.scalar(asked) or 0

    def in_sections(
        self, sections: Iterable[tuple[ArticleId, BlockId]]
    ) -> Mapping[CardId, frozenset[BlockId]]:
        return sections_of_cards(self._connection, sections)

    def lost_sections(self, scope: ExamScope) -> tuple[tuple[ArticleId, BlockId], ...]:
        return lost_sections(self._connection, scope.sections) if scope.sections else ()

    def place(self, card_id: CardId) -> tuple[ArticleId, str]:
        row = self._connection.execute(
            select(_s.article_id, _s.deck).where(_s.card_id == card_id)
        ).one_or_none()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return ArticleId(row.article_id), row.deck

    def quotes(self, cards: tuple[CardId, ...]) -> dict[CardId, int]:
        content = t.notes.c.content
        rows = self._connection.execute(
            select(t.cards.c.card_id, func.json_extract(content, "$.importance"))
            .join_from(t.cards, t.notes, t.notes.c.note_id == t.cards.c.note_id)
            .where(func.json_extract(content, "$.type") == "quote")
        )
        wanted = set(cards)
        return {CardId(card): weight for card, weight in rows.all() if card in wanted}


def _number(day: date | None) -> int:
    return _EVERY_DAY if day is None else day.toordinal()


def _exam(row: Row[Any]) -> Exam:
    # Exams planned before they could ask for sections have no third part.
    articles, decks, *more = json.loads(row.scope)
    scope = ExamScope(
        tuple(map(ArticleId, articles)),
        tuple((ArticleId(id_), deck) for id_, deck in decks),
        tuple((ArticleId(id_), BlockId(block)) for id_, block in (more[0] if more else ())),
    )
    return Exam(
        row.exam_id,
        row.name,
        date.fromordinal(row.day),
        scope,
        row.target,
        row.minutes_per_day,
        bool(row.archived),
    )
