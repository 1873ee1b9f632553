"""The pages of the window: made when first shown, filled, and led from one to the other.

Views are imported where they are made: reading and reviewing bring much that
the first page does without.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.services.settings import Settings, ThemeChoice
from studyapp.services.views import USUAL_STUDY, Scope, Study
from studyapp.ui import theme
from studyapp.ui.assistant_desk import AssistantDesk
from studyapp.ui.cards_desk import CardsDesk
from studyapp.ui.editing_desk import EditingDesk
from studyapp.ui.error_text import error_text
from studyapp.ui.keymap import read_keymap
from studyapp.ui.planning_desk import PlanningDesk
from studyapp.ui.repair_desk import RepairDesk
from studyapp.ui.review_desk import ReviewDesk
from studyapp.ui.study_desk import StudyDesk
from studyapp.ui.transfer_desk import TransferDesk
from studyapp.ui.viewmodels.bundle import ViewModels
from studyapp.ui.viewmodels.review_screen import Stage
from studyapp.ui.views.sidebar import Page, Sidebar
from studyapp.ui.widgets.notice_bar import JobBar, NoticeBar

EVERYTHING = Scope()
_FIT_AFTER_MS = 30_000
"""The start is over by then; a fit takes seconds of a core."""


class Pages(QObject):
    """Answers what the pages ask for, so that no page knows another.

    Signals:
        page_requested: A Page to be shown; the window answers with `show`.
        inbox_requested: The learner wants to look through suggested cards.
    """

    page_requested = Signal(object)
    inbox_requested = Signal()

    def __init__(
        self,
        models: ViewModels,
        sidebar: Sidebar,
        stack: QStackedWidget,
        notice: NoticeBar,
        job: JobBar,
    ) -> None:
        super().__init__(stack)
        self._models = models
        self._stack = stack
        self._notice = notice
        self._job = job
        self._reader_busy = False
        self._views: dict[Page, QWidget] = {}
        self._typesetters: list[Callable[[Settings], None]] = []
        self._transfers = TransferDesk(models.transfer, notice, job, self)
        self._planning = PlanningDesk(models.planning, models.library, notice, self)
        self._planning.schedule_changed.connect(self.refresh)
        self._assistant = AssistantDesk(models.assistant, stack)
        self._study = StudyDesk(models.study, models.library, notice, stack)
        self._study.session_requested.connect(self.open_scope)
        self._study.limits_changed.connect(self.refresh)
        self._reviewing = ReviewDesk(models, stack)
        self._cards = CardsDesk(models.cards, notice, stack)
        EditingDesk(models, stack)
        self._repair = RepairDesk(models, notice, stack)
        self._repair.library_changed.connect(self.refresh)
        models.shell.screen_changed.connect(sidebar.render_screen)
        sidebar.article_requested.connect(self.open_article)
        sidebar.theme_toggled.connect(self._on_theme_toggled)
        self._connect_models()
        # The rail's articles can wait until the first page is there, and so can the inbox.
        QTimer.singleShot(0, models.library, models.library.refresh)
        QTimer.singleShot(0, models.inbox, models.inbox.count)
        QTimer.singleShot(_FIT_AFTER_MS, models.planning.optimiser.look)

    @Slot(object)
    def show(self, page: Page) -> None:
        """Show a page with what is true now."""
        if page not in self._views:
            self._views[page] = self._make(page)
            self._stack.addWidget(self._views[page])
        self._refresh(page)
        if self._stack.currentWidget() is self._views.get(Page.INBOX) and page != Page.INBOX:
            # The rail shows how many of the accepted cards are to be learnt today.
            self._models.today.refresh()
        view = self._views[page]
        self._stack.setCurrentWidget(view)
        # A stack hands the focus on as if by Tab, which would draw a ring.
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def open_review(self) -> None:
        """Begin to review all that is due."""
        self.open_scope(EVERYTHING)

    @Slot(object)
    @Slot(object, object)
    def open_scope(self, scope: Scope, study: Study = USUAL_STUDY) -> None:
        """Begin to study the cards of a scope."""
        self._models.review.start(scope, study)
        self.page_requested.emit(Page.REVIEW)

    @Slot(object)
    def open_article(self, article: ArticleId) -> None:
        """Open an article where the learner stopped."""
        self.open_card(article, None, None)

    @Slot(object, object)
    def open_paragraph(self, article: ArticleId, block: BlockId | None) -> None:
        """Open an article at a paragraph."""
        self.open_card(article, block, None)

    @Slot(object, object, object)
    def open_card(self, article: ArticleId, block: BlockId | None, card_id: CardId | None) -> None:
        """Open an article at the place of a card."""
        # The view must be there first: it answers the signals of opening.
        self.page_requested.emit(Page.READER)
        try:
            self._models.reader.open(article, block, card_id)
        except StudyError as error:
            self.show_error(error)

    @Slot()
    def refresh(self) -> None:
        """Read again what is shown, after the library has changed."""
        self._models.inbox.count()
        self._models.library.refresh()
        self._models.today.refresh()
        self._models.reader.look_again()
        for page, view in self._views.items():
            if view is self._stack.currentWidget():
                self._refresh(page)

    @Slot(object)
    def show_error(self, error: StudyError) -> None:
        """Say what went wrong and what to do."""
        self._notice.say_error(error_text(error))

    def _connect_models(self) -> None:
        models = self._models
        for failed in (
            models.today.failed,
            models.review.failed,
            models.card_actions.failed,
            models.speech.failed,
            models.library.failed,
            models.cards.failed,
            models.duplicates.failed,
            models.repair.failed,
            models.statistics.failed,
            models.settings.failed,
            models.transfer.failed,
            models.assistant.key.failed,
            models.inbox.failed,
            models.review_edit.failed,
            models.reader.edits.failed,
            models.planning.exams.failed,
            models.planning.plans.failed,
            models.planning.cards.failed,
            models.planning.optimiser.failed,
            models.planning.retention.failed,
            models.study.failed,
        ):
            failed.connect(self.show_error)
        models.inbox.reader_requested.connect(self.open_paragraph)
        models.review.info_requested.connect(self._planning.show_card)
        self._planning.card_closed.connect(models.review.go_on_thinking)
        self.inbox_requested.connect(partial(self.page_requested.emit, Page.INBOX))
        models.settings.screen_changed.connect(self._on_settings)
        self._typeset(lambda to: models.review.set_typed_answers(to.typed_answers))
        self._typeset(lambda to: models.review.set_de_alike(to.de_alike))
        self._typeset(lambda to: models.review.set_target(to.session_minutes))
        self._typeset(lambda to: models.review.set_two_buttons(to.two_buttons))
        self._typeset(lambda to: models.speech.set_percent(to.speech_percent))
        self._transfers.article_requested.connect(self.open_article)
        self._transfers.inbox_requested.connect(self.inbox_requested)
        self._assistant.inbox_requested.connect(self.inbox_requested)
        self._transfers.library_changed.connect(self.refresh)
        models.assistant.suggested.connect(self.refresh)
        models.cards.review_requested.connect(self.open_scope)
        models.cards.library_changed.connect(self._on_cards_changed)
        models.reader.edits.busy_changed.connect(self._on_reader_busy)
        models.reader.edits.done.connect(self._on_reader_done)
        self._job.cancelled.connect(models.reader.edits.cancel)

    def _make(self, page: Page) -> QWidget:
        makers = {
            Page.TODAY: self._make_today,
            Page.REVIEW: self._make_review,
            Page.READER: self._make_reader,
            Page.LIBRARY: self._make_library,
            Page.CARDS: self._make_cards,
            Page.STATISTICS: self._make_statistics,
            Page.INBOX: self._make_inbox,
            Page.SETTINGS: self._make_settings,
        }
        return makers[page]()

    def _make_today(self) -> QWidget:
        from studyapp.ui.views.today import TodayView

        view = TodayView(self._models.today)
        view.review_requested.connect(self.open_review)
        view.reader_requested.connect(self.open_paragraph)
        view.import_requested.connect(self._models.transfer.choose_and_import)
        view.exam_requested.connect(self._planning.new_exam)
        view.break_requested.connect(self._planning.take_break)
        view.easy_days_requested.connect(self._planning.clear_easy_days)
        view.limits_requested.connect(self._planning.limit_today)
        view.study_requested.connect(self._study.open)
        self._planning.serve(view.plans)
        self._models.repair.waiting_changed.connect(view.set_repairs)
        view.repair_requested.connect(self._repair.open)
        return view

    def _make_review(self) -> QWidget:
        from studyapp.ui.views.review import ReviewView

        view = ReviewView(self._models.review, self._models.card_actions, self._models.speech)
        self._typeset(
            lambda to: view.set_type(theme.reading_family(to.reading_font), to.card_percent)
        )
        view.zoom_requested.connect(self._models.settings.zoom_cards)
        self._typeset(lambda to: view.set_intervals_shown(to.show_intervals))
        self._typeset(lambda to: view.set_keymap(read_keymap(to.keys)))
        view.finished.connect(self._on_review_finished)
        view.source_requested.connect(self.open_card)
        view.reading_requested.connect(partial(self.page_requested.emit, Page.READER))
        view.study_requested.connect(self._study.open)
        return view

    def _make_reader(self) -> QWidget:
        from studyapp.ui.views.reader import ReaderView
        from studyapp.ui.views.reader_layers import layers_of

        view = ReaderView(self._models.reader)
        self._typeset(lambda to: view.set_type(to.reading_px, to.reading_font))
        view.review_requested.connect(self.open_scope)
        view.library_requested.connect(partial(self.page_requested.emit, Page.LIBRARY))
        self._typeset(lambda to: view.set_layers(layers_of(to)))
        view.layer_toggled.connect(self._on_layer_toggled)
        view.inbox_requested.connect(self.inbox_requested)
        view.info_requested.connect(self._planning.show_card)
        view.section_requested.connect(self._cards.suspend_section)
        return view

    def _make_library(self) -> QWidget:
        from studyapp.ui.views.library import LibraryView

        view = LibraryView(self._models.library)
        view.review_requested.connect(self.open_scope)
        view.reader_requested.connect(self.open_article)
        view.import_requested.connect(self._models.transfer.choose_and_import)
        view.paste_requested.connect(self._transfers.paste)
        view.version_requested.connect(self._models.transfer.import_version)
        view.regenerate_requested.connect(self._models.transfer.regenerate)
        view.details_requested.connect(self._models.transfer.edit_details)
        view.export_requested.connect(self._models.transfer.export)
        view.assistant_requested.connect(self._assistant.ask)
        view.duplicates_requested.connect(self._on_duplicates_requested)
        view.repair_requested.connect(self._repair.open)
        view.exam_requested.connect(self._planning.new_exam_on)
        view.limits_requested.connect(self._planning.limit_deck)
        view.retention_requested.connect(self._planning.keep_article)
        self._typeset(lambda to: view.set_assistant(on=to.assistant_on))
        return view

    def _make_cards(self) -> QWidget:
        from studyapp.ui.views.cards import CardsView

        view = CardsView(self._models.cards)
        view.info_requested.connect(self._planning.show_card)
        view.reader_requested.connect(self.open_card)
        view.due_requested.connect(self._cards.ask_due)
        view.name_requested.connect(self._cards.ask_name)
        self._typeset(lambda to: view.set_keymap(read_keymap(to.keys)))
        self._typeset(lambda to: view.set_reading_family(theme.reading_family(to.reading_font)))
        return view

    def _make_statistics(self) -> QWidget:
        from studyapp.ui.views.statistics import StatisticsView

        planning = self._models.planning
        return StatisticsView(self._models.statistics, planning.cards, planning.optimiser)

    def _make_inbox(self) -> QWidget:
        from studyapp.ui.views.inbox import InboxView

        view = InboxView(self._models.inbox)
        self._typeset(lambda to: view.set_reading_family(theme.reading_family(to.reading_font)))
        return view

    def _make_settings(self) -> QWidget:
        from studyapp.ui.views.settings import SettingsView

        view = SettingsView(
            self._models.settings,
            key=self._models.assistant.key,
            costs=self._models.planning.costs,
            optimiser=self._models.planning.optimiser,
        )
        view.consent_requested.connect(self._assistant.ask_consent)
        view.keys_requested.connect(self._reviewing.change_keys)
        return view

    def _typeset(self, typeset: Callable[[Settings], None]) -> None:
        """Set up as the settings say, now and whenever they change."""
        typeset(self._models.settings.screen)
        self._typesetters.append(typeset)

    def _refresh(self, page: Page) -> None:
        models = self._models
        match page:
            case Page.TODAY:
                models.today.refresh()
                self._planning.refresh()
                models.repair.count()
            case Page.REVIEW if models.review.screen.stage is Stage.IDLE:
                models.review.start(EVERYTHING)
            case Page.REVIEW:
                models.review.resume()
            case Page.READER:
                models.reader.open_last()
            case Page.LIBRARY:
                models.library.refresh()
            case Page.CARDS:
                models.cards.refresh()
            case Page.STATISTICS:
                models.statistics.refresh()
                models.planning.optimiser.refresh()
                models.planning.cards.ask_trust()
            case Page.INBOX:
                models.inbox.load()
            case Page.SETTINGS:
                models.planning.costs.look()
                models.planning.optimiser.refresh()

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        for typeset in self._typesetters:
            typeset(settings)

    @Slot()
    def _on_theme_toggled(self) -> None:
        dark = theme.current() is theme.DARK
        self._models.settings.change("theme", ThemeChoice.LIGHT if dark else ThemeChoice.DARK)

    @Slot()
    def _on_review_finished(self) -> None:
        self._models.planning.optimiser.look()
        self.page_requested.emit(Page.TODAY)

    @Slot()
    def _on_duplicates_requested(self) -> None:
        from studyapp.ui.dialogs.duplicates import DuplicatesDialog

        dialog = DuplicatesDialog(self._models.duplicates, self._stack)
        dialog.exec()
        dialog.deleteLater()
        self._models.inbox.count()
        self.refresh()

    @Slot(object, bool)
    def _on_layer_toggled(self, layer: str, shown: bool) -> None:
        self._models.settings.change(f"layer_{layer}", shown)

    @Slot(object)
    def _on_reader_busy(self, steps: tuple[int, int] | None) -> None:
        if steps is not None and steps[1]:
            self._reader_busy = True
            self._job.show_progress(self.tr("Reading the article again"), *steps)
        elif steps is None and self._reader_busy:
            # An import may show its own progress there.
            self._reader_busy = False
            self._job.hide()

    @Slot()
    def _on_cards_changed(self) -> None:
        self._models.library.refresh()
        self._models.today.refresh()
        self._models.reader.look_again()

    @Slot()
    def _on_reader_done(self) -> None:
        self._models.inbox.count()
        self._models.library.refresh()
        self._models.today.refresh()
