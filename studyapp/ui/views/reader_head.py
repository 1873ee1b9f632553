"""The line above the text: where one is, what needs a look, what is shown."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.kit import Button, IconButton, hbox, label

_HEIGHT = 52
_ROOMY = 800


class ReaderHead(QWidget):
    """Buttons and chips; where it is narrow, icons stand for words.

    Signals:
        back_clicked: The way back to the library.
        lost_clicked: Show the cards that have lost their place.
        review_clicked: Review the article.
        zoom_clicked: Another size of the text.
        outline_toggled, cards_toggled: Show or hide a panel.

    Attributes:
        layers, doubts, coverage: Buttons from which something drops down.
    """

    back_clicked = Signal()
    lost_clicked = Signal()
    review_clicked = Signal()
    zoom_clicked = Signal()
    outline_toggled = Signal(bool)
    cards_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._roomy = True
        self._lost_count = self._doubt_count = 0
        self._back = self._button("reader_back", None)
        self._title = label("", 13, 500, role="text2")
        self._title.setObjectName("reader_title")
        self._title.setMinimumWidth(40)
        self._lost = self._button("reader_lost", "triangle-alert")
        self.doubts = self._button("reader_doubts", "info")
        self.layers = self._button("reader_layers", "highlighter")
        self.coverage = self._button("reader_coverage", "target")
        self._review = self._button("reader_review", "play")
        zoom = IconButton("type", self.tr("Text size (Ctrl + and Ctrl −)"))
        zoom.setObjectName("reader_zoom")
        self._outline = self._toggle("list-tree", self.tr("Outline"), "reader_show_outline")
        self._cards = self._toggle("layers", self.tr("Cards"), "reader_show_cards")
        self.setFixedHeight(_HEIGHT)
        chips = (self._lost, self.doubts, self.layers, self.coverage, self._review)
        places = (self._back, label("›", 13, role="text3"), (self._title, 1))
        panels = (zoom, self._outline, self._cards)
        self.setLayout(hbox(*places, *chips, *panels, spacing=4, margins=(16, 0, 16, 0)))
        self._back.clicked.connect(self.back_clicked)
        self._lost.clicked.connect(self.lost_clicked)
        self._review.clicked.connect(self.review_clicked)
        zoom.clicked.connect(self.zoom_clicked)
        self._outline.toggled.connect(self.outline_toggled)
        self._cards.toggled.connect(self.cards_toggled)
        self._write()

    def set_title(self, title: str) -> None:
        """Name the article."""
        self._title.setText(title)

    def set_open(self, *, opened: bool) -> None:
        """Tell whether there is an article."""
        for button in (self._review, self.layers, self.coverage):
            button.setEnabled(opened)

    def set_counts(self, *, lost: int, doubts: int) -> None:
        """Show how many cards lost their place, and how much does not add up."""
        self._lost_count, self._doubt_count = lost, doubts
        self._write()

    def check_outline(self, *, shown: bool) -> None:
        """Check the button of the outline."""
        self._outline.setChecked(shown)

    def check_cards(self, *, shown: bool) -> None:
        """Check the button of the cards."""
        self._cards.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        if roomy != self._roomy:
            self._roomy = roomy
            self._write()

    def _write(self) -> None:
        self._say(self._back, self.tr("Library"), self.tr("Library"))
        self._say(self.layers, self.tr("Marks"), "", self.tr("What is marked in the text"))
        self._say(self.coverage, self.tr("Coverage"), "", self.tr("What the cards ask about"))
        self._say(self._review, self.tr("Review this article"), "")
        lost, doubts = self._lost_count, self._doubt_count
        self._say(self._lost, self.tr("%n place(s) lost", "", lost), str(lost))
        self._say(self.doubts, self.tr("%n doubt(s)", "", doubts), str(doubts))
        self._lost.setVisible(lost > 0)
        self.doubts.setVisible(doubts > 0)

    def _say(self, button: Button, words: str, short: str, tip: str = "") -> None:
        button.setText(words if self._roomy else short)
        button.setToolTip(tip or words)
        button.setAccessibleName(words)

    def _button(self, name: str, icon: str | None) -> Button:
        button = Button("", icon, "ghost")
        button.setObjectName(name)
        return button

    def _toggle(self, icon: str, tip: str, name: str) -> IconButton:
        button = IconButton(icon, tip)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setChecked(True)
        return button
