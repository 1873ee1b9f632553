"""Cards that want rewriting more than another review."""

from dataclasses import dataclass

from studyapp.core.scheduling.leech import REPAIR_LAPSES
from studyapp.services.base import Context
from studyapp.services.store_ports import StoredCard


@dataclass(frozen=True, slots=True)
class RepairService:
    """Lists leeches."""

    context: Context

    def leeches(self) -> tuple[StoredCard, ...]:
        """Return the cards forgotten six times or more, the worst first; suspended ones too."""
        with self.context.open_uow(read_only=True) as uow:
            return tuple(uow.notes.card(card) for card in uow.queries.lapsed(REPAIR_LAPSES))
