"""What is to be stored of an article's notes, and what becomes of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.cards.model import Note

WORDING = ("type", "question", "answer", "pairs", "text")
SINGLE = ("deck", "hint", "extra", "importance", "tags")


class ChangeKind(StrEnum):
    """What happens to a note. REFRESHED: it asks the same; its place or weight is another."""

    ADDED = "added"
    CHANGED = "changed"
    REFRESHED = "refreshed"
    LOST = "lost"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note of the library.

    Attributes:
        generated: As the rules last made it; None when it was made by hand.
        learnt: At least one of its cards was answered.
    """

    note: Note
    generated: Note | None = None
    learnt: bool = False

    @property
    def edited(self) -> bool:
        """Whether the learner wrote it, or changed how it asks."""
        if self.generated is None:
            return True
        return any(
            getattr(self.note, name) != getattr(self.generated, name)
            for name in (*WORDING, *SINGLE)
        )


@dataclass(frozen=True, slots=True)
class NoteChange:
    """What becomes of one note.

    Attributes:
        before: None for a new one.
        generated: As the rules make it now; None for a note made by hand.
    """

    kind: ChangeKind
    after: Note
    before: Note | None = None
    generated: Note | None = None


@dataclass(frozen=True, slots=True)
class DeckDiff:
    """What is to be stored, and the notes that stay as they are."""

    changes: tuple[NoteChange, ...] = ()
    unchanged: tuple[Note, ...] = ()

    def of(self, kind: ChangeKind) -> tuple[Note, ...]:
        """Return the notes of one kind of change, as they will be."""
        return tuple(change.after for change in self.changes if change.kind is kind)


def adding(notes: Iterable[Note]) -> DeckDiff:
    """Return the diff that stores notes which the rules made and nobody has seen yet."""
    return DeckDiff(tuple(NoteChange(ChangeKind.ADDED, note, None, note) for note in notes))
