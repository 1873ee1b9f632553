"""Sessions that the learner asks for: what they would give, and more new cards today."""

from dataclasses import dataclass
from datetime import date

from studyapp.services.base import Context
from studyapp.services.cram import CramSession, crammed
from studyapp.services.day_limits import limits_left, seconds_per_card
from studyapp.services.exam_rules import ExamRules
from studyapp.services.planning_ports import NO_LIMITS, DayLimits, DeckKey
from studyapp.services.queues import Queues
from studyapp.services.review import ReviewService
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.views import USUAL_STUDY, Counts, Scope, Study, StudyOffer

EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class FormerLimits:
    """Limits as they were before more new cards were wanted."""

    day: date
    library: DayLimits
    decks: dict[DeckKey, DayLimits]


@dataclass(frozen=True, slots=True)
class CustomStudyService:
    """Previews sessions. Its previews may run beside the review: they share nothing with it."""

    context: Context
    review: ReviewService

    def offer(self, scope: Scope, study: Study) -> StudyOffer:
        """Return what a session would ask now. Raises SearchError: the scope makes no sense."""
        counts = self._counts(scope, study)
        return StudyOffer(counts.total, counts.seconds)

    def offer_new(self, scope: Scope, more: int) -> StudyOffer:
        """Return what more new cards today would give, beside those that come anyhow."""
        usual = self._counts(scope, USUAL_STUDY)
        today = self.context.today()
        wanted = usual.new + more
        with self.context.open_uow(read_only=True) as uow:
            each = seconds_per_card(uow)
            bury = self.context.settings().bury_siblings
            taken = uow.queries.answered_groups(today) if bury else frozenset[str]()
            fresh = uow.queries.new_candidates(scope, today, wanted)
        groups = {card.group if bury else f"{card.card_id}" for card in fresh} - taken
        cards = max(0, min(wanted, len(groups)) - usual.new)
        return StudyOffer(cards, round(cards * each))

    def more_new(self, scope: Scope, more: int) -> FormerLimits:
        """Allow more new cards today, in a deck with limits of its own too; return what was.

        The limit of reviews makes room for them.
        """
        day, settings = self.context.today(), self.context.settings()
        queue = self._counts(EVERYTHING, USUAL_STUDY)
        with self.context.open_uow() as uow:
            former = FormerLimits(day, uow.planning.limits(day), uow.planning.deck_limits(day))
            left, done = limits_left(uow, day, settings), uow.days.of(day)
            room = done.recalls + done.new_cards + queue.review + left.new + more
            reviews = former.library.reviews
            usual = settings.reviews_per_day if reviews is None else reviews
            new = done.new_cards + left.new + more
            limits = DayLimits(new, max(usual, room) if room > usual else reviews)
            uow.planning.put_limits(day, limits)
            self._more_of_deck(uow, day, scope, more)
            uow.commit()
        self.review.forget()
        return former

    def limit_as_before(self, former: FormerLimits) -> None:
        """Take more new cards back."""
        with self.context.open_uow() as uow:
            uow.planning.put_limits(former.day, former.library)
            for deck in uow.planning.deck_limits(former.day) | former.decks:
                limits = former.decks.get(deck, NO_LIMITS)
                uow.planning.put_deck_limits(deck, limits, former.day)
            uow.commit()
        self.review.forget()

    def _more_of_deck(self, uow: UnitOfWork, day: date, scope: Scope, more: int) -> None:
        """Widen the limits of a deck: who names it wants more of it than they allow."""
        if scope.article is None or scope.deck is None:
            return
        deck = scope.article, scope.deck
        own = uow.planning.deck_limits(day).get(deck, NO_LIMITS)
        usual = uow.planning.deck_limits().get(deck, NO_LIMITS)
        new = usual.new if own.new is None else own.new
        reviews = usual.reviews if own.reviews is None else own.reviews
        limits = DayLimits(
            None if new is None else new + more, None if reviews is None else reviews + more
        )
        uow.planning.put_deck_limits(deck, limits, day)

    def _counts(self, scope: Scope, study: Study) -> Counts:
        if not study.counts:
            return CramSession(
                self.context, self.review, crammed(self.context, scope, study)
            ).counts()
        return Queues(self.context, ExamRules(self.context)).of(scope, study).counts()
