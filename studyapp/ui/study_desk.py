"""Opens the sheet of custom study, and says what was changed for it."""

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.study import StudyViewModel
from studyapp.ui.widgets.notice_bar import NoticeBar


class StudyDesk(QObject):
    """Lets the learner study in another way than usual, wherever that is asked for.

    Signals:
        session_requested: A Scope and a Study to begin with.
        limits_changed: Other cards are to be asked today.
    """

    session_requested = Signal(object, object)
    limits_changed = Signal()

    def __init__(
        self,
        study: StudyViewModel,
        library: LibraryViewModel,
        notice: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._library = library
        self._notice = notice
        study.begun.connect(self.session_requested)
        study.widened.connect(self._on_widened)
        study.narrowed.connect(self.limits_changed)

    @Slot()
    def open(self) -> None:
        """Open the sheet."""
        from studyapp.ui.dialogs.study import StudyDialog

        articles = self._library.screen or ()
        dialog = StudyDialog(self._study, articles, self._notice.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(int)
    def _on_widened(self, more: int) -> None:
        text = self.tr("%n more new card(s) come today.", "", more)
        self._notice.say(text, self.tr("Undo"), self._study.narrow)
