"""The line above a question: what kind of card it is and where it comes from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui import theme

_HEIGHT = 22
_CHIP_PADDING = 11
_CHIP_GAP = 12
_SEPARATOR = "  ›  "
_NARROWEST_CRUMB = 60.0


class CardHeading(QWidget):
    """A chip with the kind of the card, then the path to its paragraph, shortened to fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_heading")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kind = ""
        self._path: tuple[str, ...] = ()
        self._chip_font, self._path_font = theme.font(12, 500), theme.font(13)
        self._chip_width = 0.0
        self._line = ""
        theme.notifier.changed.connect(self.update)

    @property
    def path(self) -> tuple[str, ...]:
        """The steps of the path, from the article in."""
        return self._path

    def set_heading(self, kind: str, path: tuple[str, ...]) -> None:
        """Name the kind of card and the path to where it comes from."""
        if (kind, path) != (self._kind, self._path):
            self._kind, self._path = kind, path
            self.setToolTip(_SEPARATOR.join(path))
            self.setAccessibleName(f"{kind}  {' › '.join(path)}")
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Shorten the path to the width there is; measuring text is too slow for painting."""
        words = QFontMetricsF(self._chip_font).horizontalAdvance(self._kind)
        self._chip_width = words + 2 * _CHIP_PADDING
        room = self.width() - self._chip_width - _CHIP_GAP
        self._line = shortened(self._path, QFontMetricsF(self._path_font), room)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chip = QRectF(0, 0, self._chip_width, _HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(chip, 6, 6)
            painter.setFont(self._chip_font)
            painter.setPen(QColor(tokens.accent_text))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._kind)
            left = chip.right() + _CHIP_GAP
            painter.setFont(self._path_font)
            painter.setPen(QColor(tokens.text3))
            painter.drawText(
                QRectF(left, 0, self.width() - left, _HEIGHT),
                Qt.AlignmentFlag.AlignVCenter,
                self._line,
            )


def shortened(path: Sequence[str], metrics: QFontMetricsF, width: float) -> str:
    """Return the path on one line no wider than `width`, the longest steps cut first."""
    steps = list(path)
    for _ in steps:
        line = _SEPARATOR.join(steps)
        excess = metrics.horizontalAdvance(line) - width
        if excess <= 0:
            return line
        widths = [metrics.horizontalAdvance(step) for step in steps]
        longest = widths.index(max(widths))
        room = max(_NARROWEST_CRUMB, widths[longest] - excess)
        steps[longest] = metrics.elidedText(steps[longest], Qt.TextElideMode.ElideRight, room)
    return metrics.elidedText(_SEPARATOR.join(steps), Qt.TextElideMode.ElideRight, width)
