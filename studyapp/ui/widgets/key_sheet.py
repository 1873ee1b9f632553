"""A sheet over a page that lists its keys."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.kit import KeyCap, Panel, clear, hbox, label, scrolled, vbox

_SHADE_ALPHA = 206
_MOST_IN_A_COLUMN = 14
_TWO_COLUMNS_FROM = 820
_MARGIN = 24


class KeySheet(QWidget):
    """Covers its parent until a click or `hide()`; the parent keeps the keyboard."""

    def __init__(self, title: str, rows: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("key_sheet")
        self.hide()
        self._rows = rows
        self._columns = 0
        self._grids = hbox(spacing=36)
        panel = Panel(label(title, 15, 500), self._grids, pad=24, spacing=16)
        centred = hbox(None, panel, None)
        self._area = scrolled(vbox(None, centred, None, margins=(0, _MARGIN, 0, _MARGIN)))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(vbox(self._area))
        parent.installEventFilter(self)

    def set_rows(self, rows: list[tuple[str, str]]) -> None:
        """List other keys; those of one row are separated by " / "."""
        self._rows = rows
        self._columns = 0

    def toggle(self) -> None:
        """Show the sheet, or hide it."""
        if self.isVisible():
            self.hide()
            return
        self._cover()
        self.raise_()
        self.show()

    def scroll_by(self, pages: float) -> None:
        """Scroll down by a share of what is in sight, up by a negative one."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self.parentWidget() and event.type() == QEvent.Type.Resize
        if resized and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        page = self.parentWidget()
        assert page is not None
        self.setGeometry(page.rect())
        many = len(self._rows) > _MOST_IN_A_COLUMN and page.width() >= _TWO_COLUMNS_FROM
        self._fill(2 if many else 1)

    def _fill(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        clear(self._grids)
        rows = -(-len(self._rows) // columns)
        for column in range(columns):
            part = QWidget()
            part.setLayout(_grid(self._rows[column * rows : (column + 1) * rows]))
            self._grids.addWidget(part)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(theme.current().bg)
        shade.setAlpha(_SHADE_ALPHA)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), shade)


def _grid(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(9)
    for row, (keys, meaning) in enumerate(rows):
        caps = [KeyCap(key) for key in keys.split(" / ")]
        grid.addLayout(hbox(*caps, None, spacing=5), row, 0)
        grid.addWidget(label(meaning, 14, wrap=True), row, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(rows), 1)
    return grid
