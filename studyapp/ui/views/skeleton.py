"""The first page before its numbers are there."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui import theme

_MARGIN, _TOP, _GAP, _SIDE = 36, 107, 12, 334
_ONE_COLUMN_BELOW = 880


class Skeleton(QWidget):
    """Empty cards where those of the first page will stand."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("skeleton")
        theme.notifier.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sunken))
            painter.drawRoundedRect(QRectF(_MARGIN, 34, 150, 26), 6, 6)
            painter.drawRoundedRect(QRectF(_MARGIN, 72, 190, 14), 5, 5)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.surface))
            for card in self._cards():
                painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    def _cards(self) -> list[QRectF]:
        wide = self.width() >= _ONE_COLUMN_BELOW
        width = self.width() - 2 * _MARGIN - (_SIDE + 16 if wide else 0)
        cards = [QRectF(_MARGIN, _TOP, width, 182), QRectF(_MARGIN, _TOP + 194, width, 158)]
        if wide:
            left = _MARGIN + width + 16
            for top, height in ((0, 202), (216, 222), (452, 120)):
                cards.append(QRectF(left, _TOP + top, _SIDE, height))
        return cards
