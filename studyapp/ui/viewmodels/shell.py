"""What the frame around the pages shows."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from studyapp.services.views import ArticleSummary
from studyapp.ui.viewmodels.inbox import InboxViewModel
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import ReviewScreen, Stage
from studyapp.ui.viewmodels.shell_screen import RecentArticle, ShellScreen
from studyapp.ui.viewmodels.today import TodayScreen, TodayViewModel

RECENT_ARTICLES = 5


class ShellViewModel(QObject):
    """Gathers from the pages what the rail shows, so that nothing is counted twice.

    Signals:
        screen_changed: A ShellScreen.
    """

    screen_changed = Signal(object)

    def __init__(
        self,
        today: TodayViewModel,
        library: LibraryViewModel,
        review: ReviewViewModel,
        inbox: InboxViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._screen = ShellScreen()
        today.screen_changed.connect(self._on_today)
        library.screen_changed.connect(self._on_library)
        review.screen_changed.connect(self._on_review)
        inbox.waiting_changed.connect(self._on_waiting)

    @property
    def screen(self) -> ShellScreen:
        """What is shown now."""
        return self._screen

    def _on_today(self, screen: TodayScreen) -> None:
        today = screen.today
        self._show(replace(self._screen, due=today.counts.total, streak_days=today.streak_days))

    def _on_library(self, articles: tuple[ArticleSummary, ...]) -> None:
        newest = sorted(articles, key=_read_at, reverse=True)[:RECENT_ARTICLES]
        self._show(
            replace(
                self._screen,
                recent=tuple(RecentArticle(each.id, each.title, each.learnt) for each in newest),
            )
        )

    def _on_review(self, screen: ReviewScreen) -> None:
        if not screen.scoped and screen.stage not in {Stage.IDLE, Stage.WAITING}:
            self._show(replace(self._screen, due=screen.counts.total))

    def _on_waiting(self, suggestions: int) -> None:
        self._show(replace(self._screen, suggestions=suggestions))

    def _show(self, screen: ShellScreen) -> None:
        if screen != self._screen:
            self._screen = screen
            self.screen_changed.emit(screen)


def _read_at(article: ArticleSummary) -> float:
    return article.last_read.timestamp() if article.last_read else 0.0
