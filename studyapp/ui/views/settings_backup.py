"""The line of the settings page that tells of the library's copies."""

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.widgets.kit import Button, hbox, label, vbox

_FOLDER = "backups"


class BackupRow(QWidget):
    """Says when the library was copied last; leads to the folder of copies, and back to one."""

    def __init__(self, view_model: SettingsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._when = label("", 12, role="text3")
        self._when.setObjectName("settings_backup")
        self._open = Button(self.tr("Open folder"), "library")
        self._open.setObjectName("settings_open_backups")
        self._open.clicked.connect(self._on_open)
        self._restore = Button(self.tr("Restore…"), "rotate-ccw")
        self._restore.setObjectName("settings_restore")
        self._restore.clicked.connect(view_model.restore_requested)
        words = vbox(label(self.tr("Copies of the library"), 14, 500), self._when, spacing=2)
        self.setLayout(hbox((words, 1), self._restore, self._open, spacing=12))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def _tell(self) -> None:
        made = self._view_model.copied_at
        if made is None:
            self._when.setText(self.tr("None yet; made by itself while you study"))
        else:
            text = self.tr("The last one is of {0}; made by itself while you study")
            self._when.setText(text.format(f"{made:%Y-%m-%d %H:%M}"))
        self._open.setEnabled(made is not None)
        self._restore.setEnabled(made is not None)

    @Slot()
    def _on_open(self) -> None:
        folder = self._view_model.folder / _FOLDER
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
