"""A thin line along the top that fills as the session goes on."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui import theme

_HEIGHT = 3


class ProgressLine(QWidget):
    """Shows a share of 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_progress")
        self.setFixedHeight(_HEIGHT)
        self._share = 0.0
        theme.notifier.changed.connect(self.update)

    @property
    def share(self) -> float:
        """How much of the line is filled."""
        return self._share

    def set_share(self, share: float) -> None:
        """Fill the line up to a share of 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        filled = round(self.width() * self._share)
        with QPainter(self) as painter:
            painter.fillRect(0, 0, filled, _HEIGHT, QColor(tokens.accent))
            painter.fillRect(filled, 0, self.width() - filled, _HEIGHT, QColor(tokens.line))
