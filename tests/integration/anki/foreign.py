"""Packages as Anki writes them, of notes that are not ours. Made with nothing of ours."""

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import dataclass, field

import zstandard

BASIC, CLOZE, REVERSED = 1, 2, 3
MOD = 1_750_000_000
_COL = "CREATE TABLE col (id, ver, models, decks)"
_NOTES = "CREATE TABLE notes (id integer PRIMARY KEY, guid, mid, mod, tags, flds)"
_CARDS = "CREATE TABLE cards (id integer PRIMARY KEY, nid, did, ord, queue, odid, data)"
_REVLOG = "CREATE TABLE revlog (id integer PRIMARY KEY, cid, ease, ivl, factor, time, type)"
_NEW_TABLES = (
    "CREATE TABLE decks (id integer PRIMARY KEY, name text COLLATE unicase)",
    "CREATE TABLE notetypes (id integer PRIMARY KEY, name text COLLATE unicase, config blob)",
    "CREATE TABLE fields (ntid integer, ord integer, name text COLLATE unicase)",
    "CREATE TABLE templates (ntid integer, ord integer, name text COLLATE unicase, config blob)",
)
_KINDS = {
    BASIC: ("Basic", ("Front", "Back"), b""),
    CLOZE: ("Cloze", ("Text", "Back Extra"), b"\x1a\x03css\x08\x01"),
    REVERSED: ("Basic (and reversed card)", ("Front", "Back"), b""),
}
_FRONTS = {
    BASIC: ("{{Front}}",),
    CLOZE: ("{{cloze:Text}}",),
    REVERSED: ("{{Front}}", "<b>{{#Back}}{{text:Back}}{{/Back}}</b>"),
}


@dataclass
class Foreign:
    """A collection in the making. Decks are written as people see them: A::B."""

    notes: list = field(default_factory=list)
    cards: list = field(default_factory=list)
    revlog: list = field(default_factory=list)
    decks: dict = field(default_factory=lambda: {"Default": 1})

    def note(self, guid, *fields, kind=BASIC, deck="语文::古文", mod=MOD, tags="", **card):
        """Add a note with one card, or with one for each of `cards` (ordinals)."""
        number = len(self.notes) + 1
        self.notes.append((number, guid, kind, mod, tags, "\x1f".join(fields)))
        home = self.decks.setdefault(deck, len(self.decks) + 1)
        for ordinal in card.get("ordinals", (0,)):
            row = (number * 10 + ordinal, number, home, ordinal)
            self.cards.append((*row, card.get("queue", 0), 0, card.get("data", "")))
        return number * 10

    def review(self, card, at, ease=3, ivl=5, factor=500, kind=1, duration=4000):
        """Add a row of the log; `at` is a moment."""
        moment = round(at.timestamp() * 1000)
        self.revlog.append((moment, card, ease, ivl, factor, duration, kind))

    def write(self, path, container="latest"):
        """Write a package: legacy1, legacy2 or latest."""
        with zipfile.ZipFile(path, "w") as archive:
            match container:
                case "legacy1":
                    archive.writestr("collection.anki2", self.database())
                case "legacy2":
                    archive.writestr("meta", b"\x08\x02")
                    archive.writestr("collection.anki21", self.database())
                    archive.writestr("collection.anki2", b"only a note that says: update")
                case "latest":
                    packed = zstandard.ZstdCompressor().compress(self.database(new=True))
                    archive.writestr("meta", b"\x08\x03")
                    archive.writestr("collection.anki21b", packed)
                    archive.writestr("collection.anki2", b"only a note that says: update")
            archive.writestr("media", b"{}")
        return path

    def database(self, *, new=False):
        """Return the database, of schema 11 or 18."""
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
            for statement in (_COL, _NOTES, _CARDS, _REVLOG, *(_NEW_TABLES if new else ())):
                connection.execute(statement)
            models = {
                str(id_): {
                    "name": name,
                    "type": int(id_ == CLOZE),
                    "flds": [{"name": each, "ord": at} for at, each in enumerate(fields)],
                    "tmpls": [{"qfmt": each, "ord": at} for at, each in enumerate(_FRONTS[id_])],
                }
                for id_, (name, fields, _config) in _KINDS.items()
            }
            decks = {str(id_): {"name": name} for name, id_ in self.decks.items()}
            documents = ("", "") if new else (json.dumps(models), json.dumps(decks))
            connection.execute(
                "INSERT INTO col VALUES (1, ?, ?, ?)",
                (18 if new else 11, *documents),
            )
            self._fill(connection)
            if new:
                self._fill_new(connection)
            connection.commit()
            data = bytearray(connection.serialize())
            if new:
                data[18:20] = b"\x02\x02"  # as Anki leaves it: a write-ahead log
            return bytes(data)

    def _fill(self, connection):
        connection.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)", self.notes)
        connection.executemany("INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?)", self.cards)
        connection.executemany("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?)", self.revlog)

    def _fill_new(self, connection):
        for name, id_ in self.decks.items():
            parts = name.replace("::", "\x1f")
            connection.execute("INSERT INTO decks VALUES (?, ?)", (id_, parts))
        for id_, (name, fields, config) in _KINDS.items():
            connection.execute("INSERT INTO notetypes VALUES (?, ?, ?)", (id_, name, config))
            for at, each in enumerate(fields):
                connection.execute("INSERT INTO fields VALUES (?, ?, ?)", (id_, at, each))
            for at, each in enumerate(_FRONTS[id_]):
                front = b"\x0a" + bytes([len(each)]) + each.encode()
                row = id_, at, f"Card {at + 1}", front
                connection.execute("INSERT INTO templates VALUES (?, ?, ?, ?)", row)
