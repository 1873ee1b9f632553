"""The small parts that every screen is built from."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui import theme

Item = QWidget | QLayout | int | None | tuple[QWidget | QLayout | None, int]
"""In a box: a widget, a layout, pixels of space, None for a stretch, or (item, stretch)."""

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)

_Box = TypeVar("_Box", bound=QBoxLayout)

_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


def label(
    text: str,
    px: int = 14,
    weight: int = 400,
    role: str = "text",
    family: str = theme.UI_FAMILY,
    *,
    wrap: bool = False,
) -> QLabel:
    """Return a label. `role` names its colour: text, text2, text3, accent, again, hard."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setFont(theme.font(px, weight, family))
    result.setProperty("role", role)
    result.setWordWrap(wrap)
    return result


def hbox(*items: Item, spacing: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Return a row of items."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def vbox(*items: Item, spacing: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Return a column of items."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def _filled(box: _Box, items: tuple[Item, ...], spacing: int, margins: Margins) -> _Box:
    box.setSpacing(spacing)
    box.setContentsMargins(*margins)
    add_items(box, *items)
    return box


def add_items(box: QBoxLayout, *items: Item) -> None:
    """Append items to a row or a column."""
    for item in items:
        piece, stretch = item if isinstance(item, tuple) else (item, 0)
        match piece:
            case None:
                box.addStretch(stretch or 1)
            case int():
                box.addSpacing(piece)
            case QLayout():
                box.addLayout(piece, stretch)
            case QWidget():
                box.addWidget(piece, stretch)


def clear(box: QBoxLayout) -> None:
    """Take every widget out of a box and delete it."""
    while item := box.takeAt(0):
        widget = item.widget()
        if widget is not None:
            # Deleted later, it would be seen until then.
            widget.hide()
            widget.deleteLater()


def hairline() -> QFrame:
    """Return a horizontal line of one pixel."""
    line = QFrame()
    line.setProperty("kind", "hairline")
    line.setFixedHeight(1)
    return line


def scrolled(content: QLayout) -> QScrollArea:
    """Return an area that scrolls its content up and down; sideways only in a tiny window."""
    inner = QWidget()
    inner.setLayout(content)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inner)
    return area


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and restyle the widget."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Panel(QFrame):
    """A framed group. `kind`: card (large), row (in a list), side, rail, bar (floating), error."""

    def __init__(self, *items: Item, pad: int = 20, spacing: int = 12, kind: str = "card") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self._column = vbox(*items, spacing=spacing, margins=(pad, max(0, pad - 2), pad, pad))
        self.setLayout(self._column)

    def add(self, *items: Item) -> None:
        """Append items below the others."""
        add_items(self._column, *items)


def mark_focus(widget: QWidget, event: QFocusEvent) -> None:
    """Set the property `kbd` while the focus is on a widget and came from the keyboard.

    Call it from focusInEvent and focusOutEvent. Style sheets know `:focus` only, which
    would draw a ring around every button clicked.
    """
    set_property(widget, "kbd", event.gotFocus() and event.reason() in _KEYBOARD)


class Button(QPushButton):
    """A push button. `kind`: primary (one on a page), secondary, ghost (no edge)."""

    def __init__(self, text: str, icon: str | None = None, kind: str = "secondary") -> None:
        super().__init__(text)
        self._icon = icon
        self._kind = kind
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.font(14, 500))
        # Wider than the icon: the style sets icon and text too close together.
        self.setIconSize(QSize(20, 16))
        self._paint_icon()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._paint_icon()

    def focusInEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        if self._icon:
            tokens = theme.current()
            colour = tokens.on_accent if self._kind == "primary" else tokens.text2
            self.setIcon(theme.icon(self._icon, colour, 16))


class IconButton(QToolButton):
    """A square button with an icon; its tip is its accessible name too."""

    def __init__(self, icon: str, tip: str, px: int = 18, size: int = 32) -> None:
        super().__init__()
        self._icon = icon
        self._px = px
        self.set_tip(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(size, size)
        self.setIconSize(QSize(px, px))
        self._paint_icon()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._paint_icon()

    def set_tip(self, tip: str) -> None:
        """Say something else about the button."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def focusInEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        self.setIcon(theme.icon(self._icon, px=self._px))


class KeyCap(QLabel):
    """The picture of a key."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "keycap")
        self.setFont(theme.font(11, 500))
        self.setFixedHeight(20)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
