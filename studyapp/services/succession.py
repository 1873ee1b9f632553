"""Notes follow the log: which of them are asked when cards take over from a repaired one."""

from collections.abc import Iterable
from datetime import datetime

from studyapp.core.cards.model import NoteStatus
from studyapp.core.ids import CardId, NoteId
from studyapp.core.scheduling.events import CardEvent, Inherited
from studyapp.core.scheduling.replay import effective
from studyapp.services.store_ports import UnitOfWork


def settle(uow: UnitOfWork, events: Iterable[CardEvent], at: datetime, *, undone: bool) -> None:
    """Let notes be asked as events say that were just logged, or taken back.

    A repaired note is rejected, so that no generation brings it back; its successors retire
    when the repair is undone.
    """
    statuses: dict[NoteId, NoteStatus] = {}
    for event in events:
        if isinstance(event, Inherited):
            old, new = _note(uow, event.parent), _note(uow, event.card_id)
            statuses[old] = NoteStatus.ACCEPTED if undone else NoteStatus.REJECTED
            statuses[new] = NoteStatus.RETIRED if undone else NoteStatus.ACCEPTED
    if statuses:
        uow.notes.put_statuses(statuses, at)


def lineage(uow: UnitOfWork, card: CardId) -> tuple[CardId, ...]:
    """Return the cards that a card goes on from, the eldest first, itself last."""
    found = [card]
    while parent := _parent(uow, found[0]):
        found.insert(0, parent)
    return tuple(found)


def _parent(uow: UnitOfWork, card: CardId) -> CardId | None:
    events = effective(uow.log.of_card(card))
    return next((each.parent for each in events if isinstance(each, Inherited)), None)


def _note(uow: UnitOfWork, card: CardId) -> NoteId:
    return uow.notes.card(card).note.id
