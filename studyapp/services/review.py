"""Answer cards."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from studyapp.core.answers.leniency import Synonym
from studyapp.core.ids import ArticleId, CardId, NoteId
from studyapp.core.scheduling.events import (
    Buried,
    CardEvent,
    EventId,
    Flagged,
    Graded,
    Marked,
    Rating,
    Suspended,
    Unsuspended,
)
from studyapp.core.scheduling.fsrs_model import wait_seconds
from studyapp.core.scheduling.leech import Leech, puts_on_the_list, suspends
from studyapp.core.scheduling.replay import apply
from studyapp.core.scheduling.state import CardState
from studyapp.core.stats.daily import answered
from studyapp.services.article_words import ArticleWords
from studyapp.services.base import Context
from studyapp.services.cram import CramSession, crammed
from studyapp.services.exam_rules import ExamRules
from studyapp.services.happenings import MakeEvent, happen
from studyapp.services.parts import AnswerParts
from studyapp.services.placing import Placing
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.queues import Queues
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.undoing import Undoing
from studyapp.services.views import (
    USUAL_STUDY,
    Counts,
    DaySummary,
    ReviewItem,
    Scope,
    Study,
)

EVERYTHING = Scope()
LONGEST_ANSWER_MS = 60_000
MOST_PARTS_TIMED = 5


class ReviewService:
    """Everything a review session asks of the library."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._exams = ExamRules(context)
        self._queues = Queues(context, self._exams)
        self._placing = Placing(context, self._exams)
        self._parts = AnswerParts(context)
        self._undoing = Undoing(context, self._placing.forget)
        self._first: CardId | None = None
        self._words = ArticleWords()

    def forget(self) -> None:
        """Read queues and articles again at the next question: the library changed."""
        self._exams.forget()
        self._queues.forget()
        self._placing.forget()
        self._first = None
        self._words.forget()

    def begin(self, scope: Scope, study: Study) -> None:
        """Choose the cards of a session anew; the usual one goes on where it stands."""
        self._queues.begin(scope, study)

    def cram(self, scope: Scope, study: Study) -> CramSession:
        """Return a session whose answers do not count."""
        return CramSession(self._context, self, crammed(self._context, scope, study))

    def counts(self, scope: Scope = EVERYTHING, study: Study = USUAL_STUDY) -> Counts:
        """Return what is still to do in a session; in the usual one, within the day's limits."""
        return self._queues.of(scope, study).counts()

    def next_item(self, scope: Scope = EVERYTHING, study: Study = USUAL_STUDY) -> ReviewItem | None:
        """Return the card to ask now, None when nothing is to be asked at this moment."""
        queue = self._queues.of(scope, study).queue
        card_id = self._first or queue.next(self._context.now())
        return None if card_id is None else self.item(card_id)

    def item(self, card_id: CardId) -> ReviewItem:
        """Return a card as it would be asked now. Raises UnknownCardError."""
        with self._context.open_uow(read_only=True) as uow:
            stored = uow.notes.card(card_id)
            title, blocks = self._words.texts(uow, stored.article)
            placement = self._placing.of(uow, card_id)
            known = self._parts.of(uow, card_id, stored.state, stored.note)
            distractors = self._words.distractors(uow, stored.note, stored.article)
        source = stored.note.sources[0] if stored.note.sources else None
        return ReviewItem(
            card=stored.card,
            note=stored.note,
            state=stored.state,
            article=stored.article,
            article_title=title,
            retrievability=self._context.model.retrievability(stored.state, self._context.today()),
            intervals=self._parts.intervals((card_id, stored.state), None, placement, known),
            paragraph_text=blocks.get(source.block, "") if source else "",
            parts=known.memories,
            distractors=distractors,
        )

    def intervals(
        self, card_id: CardId, missed: frozenset[int] | None
    ) -> Mapping[Rating, timedelta]:
        """Return what each rating would do to a card of which some parts were missed."""
        with self._context.open_uow(read_only=True) as uow:
            state = uow.log.state(card_id)
            placement = self._placing.of(uow, card_id)
            known = self._parts.of(uow, card_id, state)
        return self._parts.intervals((card_id, state), missed, placement, known)

    def synonyms(self, article: ArticleId) -> tuple[Synonym, ...]:
        """Return the long and short names that an article takes for the same."""
        with self._context.open_uow(read_only=True) as uow:
            return self._words.synonyms(uow, article)

    def grade(
        self,
        card_id: CardId,
        rating: Rating,
        duration_ms: int,
        missed: frozenset[int] | None = None,
    ) -> Leech | None:
        """Log a rating and reschedule the card, in one durable transaction.

        Returns what the answer made of a card that is forgotten again and again.

        Args:
            card_id: The card answered.
            rating: How well it was known.
            duration_ms: From the question to the rating; more than a minute counts as a
                minute, and of an answer in parts as one for each, at most five.
            missed: Of an answer in parts those not known; None when not told apart.

        Raises:
            UnknownCardError: There is no such card.
            LibraryError: The answer could not be stored; nothing changed.
        """
        with self._context.open_uow() as uow:
            before = uow.log.state(card_id)
            event, after = self._rated(uow, (card_id, before), rating, duration_ms, missed)
            events: list[CardEvent] = [event]
            if self._context.settings().suspend_leeches and suspends(before, after):
                next_id = EventId(event.id.device, event.id.counter + 1)
                leech = Suspended(next_id, card_id, event.at, event.day)
                events.append(leech)
                after = apply(after, leech, self._context.model)
            uow.log.append(*events)
            uow.log.put_state(card_id, after)
            uow.days.add(answered(before, event))
            uow.commit()
        self._first = None
        self._placing.moved(before, after)
        self._queues.answered(event, before, after)
        if after.suspended:
            return Leech.SUSPENDED
        return Leech.TO_REPAIR if puts_on_the_list(before, after) else None

    def _rated(
        self,
        uow: UnitOfWork,
        asked: tuple[CardId, CardState],
        rating: Rating,
        duration_ms: int,
        missed: frozenset[int] | None,
    ) -> tuple[Graded, CardState]:
        """Return a rating as it is logged, and the state of its card after it."""
        card_id, before = asked
        now, day = self._context.now(), self._context.today()
        placement = self._placing.of(uow, card_id)
        known = self._parts.of(uow, card_id, before)
        after = self._parts.promised(asked, rating, missed, placement, known, now, day)
        longest = LONGEST_ANSWER_MS * max(1, min(len(known.states), MOST_PARTS_TIMED))
        event = Graded(
            uow.log.next_id(),
            card_id,
            now,
            day,
            rating,
            max(0, min(duration_ms, longest)),
            placement.retention,
            after.interval_days if after.due_day else None,
            missed,
            wait_seconds(after),
        )
        return event, after

    def undo(self, report: ReportProgress = ignore_progress) -> CardId | None:
        """Take back the latest action that still counts; return its card, None without one.

        A card that was answered, suspended or buried is asked again next. There is no
        limit, and a restart makes no difference. What happened to several cards at once
        is taken back at once; of thousands `report` tells how far that is.
        """
        with self._context.open_uow() as uow:
            action = uow.log.latest_action()
            if not action:
                return None
            before = {each.card_id: uow.log.state(each.card_id) for each in action}
            together = _of_one_note(uow, tuple(before))
            states = self._undoing.take_back(uow, action, before, report)
            uow.commit()
        latest = action[-1]
        state = states[latest.card_id]
        for card_id, was in before.items():
            self._placing.moved(was, states[card_id])
        if isinstance(latest, Flagged | Marked):
            return latest.card_id
        self._queues.taken_back(latest.id)
        # What a plan moved or a list changed was not on the table, so it does not come back to it.
        was_asked = isinstance(latest, Graded | Suspended | Buried) or (
            len(action) == 1 and state.due_day is not None and state.due_day <= latest.day
        )
        free = not state.suspended and state.buried_on != self._context.today()
        self._first = latest.card_id if together and was_asked and free else None
        return latest.card_id

    def redo(self, report: ReportProgress = ignore_progress) -> CardId | None:
        """Do again what was undone last; return its card, None without one.

        As often as was undone, after a restart too, until something else is done.
        """
        with self._context.open_uow() as uow:
            action = uow.log.undone_action()
            if not action:
                return None
            before = {each.card_id: uow.log.state(each.card_id) for each in action}
            first = uow.log.next_id()
            after = self._undoing.do_again(uow, action, before, report)
            uow.commit()
        self._again(replace(action[0], id=first), before, after)
        for card_id, was in before.items():
            self._placing.moved(was, after[card_id])
        self._first = None
        return action[0].card_id

    def _again(
        self,
        done: CardEvent,
        before: Mapping[CardId, CardState],
        after: Mapping[CardId, CardState],
    ) -> None:
        """Bring the queues to where they stand after an action that was done again."""
        if done.day != self._context.today():
            # It belongs to the limits of its own day, so that others come today in its place.
            self._queues.forget()
            return
        match done:
            case Graded():
                self._queues.answered(done, before[done.card_id], after[done.card_id])
            case Suspended() | Buried():
                self._queues.left_out(done.id, after.keys())
            case Flagged() | Marked():
                pass
            case _:
                self._queues.forget()

    def can_undo(self) -> bool:
        """Tell whether there is anything to take back."""
        with self._context.open_uow(read_only=True) as uow:
            return uow.log.latest() is not None

    def suspend(self, card_id: CardId) -> None:
        """Take a card out of review until it is unsuspended. Raises UnknownCardError."""
        self._record((card_id,), self._plain(Suspended))

    def unsuspend(self, card_id: CardId) -> None:
        """Bring a suspended card back. Raises UnknownCardError."""
        self._record((card_id,), self._plain(Unsuspended))
        self._queues.forget()

    def flag(self, card_id: CardId, flag: int) -> None:
        """Put a flag on a card, 1 to 4; 0 takes it off. Raises UnknownCardError."""
        now, day = self._context.now(), self._context.today()
        self._label(card_id, lambda id_, card: Flagged(id_, card, now, day, flag))

    def mark(self, card_id: CardId, marked: bool) -> None:
        """Mark a card, or take the mark off. Raises UnknownCardError."""
        now, day = self._context.now(), self._context.today()
        self._label(card_id, lambda id_, card: Marked(id_, card, now, day, marked))

    def suspend_note(self, note_id: NoteId) -> None:
        """Take all cards of a note out of review until they are unsuspended."""
        self._record(self._siblings(note_id), self._plain(Suspended))

    def bury_card(self, card_id: CardId) -> None:
        """Ask a card no more today; its siblings may come. Raises UnknownCardError."""
        self._record((card_id,), self._plain(Buried))

    def bury(self, note_id: NoteId) -> None:
        """Ask no card of a note again today."""
        self._record(self._siblings(note_id), self._plain(Buried))

    def summary(self) -> DaySummary:
        """Return what was done today and what comes tomorrow."""
        day = self._context.today()
        with self._context.open_uow(read_only=True) as uow:
            done = uow.days.of(day)
            due = uow.queries.due_days()
            missed = uow.studying.missed(EVERYTHING, day) if done.again else ()
        queue = self._queues.of(EVERYTHING).queue
        due_now = sum(count for each, count in due.items() if each <= day)
        return DaySummary(
            reviews=done.reviews,
            seconds=round(done.milliseconds / 1000),
            again=done.again,
            new_learnt=done.new_cards,
            due_tomorrow=due.get(day + timedelta(days=1), 0),
            next_learning_at=queue.learning[0][0] if queue.learning else None,
            missed=len(missed),
            held_back=max(0, due_now - len(queue.review)),
        )

    def _plain(self, kind: type[Suspended | Unsuspended | Buried]) -> MakeEvent:
        now, day = self._context.now(), self._context.today()
        return lambda id_, card_id: kind(id_, card_id, now, day)

    def _record(self, cards: tuple[CardId, ...], event_of: MakeEvent) -> None:
        """Log what takes cards out of today's queues."""
        with self._context.open_uow() as uow:
            event = uow.log.next_id()
            before = [uow.log.state(card) for card in cards]
            happen(uow, cards, event_of, self._context.model)
            after = [uow.log.state(card) for card in cards]
            uow.commit()
        for was, state in zip(before, after, strict=True):
            self._placing.moved(was, state)
        self._queues.left_out(event, cards)
        self._first = None

    def _label(self, card_id: CardId, event_of: MakeEvent) -> None:
        """Log what changes nothing of when a card is asked: the queues stay as they are."""
        with self._context.open_uow() as uow:
            happen(uow, (card_id,), event_of, self._context.model)
            uow.commit()

    def _siblings(self, note_id: NoteId) -> tuple[CardId, ...]:
        with self._context.open_uow(read_only=True) as uow:
            return uow.notes.siblings(note_id)


def _of_one_note(uow: UnitOfWork, cards: Sequence[CardId]) -> bool:
    """Tell whether some cards, at least one, all belong to the same note."""
    if len(cards) == 1:
        return True
    note = uow.notes.card(cards[0]).note.id
    return frozenset(cards) <= frozenset(uow.notes.siblings(note))
