"""Cards of each deck by what they wait for, kept by triggers.

A page of decks is asked for after every session; counting all cards for it would take
a tenth of a second at a hundred thousand. Triggers see to it that no way of changing a
card's state forgets the counts. Every answer runs them, so they touch few pages: all
days of a deck lie side by side, and one statement moves a card from day to day.
"""

_FORMER = ("deck_counts", "due_counts", "due_days")
_COUNTED = "({0}.position, {0}.phase = 'new', {0}.due_at IS NOT NULL, {0}.reps > 0, {0}.suspended)"
_PLACE = "({0}.article_id, {0}.deck, {0}.active)"
_IS_DUE = "{0}.active AND NOT {0}.suspended AND {0}.due_day IS NOT NULL"
_NUMBER = "SELECT number FROM deck_counts WHERE article_id = {0}.article_id AND deck = {0}.deck"
_STAYS = f"new.active AND {_PLACE.format('old')} IS {_PLACE.format('new')}"
_SUMS = """count(*), sum(phase = 'new'), sum(phase = 'new' AND NOT suspended),
    sum(due_at IS NOT NULL AND NOT suspended), sum(reps > 0), sum(suspended)"""
_COLUMNS = "article_id, deck, position, cards, new, new_free, learning, seen, suspended"

_ADD = f"""
    INSERT INTO deck_counts ({_COLUMNS}) SELECT
        new.article_id, new.deck, new.position, 1, new.phase = 'new',
        new.phase = 'new' AND NOT new.suspended, new.due_at IS NOT NULL AND NOT new.suspended,
        new.reps > 0, new.suspended
    WHERE new.active ON CONFLICT DO UPDATE SET
        position = min(position, excluded.position), cards = cards + 1,
        new = new + excluded.new, new_free = new_free + excluded.new_free,
        learning = learning + excluded.learning, seen = seen + excluded.seen,
        suspended = suspended + excluded.suspended;
    """
_TAKE = """
    UPDATE deck_counts SET
        cards = cards - 1, new = new - (old.phase = 'new'),
        new_free = new_free - (old.phase = 'new' AND NOT old.suspended),
        learning = learning - (old.due_at IS NOT NULL AND NOT old.suspended),
        seen = seen - (old.reps > 0), suspended = suspended - old.suspended
    WHERE article_id = old.article_id AND deck = old.deck AND old.active;
    """


def _due(*moves: tuple[str, str]) -> str:
    """Return the statement that counts cards at their days: +1 for a row, -1 for another."""
    counts = " UNION ALL ".join(
        f"SELECT ({_NUMBER.format(row)}), {row}.due_day, {change} WHERE {_IS_DUE.format(row)} "
        f"UNION ALL SELECT 0, {row}.due_day, {change} WHERE {_IS_DUE.format(row)}"
        for row, change in moves
    )
    return f"""
    INSERT INTO due_counts SELECT * FROM ({counts}) WHERE true
    ON CONFLICT DO UPDATE SET cards = cards + excluded.cards;
    """  # noqa: S608  (constants)


def _trigger(name: str, event: str, condition: str, *body: str) -> str:
    return (
        f"CREATE TRIGGER {name} AFTER {event} ON card_states "
        f"WHEN {condition} BEGIN {' '.join(body)} END"
    )


_MOVED = _due(("old", "-1"), ("new", "1"))
_COUNT = f"""
    INSERT INTO deck_counts ({_COLUMNS}) SELECT article_id, deck, min(position), {_SUMS}
    FROM card_states WHERE active GROUP BY article_id, deck
    """  # noqa: S608  (constants)
_COUNT_DUE = """
    INSERT INTO due_counts SELECT number, due_day, count(*)
    FROM card_states AS s JOIN deck_counts USING (article_id, deck)
    WHERE s.active = 1 AND s.suspended = 0 AND due_day IS NOT NULL GROUP BY number, due_day
    """
_COUNT_ALL = "INSERT INTO due_counts SELECT 0, day, sum(cards) FROM due_counts GROUP BY day"

RECOUNT = (
    *("DELETE FROM deck_counts", _COUNT),
    *("DELETE FROM due_counts", _COUNT_DUE, _COUNT_ALL),
)
"""Counts everything anew, should a damaged file have lost count."""

LEAN_COUNTERS = (
    *(
        f"DROP TRIGGER {table}_{event}"
        for table in _FORMER
        for event in ("insert", "delete", "leave", "enter")
    ),
    *(f"DROP TABLE {table}" for table in _FORMER),
    # new: all of them; new_free and learning: those not suspended. position: the first card's.
    """CREATE TABLE deck_counts (
        number     INTEGER PRIMARY KEY,
        article_id TEXT NOT NULL,
        deck       TEXT NOT NULL,
        position   INTEGER NOT NULL,
        cards      INTEGER NOT NULL,
        new        INTEGER NOT NULL,
        new_free   INTEGER NOT NULL,
        learning   INTEGER NOT NULL,
        seen       INTEGER NOT NULL,
        suspended  INTEGER NOT NULL,
        UNIQUE (article_id, deck)
    ) STRICT""",
    # Reviews that are not suspended, by the day they are due. deck: its number, 0 for all.
    """CREATE TABLE due_counts (
        deck  INTEGER NOT NULL,
        day   INTEGER NOT NULL,
        cards INTEGER NOT NULL,
        PRIMARY KEY (deck, day)
    ) STRICT, WITHOUT ROWID""",
    *(_COUNT, _COUNT_DUE, _COUNT_ALL),
    _trigger("counts_insert", "INSERT", "new.active", _ADD, _due(("new", "1"))),
    _trigger("counts_delete", "DELETE", "old.active", _TAKE, _due(("old", "-1"))),
    # To another deck, or in and out of use.
    _trigger(
        "counts_move",
        "UPDATE OF article_id, deck, active",
        f"{_PLACE.format('old')} IS NOT {_PLACE.format('new')}",
        *(_TAKE, _ADD, _MOVED),
    ),
    _trigger(
        "deck_counts_change",
        "UPDATE OF position, phase, due_at, reps, suspended",
        f"{_STAYS} AND {_COUNTED.format('old')} IS NOT {_COUNTED.format('new')}",
        *(_TAKE, _ADD),
    ),
    _trigger(
        "due_counts_change",
        "UPDATE OF due_day, suspended",
        f"{_STAYS} AND (old.due_day, old.suspended) IS NOT (new.due_day, new.suspended)",
        _MOVED,
    ),
    # Days that are over must not stay as rows of nothing.
    """CREATE TRIGGER due_counts_none AFTER UPDATE ON due_counts WHEN new.cards = 0 BEGIN
        DELETE FROM due_counts WHERE deck = new.deck AND day = new.day; END""",
)
