"""A sheet over a page that lists its keys."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.kit import KeyCap, Panel, hbox, label, vbox

_SHADE_ALPHA = 206


class KeySheet(QWidget):
    """Covers its parent until a click or `hide()`; the parent keeps the keyboard."""

    def __init__(self, title: str, rows: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("key_sheet")
        self.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(9)
        for row, (keys, meaning) in enumerate(rows):
            caps = [KeyCap(key) for key in keys.split(" / ")]
            grid.addLayout(hbox(*caps, None, spacing=5), row, 0)
            grid.addWidget(label(meaning, 14), row, 1)
        panel = Panel(label(title, 15, 500), grid, pad=24, spacing=16)
        centred = hbox(None, panel, None)
        self.setLayout(vbox(None, centred, None))
        parent.installEventFilter(self)

    def toggle(self) -> None:
        """Show the sheet, or hide it."""
        if self.isVisible():
            self.hide()
            return
        self._cover()
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        page = self.parentWidget()
        assert page is not None
        self.setGeometry(page.rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(theme.current().bg)
        shade.setAlpha(_SHADE_ALPHA)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), shade)
