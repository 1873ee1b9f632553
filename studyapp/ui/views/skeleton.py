"""The first page before its numbers are there."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui import theme

_MARGIN, _TOP, _GAP, _SIDE = 36, 107, 12, 334
_ONE_COLUMN_BELOW = 880
_NUMBER = QRectF(_MARGIN + 21, _TOP + 52, 200, 62)


class Skeleton(QWidget):
    """Empty cards where those of the first page will stand, and the one number that is known."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("skeleton")
        self._due: int | None = None
        theme.notifier.changed.connect(self.update)

    def show_due(self, due: int) -> None:
        """Show how many cards are to be done today, where the first page will say it."""
        self._due = due
        self.setAccessibleName(self.tr("%n card(s) to review", "", due))
        self.update()

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
            if self._due is not None:
                painter.setPen(QColor(tokens.text))
                painter.setFont(theme.font(42, 700))
                painter.drawText(_NUMBER, Qt.AlignmentFlag.AlignVCenter, str(self._due))

    def _cards(self) -> list[QRectF]:
        wide = self.width() >= _ONE_COLUMN_BELOW
        width = self.width() - 2 * _MARGIN - (_SIDE + 16 if wide else 0)
        cards = [QRectF(_MARGIN, _TOP, width, 182), QRectF(_MARGIN, _TOP + 194, width, 158)]
        if wide:
            left = _MARGIN + width + 16
            for top, height in ((0, 202), (216, 222), (452, 120)):
                cards.append(QRectF(left, _TOP + top, _SIDE, height))
        return cards
