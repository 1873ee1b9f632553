"""Packages (.apkg) that every Anki since 2.1.49 imports, and imports again as an update."""

import hashlib
import html
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from studyapp.core.clock import ROLLOVER_HOUR
from studyapp.core.errors import FileWriteError
from studyapp.infra.anki.collection import (
    CardRow,
    Content,
    NoteRow,
    RevlogRow,
    database,
    deck_id,
)
from studyapp.infra.anki.fields import deck_path, fields, tags
from studyapp.infra.anki.notetypes import kind_of, note_types
from studyapp.infra.anki.scheduling import Schedule, new_card, revlog, schedule
from studyapp.infra.files import replace_file
from studyapp.services.export_ports import ExportCard, ExportNote, Progress
from studyapp.services.progress import ReportProgress

# A protobuf message that says "legacy 2": a schema 11 collection in collection.anki21.
_META = b"\x08\x02"
_MARKUP = re.compile(r"<[^>]*>")
_REPORT_EVERY = 500


@dataclass(frozen=True, slots=True)
class AnkiPackageWriter:
    """Writes packages; fulfils the port AnkiPackages."""

    def write(
        self,
        notes: Sequence[ExportNote],
        path: PurePath,
        progress: Progress | None,
        report: ReportProgress,
    ) -> None:
        content = package(notes, progress, report)
        try:
            replace_file(Path(path), content)
        except OSError as error:
            raise FileWriteError(str(path), error.strerror or str(error)) from error


def package(
    notes: Sequence[ExportNote], progress: Progress | None, report: ReportProgress
) -> bytes:
    """Return the bytes of a package. The same notes and progress give the same bytes."""
    total = len(notes) + 1
    report(0, total)
    rows = _Rows(progress)
    for done, (item, numbers) in enumerate(zip(notes, _numbered(notes), strict=True), 1):
        rows.add(item, *numbers, position=done)
        if done % _REPORT_EVERY == 0:
            report(done, total)
    content = _zipped(database(rows.content(notes)))
    report(total, total)
    return content


class _Rows:
    """Collects the rows of a collection, note by note."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._types = {each.name: each.id for each in note_types()}
        self._decks: dict[str, int] = {}
        self._notes: list[NoteRow] = []
        self._cards: list[CardRow] = []
        self._revlog: list[RevlogRow] = []
        self._moments: set[int] = set()

    def add(self, item: ExportNote, number: int, first_card: int, position: int) -> None:
        """Add a note with its cards; `position` is its place among what is to be learnt."""
        deck = self._deck(deck_path(item))
        texts = fields(item)
        sort_field = html.unescape(_MARKUP.sub("", texts[0]))
        changed = item.changed_at_ms // 1000
        self._notes.append(
            (
                number,
                item.note.id,
                self._types[kind_of(item.note.type)],
                changed,
                tags(item, marked=self._progress is not None),
                "\x1f".join(texts),
                sort_field,
                _checksum(sort_field),
            )
        )
        for card, each in enumerate(item.cards, first_card):
            place = self._schedule(each, position)
            self._cards.append(
                (
                    card, number, deck, each.card.ordinal, changed, place.type, place.queue,
                    place.due, place.interval_days, place.factor, place.reps, place.lapses,
                    place.left, place.flag, place.data,
                )
            )  # fmt: skip
            if self._progress:
                answers = self._progress.answers.get(each.card.id, ())
                self._revlog += revlog(card, answers, self._moments)

    def content(self, notes: Sequence[ExportNote]) -> Content:
        """Return what was added, with what concerns the whole collection."""
        progress = self._progress
        return Content(
            decks=self._decks,
            notes=self._notes,
            cards=self._cards,
            revlog=self._revlog,
            preset=progress.preset if progress else None,
            rollover_hour=progress.calendar.rollover_hour if progress else ROLLOVER_HOUR,
            modified_ms=max((item.changed_at_ms for item in notes), default=0),
        )

    def _deck(self, name: str) -> int:
        """Return the deck's id; it and its parents are in the collection afterwards."""
        if name not in self._decks:
            parent, _, _own = name.rpartition("::")
            if parent:
                self._deck(parent)
            self._decks[name] = deck_id(name)
        return self._decks[name]

    def _schedule(self, item: ExportCard, position: int) -> Schedule:
        if self._progress is None:
            return new_card(position)
        return schedule(item.state, position, self._progress)


def _numbered(notes: Sequence[ExportNote]) -> list[tuple[int, int]]:
    """Return an id for each note and for its first card; its other cards follow.

    Anki shows ids as the time, in ms, of when something was added. Notes of one import
    share that time, so they take the milliseconds that follow.
    """
    numbers = [(0, 0)] * len(notes)
    note = card = 0
    for place in sorted(range(len(notes)), key=lambda place: notes[place].changed_at_ms):
        item = notes[place]
        note = max(note + 1, item.changed_at_ms)
        card = max(card, item.changed_at_ms)
        numbers[place] = note, card
        card += len(item.cards)
    return numbers


def _checksum(sort_field: str) -> int:
    """Return the number by which Anki finds notes with the same first field."""
    return int.from_bytes(hashlib.sha1(sort_field.encode(), usedforsecurity=False).digest()[:4])


def _zipped(collection: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in (
            ("meta", _META),
            ("collection.anki21", collection),
            ("media", b"{}"),
        ):
            # ZipInfo's fixed date, so that the same content gives the same file.
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=1)
    return buffer.getvalue()
