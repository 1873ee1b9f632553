"""The counters as steps 4, 8 and 9 of the schema made them; `counters` has today's."""

import re

_ADD = """
    INSERT INTO deck_counts VALUES (
        new.article_id, new.deck, new.position, 1, new.phase = 'new',
        new.phase = 'new' AND NOT new.suspended, new.due_at IS NOT NULL AND NOT new.suspended,
        new.reps > 0, new.suspended)
    ON CONFLICT DO UPDATE SET
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
    WHERE article_id = old.article_id AND deck = old.deck;
    """
_ADD_DUE = """
    INSERT INTO due_counts VALUES (new.due_day, new.article_id, new.deck, 1)
    ON CONFLICT DO UPDATE SET cards = cards + 1;
    """
# Days that are over must not stay as rows of nothing.
_TAKE_DUE = """
    UPDATE due_counts SET cards = cards - 1
    WHERE day = old.due_day AND article_id = old.article_id AND deck = old.deck;
    DELETE FROM due_counts
    WHERE day = old.due_day AND article_id = old.article_id AND deck = old.deck AND cards = 0;
    """
_ADD_DAY = """
    INSERT INTO due_days VALUES (new.due_day, 1) ON CONFLICT DO UPDATE SET cards = cards + 1;
    """
_TAKE_DAY = """
    UPDATE due_days SET cards = cards - 1 WHERE day = old.due_day;
    DELETE FROM due_days WHERE day = old.due_day AND cards = 0;
    """
_COUNTED = """({0}.article_id, {0}.deck, {0}.position, {0}.phase = 'new', {0}.due_at IS NOT NULL,
    {0}.reps > 0, {0}.suspended, {0}.active)"""
_DUE_BY = "({0}.article_id, {0}.deck, {0}.due_day, {0}.suspended, {0}.active)"
_DUE_ON = "({0}.due_day, {0}.suspended, {0}.active)"
_IS_DUE = "{0}.active AND NOT {0}.suspended AND {0}.due_day IS NOT NULL"


def _triggers(name: str, row: str, counted: str, add: str, take: str) -> tuple[str, ...]:
    """Return the triggers that keep counts of rows for which `row` holds."""
    before, after = row.format("old"), row.format("new")
    return (
        f"CREATE TRIGGER {name}_insert AFTER INSERT ON card_states WHEN {after} BEGIN {add} END",
        f"CREATE TRIGGER {name}_delete AFTER DELETE ON card_states WHEN {before} BEGIN {take} END",
        *_update_triggers(name, row, counted, add, take, "UPDATE"),
    )


def _update_triggers(
    name: str, row: str, counted: str, add: str, take: str, update: str
) -> tuple[str, str]:
    """Return the triggers for rows that are changed by an `update` of certain columns."""
    changed = f"{counted.format('old')} IS NOT {counted.format('new')}"
    return (
        f"""CREATE TRIGGER {name}_leave AFTER {update} ON card_states
            WHEN {row.format("old")} AND {changed} BEGIN {take} END""",
        f"""CREATE TRIGGER {name}_enter AFTER {update} ON card_states
            WHEN {row.format("new")} AND {changed} BEGIN {add} END""",
    )


def _sparing(name: str, row: str, counted: str, add: str, take: str) -> tuple[str, ...]:
    """Return what makes the update triggers of counts anew, for the columns counted only."""
    columns = ", ".join(re.findall(r"\{0\}\.(\w+)", counted))
    return (
        f"DROP TRIGGER {name}_leave",
        f"DROP TRIGGER {name}_enter",
        *_update_triggers(name, row, counted, add, take, f"UPDATE OF {columns}"),
    )


_COUNT = """
    INSERT INTO deck_counts SELECT
        article_id, deck, min(position), count(*), sum(phase = 'new'),
        sum(phase = 'new' AND NOT suspended), sum(due_at IS NOT NULL AND NOT suspended),
        sum(reps > 0), sum(suspended)
    FROM card_states WHERE active GROUP BY article_id, deck
    """
_COUNT_DUE = """
    INSERT INTO due_counts SELECT due_day, article_id, deck, count(*) FROM card_states
    WHERE active AND NOT suspended AND due_day IS NOT NULL GROUP BY 1, 2, 3
    """
_COUNT_DAYS = """
    INSERT INTO due_days SELECT due_day, count(*) FROM card_states
    WHERE active = 1 AND suspended = 0 AND due_day IS NOT NULL GROUP BY 1
    """
_DECKS = ("deck_counts", "{0}.active", _COUNTED, _ADD, _TAKE)
_DUE = ("due_counts", _IS_DUE, _DUE_BY, _ADD_DUE, _TAKE_DUE)
_DAYS = ("due_days", _IS_DUE, _DUE_ON, _ADD_DAY, _TAKE_DAY)

COUNTERS = (
    # new: all of them; new_free and learning: those not suspended. position: the first card's.
    """CREATE TABLE deck_counts (
        article_id TEXT NOT NULL,
        deck       TEXT NOT NULL,
        position   INTEGER NOT NULL,
        cards      INTEGER NOT NULL,
        new        INTEGER NOT NULL,
        new_free   INTEGER NOT NULL,
        learning   INTEGER NOT NULL,
        seen       INTEGER NOT NULL,
        suspended  INTEGER NOT NULL,
        PRIMARY KEY (article_id, deck)
    ) STRICT, WITHOUT ROWID""",
    _COUNT,
    *_triggers(*_DECKS),
    # Reviews that are not suspended, by the day they are due.
    """CREATE TABLE due_counts (
        day        INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        deck       TEXT NOT NULL,
        cards      INTEGER NOT NULL,
        PRIMARY KEY (day, article_id, deck)
    ) STRICT, WITHOUT ROWID""",
    _COUNT_DUE,
    *_triggers(*_DUE),
    # Reviews come from it in the order of the queue, and are read no further than needed.
    "DROP INDEX card_states_due",
    """CREATE INDEX card_states_due ON card_states (due_day, position)
        WHERE due_day IS NOT NULL AND active = 1 AND suspended = 0""",
    "CREATE INDEX card_states_buried ON card_states (buried_on) WHERE buried_on IS NOT NULL",
    # Histograms are counted in ranges of it.
    """CREATE INDEX card_states_memory ON card_states
        (active, stability, difficulty, interval_days) WHERE stability IS NOT NULL""",
)

DAY_COUNTERS = (
    # The same of all decks together: each answer is placed among them.
    """CREATE TABLE due_days (
        day   INTEGER PRIMARY KEY,
        cards INTEGER NOT NULL
    ) STRICT""",
    _COUNT_DAYS,
    *_triggers(*_DAYS),
)

# New parameters change the memory of every card, which no count looks at.
SPARING_COUNTERS = (*_sparing(*_DECKS), *_sparing(*_DUE), *_sparing(*_DAYS))
