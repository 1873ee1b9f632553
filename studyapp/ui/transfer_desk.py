"""Imports and exports between the pages: what they do, and what can be done next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from studyapp.ui.dropped import dropped
from studyapp.ui.viewmodels.transfer import TransferViewModel
from studyapp.ui.viewmodels.transfer_parts import Exported, ImportSummary, TransferScreen
from studyapp.ui.views.import_news import ImportNews
from studyapp.ui.widgets.notice_bar import JobBar, NoticeBar


class TransferDesk(QObject):
    """Shows imports and exports in the bars below the page.

    Signals:
        article_requested: ArticleId of what was imported, to be read.
        inbox_requested: The learner wants to look through the cards that were suggested.
        library_changed: An import is through.
    """

    article_requested = Signal(object)
    inbox_requested = Signal()
    library_changed = Signal()

    def __init__(
        self, transfer: TransferViewModel, notice: NoticeBar, job: JobBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._transfer = transfer
        self._notice = notice
        self._job = job
        self._news = ImportNews(self)
        self._next: Callable[[], None] | None = None
        notice.action_clicked.connect(self._on_action_clicked)
        job.cancelled.connect(transfer.cancel)
        transfer.screen_changed.connect(self._on_screen)
        transfer.imported.connect(self._on_imported)
        transfer.nothing_pasted.connect(self._on_nothing_pasted)
        transfer.exported.connect(self._on_exported)

    @Slot()
    def paste(self) -> None:
        """Import what the clipboard holds: files, or an article as text."""
        found = dropped(QGuiApplication.clipboard().mimeData())
        if found.files:
            self._transfer.import_files(found.files)
        else:
            self._transfer.import_pasted(found.text, found.html)

    @Slot(object)
    def _on_screen(self, screen: TransferScreen | None) -> None:
        if screen is None:
            self._job.hide()
            return
        text = self.tr("Importing “{0}”") if screen.importing else self.tr("Writing “{0}”")
        self._job.show_progress(text.format(screen.name), screen.done, screen.total)

    @Slot(object)
    def _on_imported(self, summary: ImportSummary) -> None:
        text = self._news.text(summary)
        if summary.failures:
            self._notice.say_error(text)
        elif summary.suggested:
            self._next = self.inbox_requested.emit
            self._notice.say(text, self.tr("To the inbox"))
        elif len(summary.articles) == 1:
            self._next = partial(self.article_requested.emit, summary.articles[0])
            self._notice.say(text, self.tr("Read it"))
        else:
            self._notice.say(text)
        self.library_changed.emit()

    @Slot()
    def _on_nothing_pasted(self) -> None:
        self._notice.say_error(
            self.tr("There is no text in the clipboard. Copy an article first, then paste it.")
        )

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        text = self.tr("%n note(s) written to “{0}”.", "", exported.notes)
        self._notice.say(text.format(exported.path.name))

    @Slot()
    def _on_action_clicked(self) -> None:
        if self._next is not None:
            self._next()
