"""What is known of the parts of an answer, and how the weakest of them brings a card forward."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from studyapp.core.answers.exercise import parts_of
from studyapp.core.answers.parts import PartMemory, part_memories
from studyapp.core.answers.weakest import PartState, answered, part_states, weakest
from studyapp.core.cards.model import Note
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.state import CardState
from studyapp.services.base import Context
from studyapp.services.placing import Placement
from studyapp.services.store_ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class KnownParts:
    """The parts of the answer of one card; nothing where it is in one piece.

    Attributes:
        memories: How each fared; () for a card never answered.
        states: What FSRS knows of each.
    """

    memories: tuple[PartMemory, ...] = ()
    states: tuple[PartState, ...] = ()


class AnswerParts:
    """Folds the parts of a card, and keeps those of the card that is asked."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._asked: tuple[CardId, CardState, KnownParts] | None = None

    def of(
        self, uow: UnitOfWork, card_id: CardId, state: CardState, note: Note | None = None
    ) -> KnownParts:
        """Return the parts of a card. Its note is read where it is not given.

        Raises:
            UnknownCardError: There is no such card.
        """
        if note is None and self._asked is not None and self._asked[:2] == (card_id, state):
            return self._asked[2]
        known = self._folded(uow, card_id, state, note or uow.notes.card(card_id).note)
        self._asked = card_id, state, known
        return known

    def promised(
        self,
        asked: tuple[CardId, CardState],
        rating: Rating,
        missed: frozenset[int] | None,
        placement: Placement,
        known: KnownParts,
        now: datetime,
        day: date,
    ) -> CardState:
        """Return the state of a card after a rating: it waits no longer than its weakest part.

        `now` and `day` are those of the event that is logged, or the log would say otherwise.
        """
        card_id, state = asked
        model = self._context.model
        given = card_id, state, rating, now, day, placement.retention
        after = model.next_state(*given, choose=placement.choose)
        if after.due_day is None or after.memory is None or not known.states:
            return after
        parts = answered(known.states, rating, missed, day, model)
        at = weakest(parts)
        memory = None if at is None else parts[at].memory
        if memory is None or memory.stability >= after.memory.stability:
            return after
        days = model.days_for(
            memory.stability, placement.retention, card_id, state.reps, placement.choose
        )
        if days >= after.interval_days:
            return after
        return replace(after, interval_days=days, due_day=day + timedelta(days=days))

    def intervals(
        self,
        asked: tuple[CardId, CardState],
        missed: frozenset[int] | None,
        placement: Placement,
        known: KnownParts,
    ) -> Mapping[Rating, timedelta]:
        """Return what each rating would do: minutes for learning steps, else whole days."""
        model, now, day = self._context.model, self._context.now(), self._context.today()
        if not known.states:
            return model.intervals(*asked, now, day, placement.retention, placement.choose)
        found = {}
        for rating in Rating:
            after = self.promised(asked, rating, missed, placement, known, now, day)
            found[rating] = (
                timedelta(days=after.interval_days) if after.due_at is None else after.due_at - now
            )
        return found

    def _folded(self, uow: UnitOfWork, card_id: CardId, state: CardState, note: Note) -> KnownParts:
        count = parts_of(note)
        if not count:
            return KnownParts()
        if state.memory is None:
            return KnownParts(states=(PartState(),) * count)
        events = uow.log.of_card(card_id)
        memories = part_memories(events, count) if state.reps else ()
        if any(isinstance(event, Graded) and event.missed is not None for event in events):
            return KnownParts(memories, part_states(events, count, self._context.model))
        # Never told apart: all are as firm as the card itself.
        return KnownParts(memories, (PartState(state.memory, state.last_day),) * count)
