"""What the mouse and the keys do in the reading column."""

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.article_column import ArticleColumn
from studyapp.ui.widgets.article_marks import stored_text

_CLICK = 4
"""A press that moves less, in pixels, is a click and selects nothing."""


class ArticleBrowser(ArticleColumn):
    """An article in which a paragraph can be chosen and text be copied.

    Signals:
        paragraph_clicked: Key of the paragraph; also when J or K moved to it.
        zoom_asked: +1, -1, or 0 for the size it was.
    """

    paragraph_clicked = Signal(str)
    zoom_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_text")
        self.setAccessibleName(self.tr("Text of the article"))
        self.setOpenLinks(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._pressed: QPointF | None = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hover(self._place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(-1)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if (event.position() - pressed).manhattanLength() < _CLICK:
            place = self._place_at(event.position())
            if place >= 0:
                self._click(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_J:
                self._step(1)
            case Qt.Key.Key_K:
                self._step(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if _with_control(event):
                self.zoom_asked.emit(1)
            case Qt.Key.Key_Minus if _with_control(event):
                self.zoom_asked.emit(-1)
            case Qt.Key.Key_0 if _with_control(event):
                self.zoom_asked.emit(0)
            case _:
                super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the stored text of the selection, not the punctuation it is shown with."""
        data = QMimeData()
        data.setText(stored_text(self.textCursor(), self._paragraphs))
        return data

    def _set_hover(self, place: int) -> None:
        if place != self._hover:
            self._hover = place
            self.viewport().update()

    def _step(self, by: int) -> None:
        body = [place for place, each in enumerate(self._paragraphs) if each.is_body]
        if not body:
            return
        if self._current in body:
            at = max(0, min(len(body) - 1, body.index(self._current) + by))
        else:
            top = next((place for place, _ in self._visible()), 0)
            at = next((i for i, place in enumerate(body) if place >= top), 0)
        self.go_to(self._paragraphs[body[at]].key, flash=False)
        self._click(body[at])

    def _click(self, place: int) -> None:
        self._current = place
        self.viewport().update()
        self.paragraph_clicked.emit(self._paragraphs[place].key)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
