"""The cards of the chosen paragraph; without one, the cards that have lost their place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.cards.model import Note
from studyapp.core.ids import CardId
from studyapp.services.views import ReaderCard
from studyapp.ui.viewmodels.reader_screen import ReaderScreen
from studyapp.ui.views.reader_card_row import CardRow
from studyapp.ui.views.reader_lost import LostRow
from studyapp.ui.widgets.kit import (
    Button,
    IconButton,
    KeyCap,
    Panel,
    clear,
    hbox,
    label,
    scrolled,
    vbox,
)

WIDTH, NARROW_WIDTH = 300, 250


class CardPanel(Panel):
    """The column of cards on the right.

    Signals:
        card_clicked: Id of the card.
        edit_asked: The Note to edit.
        info_asked: Id of the card to explain.
        place_asked: The Note whose place is what is selected.
        drop_asked: The Note to be asked no more.
        more_asked: More cards for the paragraph.
        closed: The panel's close button.
        review_asked: Review the cards of the paragraph.
    """

    card_clicked = Signal(object)
    edit_asked = Signal(object)
    info_asked = Signal(object)
    place_asked = Signal(object)
    drop_asked = Signal(object)
    more_asked = Signal()
    closed = Signal()
    review_asked = Signal()

    def __init__(self) -> None:
        self._selected = False
        self._title = label("", 15, 500)
        self._title.setObjectName("reader_cards_title")
        self._count = label("", 13, role="text3")
        close = IconButton("x", self.tr("Hide cards"), 16)
        close.setObjectName("reader_cards_close")
        self._rows: QVBoxLayout = vbox(spacing=10, margins=(0, 0, 4, 0))
        self._review = Button(self.tr("Review this paragraph"), "play", "secondary")
        self._review.setObjectName("reader_review_paragraph")
        self._more = Button(self.tr("More cards"), "plus", "ghost")
        self._more.setObjectName("reader_more")
        self._more.setToolTip(self.tr("Suggest more cards for this paragraph (G)"))
        self._empty = label("", 13, role="text3", wrap=True)
        self._empty.setObjectName("reader_cards_empty")
        self._hint = QWidget()
        self._hint.setLayout(
            hbox(
                label(self.tr("Next and previous paragraph"), 12, role="text3"),
                None,
                KeyCap("J"),
                KeyCap("K"),
                spacing=5,
            )
        )
        super().__init__(
            hbox(self._title, self._count, None, close),
            self._empty,
            (scrolled(self._rows), 1),
            self._review,
            self._more,
            self._hint,
            pad=16,
            spacing=10,
            kind="side",
        )
        self.setFixedWidth(WIDTH)
        close.clicked.connect(self.closed)
        self._review.clicked.connect(self.review_asked)
        self._more.clicked.connect(self.more_asked)

    def render_screen(self, screen: ReaderScreen) -> None:
        """Show the cards of the chosen paragraph, or those without a place."""
        lost = screen.lost if screen.chosen is None else ()
        self._show_heading(screen, lost)
        self._review.setVisible(bool(screen.cards))
        self._more.setVisible(bool(screen.paragraph))
        self._empty.setVisible(not screen.cards)
        clear(self._rows)
        for card in lost:
            self._rows.addWidget(self._lost_row(card))
        for card in screen.cards:
            self._rows.addWidget(self._row(card, chosen=card.card.id == screen.chosen_card))
        for at in range(self._rows.count()):
            item = self._rows.itemAt(at)
            widget = item.widget() if item else None
            if widget is not None:
                widget.show()  # at once; a layout would only queue it
        self._rows.addStretch(1)

    def set_selected(self, *, selected: bool) -> None:
        """Tell whether a piece of the article is selected, for cards that look for a place."""
        self._selected = selected
        for row in self.findChildren(LostRow):
            row.set_selected(selected=selected)

    def set_narrow(self, narrow: bool) -> None:
        """Take less room beside a narrow column of text."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)
        self._hint.setVisible(not narrow)

    def _show_heading(self, screen: ReaderScreen, lost: Sequence[ReaderCard]) -> None:
        if screen.chosen is not None:
            self._title.setText(
                self.tr("Paragraph {0}").format(screen.paragraph)
                if screen.paragraph
                else self.tr("Beside the text")
            )
            self._empty.setText(self.tr("There are no cards for this paragraph."))
            shown = len(screen.cards)
        elif lost:
            self._title.setText(self.tr("Places lost"))
            self._empty.setText(
                self.tr(
                    "The text these cards were made from has changed. Select where a card "
                    "belongs now, or stop asking it."
                )
            )
            shown = len(lost)
        else:
            self._title.setText(self.tr("Cards"))
            self._empty.setText(self.tr("Click a paragraph to see its cards."))
            shown = sum(each.cards for each in screen.blocks)
        self._count.setText(self.tr("%n card(s)", "", shown))
        self._count.setVisible(screen.article is not None)

    def _row(self, card: ReaderCard, *, chosen: bool) -> CardRow:
        row = CardRow(card, chosen=chosen)
        row.clicked.connect(partial(self._on_row_clicked, card.card.id))
        row.edit_asked.connect(partial(self._on_edit_asked, card.note))
        row.info_asked.connect(partial(self._on_info_asked, card.card.id))
        return row

    def _lost_row(self, card: ReaderCard) -> LostRow:
        row = LostRow(card)
        row.set_selected(selected=self._selected)
        row.place_asked.connect(partial(self._on_place_asked, card.note))
        row.drop_asked.connect(partial(self._on_drop_asked, card.note))
        row.edit_asked.connect(partial(self._on_edit_asked, card.note))
        return row

    def _on_row_clicked(self, card_id: CardId) -> None:
        self.card_clicked.emit(card_id)

    def _on_info_asked(self, card_id: CardId) -> None:
        self.info_asked.emit(card_id)

    def _on_edit_asked(self, note: Note) -> None:
        self.edit_asked.emit(note)

    def _on_place_asked(self, note: Note) -> None:
        self.place_asked.emit(note)

    def _on_drop_asked(self, note: Note) -> None:
        self.drop_asked.emit(note)
