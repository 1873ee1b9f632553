"""Small parts that all screens are built of."""

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
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

Margins = tuple[int, int, int, int]
Piece = QWidget | QLayout | int | None
Item = Piece | tuple[QWidget | QLayout | None, int]
_NONE: Margins = (0, 0, 0, 0)
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
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
    """Return a label; `role` names its colour: text, text2, text3, accent, again."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(px, weight, family))
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def hbox(*items: Item, spacing: int = 8, margins: Margins = _NONE) -> QHBoxLayout:
    """Return a row. None stretches, a number is a gap, (item, n) stretches the item."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def vbox(*items: Item, spacing: int = 8, margins: Margins = _NONE) -> QVBoxLayout:
    """Return a column; items as for `hbox`."""
    return _filled(QVBoxLayout(), items, spacing, margins)


Box = TypeVar("Box", bound=QBoxLayout)


def _filled(box: Box, items: tuple[Item, ...], spacing: int, margins: Margins) -> Box:
    box.setSpacing(spacing)
    box.setContentsMargins(*margins)
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
    return box


def hairline() -> QFrame:
    """Return a thin line across."""
    line = QFrame()
    line.setObjectName("hairline")
    return line


def scrolled(content: QLayout) -> QScrollArea:
    """Return an area that scrolls its content up and down."""
    inner = QWidget()
    inner.setObjectName("content")
    inner.setLayout(content)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


class Panel(QFrame):
    """A framed group: kind "card", "row", "bar" or "side"."""

    def __init__(self, *items: Item, pad: int = 20, spacing: int = 12, kind: str = "card") -> None:
        super().__init__()
        self.setObjectName(f"panel_{kind}")
        self.setLayout(vbox(*items, spacing=spacing, margins=(pad, max(0, pad - 2), pad, pad)))


class _KeyboardFocus(QWidget):
    """Shows focus only when it came by the keyboard, as :focus-visible does in browsers."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_focus(event.reason() in _KEYBOARD)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_focus(False)  # noqa: FBT003
        super().focusOutEvent(event)

    def _show_focus(self, shown: bool) -> None:  # noqa: FBT001
        self.setProperty("kbd", shown)
        self.style().polish(self)


class Button(_KeyboardFocus, QPushButton):
    """A button with words: kind "primary", "secondary" or "ghost"."""

    def __init__(self, text: str, icon: str | None = None, kind: str = "secondary") -> None:
        super().__init__(text)
        self._icon, self._kind = icon, kind
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.font(14, 500))
        self._retheme()
        theme.notifier.changed.connect(self._retheme)

    def _retheme(self) -> None:
        if self._icon:
            tokens = theme.current()
            colour = tokens.on_accent if self._kind == "primary" else tokens.text2
            self.setIcon(theme.icon(self._icon, colour, 16))
            self.setIconSize(QSize(16, 16))


class IconButton(_KeyboardFocus, QToolButton):
    """A button with an icon; the tip is also its accessible name."""

    def __init__(self, icon: str, tip: str, px: int = 18, size: int = 32) -> None:
        super().__init__()
        self._icon, self._px = icon, px
        self.set_tip(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(size, size)
        self._retheme()
        theme.notifier.changed.connect(self._retheme)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._retheme()

    def set_tip(self, tip: str) -> None:
        """Say something else about the button."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def _retheme(self) -> None:
        self.setIcon(theme.icon(self._icon, theme.current().text2, self._px))
        self.setIconSize(QSize(self._px, self._px))


class KeyCap(QLabel):
    """The picture of a key."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setObjectName("keycap")
        self.setFont(theme.font(11, 500))
        self.setFixedHeight(20)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
