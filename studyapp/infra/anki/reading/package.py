"""A whole package, put together from its tables."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePath
from typing import Any

from studyapp.core.errors import AnkiPackageError, AnkiPackageTooLargeError
from studyapp.core.scheduling.events import Rating
from studyapp.infra.anki.collection import DEFAULT_DECK
from studyapp.infra.anki.reading.container import collection
from studyapp.infra.anki.reading.database import (
    CardRow,
    NoteRow,
    NoteType,
    ReviewRow,
    Tables,
    TooMuchError,
    tables,
)
from studyapp.infra.anki.reading.plain import media
from studyapp.infra.anki.reading.words import foreign_note, our_name, our_note
from studyapp.services.anki_ports import (
    Package,
    PackageCard,
    PackageNote,
    PackageReview,
    ReviewKind,
)

LONGEST_TEXT = 50_000
"""Characters of a note without its tags; an article has fewer."""
_PATH = "::"
_BACKWARDS = "\x1fbackwards"
_SUSPENDED = -1
_LONGEST_MS = 60_000
_LONGEST_WAIT = 86_400
_LONGEST_DAYS = 36_500
_CRAM, _MANUAL, _RESCHEDULED = 3, 4, 5
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_MS, _LAST_MS = 946_684_800_000, 4_102_444_800_000  # the years 2000 to 2099
_RETENTION = 0.80, 0.97
_NO_TYPE = NoteType("", cloze=False, fields=())


class AnkiPackageReader:
    """Fulfils `services.anki_ports.PackageReader`."""

    def read(self, path: PurePath) -> Package:
        data = collection(Path(path))
        try:
            return _package(tables(data), path.stem)
        except TooMuchError as error:
            raise AnkiPackageTooLargeError(str(path), str(error)) from error
        except ValueError as error:
            raise AnkiPackageError(str(path), str(error)) from error


def _package(found: Tables, name: str) -> Package:
    cards = defaultdict(list)
    for card in found.cards:
        cards[card.note].append(card)
    reviews = defaultdict(list)
    for row in found.reviews:
        reviews[row.card].append(row)
    notes = tuple(
        note
        for row in found.notes
        for note in _notes(
            row, cards[row.id], found.types.get(row.type, _NO_TYPE), found.decks, reviews
        )
    )
    used = {each.deck for row in found.notes for each in cards[row.id]}
    return Package(_title(used, found.decks) or name, notes)


def _title(used: Iterable[int], decks: Mapping[int, str]) -> str:
    """Return the name of the deck above all decks in use; "" when there is none."""
    tops = {decks.get(deck, "").split(_PATH)[0].strip() for deck in used if deck != DEFAULT_DECK}
    return tops.pop() if len(tops) == 1 else ""


def _notes(
    row: NoteRow,
    cards: list[CardRow],
    kind: NoteType,
    decks: Mapping[int, str],
    reviews: Mapping[int, list[ReviewRow]],
) -> Iterator[PackageNote]:
    """Yield a note, and a second one where another card asks it backwards."""
    yield _note(row, cards, kind, decks, reviews)
    turned = [replace(card, ordinal=0) for card in cards if card.ordinal == 1]
    if kind.backwards and turned and len(row.fields) > 1:
        question, answer, *_ = row.fields
        back = replace(row, guid=f"{row.guid}{_BACKWARDS}", fields=(answer, question))
        yield replace(_note(back, turned, kind, decks, reviews), group=row.guid, media=0)


def _note(
    row: NoteRow,
    cards: Iterable[CardRow],
    kind: NoteType,
    decks: Mapping[int, str],
    reviews: Mapping[int, list[ReviewRow]],
) -> PackageNote:
    ours = our_name(kind.name)
    fields = dict(zip(kind.fields, row.fields, strict=False))
    note = our_note(ours, fields) if ours else foreign_note(row.fields, cloze=kind.cloze)
    if note:
        if sum(map(len, (note.question, *note.answer, note.text, note.extra))) > LONGEST_TEXT:
            raise TooMuchError(f"a note has more than {LONGEST_TEXT:,} characters")
        home = next((decks.get(each.deck, "") for each in cards), "")
        deck = home.split(_PATH)[-1].strip() or "Anki"
        note = replace(note, deck=deck, tags=row.tags)
    return PackageNote(
        guid=row.guid,
        ours=ours is not None,
        modified_at=_moment(min(max(row.modified * 1000, _FIRST_MS), _LAST_MS)),
        note=note,
        cards=tuple(_card(each, reviews.get(each.id, ())) for each in cards),
        media=sum(map(media, row.fields)),
        group=row.guid,
    )


def _card(row: CardRow, reviews: Iterable[ReviewRow]) -> PackageCard:
    return PackageCard(
        ordinal=row.ordinal,
        suspended=row.queue == _SUSPENDED,
        desired_retention=_retention(row.data),
        reviews=tuple(_reviews(reviews)),
    )


def _retention(data: str) -> float | None:
    try:
        document: Any = json.loads(data or "{}")
    except (ValueError, RecursionError):
        return None
    value = document.get("dr") if isinstance(document, dict) else None
    if not isinstance(value, int | float) or not _RETENTION[0] <= value <= _RETENTION[1]:
        return None
    return float(value)


def _reviews(rows: Iterable[ReviewRow]) -> Iterator[PackageReview]:
    """Yield the rows that moved a card's schedule; cramming outside of it did not."""
    for row in rows:
        if not _FIRST_MS <= row.id <= _LAST_MS:
            continue
        at, days = _moment(row.id), min(row.interval, _LONGEST_DAYS)
        promised = days if days > 0 else None
        if row.type == _MANUAL and row.ease == 0 and row.factor == 0:
            yield PackageReview(at, ReviewKind.RESET)
        elif row.type in (_MANUAL, _RESCHEDULED) and row.ease == 0:
            if promised:
                yield PackageReview(at, ReviewKind.MOVED, interval_days=promised)
        elif row.ease in set(Rating) and (row.type != _CRAM or row.factor):
            duration = max(0, min(row.duration, _LONGEST_MS))
            yield PackageReview(
                at, ReviewKind.ANSWERED, Rating(row.ease), promised, duration, _wait(row.interval)
            )


def _wait(interval: int) -> int | None:
    """Return the seconds of a learning step, which Anki's log writes below 0."""
    return min(-interval, _LONGEST_WAIT) if interval < 0 else None


def _moment(milliseconds: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=milliseconds)
