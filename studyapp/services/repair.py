"""Cards that want rewriting more than another review."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.core.ids import NoteId
from studyapp.core.scheduling.leech import REPAIR_LAPSES
from studyapp.services.base import Context
from studyapp.services.store_ports import StoredCard, UnitOfWork

_KEPT = "repair_kept"
"""Name of the fact that holds the notes which the learner keeps as they are."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was known of a note when the learner kept it as it is: more brings it back.

    Attributes:
        codes: What lint found.
    """

    lapses: int = 0
    codes: frozenset[str] = frozenset()


NOT_KEPT = Kept(-1)


@dataclass(frozen=True, slots=True)
class RepairService:
    """Lists leeches. Apart from the workshop that repairs them: every start counts them."""

    context: Context

    def leeches(self) -> tuple[StoredCard, ...]:
        """Return the cards forgotten six times or more, the worst first; suspended ones too.

        Those that the learner keeps as they are come back with their next lapse.
        """
        with self.context.open_uow(read_only=True) as uow:
            return leeches(uow, kept_notes(uow))

    def waiting(self) -> int:
        """Return how many leeches there are."""
        return len(self.leeches())

    def keep(self, note: NoteId, kept: Kept) -> None:
        """Ask no more about a note until it is worse than this."""
        self._put(note, kept)

    def ask_again(self, note: NoteId) -> None:
        """Forget that a note was kept as it is."""
        self._put(note, None)

    def _put(self, note: NoteId, kept: Kept | None) -> None:
        with self.context.open_uow() as uow:
            stored = {id_: each for id_, each in kept_notes(uow).items() if id_ != note}
            if kept is not None:
                stored[note] = kept
            said = {id_: [each.lapses, sorted(each.codes)] for id_, each in stored.items()}
            uow.facts.put(_KEPT, json.dumps(said, sort_keys=True))
            uow.commit()


def leeches(uow: UnitOfWork, kept: Mapping[NoteId, Kept]) -> tuple[StoredCard, ...]:
    """Return the leeches that are not kept as they are."""
    cards = (uow.notes.card(card) for card in uow.queries.lapsed(REPAIR_LAPSES))
    return tuple(
        card for card in cards if card.state.lapses > kept.get(card.note.id, NOT_KEPT).lapses
    )


def kept_notes(uow: UnitOfWork) -> Mapping[NoteId, Kept]:
    """Return the notes that the learner keeps as they are."""
    stored = json.loads(uow.facts.get(_KEPT) or "{}")
    return {NoteId(id_): Kept(lapses, frozenset(codes)) for id_, (lapses, codes) in stored.items()}
