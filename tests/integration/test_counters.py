"""The counts of decks are what counting all cards gives, whatever happens to the cards."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.core.scheduling.events import Rating
from studyapp.infra.db.store import open_store
from studyapp.infra.paths import DATABASE

TODAY = 739_000
FRAME = 24
"""Bytes before each page in the write-ahead log."""
DECKS = """
    SELECT article_id, deck, min(position), count(*), sum(phase = 'new'),
        sum(phase = 'new' AND NOT suspended), sum(due_at IS NOT NULL AND NOT suspended),
        sum(reps > 0), sum(suspended)
    FROM card_states WHERE active GROUP BY article_id, deck"""
DUE = """
    SELECT article_id, deck, due_day, count(*) FROM card_states
    WHERE active AND NOT suspended AND due_day IS NOT NULL GROUP BY 1, 2, 3"""
STORED = """
    SELECT article_id, deck_counts.deck, day, due_counts.cards
    FROM due_counts JOIN deck_counts ON due_counts.deck = number"""
DUE_DAYS = """
    SELECT due_day, count(*) FROM card_states
    WHERE active AND NOT suspended AND due_day IS NOT NULL GROUP BY 1"""
STABILITY = (0.0, 0.5, 1.5, 3.0, 36500.0)
DIFFICULTY = (2.0, 5.0, 6.0, 8.0)

ROWS = st.fixed_dictionaries(
    {
        "article_id": st.sampled_from("ab"),
        "deck": st.sampled_from(["要点", "节点"]),
        "active": st.integers(0, 1),
        "suspended": st.integers(0, 1),
        "phase": st.sampled_from(["new", "learning", "review"]),
        "due_at": st.sampled_from([None, 5]),
        "due_day": st.sampled_from([None, TODAY, TODAY + 1]),
        "reps": st.integers(0, 2),
    }
)
STEPS = st.lists(st.tuples(st.integers(1, 6), st.none() | ROWS), max_size=30)


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("counts") / "library.db"
    open_store(path).close()
    with closing(sqlite3.connect(path)) as database:
        yield database


@given(STEPS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_triggers_count_every_change(database, steps):
    for card, row in steps:
        if row is None:
            database.execute("DELETE FROM card_states WHERE card_id = ?", (card,))
            continue
        values = row | {"card_id": card}
        put = ", ".join(f"{name} = excluded.{name}" for name in row)
        database.execute(
            f"""INSERT INTO card_states (card_id, {", ".join(row)}, sibling_group, position, step,
                    interval_days, lapses)
                VALUES (:card_id, {", ".join(f":{name}" for name in row)}, 'g', 7, 0, 0, 0)
                ON CONFLICT DO UPDATE SET {put}""",
            values,
        )
    stored = database.execute("SELECT * FROM deck_counts WHERE cards > 0").fetchall()
    assert sorted(row[1:] for row in stored) == sorted(database.execute(DECKS))
    assert sorted(database.execute(STORED)) == sorted(database.execute(DUE))
    stored = database.execute("SELECT day, cards FROM due_counts WHERE deck = 0").fetchall()
    assert sorted(stored) == sorted(database.execute(DUE_DAYS))
    database.rollback()


def decks(services):
    with services.store.open_uow(read_only=True) as uow:
        return {deck.deck: deck for deck in uow.queries.decks(services.context.today())}


def test_a_deck_counts_what_waits_for_today(services, clock):
    before = decks(services)
    item = services.review.next_item()
    deck = item.note.deck
    services.review.grade(item.card.id, Rating.EASY, 1000)
    after = decks(services)[deck]
    assert (after.new, after.seen, after.due) == (before[deck].new - 1, 1, 0)
    clock.advance(days=60)
    assert decks(services)[deck].due == 1


def test_cards_buried_or_suspended_today_do_not_wait(services, clock):
    before = decks(services)
    item = services.review.next_item()
    deck = item.note.deck
    services.review.bury(item.note.id)
    buried = before[deck].new - decks(services)[deck].new
    assert buried >= 1
    clock.advance(days=1)
    assert decks(services) == before
    services.review.suspend(item.card.id)
    assert decks(services)[deck].new == before[deck].new - 1
    assert decks(services)[deck].cards == before[deck].cards


def test_an_answer_writes_few_pages(services):
    first = services.review.next_item().card.id
    services.review.grade(first, Rating.EASY, 1000)
    log = services.folder / f"{DATABASE}-wal"
    with services.store.connections.connection() as connection:
        (page,) = connection.execute("PRAGMA page_size").fetchone()
    before = log.stat().st_size
    services.review.grade(first, Rating.GOOD, 1000)
    # Its event, its state and today's sums; three indexes of the log, one of the states; counts.
    assert (log.stat().st_size - before) / (page + FRAME) <= 8


def bins(values, edges):
    """Count values the slow way; outliers go to the end bins."""
    inner = edges[1:-1]
    places = [sum(value >= edge for edge in inner) for value in values]
    return tuple(places.count(place) for place in range(len(inner) + 1))


def test_memories_are_counted_into_bins(services, clock):
    assert memories(services).mean_stability is None
    for rating in (Rating.EASY, Rating.AGAIN, Rating.GOOD, Rating.HARD) * 4:
        services.review.grade(services.review.next_item().card.id, rating, 1000)
        clock.advance(minutes=11)
    with services.store.open_uow(read_only=True) as uow:
        known = [state for state in uow.log.states().values() if state.memory]
    stabilities = [state.memory.stability for state in known]
    found = memories(services)
    assert found.stability == bins(stabilities, STABILITY)
    assert found.difficulty == bins([state.memory.difficulty for state in known], DIFFICULTY)
    assert found.mature == sum(state.interval_days >= 8 for state in known) > 0
    assert found.mean_stability == pytest.approx(sum(stabilities) / len(stabilities))


def memories(services):
    with services.store.open_uow(read_only=True) as uow:
        return uow.queries.memories(STABILITY, DIFFICULTY, mature_days=8)
