"""How many cards are still to do, as three coloured dots with their numbers."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.services.views import Counts
from studyapp.ui import theme

_HEIGHT = 24
_DOT = 8
_GAP = 6
_BETWEEN = 22


class CountDots(QWidget):
    """Paints due, learning and new cards; says them in words to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_counts")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._counts = Counts()
        self._font = theme.font(14, 700)
        self._describe()
        theme.notifier.changed.connect(self.update)

    @property
    def counts(self) -> Counts:
        """What is painted."""
        return self._counts

    def set_counts(self, counts: Counts) -> None:
        """Show other numbers."""
        if counts == self._counts:
            return
        wider = _digits(counts) != _digits(self._counts)
        self._counts = counts
        self._describe()
        if wider:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        numbers = sum(metrics.horizontalAdvance(text) for text in self._numbers())
        return QSize(round(numbers + 3 * (_DOT + _GAP) + 2 * _BETWEEN) + 2, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        metrics = QFontMetricsF(self._font)
        left = 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font)
            colours = tokens.q_due, tokens.q_learn, tokens.q_new
            for colour, text in zip(colours, self._numbers(), strict=True):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colour))
                painter.drawEllipse(QPointF(left + _DOT / 2, _HEIGHT / 2), _DOT / 2, _DOT / 2)
                left += _DOT + _GAP
                painter.setPen(QColor(tokens.text))
                width = metrics.horizontalAdvance(text) + 1
                painter.drawText(
                    QRectF(left, 0, width, _HEIGHT), Qt.AlignmentFlag.AlignVCenter, text
                )
                left += width + _BETWEEN

    def _describe(self) -> None:
        words = self.tr("{0} due, {1} learning, {2} new").format(
            self._counts.review, self._counts.learning, self._counts.new
        )
        self.setToolTip(words)
        self.setAccessibleName(words)

    def _numbers(self) -> tuple[str, str, str]:
        counts = self._counts
        return str(counts.review), str(counts.learning), str(counts.new)


def _digits(counts: Counts) -> int:
    return len(f"{counts.review}{counts.learning}{counts.new}")
