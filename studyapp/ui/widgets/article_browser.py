"""What the mouse and the keys do in the reading column."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.article_canvas import ArticleCanvas
from studyapp.ui.widgets.article_marks import stored_text
from studyapp.ui.widgets.article_selection import (
    Selected,
    end_rect,
    select_by_key,
    selected_piece,
)
from studyapp.ui.widgets.article_text import Style

_CLICK = 4
"""A press that moves less, in pixels, is a click and selects nothing."""


class ArticleBrowser(ArticleCanvas):
    """An article in which a paragraph can be chosen, and text be selected and copied.

    Signals:
        paragraph_clicked: Key of the paragraph; also when J or K moved to it.
        fold_clicked: Key of a line that folds; by mouse, Enter or Space.
        menu_asked: Key of a paragraph or heading, and where on the screen its menu should be.
        selection_settled: A Selected, or None; not while the mouse still drags.
        zoom_asked: +1, -1, or 0 for the size it was.
    """

    paragraph_clicked = Signal(str)
    fold_clicked = Signal(str)
    menu_asked = Signal(str, QPoint)
    selection_settled = Signal(object)
    zoom_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_text")
        self.setAccessibleName(self.tr("Text of the article"))
        self.setOpenLinks(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._pressed: QPointF | None = None
        self._told: Selected | None = None
        self.selectionChanged.connect(self._on_selection_changed)

    @property
    def selected(self) -> Selected | None:
        """The piece of one paragraph that is selected."""
        return selected_piece(self.textCursor(), self._paragraphs)

    @property
    def pointed(self) -> str | None:
        """The paragraph that keys mean: of the selection, else the chosen, else the hovered."""
        selected = self.selected
        if selected is not None:
            return selected.key
        place = self._current if self._current >= 0 else self._hover
        return self._paragraphs[place].key if place >= 0 else None

    def selection_rect(self) -> QRectF:
        """Return where the selection ends in the viewport."""
        return end_rect(self)

    def unselect(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def ask_menu(self, key: str) -> None:
        """Ask for the menu of a paragraph at its end that is in sight."""
        rect = self._text_rect(self.paragraph_rect(key))
        height = self.viewport().height()
        y = max(8.0, min(rect.bottom(), height - 8.0))
        at = QPointF(rect.left() + 24, y).toPoint()
        self.menu_asked.emit(key, self.viewport().mapToGlobal(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hover(self._place_at(event.position()))
        over = self._over_menu(event.position())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(-1)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        if not self._over_menu(event.position()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        pressed, self._pressed = self._pressed, None
        self._tell_selection()
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._over_menu(pressed) and self._over_menu(event.position()):
            self._open_hover_menu()
        elif self.textCursor().hasSelection():
            return
        elif (event.position() - pressed).manhattanLength() < _CLICK:
            place = self._place_at(event.position())
            if place >= 0:
                self._click(place)

    def event(self, event: QEvent) -> bool:
        by_key = QContextMenuEvent.Reason.Keyboard
        if isinstance(event, QContextMenuEvent) and event.reason() == by_key:
            # QTextEdit would first scroll to its text cursor, which stays where it was.
            event.accept()
            self._ask_pointed_menu()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        for place, rect in self._visible():
            if rect.top() <= event.pos().y() <= rect.bottom():
                self.menu_asked.emit(self._paragraphs[place].key, event.globalPos())
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if select_by_key(self, event, self._first_cursor()):
            return
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
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._on_fold():
                self.fold_clicked.emit(self._paragraphs[self._current].key)
            case Qt.Key.Key_F10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._ask_pointed_menu()
            case Qt.Key.Key_Escape if self.textCursor().hasSelection():
                self.unselect()
            case _:
                super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the stored text of the selection, not the punctuation it is shown with."""
        data = QMimeData()
        data.setText(stored_text(self.textCursor(), self._paragraphs))
        return data

    def _rebuild(self) -> None:
        super()._rebuild()
        self._tell_selection()

    def _set_hover(self, place: int) -> None:
        if place != self._hover:
            self._hover = place
            self.viewport().update()

    def _over_menu(self, position: QPointF) -> bool:
        if self._hover < 0 or self._hover >= len(self._paragraphs):
            return False
        return self.menu_rect(self._paragraphs[self._hover].key).contains(position)

    def _open_hover_menu(self) -> None:
        key = self._paragraphs[self._hover].key
        corner = self.menu_rect(key).bottomLeft().toPoint()
        self.menu_asked.emit(key, self.viewport().mapToGlobal(corner))

    def _ask_pointed_menu(self) -> None:
        key = self.pointed
        if key is not None:
            self.ask_menu(key)

    def _first_cursor(self) -> QTextCursor:
        """Return where selecting by key begins: the chosen paragraph, else the first in sight."""
        place = self._current
        if place < 0:
            seen = (at for at, rect in self._visible() if rect.bottom() > 0)
            place = next((at for at in seen if self._paragraphs[at].is_body), 0)
        return QTextCursor(self._block(place))

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
        self._current = body[at]
        self.viewport().update()
        if not self._on_fold():
            self.paragraph_clicked.emit(self._paragraphs[body[at]].key)

    def _click(self, place: int) -> None:
        self._current = place
        self.viewport().update()
        clicked = self.fold_clicked if self._on_fold() else self.paragraph_clicked
        clicked.emit(self._paragraphs[place].key)

    def _on_fold(self) -> bool:
        return self._current >= 0 and self._paragraphs[self._current].style is Style.FOLD

    @Slot()
    def _on_selection_changed(self) -> None:
        if self._pressed is None:
            self._tell_selection()

    def _tell_selection(self) -> None:
        selected = self.selected
        if selected != self._told:
            self._told = selected
            self.selection_settled.emit(selected)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
