"""A small panel that drops down from a button and goes with the next click elsewhere."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.kit import Item, Panel

_GAP, _EDGE = 6, 8


class Popup(Panel):
    """A panel above the window. Esc closes it."""

    def __init__(self, parent: QWidget, *items: Item, width: int) -> None:
        super().__init__(*items, pad=14, spacing=10, kind="bar")
        self.setParent(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(width)

    def fill(self) -> None:
        """Make the parts that are many; called each time before it drops down."""

    def drop_from(self, button: QWidget) -> None:
        """Show below a button, inside its window."""
        self.fill()
        window = button.window()
        layout = self.layout()
        assert layout is not None
        layout.activate()
        below = window.height() - button.mapTo(window, QPoint(0, button.height())).y()
        self.setMaximumHeight(max(160, below - _GAP - _EDGE))
        self.adjustSize()
        corner = button.mapTo(window, QPoint(button.width() - self.width(), button.height()))
        left = max(_EDGE, min(corner.x(), window.width() - self.width() - _EDGE))
        self.move(window.mapToGlobal(QPoint(left, corner.y() + _GAP)))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
