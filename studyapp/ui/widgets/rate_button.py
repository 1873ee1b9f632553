"""A rating with the interval it leads to and the key that gives it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studyapp.core.scheduling.events import Rating
from studyapp.ui import theme

HEIGHT = 60
_RADIUS = 10
_KEY = 20
_MARK = 16


class RateButton(QAbstractButton):
    """One of the answers to "how well did you know it"."""

    def __init__(self, rating: Rating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"review_rate_{rating.name.lower()}")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._rating = rating
        self._key = ""
        self._interval = ""
        self._suggested = False
        self._name_font, self._interval_font = theme.font(15, 500), theme.font(12)
        self._key_font = theme.font(11, 500)
        theme.notifier.changed.connect(self.update)

    @property
    def interval(self) -> str:
        """When the card would come again, in words."""
        return self._interval

    def set_words(self, name: str, key: str) -> None:
        """Name the rating, and the key that gives it; "" for none."""
        self.setText(name)
        self._key = key
        self._say()

    def set_interval(self, words: str) -> None:
        """Say when the card would come again; "" hides it."""
        if words != self._interval:
            self._interval = words
            self._say()

    def set_suggested(self, suggested: bool) -> None:
        """Mark the rating that the answer deserves."""
        if suggested != self._suggested:
            self._suggested = suggested
            self._say()

    def _say(self) -> None:
        words = self.text(), self._interval, self.tr("suggested") if self._suggested else ""
        self.setAccessibleName("，".join(filter(None, words)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour, soft = self._colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter, colour, soft)
            self._paint_words(painter, colour)
            self._paint_key(painter, colour, soft)
            if self._suggested:
                self._paint_suggestion(painter, colour)

    def _colours(self) -> tuple[QColor, QColor]:
        tokens = theme.current()
        match self._rating:
            case Rating.AGAIN:
                return QColor(tokens.again), QColor(tokens.again_soft)
            case Rating.HARD:
                return QColor(tokens.hard), QColor(tokens.hard_soft)
            case Rating.GOOD:
                return QColor(tokens.good), QColor(tokens.good_soft)
            case Rating.EASY:
                return QColor(tokens.easy), QColor(tokens.easy_soft)

    def _frame(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)

    def _paint_frame(self, painter: QPainter, colour: QColor, soft: QColor) -> None:
        lively = self.underMouse() or self.isDown()
        edge, width = theme.mix(soft, colour, 0.55 if lively else 0.22), 1.0
        if self.hasFocus() or self._suggested:
            edge, width = colour, 1.8
        painter.setPen(QPen(edge, width))
        fill = 0.18 if self.isDown() else 0.10 if lively else 0.0
        painter.setBrush(theme.mix(soft, colour, fill))
        painter.drawRoundedRect(self._frame(), _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, colour: QColor) -> None:
        area = self._frame().adjusted(16, 9, -12, -9)
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour)
        painter.setFont(self._name_font)
        if not self._interval:
            painter.drawText(area, left | middle, self.text())
            return
        painter.drawText(area, left | Qt.AlignmentFlag.AlignTop, self.text())
        painter.setPen(theme.mix(colour, QColor(theme.current().text2), 0.45))
        painter.setFont(self._interval_font)
        painter.drawText(area, left | Qt.AlignmentFlag.AlignBottom, self._interval)

    def _paint_key(self, painter: QPainter, colour: QColor, soft: QColor) -> None:
        if not self._key:
            return
        frame = self._frame()
        words = QFontMetricsF(self._key_font).horizontalAdvance(self._key)
        width = max(_KEY, words + 10)
        cap = QRectF(frame.right() - 12 - width, frame.center().y() - _KEY / 2, width, _KEY)
        painter.setPen(QPen(theme.mix(soft, colour, 0.4), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(colour)
        painter.setFont(self._key_font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _paint_suggestion(self, painter: QPainter, colour: QColor) -> None:
        """A check mark beside the name: an edge alone would speak by colour only."""
        words = QFontMetricsF(self._name_font).horizontalAdvance(self.text())
        frame = self._frame()
        top = frame.top() + 11 if self._interval else frame.center().y() - _MARK / 2
        mark = QRectF(frame.left() + 16 + words + 7, top, _MARK, _MARK)
        theme.paint_icon(painter, "check", mark, colour, 2.5)
