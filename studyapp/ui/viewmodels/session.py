"""Where the cards of a running session come from."""

from dataclasses import replace

from studyapp.core.answers.leniency import Leniency
from studyapp.core.ids import ArticleId
from studyapp.services.views import (
    USUAL_STUDY,
    Counts,
    ReviewItem,
    Scope,
    Study,
    StudyKind,
)
from studyapp.ui.viewmodels.reviewing import EVERYTHING, Asking, Reviewing

SHORTEST_SECONDS = 60
"""With less time left, no more cards are looked for."""


class Session:
    """A scope, how it is studied, and who asks its cards.

    Attributes:
        asks: Answers questions and takes ratings: the review itself, or a cram.
    """

    def __init__(self, service: Reviewing) -> None:
        self._service = service
        self.scope = EVERYTHING
        self.study = USUAL_STUDY
        self.asks: Asking = service

    @property
    def partial(self) -> bool:
        """Whether there is more to do today than this session asks."""
        return self.scope != EVERYTHING or self.study != USUAL_STUDY

    def other(self, scope: Scope, study: Study) -> "Session":
        """Return another session on the same library, with its cards chosen."""
        session = Session(self._service)
        session.begin(scope, study)
        return session

    def begin(self, scope: Scope, study: Study) -> None:
        """Choose the cards."""
        asks = self._service if study.counts else self._service.cram(scope, study)
        self._service.begin(scope, study)
        self.scope, self.study, self.asks = scope, study, asks

    def go_on(self, minutes: int) -> None:
        """Choose cards for some more minutes, where a session is made for a time."""
        if self.study.kind is StudyKind.TIMED:
            self.begin(self.scope, replace(self.study, minutes=minutes))

    def next_item(self, seconds_left: int | None) -> ReviewItem | None:
        """Return the card to ask now; who was faster than expected gets more of them."""
        item = self.asks.next_item(self.scope, self.study)
        if item is None and seconds_left is not None and seconds_left >= SHORTEST_SECONDS:
            self.go_on(seconds_left // 60)
            item = self.asks.next_item(self.scope, self.study)
        return item

    def leniency(self, article: ArticleId, *, de_alike: bool) -> Leniency:
        """Return what makes no difference in a typed answer to a card of an article."""
        return Leniency(de_alike, self._service.synonyms(article))

    def counts(self) -> Counts:
        """Return how much of the session is left."""
        return self.asks.counts(self.scope, self.study)

    def rest(self) -> int:
        """Return how many cards are to do today in all, as usual."""
        return self._service.counts(EVERYTHING).total
