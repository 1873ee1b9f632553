"""Predicted against actual recall."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from studyapp.core.stats.calibration import Bucket
from studyapp.ui import theme
from studyapp.ui.widgets.chart import Chart, paint_grid
from studyapp.ui.wording import percent

_BAR = 0.46
_MARK = 0.64


class Calibration(Chart):
    """A bar for what came in each bucket, and a line across it at what was predicted."""

    def __init__(self, tip: str, height: int = 150) -> None:
        super().__init__(height)
        self._tip = tip
        self._buckets: tuple[Bucket, ...] = ()
        self._hover: int | None = None

    def set_buckets(self, buckets: Sequence[Bucket]) -> None:
        """Show other buckets."""
        self._buckets = tuple(buckets)
        self._hover = None
        texts = map(self._text, self._buckets)
        self.setAccessibleDescription("; ".join(texts))
        self.update()

    def clear_hover(self) -> None:
        self._hover = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = int((event.position().x() - self._area().left()) // max(1.0, self._room()))
        self._hover = place if 0 <= place < len(self._buckets) else None
        self.update()

    def paint(self, painter: QPainter) -> None:
        if not self._buckets:
            return
        tokens = theme.current()
        paint_grid(painter, self._area(), [(m, self._y(m)) for m in (0, 0.5, 1)], percent)
        for at, bucket in enumerate(self._buckets):
            self._paint_bucket(painter, at, bucket, tokens)
        if self._hover is not None:
            bucket = self._buckets[self._hover]
            top = QPointF(self._middle(self._hover), self._y(bucket.actual))
            self.paint_tip(painter, top, self._text(bucket))

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(44, 12, -8, -22)

    def _room(self) -> float:
        return self._area().width() / max(1, len(self._buckets))

    def _middle(self, at: int) -> float:
        return self._area().left() + (at + 0.5) * self._room()

    def _y(self, share: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * share

    def _text(self, bucket: Bucket) -> str:
        return self._tip.format(percent(bucket.predicted), percent(bucket.actual), bucket.answers)

    def _paint_bucket(
        self, painter: QPainter, at: int, bucket: Bucket, tokens: theme.Tokens
    ) -> None:
        area, middle, room = self._area(), self._middle(at), min(90.0, self._room())
        width, top = room * _BAR, self._y(bucket.actual)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.mix(tokens.accent, tokens.surface, 0.35))
        bar = QRectF(middle - width / 2, top, width, area.bottom() - top)
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(QPen(QColor(tokens.hard), 2))
        mark, level = room * _MARK / 2, self._y(bucket.predicted)
        painter.drawLine(QPointF(middle - mark, level), QPointF(middle + mark, level))
        painter.setPen(QColor(tokens.text3))
        spot = QRectF(middle - 50, area.bottom() + 4, 100, 18)
        text = f"{bucket.low:.0%}–{bucket.high:.0%}"
        painter.drawText(spot, Qt.AlignmentFlag.AlignHCenter, text)
