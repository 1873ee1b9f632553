"""A collection in the schema (11) that every Anki since 2.1 reads, as the bytes of its file.

Tables and JSON keys are those Anki itself writes when asked to "support older Anki
versions"; values are its defaults where we have nothing to say.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date

from studyapp.infra.anki.notetypes import MOD, AnkiNoteType, css, note_types, stable_number
from studyapp.services.export_ports import Preset

DAY_ZERO = date(2020, 1, 1)
DEFAULT_DECK = 1
DEFAULT_PRESET = 1
_CREATED = 1_577_851_200  # DAY_ZERO at 04:00 UTC, in epoch seconds
_USN = -1  # not synchronised

_TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
    scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
    ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
    dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
    mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
    sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
    ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
    queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,
    reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
    odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
    ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,
    factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
"""
_INDEXES = """
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""

Json = dict[str, object]
NoteRow = tuple[int, str, int, int, str, str, str, int]
"""id (ms), guid, note type, mod (s), tags, fields, sort field, checksum."""
CardRow = tuple[int, int, int, int, int, int, int, int, int, int, int, int, int, int, str]
"""id (ms), note, deck, ordinal, mod (s), then the columns of scheduling.Schedule."""
RevlogRow = tuple[int, int, int, int, int, int, int, int]
"""id (ms), card, ease, ivl, lastIvl, factor, time (ms), type."""


@dataclass(frozen=True, slots=True)
class Content:
    """All that goes into a collection.

    Attributes:
        decks: Id by name; parents need not be named.
        preset: The deck options of all decks; None for Anki's own.
        rollover_hour: When a study day ends.
        modified_ms: The latest change of anything in it.
    """

    decks: Mapping[str, int]
    notes: Iterable[NoteRow]
    cards: Iterable[CardRow]
    revlog: Iterable[RevlogRow]
    preset: Preset | None
    rollover_hour: int
    modified_ms: int


def database(content: Content) -> bytes:
    """Return the file. The same content gives the same bytes."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_TABLES)
        connection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
            (_CREATED, content.modified_ms, MOD * 1000, *_documents(content)),
        )
        connection.executemany(
            f"INSERT INTO notes VALUES (?, ?, ?, ?, {_USN}, ?, ?, ?, ?, 0, '')",  # noqa: S608
            content.notes,
        )
        connection.executemany(
            f"INSERT INTO cards VALUES (?, ?, ?, ?, ?, {_USN}, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)",  # noqa: S608
            content.cards,
        )
        connection.executemany(
            f"INSERT INTO revlog VALUES (?, ?, {_USN}, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            content.revlog,
        )
        connection.executescript(_INDEXES)  # commits first
        return connection.serialize()


def deck_id(name: str) -> int:
    """Return a deck's id. It matters inside a package only: Anki goes by the name."""
    return 1_600_000_000_000 + stable_number("deck", name) % 10**11


def preset_id(preset: Preset | None) -> int:
    """Return the id of deck options; other numbers get another, as Anki never changes one."""
    if preset is None:
        return DEFAULT_PRESET
    return 1_600_000_000_000 + stable_number("preset", repr(preset)) % 10**11


def _documents(content: Content) -> tuple[str, str, str, str]:
    """Return the JSON of conf, models, decks and dconf."""
    preset = preset_id(content.preset)
    decks = {DEFAULT_DECK: _deck(DEFAULT_DECK, "Default", DEFAULT_PRESET)}
    decks |= {number: _deck(number, name, preset) for name, number in content.decks.items()}
    presets = {DEFAULT_PRESET: _options(DEFAULT_PRESET, "Default", None)}
    presets[preset] = _options(preset, "温故" if content.preset else "Default", content.preset)
    models = {each.id: _model(each) for each in note_types()}
    return (_json(_conf(content.rollover_hour)), _json(models), _json(decks), _json(presets))


def _json(value: Mapping[int, Json] | Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _conf(rollover_hour: int) -> Json:
    # Without schedVer 2, Anki runs an upgrade over the cards that moves their due dates.
    return {
        "activeDecks": [DEFAULT_DECK], "curDeck": DEFAULT_DECK, "addToCur": True,
        "creationOffset": 0, "schedVer": 2, "sched2021": True, "rollover": rollover_hour,
        "collapseTime": 1200, "dayLearnFirst": False, "dueCounts": True, "estTimes": True,
        "newSpread": 0, "nextPos": 1, "sortBackwards": False, "sortType": "noteFld", "timeLim": 0,
    }  # fmt: skip


def _model(kind: AnkiNoteType) -> Json:
    return {
        "id": kind.id, "name": kind.name, "type": int(kind.cloze), "mod": MOD, "usn": _USN,
        "sortf": 0, "did": None, "css": css(), "latexPre": "", "latexPost": "",
        "latexsvg": False, "req": [[0, "any", [0]]],
        "flds": [_field(kind, ordinal) for ordinal in range(len(kind.fields))],
        "tmpls": [
            {
                "id": stable_number(str(kind.id), "template", kind.template),
                "name": kind.template, "ord": 0, "qfmt": kind.front, "afmt": kind.back,
                "bqfmt": "", "bafmt": "", "did": None, "bfont": "", "bsize": 0,
            }
        ],
    }  # fmt: skip


def _field(kind: AnkiNoteType, ordinal: int) -> Json:
    name = kind.fields[ordinal]
    return {
        "id": stable_number(str(kind.id), "field", name), "name": name, "ord": ordinal,
        "sticky": False, "rtl": False, "font": "Arial", "size": 20, "description": "",
        "plainText": False, "collapsed": ordinal > 2, "excludeFromSearch": False,
        "tag": None, "preventDeletion": False,
    }  # fmt: skip


def _deck(number: int, name: str, preset: int) -> Json:
    return {
        "id": number, "mod": MOD, "name": name, "usn": _USN, "conf": preset, "dyn": 0,
        "desc": "", "collapsed": False, "browserCollapsed": False, "extendNew": 0, "extendRev": 0,
        "lrnToday": [0, 0], "revToday": [0, 0], "newToday": [0, 0], "timeToday": [0, 0],
        "reviewLimit": None, "newLimit": None, "reviewLimitToday": None, "newLimitToday": None,
        "desiredRetention": None,
    }  # fmt: skip


def _options(number: int, name: str, preset: Preset | None) -> Json:
    return {
        "id": number, "mod": MOD, "name": name, "usn": _USN, "maxTaken": 60, "autoplay": True,
        "timer": 0, "replayq": True, "dyn": False, "newMix": 0, "newPerDayMinimum": 0,
        "interdayLearningMix": 0, "reviewOrder": 0, "newSortOrder": 0, "newGatherPriority": 0,
        "buryInterdayLearning": preset is not None,
        "new": {
            "bury": preset is not None, "initialFactor": 2500, "ints": [1, 4, 0], "order": 1,
            "delays": list(preset.learning_steps) if preset else [1.0, 10.0], "perDay": 20,
        },
        "rev": {
            "bury": preset is not None, "ease4": 1.3, "ivlFct": 1.0, "hardFactor": 1.2,
            "maxIvl": preset.maximum_interval if preset else 36500, "perDay": 200,
        },
        "lapse": {
            "delays": list(preset.relearning_steps) if preset else [10.0],
            "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0,
        },
        "fsrsWeights": [], "fsrsParams5": [],
        "fsrsParams6": list(preset.parameters) if preset else [],
        "desiredRetention": preset.desired_retention if preset else 0.9,
        "ignoreRevlogsBeforeDate": "", "easyDaysPercentages": [1.0] * 7, "sm2Retention": 0.9,
        "stopTimerOnAnswer": False, "secondsToShowQuestion": 0.0, "secondsToShowAnswer": 0.0,
        "questionAction": 0, "answerAction": 0, "waitForAudio": True, "weightSearch": "",
    }  # fmt: skip
