"""A line of an exercise: an item with its number, and what became of it."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.typesetting import USUAL_TYPE, Typeface

_RADIUS = 9
_PX, _NOTE_PX = 18, 13
_LEFT, _RIGHT, _TOP, _GAP = 46, 40, 9, 2
_CAP, _SIGN = 22, 18
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_LEAST_HEIGHT = 42


class Verdict(Enum):
    """What became of an item."""

    OPEN = auto()
    RIGHT = auto()
    WRONG = auto()


@dataclass(frozen=True, slots=True)
class RowLooks:
    """What a row shows.

    Attributes:
        note: Smaller, on a line of its own.
        spoken: The verdict in words; colour and sign say it to the eye.
        current: Keys work on this row.
        faint: Still covered, or used up.
    """

    number: int
    text: str
    note: str = ""
    verdict: Verdict = Verdict.OPEN
    spoken: str = ""
    current: bool = False
    faint: bool = False


class ExerciseRow(QAbstractButton):
    """Paints a row; as high as its text demands. It can be dragged when told so.

    Signals:
        dropped: Where, on the screen, the row was let go.
    """

    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = RowLooks(0, "")
        self._type = USUAL_TYPE
        self._grip: QPoint | None = None
        self._dragged = False
        self.draggable = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.notifier.changed.connect(self.update)

    @property
    def looks(self) -> RowLooks:
        """What is shown."""
        return self._looks

    def set_looks(self, looks: RowLooks) -> None:
        """Show something else."""
        if looks != self._looks:
            self._looks = looks
            said = (str(looks.number), looks.text, looks.spoken, looks.note)
            self.setAccessibleName("，".join(filter(None, said)))
            self.updateGeometry()
            self.update()

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another typeface and size."""
        self._type = type_
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text, note = self._heights(width)
        return max(_LEAST_HEIGHT, 2 * _TOP + text + (note + _GAP if note else 0))

    def sizeHint(self) -> QSize:
        width = self.width() or 400
        return QSize(400, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LEAST_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.draggable and event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._dragged = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._grip
        if self._dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self.raise_()
            self.move(self.pos() + way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._grip, self._dragged = self._dragged, None, False
        if not dragged:
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        self.updateGeometry()
        self.dropped.emit(event.globalPosition().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour, ground = self._colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter, colour, ground)
            self._paint_number(painter, colour)
            self._paint_words(painter)
            self._paint_sign(painter, colour)

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(40, width - _LEFT - _RIGHT), 10_000)
        text = QFontMetrics(self._type.font(_PX))
        note = QFontMetrics(self._type.small(_NOTE_PX))
        words = self._looks.note
        return (
            text.boundingRect(room, _WRAP, self._looks.text or "　").height(),
            note.boundingRect(room, _WRAP, words).height() if words else 0,
        )

    def _colours(self) -> tuple[QColor, QColor]:
        tokens = theme.current()
        match self._looks.verdict:
            case Verdict.RIGHT:
                return QColor(tokens.good), QColor(tokens.good_soft)
            case Verdict.WRONG:
                return QColor(tokens.again), QColor(tokens.again_soft)
            case Verdict.OPEN:
                return QColor(tokens.text2), QColor(tokens.surface)

    def _paint_frame(self, painter: QPainter, colour: QColor, ground: QColor) -> None:
        tokens = theme.current()
        open_ = self._looks.verdict is Verdict.OPEN
        edge = QColor(tokens.line_strong) if open_ else theme.mix(ground, colour, 0.35)
        current = self._looks.current
        painter.setPen(QPen(QColor(tokens.focus) if current else edge, 1.8 if current else 1.0))
        painter.setBrush(QColor(tokens.raised) if self._dragged else ground)
        inset = 1.0 if current else 0.5
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def _paint_number(self, painter: QPainter, colour: QColor) -> None:
        cap = QRectF(12, (self.height() - _CAP) / 2, _CAP, _CAP)
        painter.setPen(QPen(theme.mix(theme.current().surface, colour, 0.4), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(colour)
        painter.setFont(theme.font(12, 500))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self._looks.number))

    def _paint_words(self, painter: QPainter) -> None:
        tokens, looks = theme.current(), self._looks
        text, note = self._heights(self.width())
        whole = text + (note + _GAP if note else 0)
        room = QRect(_LEFT, (self.height() - whole) // 2, self.width() - _LEFT - _RIGHT, text)
        painter.setFont(self._type.font(_PX))
        painter.setPen(QColor(tokens.text3 if looks.faint else tokens.text))
        painter.drawText(room, _WRAP, looks.text)
        if looks.note:
            painter.setFont(self._type.small(_NOTE_PX))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(room.translated(0, text + _GAP), _WRAP, looks.note)

    def _paint_sign(self, painter: QPainter, colour: QColor) -> None:
        if self._looks.verdict is Verdict.OPEN:
            return
        place = QRectF(self.width() - 12 - _SIGN, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        name = "check" if self._looks.verdict is Verdict.RIGHT else "x"
        theme.paint_icon(painter, name, place, colour, 2.25)
