"""What a newly generated deck changes in the stored one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studyapp.core.cards.model import Note, NoteStatus

_CHOSEN_BY_LEARNER = frozenset({NoteStatus.REJECTED, NoteStatus.SUGGESTED, NoteStatus.ACCEPTED})


@dataclass(frozen=True, slots=True)
class DeckDiff:
    """Notes by what must be done with them.

    Attributes:
        added: Notes to store.
        changed: Notes to store in the place of the note with the same id; schedules stay.
        retired: Notes the article no longer gives, with that status; their history stays.
        unchanged: Notes to leave alone.
    """

    added: tuple[Note, ...] = ()
    changed: tuple[Note, ...] = ()
    retired: tuple[Note, ...] = ()
    unchanged: tuple[Note, ...] = ()


def reconcile(stored: Iterable[Note], generated: Iterable[Note]) -> DeckDiff:
    """Compare stored notes with those just generated, by id.

    What the learner decided about a note, such as rejecting it, is kept. A
    retired note that the article gives again comes back.
    """
    old = {note.id: note for note in stored}
    new = {note.id: _with_kept_status(old.get(note.id), note) for note in generated}
    gone = [note for id_, note in old.items() if id_ not in new]
    return DeckDiff(
        added=tuple(note for id_, note in new.items() if id_ not in old),
        changed=tuple(note for id_, note in new.items() if id_ in old and old[id_] != note),
        retired=tuple(
            replace(note, status=NoteStatus.RETIRED)
            for note in gone
            if note.status is not NoteStatus.RETIRED
        ),
        unchanged=(
            *(note for id_, note in new.items() if old.get(id_) == note),
            *(note for note in gone if note.status is NoteStatus.RETIRED),
        ),
    )


def _with_kept_status(before: Note | None, note: Note) -> Note:
    if before and before.status in _CHOSEN_BY_LEARNER:
        return replace(note, status=before.status)
    return note
