"""What newly generated notes change in the stored ones: a merge of three sides.

The three sides are the note as the rules last made it, as they make it now,
and as the learner has it. What the learner wrote or decided wins, schedules
stay with the note's id, and what is no longer made is retired, not removed.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from studyapp.core.cards.anchors import Anchors
from studyapp.core.cards.diff import (
    SINGLE,
    WORDING,
    ChangeKind,
    DeckDiff,
    NoteChange,
    StoredNote,
)
from studyapp.core.cards.model import Note, NoteStatus
from studyapp.core.cards.resemblance import pair_alike
from studyapp.core.ids import NoteId

_ASKED = (*WORDING, "deck", "hint", "extra", "status")


def reconcile(
    stored: Iterable[StoredNote],
    given: Iterable[Note],
    anchors: Anchors,
    possible: Iterable[Note] = (),
    fresh: NoteStatus = NoteStatus.SUGGESTED,
) -> DeckDiff:
    """Compare stored notes with those just generated.

    Args:
        stored: All notes of the article, retired and rejected ones too.
        given: The notes of the wanted density.
        anchors: The article's new version.
        possible: All notes that the rules can make of it: an accepted one of these stays,
            also when a sparser density leaves it out.
        fresh: The status of notes that are new to the library.
    """
    old = {each.note.id: each for each in stored}
    made = {note.id: note for note in possible} | {note.id: note for note in given}
    wanted = _wanted(old, [note.id for note in given], made)
    changes: list[NoteChange] = []
    unchanged: list[Note] = []
    for note in wanted.values():
        before = old.get(note.id)
        if before is None:
            changes.append(NoteChange(ChangeKind.ADDED, replace(note, status=fresh), None, note))
        elif change := _merged(before, note, fresh):
            changes.append(change)
        else:
            unchanged.append(before.note)
    for each in old.values():
        if each.note.id in wanted:
            continue
        if change := _vanished(each, anchors):
            changes.append(change)
        else:
            unchanged.append(each.note)
    return DeckDiff(tuple(changes), tuple(unchanged))


def edited(stored: Iterable[StoredNote], notes: Iterable[Note]) -> DeckDiff:
    """Return the diff that stores notes as the learner wrote them, in a file or an editor."""
    old = {each.note.id: each for each in stored}
    changes, unchanged = [], []
    for note in notes:
        before = old.get(note.id)
        if before is None:
            changes.append(NoteChange(ChangeKind.ADDED, note))
        elif before.note == note:
            unchanged.append(note)
        else:
            changes.append(NoteChange(ChangeKind.CHANGED, note, before.note, before.generated))
    return DeckDiff(tuple(changes), tuple(unchanged))


def _wanted(
    old: Mapping[NoteId, StoredNote], given: Collection[NoteId], made: Mapping[NoteId, Note]
) -> dict[NoteId, Note]:
    """Return the notes to keep or add, under the ids of the stored notes that they continue."""
    gone = [each.note for id_, each in old.items() if id_ not in made and each.generated]
    free = [note for id_, note in made.items() if id_ not in old]
    continued = pair_alike(gone, free)
    kept = (id_ for id_, each in old.items() if id_ in made and _is_decided(each))
    ids = {*given, *kept, *continued}
    return {
        continued.get(id_, id_): _under(made[id_], continued.get(id_, id_))
        for id_ in made
        if id_ in ids
    }


def _is_decided(each: StoredNote) -> bool:
    match each.note.status:
        case NoteStatus.ACCEPTED | NoteStatus.REJECTED:
            return True
        case NoteStatus.RETIRED:
            return each.learnt
        case NoteStatus.SUGGESTED:
            return False


def _under(note: Note, id_: NoteId) -> Note:
    if note.id == id_:
        return note
    return replace(note, id=id_, group=id_ if note.group == note.id else note.group)


def _merged(before: StoredNote, made: Note, fresh: NoteStatus) -> NoteChange | None:
    """Return the change of a note that is made again; None when nothing is different."""
    after = replace(_with_edits(before, made), status=_status(before, fresh))
    base = replace(made, status=NoteStatus.ACCEPTED)
    if after == before.note and before.generated == base:
        return None
    asks_the_same = not any(_differ(after, before.note, name) for name in _ASKED)
    kind = ChangeKind.REFRESHED if asks_the_same else ChangeKind.CHANGED
    return NoteChange(kind, after, before.note, base)


def _with_edits(before: StoredNote, made: Note) -> Note:
    mine, base = before.note, before.generated
    reworded = base is None or any(_differ(mine, base, name) for name in WORDING)
    kept = list(WORDING) if reworded else []
    kept += [name for name in SINGLE if base is None or _differ(mine, base, name)]
    elsewhere = tuple(source for source in mine.sources if source.article)
    return replace(
        made,
        sources=(*made.sources, *elsewhere),
        distinct=mine.distinct,
        **{name: getattr(mine, name) for name in kept},
    )


def _status(before: StoredNote, fresh: NoteStatus) -> NoteStatus:
    if before.note.status is not NoteStatus.RETIRED:
        return before.note.status
    return NoteStatus.ACCEPTED if before.learnt else fresh


def _vanished(each: StoredNote, anchors: Anchors) -> NoteChange | None:
    """Return what becomes of a note that the rules no longer make.

    What the learner wrote stays where its words are. A note whose words are
    gone from the article stays too, and says so. The others retire.
    """
    note = each.note
    if note.status in {NoteStatus.RETIRED, NoteStatus.REJECTED}:
        return None
    placed = anchors.placed(note)
    if placed.lost and note.status is NoteStatus.ACCEPTED:
        kind = ChangeKind.REFRESHED if note.lost else ChangeKind.LOST
    elif each.edited:
        kind = ChangeKind.REFRESHED
    else:
        placed = replace(note, status=NoteStatus.RETIRED)
        kind = ChangeKind.RETIRED
    return None if placed == note else NoteChange(kind, placed, note, each.generated)


def _differ(one: Note, other: Note, name: str) -> bool:
    return bool(getattr(one, name) != getattr(other, name))
