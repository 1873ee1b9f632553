"""What can be made of a selection, offered beside it."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.cards.handmade import HandKind
from studyapp.ui.widgets.kit import Button, Panel, hbox

_ICONS = {
    HandKind.QUESTION: "square-pen",
    HandKind.CLOZE: "text-select",
    HandKind.QUOTE: "quote",
    HandKind.LIST: "list-tree",
    HandKind.RECITE: "brain",
}
_KEYS = {
    HandKind.QUESTION: "Alt+X",
    HandKind.CLOZE: "Alt+Z",
    HandKind.QUOTE: "Alt+Q",
    HandKind.LIST: "Alt+L",
    HandKind.RECITE: "Alt+R",
}
_GAP, _EDGE = 8, 6


class SelectionBubble(Panel):
    """Floats over its parent, and never takes the focus.

    Signals:
        kind_chosen: A HandKind.
    """

    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        self._buttons = {kind: Button("", icon, "ghost") for kind, icon in _ICONS.items()}
        super().__init__(hbox(*self._buttons.values(), spacing=0), pad=4, kind="bar")
        self.setParent(parent)
        self.setObjectName("reader_bubble")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        names = {
            HandKind.QUESTION: self.tr("Question"),
            HandKind.CLOZE: self.tr("Blank"),
            HandKind.QUOTE: self.tr("Quotation"),
            HandKind.LIST: self.tr("List"),
            HandKind.RECITE: self.tr("Recite"),
        }
        for kind, button in self._buttons.items():
            button.setObjectName(f"reader_bubble_{kind.value}")
            button.setText(names[kind])
            button.setToolTip(_KEYS[kind])
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._on_clicked, kind))
        self.hide()

    def show_at(self, rect: QRectF) -> None:
        """Show below a place in the parent; above it where there is no room."""
        layout, page = self.layout(), self.parentWidget()
        assert layout is not None
        assert page is not None
        layout.activate()
        self.resize(self.sizeHint())
        below = rect.bottom() + _GAP
        top = below if below + self.height() < page.height() else rect.top() - _GAP - self.height()
        left = rect.center().x() - self.width() / 2
        left = max(_EDGE, min(left, page.width() - self.width() - _EDGE))
        self.move(round(left), round(top))
        self.setVisible(0 <= rect.top() <= page.height())
        self.raise_()

    def _on_clicked(self, kind: HandKind) -> None:
        self.kind_chosen.emit(kind)
