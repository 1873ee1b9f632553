"""Something that happens to cards, logged and folded into their states."""

from collections.abc import Callable, Sequence

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import CardEvent, EventId, consecutive
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import apply
from studyapp.services.store_ports import UnitOfWork

MakeEvent = Callable[[EventId, CardId], CardEvent]


def happen(uow: UnitOfWork, cards: Sequence[CardId], event_of: MakeEvent, model: FsrsModel) -> None:
    """Log an event for each of some cards as one action, to be undone at once.

    Raises:
        UnknownCardError: One of them is not in the library.
    """
    events = list(map(event_of, consecutive(uow.log.next_id()), cards))
    states = {event.card_id: apply(uow.log.state(event.card_id), event, model) for event in events}
    uow.log.append(*events)
    uow.log.put_states(states)
