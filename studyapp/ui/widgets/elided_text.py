"""A line of text that ends in an ellipsis where its room ends."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui import theme


class ElidedText(QWidget):
    """One line, whole in the tip when it does not fit. `role` is a name of a token."""

    def __init__(
        self,
        text: str = "",
        px: int = 14,
        weight: int = 400,
        role: str = "text",
        family: str = theme.UI_FAMILY,
    ) -> None:
        super().__init__()
        self._role = role
        self.setFont(theme.font(px, weight, family))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = ""
        self.set_text(text)
        theme.notifier.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._text if shown != self._text else "")
        with QPainter(self) as painter:
            painter.setPen(QColor(getattr(theme.current(), self._role)))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
