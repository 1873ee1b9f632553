"""A scroll area that is no higher than it has to be."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class FittingScroll(QScrollArea):
    """As high as its content demands, up to `most` pixels; then it scrolls."""

    def __init__(self, content: QWidget, most: int) -> None:
        super().__init__()
        self._content = content
        self._most = most
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(content)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._content.heightForWidth(self.viewport().width())
        if needed < 0:
            needed = self._content.sizeHint().height()
        self.setFixedHeight(min(self._most, needed))
