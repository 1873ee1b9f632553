"""Answer cards."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from studyapp.core.ids import ArticleId, CardId, NoteId
from studyapp.core.scheduling.events import (
    Buried,
    CardEvent,
    Graded,
    Rating,
    Suspended,
    Undone,
    Unsuspended,
)
from studyapp.core.scheduling.queue import Limits, Queue, build_queue
from studyapp.core.scheduling.replay import apply, replay
from studyapp.core.scheduling.state import CardState
from studyapp.services.base import Context
from studyapp.services.settings import Settings
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.views import Counts, DaySummary, ReviewItem, Scope

EVERYTHING = Scope()
LONGEST_ANSWER_MS = 60_000
DEFAULT_SECONDS = 8.0


@dataclass(slots=True)
class _Session:
    """The queue in memory. It is made anew when the day, the scope or the library changes."""

    scope: Scope
    day: date
    settings: Settings
    queue: Queue
    first: CardId | None = None
    seconds_per_card: float = DEFAULT_SECONDS


class ReviewService:
    """Everything a review session asks of the library."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session: _Session | None = None
        self._texts: dict[ArticleId, tuple[str, dict[str, str]]] = {}

    def forget(self) -> None:
        """Read the queue and the articles again at the next question: the library changed."""
        self._session = None
        self._texts.clear()

    def counts(self, scope: Scope = EVERYTHING) -> Counts:
        """Return what is still to do today in a scope, within the day's limits."""
        session = self._at(scope)
        queue = session.queue
        total = len(queue.new) + len(queue.learning) + len(queue.review)
        return Counts(
            new=len(queue.new),
            learning=len(queue.learning),
            review=len(queue.review),
            seconds=round(total * session.seconds_per_card),
        )

    def next_item(self, scope: Scope = EVERYTHING) -> ReviewItem | None:
        """Return the card to ask now, None when nothing is to be asked at this moment."""
        session = self._at(scope)
        card_id = session.first or session.queue.next(self._context.now())
        return None if card_id is None else self._item(card_id)

    def grade(self, card_id: CardId, rating: Rating, duration_ms: int) -> None:
        """Log a rating and reschedule the card, in one durable transaction."""
        now, day = self._context.now(), self._context.today()
        with self._context.open_uow() as uow:
            event = Graded(
                uow.log.next_id(),
                card_id,
                now,
                day,
                rating,
                min(duration_ms, LONGEST_ANSWER_MS),
                self._context.settings().desired_retention,
            )
            uow.log.append(event)
            state = apply(uow.log.state(card_id), event, self._context.model)
            uow.log.put_state(card_id, state)
            uow.commit()
        if self._session is not None:
            self._session.first = None
            self._session.queue = _after(self._session.queue, card_id, state)

    def undo(self) -> CardId | None:
        """Take back the latest event that still counts; return its card, None without one.

        The card is asked again next. There is no limit, and a restart makes
        no difference.
        """
        with self._context.open_uow() as uow:
            event = uow.log.latest()
            if event is None:
                return None
            now, day = self._context.now(), self._context.today()
            uow.log.append(Undone(uow.log.next_id(), event.card_id, now, day, event.id))
            self._refold(uow, event.card_id)
            uow.commit()
        scope = self._session.scope if self._session else EVERYTHING
        self._session = None
        self._at(scope).first = event.card_id
        return event.card_id

    def can_undo(self) -> bool:
        """Tell whether there is anything to take back."""
        with self._context.open_uow(read_only=True) as uow:
            return uow.log.latest() is not None

    def suspend(self, card_id: CardId) -> None:
        """Take a card out of review until it is unsuspended."""
        self._record(Suspended, (card_id,))

    def unsuspend(self, card_id: CardId) -> None:
        """Bring a suspended card back."""
        self._record(Unsuspended, (card_id,))

    def bury(self, note_id: NoteId) -> None:
        """Ask no card of a note again today."""
        with self._context.open_uow(read_only=True) as uow:
            cards = uow.notes.siblings(note_id)
        self._record(Buried, cards)

    def summary(self) -> DaySummary:
        """Return what was done today and what comes tomorrow."""
        day = self._context.today()
        with self._context.open_uow(read_only=True) as uow:
            totals = uow.queries.days(day)
            due = uow.queries.due_days()
        done = totals[-1] if totals else None
        learning = self._at(EVERYTHING).queue.learning
        tomorrow = day + timedelta(days=1)
        return DaySummary(
            reviews=done.reviews if done else 0,
            seconds=round(done.milliseconds / 1000) if done else 0,
            again=done.again if done else 0,
            new_learnt=done.new_cards if done else 0,
            due_tomorrow=due.get(tomorrow, 0),
            next_learning_at=learning[0][0] if learning else None,
        )

    def _record(
        self, kind: type[Suspended | Unsuspended | Buried], cards: tuple[CardId, ...]
    ) -> None:
        now, day = self._context.now(), self._context.today()
        with self._context.open_uow() as uow:
            for card_id in cards:
                event: CardEvent = kind(uow.log.next_id(), card_id, now, day)
                uow.log.append(event)
                uow.log.put_state(
                    card_id, apply(uow.log.state(card_id), event, self._context.model)
                )
            uow.commit()
        self._session = None

    def _refold(self, uow: UnitOfWork, card_id: CardId) -> None:
        uow.log.put_state(card_id, replay(uow.log.of_card(card_id), self._context.model))

    def _at(self, scope: Scope) -> _Session:
        day, settings = self._context.today(), self._context.settings()
        session = self._session
        if session is None or (session.scope, session.day, session.settings) != (
            scope,
            day,
            settings,
        ):
            session = self._session = self._start(scope, day, settings)
        return session

    def _start(self, scope: Scope, day: date, settings: Settings) -> _Session:
        with self._context.open_uow(read_only=True) as uow:
            use = uow.queries.use(day)
            limits = Limits(
                new=max(0, settings.new_per_day - use.new_cards),
                reviews=max(0, settings.reviews_per_day - use.review_cards),
                bury_siblings=settings.bury_siblings,
            )
            cards = uow.queries.candidates(scope, day, limits.new, limits.reviews)
            durations = uow.queries.recent_durations()
        seconds = median(durations) / 1000 if durations else DEFAULT_SECONDS
        queue = build_queue(cards, day, limits, use.groups if limits.bury_siblings else ())
        return _Session(scope, day, settings, queue, seconds_per_card=seconds)

    def _item(self, card_id: CardId) -> ReviewItem:
        model, day = self._context.model, self._context.today()
        with self._context.open_uow(read_only=True) as uow:
            stored = uow.notes.card(card_id)
            title, blocks = self._text(uow, stored.article)
        source = stored.note.sources[0] if stored.note.sources else None
        return ReviewItem(
            card=stored.card,
            note=stored.note,
            state=stored.state,
            article=stored.article,
            article_title=title,
            retrievability=model.retrievability(stored.state, day),
            intervals=model.intervals(
                card_id,
                stored.state,
                self._context.now(),
                day,
                self._context.settings().desired_retention,
            ),
            paragraph_text=blocks.get(source.block, "") if source else "",
        )

    def _text(self, uow: UnitOfWork, article_id: ArticleId) -> tuple[str, dict[str, str]]:
        """Return an article's title and the texts of its blocks; articles are kept in memory."""
        if article_id not in self._texts:
            article = uow.articles.get(article_id)
            self._texts[article_id] = (
                article.meta.title,
                {block.id: block.text for block in article.blocks},
            )
        return self._texts[article_id]


def _after(queue: Queue, card_id: CardId, state: CardState) -> Queue:
    """Return the queue once a card has been answered."""
    learning = [each for each in queue.learning if each[1] != card_id]
    if state.due_at is not None:
        learning.append((state.due_at, card_id))
    return replace(
        queue,
        learning=tuple(sorted(learning)),
        review=_without(queue.review, card_id),
        new=_without(queue.new, card_id),
    )


def _without(cards: tuple[CardId, ...], card_id: CardId) -> tuple[CardId, ...]:
    return tuple(card for card in cards if card != card_id) if card_id in cards else cards
