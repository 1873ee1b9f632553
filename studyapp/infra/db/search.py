"""Searches as conditions on card states."""

import json
import sqlite3
from datetime import date, datetime, time, timedelta
from typing import Any, assert_never

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    column,
    exists,
    false,
    func,
    literal_column,
    not_,
    or_,
    select,
    table,
    true,
)
from sqlalchemy.dialects import sqlite

from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.leech import REPAIR_LAPSES
from studyapp.core.scheduling.state import Phase
from studyapp.core.search import model as m
from studyapp.core.search.grams import folded, matching
from studyapp.core.search.parse import parse
from studyapp.infra.db import tables as t
from studyapp.infra.db.conditions import Where
from studyapp.infra.db.notes import PARAGRAPH
from studyapp.infra.db.search_numbers import has
from studyapp.services.optimise import with_parameters

_s, _e, _n = t.card_states.c, t.card_events.c, t.notes.c
_texts, _tags = t.note_texts.c, t.note_tags.c
_SEARCH = table("note_search", column("rowid"))
_MATCHES: ColumnElement[str] = literal_column("note_search")
_earlier = t.card_events.alias("earlier")
_DAY_BEGINS = time(4)
_ADOPTED = "SELECT parameters FROM fits WHERE adopted ORDER BY number DESC LIMIT 1"
_undo = t.card_events.alias("undo")
_UNDONE = exists().where(_undo.c.target_device == _e.device, _undo.c.target_counter == _e.counter)


def meeting(search: str, database: sqlite3.Connection, day: date) -> Where:
    """Return what holds for a row of card_states that meets a search on a study day.

    Raises:
        SearchError: The search makes no sense.
    """
    condition = _Conditions(database, day).of(parse(search))
    compiled = condition.compile(
        dialect=sqlite.dialect(paramstyle="qmark"), compile_kwargs={"render_postcompile": True}
    )
    values = compiled.params
    return Where(str(compiled), tuple(values[name] for name in compiled.positiontup or ()))


class _Conditions:
    def __init__(self, database: sqlite3.Connection, day: date) -> None:
        self._database = database
        self._day = day

    def of(self, condition: m.Condition) -> ColumnElement[bool]:
        match condition:
            case m.All(parts):
                found = self._all(parts)
            case m.Any(parts):
                found = or_(*map(self.of, parts))
            case m.Not(part):
                found = not_(self.of(part))
            case m.Words():
                found = _says([condition])
            case m.Rated() | m.Since():
                found = self._happened(condition)
            case m.In():
                found = self._in(condition)
            case _:
                found = self._stands(condition)
        return found

    def _all(self, parts: tuple[m.Condition, ...]) -> ColumnElement[bool]:
        """All texts that are wanted together are one question to the index."""
        said = [
            part
            for part in parts
            if isinstance(part, m.Words)
            or (isinstance(part, m.In) and part.place is m.Place.SECTION)
        ]
        others = [self.of(part) for part in parts if part not in said]
        return and_(true(), *([_says(said)] if said else []), *others)

    def _stands(self, condition: m.Is | m.Has | m.HasFlag | m.At | m.OfType) -> ColumnElement[bool]:
        """Return what the state of a card tells by itself."""
        match condition:
            case m.Is(state):
                found = self._is(state)
            case m.Has():
                found = has(condition, self._day, self._model)
            case m.HasFlag(flag):
                found = _s.flag == flag
            case m.At(paragraph):
                found = literal_column(PARAGRAPH) == paragraph
            case m.OfType(kind):
                found = _s.card_id.in_(
                    _cards()
                    .join(t.note_texts, _texts.note_id == t.cards.c.note_id)
                    .where(_texts.type == kind.value)
                )
            case _:
                assert_never(condition)
        return found

    def _is(self, state: m.State) -> ColumnElement[bool]:
        today = self._day.toordinal()
        buried = func.coalesce(_s.buried_on, 0) == today
        match state:
            case m.State.NEW:
                found: ColumnElement[bool] = _s.phase == Phase.NEW.value
            case m.State.LEARN:
                found = _s.phase.in_([Phase.LEARNING.value, Phase.RELEARNING.value])
            case m.State.REVIEW:
                found = _s.phase == Phase.REVIEW.value
            case m.State.DUE:
                waits = or_(_s.due_at.is_not(None), func.coalesce(_s.due_day <= today, false()))
                found = and_(_s.suspended == 0, not_(buried), waits)
            case m.State.SUSPENDED:
                found = _s.suspended == 1
            case m.State.BURIED:
                found = buried
            case m.State.LEECH:
                found = _s.lapses >= REPAIR_LAPSES
            case m.State.MARKED:
                found = _s.marked == 1
            case _:
                assert_never(state)
        return found

    def _model(self) -> FsrsModel:
        """Return the memory model in force."""
        found = self._database.execute(_ADOPTED).fetchone()
        model = FsrsModel()
        return with_parameters(model, tuple(json.loads(found[0]))) if found else model

    def _happened(self, condition: m.Rated | m.Since) -> ColumnElement[bool]:
        match condition:
            case m.Rated(days, rating):
                answers = self._graded(days)
                if rating is not None:
                    answers = answers.where(_e.rating == int(rating))
                return _s.card_id.in_(answers)
            case m.Since(m.Change.INTRODUCED, days):
                before = exists().where(
                    _earlier.c.card_id == _e.card_id,
                    _earlier.c.kind == "graded",
                    _earlier.c.day <= self._last_before(days),
                )
                return _s.card_id.in_(self._graded(days).where(not_(before)))
            case m.Since(change, days):
                at = _n.added_at if change is m.Change.ADDED else _n.changed_at
                notes = _cards().join(t.notes, _n.note_id == t.cards.c.note_id)
                return _s.card_id.in_(notes.where(at >= self._begin_of(days)))

    def _graded(self, days: int) -> Select[Any]:
        """Return the query of the cards answered in the last days."""
        return select(_e.card_id).where(
            _e.kind == "graded", ~_UNDONE, _e.day > self._last_before(days)
        )

    def _last_before(self, days: int) -> int:
        return self._day.toordinal() - days

    def _begin_of(self, days: int) -> int:
        """Return when the last days began, in milliseconds since 1970."""
        days = min(days, self._day.toordinal() - date(1970, 1, 2).toordinal())
        first = self._day - timedelta(days=days - 1)
        # Where this computer is, as the study days of a running program are.
        return round(datetime.combine(first, _DAY_BEGINS).astimezone().timestamp() * 1000)

    def _in(self, condition: m.In) -> ColumnElement[bool]:
        name = condition.name
        match condition.place:
            case m.Place.DECK:
                return _s.deck.like(_pattern(name), escape="\\")
            case m.Place.TAG:
                wanted = [_pattern(name), f"{_pattern(name)}::%"]
                tagged = or_(*(_tags.tag.like(pattern, escape="\\") for pattern in wanted))
                notes = select(_tags.note_id).where(tagged)
                return _s.card_id.in_(_cards().where(t.cards.c.note_id.in_(notes)))
            case m.Place.ARTICLE:
                rows = self._database.execute("SELECT article_id, title FROM articles")
                wanted = [id_ for id_, title in rows if folded(name) in folded(title)]
                return _s.article_id.in_(wanted)
            case m.Place.SECTION:
                return _says([condition])
            case _:
                assert_never(condition.place)


def _cards() -> Select[Any]:
    return select(t.cards.c.card_id).select_from(t.cards)


def _says(parts: list[m.Words | m.In]) -> ColumnElement[bool]:
    """Return whether a note says all of these, in its words or in the headings above it."""
    asked = " AND ".join(
        f"(words : {matching(part.text)})"
        if isinstance(part, m.Words)
        else f"(headings : {matching(part.name)})"
        for part in parts
    )
    found = select(_SEARCH.c.rowid).where(_MATCHES.bool_op("MATCH")(asked))
    notes = _cards().join(t.note_texts, _texts.note_id == t.cards.c.note_id)
    return _s.card_id.in_(notes.where(_texts.number.in_(found)))


def _pattern(name: str) -> str:
    """Return a name as LIKE takes it, `*` for any letters."""
    for sign in "\\%_":
        name = name.replace(sign, f"\\{sign}")
    return name.replace("*", "%")
