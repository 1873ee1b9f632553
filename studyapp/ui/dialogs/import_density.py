"""How many cards to make: three cards to choose from."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from studyapp.core.cards.model import Density
from studyapp.services.preview import Offer
from studyapp.services.workload import Workload
from studyapp.ui import theme
from studyapp.ui.dialogs.import_words import density_hint, density_name
from studyapp.ui.widgets.kit import mark_focus, vbox
from studyapp.ui.wording import duration, percent

_HEIGHT = 60
_LEFT, _RIGHT = 44, 14
_ALIGN = Qt.AlignmentFlag


class DensityCard(QAbstractButton):
    """A density with its cards, its coverage and what it asks of the learner."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self._name = density_name(offer.density)
        self._hint = density_hint(offer.density)
        self._cards = self.tr("%n card(s)", "", offer.cards)
        covered = self.tr("covers {0}").format(percent(offer.coverage))
        self._effort = " · ".join((covered, *self._asked_of_learner(offer.workload)))
        self.setObjectName(f"import_density_{offer.density}")
        self.setAccessibleName(f"{self._name}, {self._cards}")
        self.setAccessibleDescription(f"{self._hint}. {self._effort}")
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.notifier.changed.connect(self.update)

    @property
    def texts(self) -> tuple[str, str, str, str]:
        """What is painted: name, hint, cards, and what it asks of the learner."""
        return self._name, self._hint, self._cards, self._effort

    def _asked_of_learner(self, work: Workload) -> tuple[str, ...]:
        if work.days is None:
            return (self.tr("no new cards a day, by your settings"),)
        if work.days == 0:
            return (self.tr("nothing new to learn"),)
        minutes = duration(round(work.minutes_per_day * 60))
        days = self.tr("introduced in %n day(s)", "", work.days)
        return self.tr("about {0} a day").format(minutes), days

    def sizeHint(self) -> QSize:
        return QSize(380, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, _HEIGHT)

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_mark(painter)
            self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = theme.current()
        ground, edge, width = tokens.surface, tokens.line_strong, 1.0
        if self.isChecked():
            ground, edge, width = tokens.accent_soft, tokens.accent, 1.5
        elif self.underMouse():
            edge = tokens.text3
        if self.property("kbd"):
            edge, width = tokens.focus, 2.5
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, 10, 10)

    def _paint_mark(self, painter: QPainter) -> None:
        tokens, middle = theme.current(), QPointF(_LEFT / 2 + 1, self.height() / 2)
        checked = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if checked else tokens.text3), 1.5))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(middle, 8, 8)
        if checked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(middle, 4.5, 4.5)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = theme.current()
        upper = QRectF(_LEFT, 7, self.width() - _LEFT - _RIGHT, 24)
        lower = upper.translated(0, 23)
        painter.setPen(QColor(tokens.text))
        painter.setFont(theme.font(15, 600))
        left, right = (
            _ALIGN.AlignLeft | _ALIGN.AlignVCenter,
            _ALIGN.AlignRight | _ALIGN.AlignVCenter,
        )
        painter.drawText(upper, left, self._name)
        used = painter.fontMetrics().horizontalAdvance(self._name) + 10
        painter.drawText(upper, right, self._cards)
        taken = painter.fontMetrics().horizontalAdvance(self._cards) + 10
        painter.setFont(theme.font(12))
        painter.setPen(QColor(tokens.text3))
        room = upper.adjusted(used, 1, -taken, 1)
        painter.drawText(room, left, self._fitted(painter, self._hint, room.width()))
        painter.setFont(theme.font(13))
        painter.setPen(QColor(tokens.text2))
        painter.drawText(lower, left, self._fitted(painter, self._effort, lower.width()))

    def _fitted(self, painter: QPainter, text: str, width: float) -> str:
        elide = Qt.TextElideMode.ElideRight
        return painter.fontMetrics().elidedText(text, elide, max(0, int(width)))


class DensityChoice(QWidget):
    """One of the offers; the arrow keys go from one to the next.

    Signals:
        chosen: A Density.
    """

    chosen = Signal(object)

    def __init__(self, offers: Iterable[Offer]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._cards: dict[Density, DensityCard] = {}
        for offer in offers:
            card = DensityCard(offer)
            self._group.addButton(card)
            self._cards[offer.density] = card
        self._group.buttonToggled.connect(self._on_toggled)
        self.setLayout(vbox(*self._cards.values(), spacing=6))

    def set_density(self, density: Density) -> None:
        """Mark a density; the focus goes there when a key asks for this widget."""
        self._cards[density].setChecked(True)
        self.setFocusProxy(self._cards[density])

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:
        if checked:
            self.chosen.emit(next(d for d, card in self._cards.items() if card is button))
