"""Sessions that the learner asks for: from which cards, and what they would give."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.article.model import Article, Section
from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId
from studyapp.services.card_browser import Facets
from studyapp.services.custom_study import FormerLimits
from studyapp.services.views import USUAL_STUDY, Scope, Study, StudyKind, StudyOffer
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.one_job import OneJob


class Way(Enum):
    """A session that may be asked for, in the order in which they are offered."""

    MORE_NEW = auto()
    AHEAD = auto()
    FORGOTTEN = auto()
    CRAM = auto()
    TIMED = auto()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is set in the sheet, for all ways at once.

    Attributes:
        new: More new cards. ahead, forgotten: Days. minutes: Of a box of time.
        learnt_only, shuffled: Of a cram.
    """

    scope: Scope = field(default_factory=Scope)
    new: int = 10
    ahead: int = 3
    forgotten: int = 7
    minutes: int = 25
    learnt_only: bool = True
    shuffled: bool = False

    def study(self, way: Way) -> Study:
        """Return the session that a way begins."""
        match way:
            case Way.MORE_NEW:
                return USUAL_STUDY
            case Way.AHEAD:
                return Study(StudyKind.AHEAD, days=self.ahead)
            case Way.FORGOTTEN:
                return Study(StudyKind.FORGOTTEN, days=self.forgotten)
            case Way.CRAM:
                return Study(StudyKind.CRAM, learnt_only=self.learnt_only, shuffled=self.shuffled)
            case Way.TIMED:
                return Study(StudyKind.TIMED, minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Offers:
    """What each way would give."""

    wishes: Wishes
    by_way: dict[Way, StudyOffer]


class CustomStudies(Protocol):
    """The use cases behind; services.custom_study.CustomStudyService fulfils it."""

    def offer(self, scope: Scope, study: Study) -> StudyOffer: ...
    def offer_new(self, scope: Scope, more: int) -> StudyOffer: ...
    def more_new(self, scope: Scope, more: int) -> FormerLimits: ...
    def limit_as_before(self, former: FormerLimits) -> None: ...


class NamesCards(Protocol):
    """Tells what cards can be chosen by; services.card_browser.CardBrowserService fulfils it."""

    def facets(self) -> Facets: ...
    def article(self, article: ArticleId) -> Article: ...


class StudyViewModel(QObject):
    """Previews sessions in a job and says which one begins.

    Signals:
        offered: The Offers for the wishes told last.
        begun: A Scope and a Study to begin with.
        widened: How many more new cards come today; `narrow` takes that back.
        narrowed: The limits are as before.
        failed: A StudyError.
    """

    offered = Signal(object)
    begun = Signal(object, object)
    widened = Signal(int)
    narrowed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        service: CustomStudies,
        names: Callable[[], NamesCards],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._names = names
        self._former: FormerLimits | None = None
        self._offers = OneJob(jobs, self)
        self._offered: Offers | None = None
        self._offers.done.connect(self._on_offered)
        self._offers.failed.connect(self.failed)

    def facets(self) -> Facets:
        """Return what cards can be chosen by."""
        try:
            return self._names().facets()
        except StudyError as error:
            self.failed.emit(error)
            return Facets()

    def sections(self, article: ArticleId) -> tuple[tuple[int, Section], ...]:
        """Return the sections of an article with their depth, 0 for the outermost."""
        try:
            return tuple(_flat(self._names().article(article).outline, 0))
        except StudyError as error:
            self.failed.emit(error)
            return ()

    def look(self, wishes: Wishes) -> None:
        """Work out what each way would give."""
        self._offers.ask(partial(_offers, self._service, wishes))

    def begin(self, way: Way, wishes: Wishes) -> None:
        """Begin a session; for more new cards, let them come first."""
        if way is Way.MORE_NEW:
            try:
                self._former = self._service.more_new(wishes.scope, wishes.new)
            except StudyError as error:
                self.failed.emit(error)
                return
        self.begun.emit(wishes.scope, wishes.study(way))
        if way is Way.MORE_NEW:
            self.widened.emit(self._more(wishes))

    def _more(self, wishes: Wishes) -> int:
        """Return how many more new cards really come: there may be fewer than were wished for."""
        if self._offered is None or self._offered.wishes != wishes:
            return wishes.new
        return self._offered.by_way[Way.MORE_NEW].cards

    @Slot(object)
    def _on_offered(self, offers: Offers) -> None:
        self._offered = offers
        self.offered.emit(offers)

    @Slot()
    def narrow(self) -> None:
        """Let no more new cards come today than before."""
        if self._former is None:
            return
        try:
            self._service.limit_as_before(self._former)
        except StudyError as error:
            self.failed.emit(error)
            return
        self._former = None
        self.narrowed.emit()


def _offers(service: CustomStudies, wishes: Wishes) -> Offers:
    offers = {
        way: service.offer_new(wishes.scope, wishes.new)
        if way is Way.MORE_NEW
        else service.offer(wishes.scope, wishes.study(way))
        for way in Way
    }
    return Offers(wishes, offers)


def _flat(sections: tuple[Section, ...], depth: int) -> list[tuple[int, Section]]:
    found = []
    for section in sections:
        found += [(depth, section), *_flat(section.children, depth + 1)]
    return found
