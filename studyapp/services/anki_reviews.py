"""Reviews that were done in Anki, brought into the log once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import (
    CardEvent,
    EventId,
    Graded,
    Rescheduled,
    Reset,
    Suspended,
    consecutive,
)
from studyapp.core.scheduling.late import late, unknown
from studyapp.services.anki_ports import PackageCard, PackageReview, ReviewKind
from studyapp.services.base import Context
from studyapp.services.store_ports import UnitOfWork

_DEVICE = "anki"
_AT_ONCE = 200
_AHEAD = timedelta(days=1)
"""How far a clock elsewhere may be ahead; what is later has not happened."""


@dataclass(frozen=True, slots=True)
class AnkiReviews:
    """Adds what happened in Anki to the log."""

    context: Context

    def add(
        self, uow: UnitOfWork, cards: Mapping[CardId, PackageCard], go_on: Callable[[], None]
    ) -> int:
        """Append what is new of each card; return how many answers that were.

        The states of the cards are not folded here. `go_on` is called now and then, and
        raises Cancelled to stop.
        """
        now, day = self.context.now(), self.context.today()
        ids = consecutive(uow.log.next_id())
        histories = uow.log.of_cards([card for card, each in cards.items() if each.reviews])
        undone: list[CardEvent] = []
        events: list[CardEvent] = []
        answers = 0
        for number, (card, history) in enumerate(histories.items()):
            if number % _AT_ONCE == 0:
                go_on()
            found = unknown(history, self._events(card, cards[card]))
            if not found:
                continue
            added = late(history, found, ids, now, day)
            undone += added.undone
            events += added.events
            answers += sum(isinstance(event, Graded) for event in found)
        # Each is an action of its own, the latest the last: so the next undo takes back one answer.
        for event in (*undone, *sorted(events, key=_at)):
            uow.log.append(event)
        return answers

    def suspend(self, uow: UnitOfWork, cards: Iterable[CardId]) -> None:
        """Take cards out of review that were suspended in Anki."""
        now, day = self.context.now(), self.context.today()
        ids = consecutive(uow.log.next_id())
        for card in cards:
            uow.log.append(Suspended(next(ids), card, now, day))

    def _events(self, card: CardId, found: PackageCard) -> Iterator[CardEvent]:
        settings = self.context.settings()
        calendar = StudyCalendar(self.context.calendar.timezone, settings.rollover_hour)
        retention = found.desired_retention or settings.desired_retention
        latest = self.context.now() + _AHEAD
        for review in found.reviews:
            if review.at <= latest:
                yield _event(card, review, calendar, retention)


def _event(
    card: CardId, review: PackageReview, calendar: StudyCalendar, retention: float
) -> CardEvent:
    # The same answer has the same id in every library that hears of it.
    id_ = EventId(f"{_DEVICE}-{card:x}", round(review.at.timestamp() * 1000))
    day = calendar.day(review.at)
    match review.kind:
        case ReviewKind.RESET:
            return Reset(id_, card, review.at, day)
        case ReviewKind.MOVED:
            due = day + timedelta(days=review.interval_days or 1)
            return Rescheduled(id_, card, review.at, day, due)
        case ReviewKind.ANSWERED:
            assert review.rating is not None
            return Graded(
                id_,
                card,
                review.at,
                day,
                review.rating,
                review.duration_ms,
                retention,
                review.interval_days,
                wait_seconds=review.wait_seconds,
            )


def _at(event: CardEvent) -> datetime:
    return event.at
