"""The bar over the flashcard: end, counts, position in the session, tools."""

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.ui.viewmodels.review_screen import ReviewScreen
from studyapp.ui.widgets.count_dots import CountDots
from studyapp.ui.widgets.kit import IconButton, hbox, label


class ReviewBar(QWidget):
    """Shows where the session stands; every tool has its key in the tip.

    Signals:
        end_clicked, undo_clicked, source_clicked, reader_clicked, bury_clicked,
        suspend_clicked, edit_clicked, keys_clicked: What the learner wants.
    """

    end_clicked = Signal()
    undo_clicked = Signal()
    source_clicked = Signal()
    reader_clicked = Signal()
    bury_clicked = Signal()
    suspend_clicked = Signal()
    edit_clicked = Signal()
    keys_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_bar")
        self._end = self._tool("review_end", "x", self.tr("End (Esc)"), self.end_clicked)
        self._counts = CountDots()
        self._position = label("", 13, 500, role="text2")
        self._position.setObjectName("review_position")
        self._undo = self._tool(
            "review_undo", "undo-2", self.tr("Undo (Ctrl+Z)"), self.undo_clicked
        )
        self._source = self._tool(
            "review_source_button", "book-open-text", self.tr("Source (S)"), self.source_clicked
        )
        self._more = IconButton("ellipsis", self.tr("More"))
        self._more.setObjectName("review_more")
        self._more.clicked.connect(self._show_menu)
        self._menu = self._make_menu()
        left = hbox(self._end, 6, self._counts, None)
        right = hbox(None, self._undo, self._source, self._more, spacing=8)
        self.setLayout(
            hbox((left, 1), self._position, (right, 1), spacing=8, margins=(24, 12, 24, 0))
        )

    def set_screen(self, screen: ReviewScreen) -> None:
        """Show the numbers of a screen and offer what can be done on it."""
        self._counts.set_counts(screen.counts)
        self._position.setText(f"{screen.done} / {screen.total}")
        self._undo.setEnabled(screen.can_undo)
        card = screen.card
        has_source = card is not None and card.place is not None
        self._source.setEnabled(has_source)
        self._open_reader.setEnabled(has_source)
        for action in (self._edit, self._bury, self._suspend):
            action.setEnabled(card is not None)

    def _tool(self, name: str, icon: str, tip: str, signal: SignalInstance) -> IconButton:
        button = IconButton(icon, tip)
        button.setObjectName(name)
        button.clicked.connect(signal)
        return button

    def _show_menu(self) -> None:
        corner = self._more.mapToGlobal(self._more.rect().bottomRight())
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), 0))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("review_menu")
        self._open_reader = menu.addAction(self.tr("Open in the reader"))
        self._open_reader.triggered.connect(self.reader_clicked)
        self._edit = menu.addAction(self.tr("Edit card"))
        self._edit.triggered.connect(self.edit_clicked)
        menu.addSeparator()
        self._bury = menu.addAction(self.tr("Bury until tomorrow"))
        self._bury.triggered.connect(self.bury_clicked)
        self._suspend = menu.addAction(self.tr("Suspend card"))
        self._suspend.triggered.connect(self.suspend_clicked)
        menu.addSeparator()
        menu.addAction(self.tr("Keys")).triggered.connect(self.keys_clicked)
        return menu
