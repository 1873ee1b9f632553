"""Cards for sessions other than the usual one, and how long answers take."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, exists, func, select

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.queue import Candidate
from studyapp.infra.db import tables as t
from studyapp.infra.db.queries import FREE, GRADED, candidates_from, shuffled, within
from studyapp.services.planning_ports import DeckKey
from studyapp.services.study_ports import DeckDone, Worth
from studyapp.services.views import Scope, Study

_s, _e = t.card_states.c, t.card_events.c
_AGAIN = (GRADED, _e.rating == int(Rating.AGAIN))
_content = t.notes.c.content
_kind = func.json_extract(_content, "$.type")
_importance = func.json_extract(_content, "$.importance")
_FEW = 500


class SqlStudying:
    """Fulfils `services.study_ports.Studying`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def learning(self, scope: Scope, day: date) -> list[Candidate]:
        found = FREE.where(_s.due_at.is_not(None), *within(scope, self._connection, day))
        return candidates_from(self._connection.execute(found).all())

    def ahead(self, scope: Scope, day: date, until: date, most: int) -> list[Candidate]:
        return self._reviews(scope, day, most, _s.due_day <= until.toordinal())

    def forgotten(self, scope: Scope, day: date, since: date, most: int) -> list[Candidate]:
        # From the events of these days to their cards: they are few.
        forgotten = _s.card_id.in_(select(_e.card_id).where(_e.day >= since.toordinal(), *_AGAIN))
        return self._reviews(scope, day, most, forgotten)

    def crammed(self, scope: Scope, study: Study, day: date, most: int) -> tuple[CardId, ...]:
        order = (shuffled(day),) if study.shuffled else (_s.position, _s.card_id)
        wanted = [*_asked(day), *within(scope, self._connection, day)]
        if study.learnt_only:
            wanted.append(_s.reps > 0)
        rows = select(_s.card_id).where(*wanted).order_by(*order).limit(most)
        return tuple(map(CardId, self._connection.scalars(rows)))

    def missed(self, scope: Scope, day: date) -> tuple[CardId, ...]:
        first = func.min(_e.seq)
        rows = (
            select(_e.card_id)
            .join(t.card_states, _s.card_id == _e.card_id)
            .where(
                _e.day == day.toordinal(),
                *_AGAIN,
                *_asked(day),
                *within(scope, self._connection, day),
            )
            .group_by(_e.card_id)
            .order_by(first)
        )
        return tuple(map(CardId, self._connection.scalars(rows)))

    def worths(self, cards: Sequence[CardId]) -> Mapping[CardId, Worth]:
        query = select(t.cards.c.card_id, _kind, _importance).join_from(
            t.cards, t.notes, t.notes.c.note_id == t.cards.c.note_id
        )
        found: dict[CardId, Worth] = {}
        for start in range(0, len(cards), _FEW):
            some = t.cards.c.card_id.in_(cards[start : start + _FEW])
            for card, kind, importance in self._connection.execute(query.where(some)):
                found[CardId(card)] = Worth(kind, importance)
        return found

    def durations(self, most: int) -> Sequence[tuple[str, int]]:
        latest = (
            select(_e.card_id, _e.duration_ms).where(GRADED).order_by(_e.seq.desc()).limit(most)
        ).subquery()
        rows = self._connection.execute(
            select(_kind, latest.c.duration_ms)
            .join_from(latest, t.cards, t.cards.c.card_id == latest.c.card_id)
            .join(t.notes, t.notes.c.note_id == t.cards.c.note_id)
        )
        return [(kind, milliseconds) for kind, milliseconds in rows]

    def done_by_deck(self, day: date) -> Mapping[DeckKey, DeckDone]:
        number = day.toordinal()
        answered = select(_e.card_id).where(_e.day == number, GRADED).distinct().subquery()
        earlier = exists().where(_e.card_id == answered.c.card_id, _e.day < number, GRADED)
        rows = self._connection.execute(
            select(
                _s.article_id,
                _s.deck,
                func.count().filter(~earlier),
                func.count().filter(earlier),
            )
            .join_from(answered, t.card_states, _s.card_id == answered.c.card_id)
            .group_by(_s.article_id, _s.deck)
        )
        return {
            (ArticleId(article), deck): DeckDone(new, reviews)
            for article, deck, new, reviews in rows
        }

    def _reviews(
        self, scope: Scope, day: date, most: int, wanted: ColumnElement[bool]
    ) -> list[Candidate]:
        """Return reviews not answered today; recall falls with the stabilities waited."""
        number = day.toordinal()
        query = (
            FREE.where(*_asked(day), *within(scope, self._connection, day), wanted)
            .where(_s.due_day.is_not(None), _s.last_day < number)
            .order_by((_s.last_day - number) / _s.stability, _s.position, _s.card_id)
            .limit(most)
        )
        return candidates_from(self._connection.execute(query).all())


def _asked(day: date) -> tuple[ColumnElement[bool], ...]:
    """Return what holds for cards that may be asked on a day."""
    return (
        _s.active == 1,
        _s.suspended == 0,
        func.coalesce(_s.buried_on, 0) != day.toordinal(),
    )
