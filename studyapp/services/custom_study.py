"""Sessions that the learner asks for: what they would give, and more new cards today."""

from dataclasses import dataclass
from datetime import date

from studyapp.services.base import Context
from studyapp.services.cram import CramSession, crammed
from studyapp.services.day_limits import TodayLimits, limits_of, over
from studyapp.services.exam_rules import ExamRules
from studyapp.services.planning_ports import NO_LIMITS, DayLimits
from studyapp.services.queues import Queues
from studyapp.services.review import ReviewService
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.views import USUAL_STUDY, Counts, Scope, Study, StudyOffer

EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class FormerLimits:
    """Limits as they were before more new cards were wanted."""

    day: date
    limits: TodayLimits


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
        coming, usual = self._counts(EVERYTHING, USUAL_STUDY), self._counts(scope, USUAL_STUDY)
        with self.context.open_uow(read_only=True) as uow:
            wider = self._wider(uow, limits_of(uow, self.context.today()), coming, scope, more)
        wanted = Queues(self.context, ExamRules(self.context), wider).of(scope).counts()
        cards = max(0, wanted.new - usual.new)
        return StudyOffer(cards, max(0, wanted.seconds - usual.seconds) if cards else 0)

    def more_new(self, scope: Scope, more: int) -> FormerLimits:
        """Allow more new cards today, in a deck with limits of its own too; return what was.

        The limit of reviews makes room for them, and no exam says how many come.
        """
        day, coming = self.context.today(), self._counts(EVERYTHING, USUAL_STUDY)
        with self.context.open_uow() as uow:
            former = limits_of(uow, day)
            self._put(uow, day, self._wider(uow, former, coming, scope, more))
            uow.commit()
        self.review.forget()
        return FormerLimits(day, former)

    def limit_as_before(self, former: FormerLimits) -> None:
        """Take more new cards back."""
        with self.context.open_uow() as uow:
            self._put(uow, former.day, former.limits)
            uow.commit()
        self.review.forget()

    def _wider(
        self, uow: UnitOfWork, own: TodayLimits, coming: Counts, scope: Scope, more: int
    ) -> TodayLimits:
        """Return limits of today with room for more new cards than come anyhow."""
        done = uow.days.of(self.context.today())
        new = done.new_cards + coming.new + more
        usual = self.context.settings().reviews_per_day
        room = done.recalls + coming.review + new
        cramped = room > (usual if own.library.reviews is None else own.library.reviews)
        library = DayLimits(new, room if cramped else own.library.reviews)
        decks = dict(own.decks)
        if scope.article is not None and scope.deck is not None:
            # Who names a deck wants more of it than its own limits allow.
            deck = scope.article, scope.deck
            always = uow.planning.deck_limits().get(deck, NO_LIMITS)
            limits = over(always, decks.get(deck, NO_LIMITS))
            decks[deck] = DayLimits(_more(limits.new, more), _more(limits.reviews, more))
        return TodayLimits(library, decks)

    def _put(self, uow: UnitOfWork, day: date, limits: TodayLimits) -> None:
        uow.planning.put_limits(day, limits.library)
        for deck in {**uow.planning.deck_limits(day), **limits.decks}:
            uow.planning.put_deck_limits(deck, limits.decks.get(deck, NO_LIMITS), day)

    def _counts(self, scope: Scope, study: Study) -> Counts:
        if not study.counts:
            return CramSession(
                self.context, self.review, crammed(self.context, scope, study)
            ).counts()
        return Queues(self.context, ExamRules(self.context)).of(scope, study).counts()


def _more(limit: int | None, more: int) -> int | None:
    return None if limit is None else limit + more
