"""Goes back to a copy of a library that is in order."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.core.errors import StudyError
from studyapp.services.backups import Copy
from studyapp.services.recovery import Missing
from studyapp.ui.dialogs.recovery_words import missing_text, moment_text
from studyapp.ui.viewmodels.one_job import Asks
from studyapp.ui.widgets.kit import Button, Panel, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Choice

_WIDTH = 480


class RestoreDialog(QDialog):
    """Offers copies, and says of the one chosen what it lacks.

    Signals:
        chosen: The Copy that is to take the library's place.
    """

    chosen = Signal(object)

    def __init__(
        self,
        copies: Sequence[Copy],
        missing: Callable[[Copy], Missing],
        asks: Asks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("restore")
        self.setWindowTitle(self.tr("Restore a copy"))
        self.setMinimumWidth(_WIDTH)
        self._copy, self._missing, self._asks = copies[0], missing, asks
        self._moments = Choice([(moment_text(copy.made_at), copy) for copy in copies])
        self._moments.setObjectName("restore_copies")
        self._moments.setAccessibleName(self.tr("Copy"))
        self._lacks = label(" ", 13, role="text2", wrap=True)
        self._lacks.setObjectName("restore_missing")
        self._do = Button(self.tr("Restore"), "rotate-ccw", "primary")
        self._do.setObjectName("restore_do")
        self._do.clicked.connect(self._on_do)
        self._build()
        self._moments.edited.connect(self._on_chosen)
        asks.done.connect(self._on_missing)
        asks.failed.connect(self._on_failed)
        self._on_chosen(copies[0])

    def _build(self) -> None:
        explained = label(
            self.tr(
                "The library goes back to the moment of the copy. As it is now it is kept in a "
                "file beside it."
            ),
            14,
            wrap=True,
        )
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("restore_cancel")
        cancel.clicked.connect(self.reject)
        # What was done since is not given up by a careless Enter.
        cancel.setDefault(True)
        self._do.setAutoDefault(False)
        self.setLayout(
            vbox(
                explained,
                Panel(self._moments, self._lacks, pad=16, spacing=10),
                8,
                hbox(None, cancel, self._do),
                spacing=10,
                margins=(24, 22, 24, 20),
            )
        )

    @Slot(object)
    def _on_chosen(self, copy: Copy) -> None:
        self._copy = copy
        self._do.setEnabled(False)
        self._asks.ask(partial(self._missing, copy))

    @Slot(object)
    def _on_missing(self, missing: Missing) -> None:
        self._say(missing_text(missing), is_sound=True)

    @Slot(object)
    def _on_failed(self, _error: StudyError) -> None:
        self._say(self.tr("This copy cannot be read. Choose another one."), is_sound=False)

    def _say(self, text: str, *, is_sound: bool) -> None:
        self._lacks.setText(text)
        self._do.setEnabled(is_sound)
        self.adjustSize()

    @Slot()
    def _on_do(self) -> None:
        self.chosen.emit(self._copy)
        self.accept()
