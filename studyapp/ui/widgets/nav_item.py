"""Entries of the rail, and the mark of the program."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from studyapp.ui import theme
from studyapp.ui.viewmodels.shell_screen import RecentArticle
from studyapp.ui.widgets.kit import mark_focus
from studyapp.ui.widgets.memory import paint_ring

_WIDTH = 190


class RailButton(QAbstractButton):
    """A button of the rail: what all of its kinds paint."""

    def __init__(self, text: str, height: int) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setFixedHeight(height)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.notifier.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(38, self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusOutEvent(event)

    def paint_ground(self, painter: QPainter) -> QRectF:
        """Paint what shows choice, mouse and focus; return the area inside."""
        tokens = theme.current()
        area = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(tokens.selected if self.isChecked() else tokens.hover))
            painter.drawRoundedRect(area, 7, 7)
        if self.property("kbd"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 1.6))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 7, 7)
        return area


class NavItem(RailButton):
    """A page of the program: icon, name, and how many things wait there."""

    def __init__(self, icon: str, text: str, key: str) -> None:
        super().__init__(text, 34)
        self._icon = icon
        self._badge = 0
        self._compact = False
        self.setCheckable(True)
        self.setToolTip(f"{text}  {key}")

    @property
    def badge(self) -> int:
        """How many things wait on the page."""
        return self._badge

    def set_badge(self, count: int) -> None:
        """Tell how many things wait on the page."""
        self._badge = count
        self.setAccessibleDescription(self.tr("%n waiting", "", count) if count else "")
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone."""
        self._compact = compact
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, chosen = theme.current(), self.isChecked()
        with QPainter(self) as painter:
            area = self.paint_ground(painter)
            colour = tokens.accent_text if chosen else tokens.text2
            left = (self.width() - 18) / 2 if self._compact else 11
            spot = QRectF(left, self.height() / 2 - 9, 18, 18)
            theme.paint_icon(painter, self._icon, spot, colour, 2 if chosen else 1.75)
            if self._compact:
                self._paint_dot(painter)
                return
            painter.setFont(theme.font(14, 500 if chosen else 400))
            painter.setPen(QColor(tokens.accent_text if chosen else tokens.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area.adjusted(39, 0, -40, 0), middle, self.text())
            if self._badge:
                painter.setFont(theme.font(12, 500))
                painter.setPen(QColor(tokens.accent_text if chosen else tokens.text3))
                right = middle | Qt.AlignmentFlag.AlignRight
                painter.drawText(area.adjusted(0, 0, -12, 0), right, str(self._badge))

    def _paint_dot(self, painter: QPainter) -> None:
        if self._badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.current().accent))
            painter.drawEllipse(QPointF(self.width() / 2 + 10, 9), 3, 3)


class RecentItem(RailButton):
    """An article read lately: how much of it is learnt, and its title.

    Signals:
        chosen: Its ArticleId.
    """

    chosen = Signal(object)

    def __init__(self, article: RecentArticle) -> None:
        super().__init__(article.title, 30)
        self._article = article
        learnt = f"{article.learnt:.0%}"
        self.setToolTip(self.tr("{0} · {1} learnt").format(article.title, learnt))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._article.id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = theme.font(13)
        with QPainter(self) as painter:
            area = self.paint_ground(painter)
            ring = QRectF(13, self.height() / 2 - 7, 14, 14)
            paint_ring(painter, ring, self._article.learnt, 2.2)
            painter.setFont(font)
            painter.setPen(QColor(theme.current().text2))
            room = self.width() - 50
            title = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(area.adjusted(39, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, title)


class Logo(QWidget):
    """The mark of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(28, 28)
        theme.notifier.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        shade = QLinearGradient(0, 0, 28, 28)
        shade.setColorAt(0, theme.mix(tokens.accent, "#FFFFFF", 0.12))
        shade.setColorAt(1, theme.mix(tokens.accent, "#000000", 0.14))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(0, 0, 28, 28), 7, 7)
            painter.setPen(QColor(tokens.on_accent))
            painter.setFont(theme.font(17, 600, theme.READING_FAMILY))
            painter.drawText(QRectF(0, -1, 28, 28), Qt.AlignmentFlag.AlignCenter, "温")
