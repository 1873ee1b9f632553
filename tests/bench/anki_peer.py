"""Anki's side of `bench_beside_anki`: run by a Python that has `anki`, never imported.

    ANKI_PYTHON anki_peer.py COLLECTION CARDS REVIEWS

Makes a collection where there is none, then does what it is told, an operation a line, and
answers each with the milliseconds it took, as JSON.
"""

import json
import random
import sys
import time
from contextlib import suppress
from pathlib import Path

from anki.collection import AddNoteRequest, Collection

from anki.cards import Card  # isort: skip  (its package needs the collection first)
from anki.deck_config_pb2 import UpdateDeckConfigsRequest
from anki.scheduler.v3 import CardAnswer

DECKS = 50
PER_CALL = 1000
LIMIT = 200
DAY_MS = 86_400_000
PARAMETERS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)


class Peer:
    """A collection and what is measured with it. Every method returns milliseconds."""

    def __init__(self, path):
        self.path = path
        started = time.perf_counter()
        self.collection = Collection(path)
        self.first = elapsed(started)
        self.changes = 0
        self.all = self.collection.decks.id("All")
        self.collection.decks.select(self.all)

    def opened_first(self):
        """Return how long the first opening took in this process, its backend included."""
        return [self.first]

    def open_again(self):
        """Open a collection that was open before."""
        self.collection.close()
        started = time.perf_counter()
        self.collection = Collection(self.path)
        return [elapsed(started)]

    def queue(self):
        """Build a queue of 200 reviews and 20 new cards."""
        self._limit(LIMIT)
        self.collection.decks.select(self.collection.decks.id("All::D0"))
        self.collection.decks.select(self.all)
        return timed(lambda: self.collection.sched.get_queued_cards(fetch_limit=LIMIT))

    def _limit(self, reviews):
        """Allow so many reviews today besides those that were done."""
        since = (self.collection.sched.day_cutoff - DAY_MS // 1000) * 1000
        done = self.collection.db.scalar("select count() from revlog where id > ?", since)
        for config in self.collection.decks.all_config():
            config["new"]["perDay"], config["rev"]["perDay"] = 20 + done, reviews + done
            self.collection.decks.update_config(config)

    def counts(self):
        """Count what is due in all decks."""
        return timed(self.collection.sched.deck_due_tree)

    def answers(self):
        """Answer cards; return the milliseconds of each answer, then of each whole turn."""
        self._limit(LIMIT + 50)
        answers, turns = [], []
        for _ in range(50):
            started = time.perf_counter()
            queued = self.collection.sched.get_queued_cards().cards
            if not queued:
                break
            card = Card(self.collection)
            card._load_from_backend_card(queued[0].card)
            card.start_timer()
            at = time.perf_counter()
            given = self.collection.sched.build_answer(
                card=card, states=queued[0].states, rating=CardAnswer.GOOD
            )
            self.collection.sched.answer_card(given)
            answers.append(elapsed(at))
            turns.append(elapsed(started))
        return answers + turns

    def statistics(self):
        """Ask for all graphs of all time."""
        return timed(lambda: self.collection._backend.graphs(search="", days=0))

    def refold(self):
        """Recompute every memory with other parameters."""
        backend = self.collection._backend
        self.changes += 1
        known = backend.get_deck_configs_for_update(self.all)
        request = UpdateDeckConfigsRequest(
            target_deck_id=self.all,
            mode=0,
            fsrs=True,
            fsrs_reschedule=False,
            limits=known.current_deck.limits,
        )
        parameters = [PARAMETERS[0] * (1 + 0.01 * self.changes), *PARAMETERS[1:]]
        for each in known.all_config:
            config = each.config
            names = [field.name for field in config.config.DESCRIPTOR.fields]
            name = [name for name in names if name.startswith("fsrs_params")][-1]
            del getattr(config.config, name)[:]
            getattr(config.config, name).extend(parameters)
            request.configs.append(config)
        change = request.SerializeToString()
        return timed(lambda: backend.update_deck_configs_raw(change))

    def doctor(self):
        """Check the database."""
        return timed(self.collection.fix_integrity)

    def fit(self):
        """Fit the parameters; return the milliseconds and the number of reviews."""
        took = timed(
            lambda: self.collection._backend.compute_fsrs_params(
                search="",
                current_params=[],
                ignore_revlogs_before_ms=0,
                num_of_relearning_steps=1,
                health_check=False,
            )
        )
        return [*took, self.collection.db.scalar("select count() from revlog")]


def timed(work):
    """Return how long some work took, as a list."""
    started = time.perf_counter()
    work()
    return [elapsed(started)]


def elapsed(started):
    """Return the milliseconds since a moment."""
    return (time.perf_counter() - started) * 1000


def make(path, count, reviews):
    """Make a collection of notes in 50 decks and a history of some years."""
    collection = Collection(path)
    basic = collection.models.by_name("Basic")
    names = [f"D{n // 10}" if n % 10 == 0 else f"D{n // 10}::S{n % 10}" for n in range(DECKS)]
    decks = [collection.decks.id(f"All::{name}") for name in names]
    for start in range(0, count, PER_CALL):
        requests = []
        for number in range(start, min(start + PER_CALL, count)):
            note = collection.new_note(basic)
            note.fields = [
                f"第{number}段的要点是什么？{'字里行间' * 12}",
                f"先理解第{number}件事。",
            ]
            requests.append(AddNoteRequest(note, decks[number % DECKS]))
        collection.add_notes(requests)
    learn(collection, reviews)
    collection.set_config("fsrs", True)
    collection.close()


def learn(collection, reviews):
    """Give four of five cards the same number of answers, the last ones some days ago."""
    dice, now = random.Random(1), int(time.time() * 1000)
    today = collection.sched.today
    learnt = collection.db.list("select id from cards where id % 5 <> 0 order by id")
    states, rows, taken = [], [], set()
    per_card = max(1, reviews // max(1, len(learnt)))
    for card in learnt:
        interval, at = 1, now - dice.randrange(3, 60) * DAY_MS
        intervals = [interval := max(1, int(interval * dice.uniform(1.1, 1.6))) for _ in range(20)]
        intervals = intervals[:per_card]
        for number in reversed(range(per_card)):
            while at in taken:
                at += 1
            taken.add(at)
            wait = min(intervals[number % len(intervals)], 90)
            rating = dice.choices((1, 2, 3, 4), (14, 10, 66, 10))[0] if number else 3
            before = 0 if not number else wait
            rows.append((at, card, -1, rating, wait, before, 2500, 6000, int(number > 0)))
            at -= wait * DAY_MS + dice.randrange(1, 3_600_000)
        memory = json.dumps({"s": round(dice.uniform(2, 90), 4), "d": 5.0, "dr": 0.9})
        due = today + dice.randrange(-5, 60)
        states.append((due, min(intervals[-1], 90), per_card, memory, card))
    collection.db.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", rows)
    collection.db.executemany(
        "update cards set type=2, queue=2, due=?, ivl=?, factor=2500, reps=?, data=? where id=?",
        states,
    )


def main():
    """Make or open the collection and do what standard input says until it ends."""
    path, count, reviews = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if not Path(path).exists():
        make(path, count, reviews)
    peer = Peer(path)
    say({"ready": True})
    for line in sys.stdin:
        say(getattr(peer, line.strip())())
    with suppress(BrokenPipeError):
        peer.collection.close()


def say(found):
    """Write a line of JSON."""
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
