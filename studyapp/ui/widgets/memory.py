"""How firmly something is remembered: strip, ring, chip and segmented bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui import theme


class MemoryStrip(QWidget):
    """One thin bar for each paragraph, coloured by memory; low and grey without cards."""

    def __init__(self, height: int = 24) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self.setMinimumWidth(60)
        self.setToolTip(
            self.tr("One bar per paragraph: the greener, the firmer; grey has no cards")
        )
        self._values: tuple[float | None, ...] = ()
        theme.notifier.changed.connect(self.update)

    @property
    def values(self) -> tuple[float | None, ...]:
        """What is painted."""
        return self._values

    def set_values(self, values: tuple[float | None, ...]) -> None:
        """Show mean retrievabilities, None for a paragraph without cards."""
        self._values = values
        known = [value for value in values if value is not None]
        if known:
            mean = f"{sum(known) / len(known):.0%}"
            self.setAccessibleName(self.tr("Memory of the paragraphs, mean {0}").format(mean))
        else:
            self.setAccessibleName(self.tr("No paragraph has cards yet"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        room = self.width() / max(1, len(self._values))
        gap = min(2.5, room * 0.3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for place, value in enumerate(self._values):
                empty = value is None
                colour = QColor(tokens.line) if value is None else theme.ramp(tokens.mem, value)
                height = self.height() * (0.38 if empty else 1)
                painter.setBrush(colour)
                bar = QRectF(place * room, self.height() - height, max(1.0, room - gap), height)
                painter.drawRoundedRect(bar, 2, 2)


class Ring(QWidget):
    """A share as a ring, with its percentage inside when there is room."""

    def __init__(self, side: int = 38, width: float = 3.4) -> None:
        super().__init__()
        self.setFixedSize(side, side)
        self._width = width
        self._share = 0.0
        theme.notifier.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = share
        self.setAccessibleName(self.tr("{0} learnt").format(f"{share:.0%}"))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inset = self._width / 2 + 0.5
            frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            paint_ring(painter, frame, self._share, self._width)
            painter.setPen(QColor(theme.current().text))
            painter.setFont(theme.font(round(self.width() * 0.26), 700))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._share * 100:.0f}")


def paint_ring(painter: QPainter, frame: QRectF, share: float, width: float) -> None:
    """Paint a ring that is filled clockwise from the top up to a share."""
    tokens = theme.current()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.line_strong), width))
    painter.drawEllipse(frame)
    pen = QPen(QColor(tokens.accent), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if share > 0:
        painter.drawArc(frame, 90 * 16, round(-360 * 16 * share))


class MemoryChip(QWidget):
    """A retrievability in its colour."""

    def __init__(self, retrievability: float) -> None:
        super().__init__()
        self.setFixedSize(46, 22)
        self._value = retrievability
        self.setAccessibleName(self.tr("Chance of recall {0}").format(f"{retrievability:.0%}"))
        theme.notifier.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        colour = theme.ramp(tokens.mem, self._value)
        ground = QColor(colour)
        ground.setAlphaF(0.16)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(self.rect(), 6, 6)
            painter.setPen(theme.mix(colour, tokens.text, 0.55))
            painter.setFont(theme.font(12, 700))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._value:.0%}")


class SegmentedBar(QWidget):
    """A bar cut into parts; parts of nothing are left out."""

    _GAP = 3

    def __init__(self, colours: tuple[str, ...], height: int = 8) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._colours = colours
        self._parts: tuple[int, ...] = (0,) * len(colours)
        theme.notifier.changed.connect(self.update)

    def set_parts(self, parts: tuple[int, ...]) -> None:
        """Show other parts, one for each colour."""
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, radius = theme.current(), self.height() / 2
        parts = [(n, v) for n, v in zip(self._colours, self._parts, strict=True) if v]
        parts = parts or [("line", 1)]
        room = self.width() - self._GAP * (len(parts) - 1)
        total, left = sum(value for _, value in parts), 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for name, value in parts:
                width = room * value / total
                painter.setBrush(QColor(getattr(tokens, name)))
                painter.drawRoundedRect(QRectF(left, 0, width, self.height()), radius, radius)
                left += width + self._GAP
