"""Domain objects to rows and back. The only place that knows both shapes.

Moments are milliseconds since 1970 (UTC), study days are proleptic ordinals
(`date.toordinal`), structures are JSON.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple, assert_never

from studyapp.core.article.corrections import BlockCorrection, Corrections
from studyapp.core.article.model import (
    Article,
    Block,
    BlockKind,
    Metadata,
    ParseWarning,
    Section,
    Span,
)
from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.cards.diff import StoredNote
from studyapp.core.cards.model import Note, NoteStatus, NoteType, SourceRef
from studyapp.core.ids import ArticleId, BlockId, CardId, NoteId
from studyapp.core.scheduling.events import (
    Buried,
    CardEvent,
    EventId,
    Flagged,
    Graded,
    Inherited,
    Marked,
    Rating,
    Rescheduled,
    Reset,
    Suspended,
    Undone,
    Unsuspended,
)
from studyapp.core.scheduling.state import CardState, MemoryState, Phase

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_PHASES = {phase.value: phase for phase in Phase}
_SIMPLE: dict[str, type[Suspended | Unsuspended | Buried | Reset]] = {
    "suspended": Suspended,
    "unsuspended": Unsuspended,
    "buried": Buried,
    "reset": Reset,
}
_BITS = 63
"""Of an SQLite integer that are never its sign."""


def to_ms(moment: datetime) -> int:
    """Return a moment as milliseconds since 1970."""
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """Return the moment, in UTC, of milliseconds since 1970."""
    return _EPOCH + milliseconds * _MILLISECOND


def article_to_json(article: Article) -> str:
    """Return an article as stored."""
    return json.dumps(asdict(article), ensure_ascii=False, separators=(",", ":"))


def article_from_json(content: str) -> Article:
    """Return a stored article."""
    raw = json.loads(content)
    return Article(
        id=ArticleId(raw["id"]),
        meta=Metadata(**raw["meta"]),
        text=raw["text"],
        blocks=tuple(
            Block(**block | {"kind": BlockKind(block["kind"])}) for block in raw["blocks"]
        ),
        outline=tuple(_section(section) for section in raw["outline"]),
        encoding=raw["encoding"],
        lang=raw["lang"],
        warnings=tuple(ParseWarning(**warning) for warning in raw["warnings"]),
    )


def source_to_json(source: SourceText) -> str:
    """Return what an importer handed over, as stored."""
    return json.dumps(asdict(source), ensure_ascii=False, separators=(",", ":"))


def source_from_json(content: str) -> SourceText:
    """Return what an importer once handed over."""
    raw = json.loads(content)
    hints = (LineHint(**hint | {"kind": LineKind(hint["kind"])}) for hint in raw["hints"])
    return SourceText(**raw | {"hints": tuple(hints), "meta": Metadata(**raw["meta"])})


def corrections_to_json(corrections: Corrections) -> str:
    """Return what the learner put right, as stored."""
    return json.dumps(asdict(corrections), ensure_ascii=False, separators=(",", ":"))


def corrections_from_json(content: str) -> Corrections:
    """Return what the learner put right."""
    raw = json.loads(content)
    blocks = {
        BlockId(block): BlockCorrection(**each | {"kind": BlockKind(each["kind"])})
        for block, each in raw.get("blocks", {}).items()
    }
    return Corrections(blocks, raw.get("meta", {}))


def _section(raw: dict[str, Any]) -> Section:
    return Section(
        **raw
        | {
            "title": Span(**raw["title"]),
            "children": tuple(_section(child) for child in raw["children"]),
        }
    )


def note_to_json(note: Note) -> str:
    """Return what a note says, without id, deck and status, which have columns."""
    content = asdict(note)
    for column in ("id", "deck", "status"):
        del content[column]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def generated_to_json(note: Note | None) -> str | None:
    """Return a note as the rules made it; None for one made by hand."""
    return None if note is None else json.dumps([note.deck, note_to_json(note)], ensure_ascii=False)


def note_from_row(row: Sequence[Any]) -> Note:
    """Return the note in a row of note_id, deck, status and content."""
    note_id, deck, status, content = row
    return make_note(note_id, deck, NoteStatus(status), content)


def stored_note_from_row(row: Sequence[Any]) -> StoredNote:
    """Return the note in such a row that goes on with what was generated, and if it is learnt."""
    *note, generated, learnt = row
    made = None
    if generated is not None:
        deck, content = json.loads(generated)
        made = make_note(row[0], deck, NoteStatus.ACCEPTED, content)
    return StoredNote(note_from_row(note), made, bool(learnt))


def make_note(note_id: str, deck: str, status: NoteStatus, content: str) -> Note:
    """Return the note of the columns that hold it."""
    raw = json.loads(content)
    return Note(
        **raw
        | {
            "id": NoteId(note_id),
            "deck": deck,
            "status": status,
            "type": NoteType(raw["type"]),
            "context": tuple(raw["context"]),
            "answer": tuple(raw["answer"]),
            "pairs": tuple((left, right) for left, right in raw["pairs"]),
            "tags": tuple(raw["tags"]),
            "sources": tuple(
                SourceRef(**source | {"headings": tuple(source.get("headings", ()))})
                for source in raw["sources"]
            ),
        }
    )


class EventRow(NamedTuple):
    """A row of the log; what an event of its kind does not say is None."""

    seq: int
    device: str
    counter: int
    card_id: int
    at: int
    day: int
    kind: str
    rating: Any
    duration_ms: Any
    desired_retention: Any
    target_device: Any
    target_counter: Any
    interval_days: Any
    due_day: Any
    action: int | None
    missed: int | None
    flag: Any
    parent: Any
    stability: Any
    difficulty: Any
    wait_seconds: int | None


EVENT = EventRow._fields
"""The columns of the log, in order."""


def event_to_row(event: CardEvent, action: int | None = None) -> tuple[Any, ...]:
    """Return the values of the columns `EVENT` but the first, which the database gives.

    `action` names events that are taken back together.
    """
    row: dict[str, Any] = {
        "device": event.id.device,
        "counter": event.id.counter,
        "card_id": event.card_id,
        "at": to_ms(event.at),
        "day": event.day.toordinal(),
        "kind": type(event).__name__.lower(),
        "rating": None,
        "duration_ms": None,
        "desired_retention": None,
        "target_device": None,
        "target_counter": None,
        "interval_days": None,
        "due_day": None,
        "action": action,
        "missed": None,
        "flag": None,
        "parent": None,
        "stability": None,
        "difficulty": None,
        "wait_seconds": None,
    }
    return tuple((row | _values(event)).values())


def _values(event: CardEvent) -> dict[str, Any]:
    """Return what an event says besides what all events say."""
    values: dict[str, Any] = {}
    match event:
        case Graded():
            values = {
                "rating": int(event.rating),
                "duration_ms": event.duration_ms,
                "desired_retention": event.desired_retention,
                "interval_days": event.interval_days,
                "missed": _mask(event.missed),
                "wait_seconds": event.wait_seconds,
            }
        case Rescheduled():
            values = {"due_day": event.due_day.toordinal()}
        case Flagged():
            values = {"flag": event.flag}
        case Marked():
            values = {"flag": int(event.marked)}
        case Inherited():
            values = _inherited_values(event)
        case Undone():
            target = event.target
            values = {"target_device": target.device, "target_counter": target.counter}
        case Suspended() | Unsuspended() | Buried() | Reset():
            pass
        case _:
            assert_never(event)
    return values


def event_from_row(values: Sequence[Any]) -> CardEvent:
    """Return the event in a row with the columns `EVENT`."""
    row = EventRow._make(values)
    common = (
        EventId(row.device, row.counter),
        CardId(row.card_id),
        from_ms(row.at),
        date.fromordinal(row.day),
    )
    match row.kind:
        case "graded":
            event: CardEvent = Graded(
                *common,
                Rating(row.rating),
                row.duration_ms,
                row.desired_retention,
                row.interval_days,
                _places(row.missed),
                row.wait_seconds,
            )
        case "rescheduled":
            event = Rescheduled(*common, date.fromordinal(row.due_day))
        case "flagged":
            event = Flagged(*common, row.flag)
        case "marked":
            event = Marked(*common, bool(row.flag))
        case "inherited":
            event = Inherited(*common, CardId(row.parent), *_inherited(row))
        case "undone":
            event = Undone(*common, EventId(row.target_device, row.target_counter))
        case _:
            event = _SIMPLE[row.kind](*common)
    return event


def _inherited_values(event: Inherited) -> dict[str, Any]:
    return {
        "parent": event.parent,
        "stability": event.memory.stability if event.memory else None,
        "difficulty": event.memory.difficulty if event.memory else None,
        "due_day": event.due_day.toordinal() if event.due_day else None,
    }


def _inherited(row: EventRow) -> tuple[MemoryState | None, date | None]:
    if row.stability is None:
        return None, None
    return MemoryState(row.stability, row.difficulty), date.fromordinal(row.due_day)


def _mask(places: frozenset[int] | None) -> int | None:
    """Return a bit for each place; those beyond the bits of an integer are left out."""
    return None if places is None else sum(1 << at for at in places if at < _BITS)


def _places(mask: int | None) -> frozenset[int] | None:
    return None if mask is None else frozenset(at for at in range(_BITS) if mask >> at & 1)


def state_to_row(state: CardState) -> dict[str, Any]:
    """Return the column values of a state."""
    return {
        "phase": state.phase.value,
        "stability": state.memory.stability if state.memory else None,
        "difficulty": state.memory.difficulty if state.memory else None,
        "due_at": to_ms(state.due_at) if state.due_at else None,
        "due_day": state.due_day.toordinal() if state.due_day else None,
        "last_review": to_ms(state.last_review) if state.last_review else None,
        "last_day": state.last_day.toordinal() if state.last_day else None,
        "step": state.step,
        "interval_days": state.interval_days,
        "reps": state.reps,
        "lapses": state.lapses,
        "suspended": int(state.suspended),
        "buried_on": state.buried_on.toordinal() if state.buried_on else None,
        "flag": state.flag,
        "marked": int(state.marked),
    }


STATE = tuple(state_to_row(CardState()))
"""The columns of a state, in order."""
_STATE = slice(-len(STATE), None)


def state_from_row(row: Sequence[Any]) -> CardState:
    """Return the state in a row that ends with `STATE`, as the rows of card_states do."""
    # By position, not by name: this is done by the thousand.
    phase, stability, difficulty, due_at, due_day, last_review, last_day, *counts = row[_STATE]
    step, interval_days, reps, lapses, suspended, buried_on, flag, marked = counts
    return CardState(
        _PHASES[phase],
        None if stability is None else MemoryState(stability, difficulty),
        _moment(due_at),
        _day(due_day),
        _moment(last_review),
        _day(last_day),
        step,
        interval_days,
        reps,
        lapses,
        bool(suspended),
        _day(buried_on),
        flag,
        bool(marked),
    )


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else from_ms(milliseconds)


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)
