"""Plans between the pages: their dialogs, what came of them, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.exam import Exam
from studyapp.services.quick_look import QuickCard
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.planning import PlanningModels
from studyapp.ui.views.today_plans import PlansColumn
from studyapp.ui.widgets.notice_bar import NoticeBar
from studyapp.ui.wording import percent


class PlanningDesk(QObject):
    """Opens the dialogs of plans and says what was done.

    Signals:
        schedule_changed: Other cards are due, or on other days.
        card_closed: The explanation of a card is closed again.
    """

    schedule_changed = Signal()
    card_closed = Signal()

    def __init__(
        self,
        models: PlanningModels,
        library: LibraryViewModel,
        notice: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._models = models
        self._library = library
        # The window is not kept: a child that keeps its window keeps it for ever.
        self._notice = notice
        exams, plans = models.exams, models.plans
        exams.saved.connect(self._on_saved)
        exams.archived.connect(self._on_archived)
        exams.removed.connect(self._on_removed)
        exams.suspended.connect(self._on_suspended)
        exams.undone.connect(self.schedule_changed)
        exams.not_undone.connect(self._on_not_undone)
        exams.quick_ready.connect(self._on_quick_ready)
        plans.planned.connect(self._on_planned)
        plans.undone.connect(self._on_plan_undone)
        plans.limited.connect(self.schedule_changed)
        plans.deck_limited.connect(self._on_deck_limited)
        models.retention.changed.connect(self._on_kept)
        models.retention.undone.connect(self.schedule_changed)

    def serve(self, plans: PlansColumn) -> None:
        """Show on a page what is planned, and answer what it asks for."""
        exams = self._models.exams
        plans.exam_opened.connect(self.open_exam)
        plans.spread_asked.connect(self.spread_backlog)
        plans.quick_asked.connect(exams.quick_look)
        plans.archive_asked.connect(exams.archive)
        plans.remove_asked.connect(exams.remove)
        plans.suspend_asked.connect(exams.suspend)
        plans.end_asked.connect(self._models.plans.end_backlog)
        exams.screen_changed.connect(plans.set_standings)
        self._models.plans.screen_changed.connect(plans.set_backlog)

    @Slot()
    def refresh(self) -> None:
        """Look again at exams and at what waits."""
        self._models.exams.refresh()
        self._models.plans.refresh()

    @Slot(object)
    def open_exam(self, exam: Exam) -> None:
        """Show the plan of an exam, stored or not."""
        from studyapp.ui.dialogs.exam import ExamDialog

        articles = self._library.screen or ()
        self._run(ExamDialog(self._models.exams, exam, articles, self._notice.window()))

    @Slot()
    def new_exam(self) -> None:
        """Plan an exam on everything."""
        self.open_exam(self._models.exams.blank())

    @Slot(object)
    def new_exam_on(self, article: ArticleId) -> None:
        """Plan an exam on an article."""
        self.open_exam(self._models.exams.blank(article))

    @Slot(object)
    def keep_article(self, article: ArticleId) -> None:
        """Offer to keep an article better, or less well, than the others."""
        from studyapp.ui.dialogs.article_retention import ArticleRetentionDialog

        title = self._title(article)
        retention = self._models.retention
        self._run(ArticleRetentionDialog(retention, article, title, self._notice.window()))

    @Slot()
    def spread_backlog(self) -> None:
        """Offer to spread the backlog."""
        from studyapp.ui.dialogs.plan import BacklogDialog

        backlog = self._models.plans.screen
        if backlog is not None:
            self._run(BacklogDialog(self._models.plans, backlog, self._notice.window()))

    @Slot()
    def take_break(self) -> None:
        """Offer to clear some days."""
        from studyapp.ui.dialogs.plan import BreakDialog

        self._run(BreakDialog(self._models.plans, self._notice.window()))

    @Slot()
    def clear_easy_days(self) -> None:
        """Offer to move what is due on easy days already."""
        from studyapp.ui.dialogs.plan import EasyDaysDialog

        self._run(EasyDaysDialog(self._models.plans, self._notice.window()))

    @Slot()
    def limit_today(self) -> None:
        """Offer more or fewer cards than usual."""
        from studyapp.ui.dialogs.limits import LimitsDialog

        articles = self._library.screen or ()
        self._run(LimitsDialog(self._models.plans, articles, self._notice.window()))

    @Slot(object, str)
    def limit_deck(self, article: ArticleId, deck: str) -> None:
        """Offer limits for a deck."""
        from studyapp.ui.dialogs.limits import LimitsDialog

        articles, window = self._library.screen or (), self._notice.window()
        self._run(LimitsDialog(self._models.plans, articles, window, (article, deck)))

    @Slot(object)
    def show_card(self, card_id: CardId) -> None:
        """Show why a card comes when it comes."""
        from studyapp.ui.dialogs.card_info import CardInfoDialog

        info = self._models.cards.explain(card_id)
        if info is None:
            self.card_closed.emit()
            return
        dialog = CardInfoDialog(info, self._models.cards, self._notice.window())
        dialog.finished.connect(self.card_closed)
        self._run(dialog)

    def _run(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, text: str, undo: Callable[[], None]) -> None:
        self._notice.say(text, self.tr("Undo"), undo)
        self.schedule_changed.emit()

    @Slot(object)
    def _on_saved(self, exam: Exam) -> None:
        text = self.tr("“{0}” is planned.").format(exam.name)
        self._say(text, self._models.exams.undo)

    @Slot(object)
    def _on_archived(self, exam: Exam) -> None:
        text = self.tr("“{0}” is archived; its cards go on as all others do.").format(exam.name)
        self._say(text, self._models.exams.undo)

    @Slot(object)
    def _on_removed(self, exam: Exam) -> None:
        self._say(self.tr("“{0}” was deleted.").format(exam.name), self._models.exams.undo)

    @Slot(object, int)
    def _on_suspended(self, exam: Exam, cards: int) -> None:
        text = self.tr("“{0}” is archived; %n card(s) are suspended.", "", cards)
        self._say(text.format(exam.name), self._models.exams.undo)

    @Slot(object, object)
    def _on_kept(self, article: ArticleId, retention: float | None) -> None:
        title = self._title(article)
        if retention is None:
            text = self.tr("“{0}” is kept like all others.").format(title)
        else:
            text = self.tr("“{0}” is kept at {1}.").format(title, percent(retention))
        self._say(text, self._models.retention.undo)

    def _title(self, article: ArticleId) -> str:
        articles = self._library.screen or ()
        return next((each.title for each in articles if each.id == article), "")

    @Slot(object)
    def _on_planned(self, moved: int) -> None:
        self._say(self.tr("%n card(s) got another day.", "", moved), self._models.plans.undo)

    @Slot(str)
    def _on_deck_limited(self, deck: str) -> None:
        text = self.tr("The deck “{0}” has other limits now.").format(deck)
        self._say(text, self._models.plans.limit_back)

    @Slot(bool)
    def _on_plan_undone(self, undone: bool) -> None:
        if undone:
            self.schedule_changed.emit()
        else:
            self._on_not_undone()

    @Slot()
    def _on_not_undone(self) -> None:
        self._notice.say(
            self.tr("Cards were answered since; undo that first, in the review, with Ctrl+Z.")
        )

    @Slot(str, object)
    def _on_quick_ready(self, name: str, cards: tuple[QuickCard, ...]) -> None:
        from studyapp.ui.dialogs.quick_look import QuickLookDialog

        if cards:
            self._run(QuickLookDialog(name, cards, self._notice.window()))
        else:
            self._notice.say(self.tr("No card of this exam was learnt yet."))
