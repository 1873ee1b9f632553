"""Cards for sessions other than the usual one, and how long answers take."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.events import Rating
from studyapp.infra.db.conditions import Where
from studyapp.infra.db.done import STOOD
from studyapp.infra.db.events import GRADED
from studyapp.infra.db.queries import FREE, candidates_from, shuffled, within
from studyapp.services.planning_ports import DeckKey
from studyapp.services.study_ports import DeckDone, Worth
from studyapp.services.views import Scope, Study

_AGAIN = f"{GRADED} AND rating = {int(Rating.AGAIN)}"
_ASKED = "active = 1 AND suspended = 0 AND ifnull(buried_on, 0) <> ?"
"""Holds for the rows of card_states that may be asked on a day."""
_FORGOTTEN = f"""card_states.card_id IN
    (SELECT card_id FROM card_events AS e WHERE day >= ? AND {_AGAIN})"""  # noqa: S608
# Recall falls with the stabilities waited.
_REVIEWS = f"""{FREE} AND {_ASKED} AND due_day IS NOT NULL AND last_day < ? AND {{0}} AND {{1}}
    ORDER BY (last_day - ?) / stability, position, card_id LIMIT ?"""
_MISSED = f"""SELECT card_states.card_id FROM card_states JOIN card_events AS e USING (card_id)
    WHERE day = ? AND {_AGAIN} AND {_ASKED} AND {{0}}
    GROUP BY card_states.card_id ORDER BY min(seq)"""  # noqa: S608
_WORTHS = """SELECT value, content ->> '$.type', content ->> '$.importance' FROM json_each(?)
    JOIN cards ON card_id = value JOIN notes USING (note_id)"""
_LONG = f"""SELECT content ->> '$.type', duration_ms FROM
        (SELECT card_id, duration_ms FROM card_events AS e WHERE {GRADED}
            ORDER BY seq DESC LIMIT ?)
    JOIN cards USING (card_id) JOIN notes USING (note_id)"""  # noqa: S608
_DONE = f"""SELECT article_id, deck, sum(stood = 'new'), sum(stood = 'review')
    FROM {STOOD} JOIN card_states USING (card_id) GROUP BY article_id, deck"""  # noqa: S608


class SqlStudying:
    """Fulfils `services.study_ports.Studying`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def learning(self, scope: Scope, day: date) -> list[Candidate]:
        where, values = within(scope, self._database, day)
        query = f"{FREE} AND due_at IS NOT NULL AND {where}"
        return candidates_from(self._database.execute(query, values))

    def ahead(self, scope: Scope, day: date, until: date, most: int) -> list[Candidate]:
        return self._reviews(scope, day, most, Where("due_day <= ?", (until.toordinal(),)))

    def forgotten(self, scope: Scope, day: date, since: date, most: int) -> list[Candidate]:
        # From the events of these days to their cards: they are few.
        return self._reviews(scope, day, most, Where(_FORGOTTEN, (since.toordinal(),)))

    def crammed(self, scope: Scope, study: Study, day: date, most: int) -> tuple[CardId, ...]:
        where, values = within(scope, self._database, day)
        order = shuffled(day) if study.shuffled else "position, card_id"
        learnt = "reps > 0" if study.learnt_only else "1"
        rows = self._database.execute(
            f"SELECT card_id FROM card_states WHERE {_ASKED} AND {where} AND {learnt} "  # noqa: S608
            f"ORDER BY {order} LIMIT ?",
            (day.toordinal(), *values, most),
        )
        return tuple(CardId(card) for (card,) in rows)

    def missed(self, scope: Scope, day: date) -> tuple[CardId, ...]:
        where, values = within(scope, self._database, day)
        number = day.toordinal()
        rows = self._database.execute(_MISSED.format(where), (number, number, *values))
        return tuple(CardId(card) for (card,) in rows)

    def worths(self, cards: Sequence[CardId]) -> Mapping[CardId, Worth]:
        rows = self._database.execute(_WORTHS, (json.dumps(list(cards)),))
        return {CardId(card): Worth(kind, importance) for card, kind, importance in rows}

    def durations(self, most: int) -> Sequence[tuple[str, int]]:
        return self._database.execute(_LONG, (most,)).fetchall()

    def done_by_deck(self, day: date) -> Mapping[DeckKey, DeckDone]:
        rows = self._database.execute(_DONE, (day.toordinal(),))
        return {
            (ArticleId(article), deck): DeckDone(new, reviews)
            for article, deck, new, reviews in rows
        }

    def _reviews(self, scope: Scope, day: date, most: int, wanted: Where) -> list[Candidate]:
        """Return reviews not answered today, those remembered least first."""
        number, (where, values) = day.toordinal(), within(scope, self._database, day)
        query = _REVIEWS.format(where, wanted.sql)
        asked = (number, number, *values, *wanted.values, number, most)
        return candidates_from(self._database.execute(query, asked))
