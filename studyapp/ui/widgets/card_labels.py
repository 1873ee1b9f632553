"""Mark and flag of a card, each by an icon and a word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.action_words import FLAG_ICONS, ActionWords

_HEIGHT = 22
_ICON, _GAP, _PADDING, _BETWEEN = 13, 5, 8, 6


class CardLabels(QWidget):
    """Chips beside the heading; as wide as what there is to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_labels")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = ActionWords(self)
        self._labels: tuple[tuple[str, str], ...] = ()
        self._font = theme.font(12, 500)
        self.hide()
        theme.notifier.changed.connect(self.update)

    @property
    def words(self) -> tuple[str, ...]:
        """What is shown."""
        return tuple(word for _, word in self._labels)

    def set_labels(self, flag: int, *, marked: bool) -> None:
        """Show a flag of 1 to 4, 0 for none, and whether the card is marked."""
        labels: tuple[tuple[str, str], ...] = (("star", self.tr("Marked")),) if marked else ()
        if flag:
            labels += ((FLAG_ICONS[flag - 1], self._words.flag(flag)),)
        if labels != self._labels:
            self._labels = labels
            self.setAccessibleName("，".join(self.words))
            self.setToolTip(self.accessibleName())
            self.updateGeometry()
            self.update()
        self.setVisible(bool(labels))

    def sizeHint(self) -> QSize:
        widths = [self._width(word) for word in self.words]
        return QSize(round(sum(widths) + _BETWEEN * max(0, len(widths) - 1)), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, left = theme.current(), 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font)
            for icon, word in self._labels:
                chip = QRectF(left, 0, self._width(word), _HEIGHT)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.hard_soft))
                painter.drawRoundedRect(chip, 6, 6)
                place = QRectF(left + _PADDING, (_HEIGHT - _ICON) / 2, _ICON, _ICON)
                theme.paint_icon(painter, icon, place, tokens.hard, 2)
                painter.setPen(QColor(tokens.hard))
                text = chip.adjusted(_PADDING + _ICON + _GAP, 0, 0, 0)
                painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
                left = chip.right() + _BETWEEN

    def _width(self, word: str) -> float:
        words = QFontMetricsF(self._font).horizontalAdvance(word)
        return words + _ICON + _GAP + 2 * _PADDING
