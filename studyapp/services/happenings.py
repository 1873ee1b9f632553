"""Something that happens to cards, logged and folded into their states."""

from collections.abc import Callable, Sequence

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import CardEvent, EventId, consecutive
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import apply
from studyapp.services.progress import ReportProgress, ignore_progress, portions
from studyapp.services.store_ports import UnitOfWork

MakeEvent = Callable[[EventId, CardId], CardEvent]


def happen(
    uow: UnitOfWork,
    cards: Sequence[CardId],
    event_of: MakeEvent,
    model: FsrsModel,
    report: ReportProgress = ignore_progress,
) -> None:
    """Log an event for each of some cards as one action, to be undone at once.

    Raises:
        UnknownCardError: One of them is not in the library.
    """
    events = list(map(event_of, consecutive(uow.log.next_id()), cards))
    for some in portions(events, report):
        uow.log.put_states(
            {each.card_id: apply(uow.log.state(each.card_id), each, model) for each in some}
        )
    uow.log.append(*events)
