"""How long searches take, by default among 10,000 cards.

    python -m tests.bench.bench_search [--cards 10000] [--library FOLDER]

The questions of a made library are all alike, so they are rewritten first: sentences of words
that are drawn as often as words are used. `LIKE` over the notes is what a search would be
without an index.
"""

import argparse
import random
import tempfile
from functools import partial
from itertools import accumulate
from pathlib import Path

from studyapp.core.search.grams import matching
from studyapp.infra.db.search_index import index_missing
from studyapp.infra.db.store import Store
from studyapp.infra.paths import DATABASE
from studyapp.services.card_browser import CardBrowserService
from studyapp.services.card_ports import CardOrder
from studyapp.services.views import Scope
from studyapp.wiring import Services, open_services
from tests.bench.figures import measure
from tests.bench.make_library import TIMEZONE, StandingClock, make_library

FIRST_PAGE = 50
WORDS, WORDS_EACH = 4000, 24
SEARCHES = (
    ("rare word", "rare"),
    ("common word", "common"),
    ("one character", "one"),
    ("two words", "two"),
    ("state", "is:due"),
    ("number", "prop:lapses>2"),
    ("recall", "prop:r<0.8"),
    ("day", "rated:7"),
)


def main() -> None:
    """Make a library and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--library", type=Path, help="one made before; it will be rewritten")
    arguments = parser.parse_args()
    if arguments.library:
        run(arguments.library)
        return
    with tempfile.TemporaryDirectory() as folder:
        make_library(Path(folder), arguments.cards, arguments.cards * 5)
        run(Path(folder))


def run(folder: Path) -> None:
    """Print the figures of a library."""
    services = open_services(folder, StandingClock(), TIMEZONE)
    try:
        words = _rewrite(services.store)
        common, rare = words[2], words[-40]
        asked = {"rare": rare, "common": common, "one": common[0], "two": f"{common} {words[9]}"}
        cards = CardBrowserService(services.context)
        for name, search in SEARCHES:
            text = asked.get(search, search)
            found = len(cards.find(text))
            measure(f"{name}, all {found:,} sorted", partial(cards.find, text))
        for name, text in asked.items():
            query = f"words : {matching(text)}"
            measure(
                f"{name} word, first {FIRST_PAGE} of the index", partial(_match, services, query)
            )
            measure(f"{name} word, all of the index", partial(_match, services, query, -1))
        measure("common word by LIKE", partial(_like, services, common))
        for order in CardOrder:
            measure(f"all cards by {order}", partial(cards.find, "", order), 5)
        everything = cards.find("")
        measure("100 rows", partial(cards.lines, everything[:100]))
        measure("what a search can name", cards.facets)
        scope = Scope(search=common)
        measure("queue of a search", partial(_queue, services, scope), 10)
    finally:
        services.close()
    print(f"the file has {(folder / DATABASE).stat().st_size / 1e6:.0f} MB")


def _rewrite(store: Store) -> list[str]:
    """Give every note a question of its own; return the words, the commonest first."""
    rng = random.Random(20250620)
    words = ["".join(chr(rng.randrange(0x4E00, 0x5600)) for _ in range(2)) for _ in range(WORDS)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(WORDS)))
    with store.connections.transaction() as connection:
        notes = connection.execute("SELECT note_id FROM notes ORDER BY note_id").fetchall()
        rows = [
            ("".join(rng.choices(words, cum_weights=weights, k=WORDS_EACH)), note)
            for (note,) in notes
        ]
        connection.executemany(
            "UPDATE notes SET content = json_set(content, '$.question', ?) WHERE note_id = ?", rows
        )
        index_missing(connection)
        connection.execute("INSERT INTO note_search (note_search) VALUES ('optimize')")
        connection.execute("ANALYZE")
        connection.commit()
    return words


def _match(services: Services, query: str, most: int = FIRST_PAGE) -> int:
    with services.store.connections.connection() as connection:
        found = connection.execute(
            "SELECT rowid FROM note_search WHERE note_search MATCH ? LIMIT ?", (query, most)
        )
        return len(found.fetchall())


def _like(services: Services, word: str) -> int:
    with services.store.connections.connection() as connection:
        found = connection.execute("SELECT note_id FROM notes WHERE content LIKE ?", (f"%{word}%",))
        return len(found.fetchall())


def _queue(services: Services, scope: Scope) -> None:
    services.review.forget()
    services.review.counts(scope)


if __name__ == "__main__":
    main()
