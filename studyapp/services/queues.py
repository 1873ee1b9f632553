"""The queues of a study day, kept in memory between one answer and the next."""

from dataclasses import dataclass, replace
from datetime import date
from statistics import median

from studyapp.core.ids import CardId
from studyapp.core.scheduling.queue import Limits, Queue, build_queue
from studyapp.core.scheduling.state import CardState
from studyapp.services.base import Context
from studyapp.services.settings import Settings
from studyapp.services.views import Counts, Scope

DEFAULT_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class DayQueue:
    """What is to be asked today in one scope.

    Attributes:
        seconds_per_card: Median of the latest answers.
    """

    queue: Queue
    seconds_per_card: float

    def counts(self) -> Counts:
        """Return how much is left, and how long it will take."""
        new, learning, review = map(len, (self.queue.new, self.queue.learning, self.queue.review))
        seconds = round((new + learning + review) * self.seconds_per_card)
        return Counts(new, learning, review, seconds)


class Queues:
    """Makes the queue of a scope when it is first asked for, and keeps it while it holds.

    It holds until the study day or the settings change, or the library does.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._made_for: tuple[date, Settings] | None = None
        self._queues: dict[Scope, DayQueue] = {}

    def of(self, scope: Scope) -> DayQueue:
        """Return the queue of a scope as it stands now."""
        made_for = self._context.today(), self._context.settings()
        if made_for != self._made_for:
            self.forget()
            self._made_for = made_for
        if scope not in self._queues:
            self._queues[scope] = self._make(scope, *made_for)
        return self._queues[scope]

    def forget(self) -> None:
        """Make every queue anew when it is next asked for."""
        self._queues.clear()

    def answered(self, card_id: CardId, state: CardState) -> None:
        """Take an answered card out of the queues, or wait for its next learning step.

        A queue without the card is made anew: the answer used up some of the
        limits that all queues share.
        """
        self._queues = {
            scope: replace(day, queue=day.queue.after(card_id, state.due_at))
            for scope, day in self._queues.items()
            if card_id in day.queue
        }

    def _make(self, scope: Scope, day: date, settings: Settings) -> DayQueue:
        with self._context.open_uow(read_only=True) as uow:
            done = uow.days.of(day)
            limits = Limits(
                new=max(0, settings.new_per_day - done.new_cards),
                reviews=max(0, settings.reviews_per_day - done.recalls - done.new_cards),
                bury_siblings=settings.bury_siblings,
            )
            cards = uow.queries.candidates(scope, day, limits.new, limits.reviews)
            groups = uow.queries.answered_groups(day) if limits.bury_siblings else ()
            durations = uow.queries.recent_durations()
        seconds = median(durations) / 1000 if durations else DEFAULT_SECONDS
        return DayQueue(build_queue(cards, day, limits, groups), seconds)
