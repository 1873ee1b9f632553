"""Taking an action back and doing it again: in the log, in the states and in what is counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import CardEvent, Graded, Inherited, Undone, consecutive
from studyapp.core.scheduling.replay import LABELS, apply, labelled, replay
from studyapp.core.scheduling.state import CardState
from studyapp.core.stats.daily import answered
from studyapp.services.base import Context
from studyapp.services.progress import ReportProgress, portions
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.succession import settle

States = Mapping[CardId, CardState]


class Undoing:
    """Changes the log within a transaction of the caller.

    What was done to thousands of cards takes seconds, so both methods report how far they
    are; a Cancelled from there leaves the transaction to be rolled back.
    """

    def __init__(self, context: Context, on_repair: Callable[[], None]) -> None:
        """`on_repair` is called when notes came to be asked, or no longer are."""
        self._context = context
        self._on_repair = on_repair

    def take_back(
        self, uow: UnitOfWork, action: Sequence[CardEvent], before: States, report: ReportProgress
    ) -> States:
        """Log that events do not count; return the states of their cards without them."""
        now, day = self._context.now(), self._context.today()
        ids = consecutive(uow.log.next_id())
        uow.log.append(*(Undone(next(ids), each.card_id, now, day, each.id) for each in action))
        states = self._without(uow, action, before, report)
        for event in action:
            if isinstance(event, Graded):
                uow.days.take_back(answered(states[event.card_id], event))
        self._settle(uow, action, undone=True)
        return states

    def do_again(
        self, uow: UnitOfWork, action: Sequence[CardEvent], before: States, report: ReportProgress
    ) -> States:
        """Log events again, as they were; return the states of their cards with them."""
        ids, states = consecutive(uow.log.next_id()), dict(before)
        for event in action:
            was = states[event.card_id]
            states[event.card_id] = apply(was, event, self._context.model)
            if isinstance(event, Graded):
                uow.days.add(answered(was, event))
        uow.log.append(*(replace(event, id=next(ids)) for event in action))
        for some in portions(tuple(states), report):
            uow.log.put_states({card: states[card] for card in some})
        self._settle(uow, action, undone=False)
        return states

    def _without(
        self, uow: UnitOfWork, action: Sequence[CardEvent], before: States, report: ReportProgress
    ) -> States:
        """Store and return the states of the cards of an action that was taken back."""
        labels = all(isinstance(event, LABELS) for event in action)
        model, states = self._context.model, dict[CardId, CardState]()
        for some in portions(tuple(before), report):
            histories = uow.log.of_cards(some, labels=labels)
            without = {
                card: labelled(before[card], events, model) if labels else replay(events, model)
                for card, events in histories.items()
            }
            uow.log.put_states(without)
            states |= without
        return states

    def _settle(self, uow: UnitOfWork, action: Sequence[CardEvent], *, undone: bool) -> None:
        """Let the notes be asked that a repair, or taking it back, leaves to be asked."""
        if any(isinstance(event, Inherited) for event in action):
            settle(uow, action, self._context.now(), undone=undone)
            self._on_repair()
