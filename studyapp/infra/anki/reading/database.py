"""The tables of a collection, of the old schema (11) and of those since 15.

The database comes from a stranger: it is opened in memory, only read, without the
functions a schema could call, and given up when a query takes too many steps.
"""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

from studyapp.infra.anki.reading.protobuf import number, text

MOST_NOTES = 50_000
MOST_REVIEWS = 2_000_000
LONGEST_NOTE = 2_000_000
"""Characters of HTML."""
_MOST_STEPS = 4_000  # each of a million instructions
_STEP = 1_000_000
_LONGEST_VALUE = 64 << 20
_FIRST_WITH_TABLES = 15
_JOURNAL = slice(18, 20)
_WAL, _ROLLBACK = b"\x02\x02", b"\x01\x01"
_FIELD = re.compile(r"\{\{(?![#^/])(?:[^{}:]{0,40}:){0,3}([^{}:]{1,200})\}\}")
_TABLES = frozenset({"col", "notes", "cards", "revlog"})


class TooMuchError(Exception):
    """There is more in a collection than can be imported."""


@dataclass(frozen=True, slots=True)
class NoteType:
    """How notes of one kind are laid out.

    Attributes:
        backwards: Its second card asks with the second field.
    """

    name: str
    cloze: bool
    fields: tuple[str, ...]
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note. `modified`: epoch seconds."""

    id: int
    guid: str
    type: int
    modified: int
    tags: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card. `deck` is where it belongs, also while a filtered deck has it. `data`: JSON."""

    id: int
    note: int
    deck: int
    ordinal: int
    queue: int
    data: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row of the log, as Anki keeps it. `id`: epoch ms."""

    card: int
    id: int
    ease: int
    interval: int
    factor: int
    duration: int
    type: int


@dataclass(frozen=True, slots=True)
class Tables:
    """All that is read of a collection. Deck names have their parts between "::"."""

    types: Mapping[int, NoteType]
    decks: Mapping[int, str]
    notes: tuple[NoteRow, ...]
    cards: tuple[CardRow, ...]
    reviews: tuple[ReviewRow, ...]


def tables(data: bytes) -> Tables:
    """Return what is in a database file.

    Raises:
        ValueError: It is no collection, or a damaged one.
        TooMuchError: There are more notes or reviews than can be imported, or longer ones.
    """
    try:
        with _opened(data) as connection:
            return _read(connection)
    except (sqlite3.Error, MemoryError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no collection of Anki's ({error})") from error
    except (OverflowError, RecursionError) as error:
        raise ValueError("values in the collection make no sense") from error


@contextmanager
def _opened(data: bytes) -> Iterator[sqlite3.Connection]:
    if not data:
        raise ValueError("the collection is empty")
    # A write-ahead log cannot be in memory, and this file has none anyhow.
    if data[_JOURNAL] == _WAL:
        data = data[: _JOURNAL.start] + _ROLLBACK + data[_JOURNAL.stop :]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        steps = iter(range(_MOST_STEPS))
        connection.set_progress_handler(lambda: next(steps, None) is None, _STEP)
        connection.create_collation("unicase", _compare)
        yield connection


def _compare(one: str, other: str) -> int:
    left, right = one.casefold(), other.casefold()
    return (left > right) - (left < right)


def _read(connection: sqlite3.Connection) -> Tables:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    # A view in place of a table could do anything.
    if missing := _TABLES - {name for (name,) in found}:
        raise ValueError(f"the table {min(missing)} is missing")
    version, models, decks = connection.execute("SELECT ver, models, decks FROM col").fetchone()
    if version < _FIRST_WITH_TABLES:
        types, names = _old_types(json.loads(models)), _old_decks(json.loads(decks))
    else:
        types, names = _types(connection), _decks(connection)
    return Tables(
        types,
        names,
        tuple(_notes(connection)),
        tuple(_cards(connection)),
        tuple(_reviews(connection)),
    )


_CARDS = (
    "SELECT id, nid, CASE odid WHEN 0 THEN did ELSE odid END, ord, queue, data"
    " FROM cards ORDER BY nid, ord"
)
_REVIEWS = "SELECT cid, id, ease, ivl, factor, time, type FROM revlog ORDER BY id"
_NOTES = "SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id"


def _notes(connection: sqlite3.Connection) -> Iterator[NoteRow]:
    rows = connection.execute(_NOTES)
    for id_, guid, type_, modified, tags, fields in islice(rows, MOST_NOTES):
        if len(fields) > LONGEST_NOTE:
            raise TooMuchError(f"a note is longer than {LONGEST_NOTE:,} characters")
        yield NoteRow(
            int(id_),
            str(guid),
            int(type_),
            int(modified),
            tuple(tags.split()),
            tuple(fields.split("\x1f")),
        )
    if rows.fetchone():
        raise TooMuchError(f"there are more than {MOST_NOTES:,} notes")


def _cards(connection: sqlite3.Connection) -> Iterator[CardRow]:
    for id_, note, deck, ordinal, queue, data in connection.execute(_CARDS):
        yield CardRow(int(id_), int(note), int(deck), int(ordinal), int(queue), str(data))


def _reviews(connection: sqlite3.Connection) -> Iterator[ReviewRow]:
    rows = connection.execute(_REVIEWS)
    for row in islice(rows, MOST_REVIEWS):
        yield ReviewRow(*map(int, row))
    if rows.fetchone():
        raise TooMuchError(f"there are more than {MOST_REVIEWS:,} reviews")


def _old_types(models: Mapping[str, Any]) -> dict[int, NoteType]:
    found = {}
    for id_, model in models.items():
        fields = tuple(str(each["name"]) for each in sorted(model["flds"], key=_ordinal))
        fronts = [str(each["qfmt"]) for each in sorted(model.get("tmpls", ()), key=_ordinal)]
        backwards = _is_backwards(fields, fronts)
        found[int(id_)] = NoteType(str(model["name"]), model["type"] == 1, fields, backwards)
    return found


def _ordinal(part: Mapping[str, Any]) -> int:
    return int(part["ord"])


def _is_backwards(fields: tuple[str, ...], fronts: list[str]) -> bool:
    """Tell whether the second of two templates shows the second field first."""
    if len(fields) < 2 or len(fronts) != 2:
        return False
    shown = _FIELD.search(fronts[1])
    return shown is not None and shown[1].strip() == fields[1]


def _old_decks(decks: Mapping[str, Any]) -> dict[int, str]:
    return {int(id_): str(deck["name"]) for id_, deck in decks.items()}


def _types(connection: sqlite3.Connection) -> dict[int, NoteType]:
    names: dict[int, list[str]] = defaultdict(list)
    for type_, name in connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
        names[int(type_)].append(str(name))
    fronts: dict[int, list[str]] = defaultdict(list)
    for type_, config in connection.execute(
        "SELECT ntid, config FROM templates ORDER BY ntid, ord"
    ):
        fronts[int(type_)].append(text(config, 1))
    found = {}
    for id_, name, config in connection.execute("SELECT id, name, config FROM notetypes"):
        fields = tuple(names[int(id_)])
        backwards = _is_backwards(fields, fronts[int(id_)])
        found[int(id_)] = NoteType(str(name), number(config, 1) == 1, fields, backwards)
    return found


def _decks(connection: sqlite3.Connection) -> dict[int, str]:
    rows = connection.execute("SELECT id, name FROM decks")
    return {int(id_): str(name).replace("\x1f", "::") for id_, name in rows}
