"""What does not add up in an article."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.ids import BlockId
from studyapp.services.overlay import Doubt
from studyapp.ui.doubt_text import doubt_text
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.kit import clear, label, scrolled, vbox
from studyapp.ui.widgets.popup import Popup

_ROWS_HEIGHT = 260
_ROWS_AT_ONCE = 40


class DoubtsPopup(Popup):
    """Lists what does not add up.

    Signals:
        block_clicked: The block to look at.
    """

    block_clicked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        self._doubts: tuple[Doubt, ...] = ()
        self._rows: QVBoxLayout = vbox(spacing=6, margins=(0, 0, 4, 0))
        hint = label("", 12, role="text3", wrap=True)
        self._area = scrolled(self._rows)
        super().__init__(parent, hint, (self._area, 1), width=360)
        self.setObjectName("reader_doubts_popup")
        hint.setText(self.tr("Have a look at these places: something may have been read wrongly."))

    def set_doubts(self, doubts: Sequence[Doubt]) -> None:
        """List doubts."""
        self._doubts = tuple(doubts)
        if self.isVisible():
            self.fill()

    def fill(self) -> None:
        """List as many doubts as anybody would look through."""
        clear(self._rows)
        for doubt in self._doubts[:_ROWS_AT_ONCE]:
            text = doubt_text(doubt)
            row = ClickRow(text)
            row.setObjectName("reader_doubt")
            row.setLayout(vbox(label(text, 13, wrap=True), margins=(10, 8, 10, 8)))
            if doubt.block is not None:
                row.clicked.connect(partial(self._on_clicked, doubt.block))
            self._rows.addWidget(row)
        self._rows.addStretch(1)
        self._area.setFixedHeight(min(_ROWS_HEIGHT, 58 * max(1, len(self._doubts))))

    def _on_clicked(self, block: BlockId) -> None:
        self.hide()
        self.block_clicked.emit(block)
