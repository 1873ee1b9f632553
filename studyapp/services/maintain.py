"""Keep the library true to its log."""

from dataclasses import dataclass

from studyapp.core.scheduling.replay import replay
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.services.base import Context


@dataclass(frozen=True, slots=True)
class MaintainService:
    """Checks and rebuilds what can be derived."""

    context: Context

    def rebuild(self, *, fix: bool) -> int:
        """Fold every card's log again and return how many stored states differ from it.

        Args:
            fix: Also store what the log says.
        """
        model = self.context.model
        differing = 0
        with self.context.open_uow(read_only=not fix) as uow:
            history = uow.log.all()
            for card_id, stored in uow.log.states().items():
                events = history.get(card_id, ())
                folded = replay(events, model) if events else NEW_CARD
                if folded != stored:
                    differing += 1
                    if fix:
                        uow.log.put_state(card_id, folded)
            if fix:
                uow.commit()
        return differing
