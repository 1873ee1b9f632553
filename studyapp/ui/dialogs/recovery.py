"""Offers the way back from a damaged library."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.services.recovery import Offer
from studyapp.ui.dialogs.recovery_words import missing_text, moment_text
from studyapp.ui.error_text import error_text
from studyapp.ui.viewmodels.recovery import RecoveryScreen, RecoveryViewModel
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.kit import Button, Panel, hbox, label, vbox

_WIDTH = 520


class RecoveryDialog(QDialog):
    """Renders a RecoveryScreen. Accepted when there is a library again."""

    def __init__(self, view_model: RecoveryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery")
        self.setWindowTitle(self.tr("The library is damaged"))
        self.setMinimumWidth(_WIDTH)
        self._view_model = view_model
        self._copy = label("", 15, 600, wrap=True)
        self._copy.setObjectName("recovery_copy")
        self._missing = label("", 13, role="text2", wrap=True)
        self._missing.setObjectName("recovery_missing")
        self._trouble = label("", 13, role="again", wrap=True)
        self._trouble.setObjectName("recovery_trouble")
        self._restore = Button(self.tr("Restore this copy"), "rotate-ccw", "primary")
        self._restore.setObjectName("recovery_restore")
        self._restore.clicked.connect(view_model.bring_back)
        self._empty = Button(self.tr("Start empty"))
        self._empty.setObjectName("recovery_empty")
        self._empty.clicked.connect(view_model.start_empty)
        self._build()
        view_model.screen_changed.connect(self.render_screen)
        view_model.recovered.connect(self.accept)
        self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, screen: RecoveryScreen) -> None:
        """Show a screen."""
        offer = screen.offer
        self._show_offer(offer)
        self._restore.setEnabled(bool(offer and offer.copy) and not screen.busy)
        self._empty.setEnabled(offer is not None and not screen.busy)
        self._restore.setDefault(self._restore.isEnabled())
        if self._restore.isEnabled():
            self._restore.setFocus()
        self._trouble.setText(error_text(screen.trouble) if screen.trouble else "")
        self._trouble.setVisible(screen.trouble is not None)
        # There is more to read than while copies were looked for.
        self.adjustSize()

    def _show_offer(self, offer: Offer | None) -> None:
        if offer is None:
            self._copy.setText(self.tr("Looking for a sound copy…"))
        elif offer.copy is None:
            self._copy.setText(self.tr("There is no sound copy."))
        else:
            text = self.tr("The latest sound copy is of {0}.")
            self._copy.setText(text.format(moment_text(offer.copy.made_at)))
        self._missing.setVisible(bool(offer and offer.copy))
        self._missing.setText(missing_text(offer.missing) if offer else "")

    def _build(self) -> None:
        library = Path(self._view_model.screen.library)
        what = label(
            self.tr(
                "Your library cannot be read any more: the file is damaged or gone. Whatever you "
                "choose, the damaged file is kept."
            ),
            14,
            wrap=True,
        )
        path = ElidedText(str(library), 12, role="text3")
        path.setObjectName("recovery_path")
        folder = Button(self.tr("Open folder"), "library", "ghost")
        folder.setObjectName("recovery_folder")
        folder.clicked.connect(self._on_open_folder)
        leave = Button(self.tr("Quit"), None, "ghost")
        leave.setObjectName("recovery_quit")
        leave.clicked.connect(self.reject)
        for button in (self._empty, folder, leave):
            button.setAutoDefault(False)
        self.setLayout(
            vbox(
                what,
                path,
                4,
                Panel(self._copy, self._missing, pad=16, spacing=6),
                self._trouble,
                8,
                hbox(folder, None, leave, self._empty, self._restore),
                spacing=8,
                margins=(24, 22, 24, 20),
            )
        )

    @Slot()
    def _on_open_folder(self) -> None:
        folder = Path(self._view_model.screen.library).parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
