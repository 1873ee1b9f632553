"""The cards of the chosen paragraph."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.article.text import fold
from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.ids import CardId
from studyapp.services.views import ReaderCard
from studyapp.ui import theme
from studyapp.ui.viewmodels.reader import ReaderScreen
from studyapp.ui.widgets.kind_names import kind_name
from studyapp.ui.widgets.kit import (
    Button,
    IconButton,
    KeyCap,
    Panel,
    hbox,
    label,
    mark_focus,
    scrolled,
    vbox,
)

WIDTH, NARROW_WIDTH = 300, 250


class MemoryLine(QWidget):
    """A thin bar as long as the chance of recall."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setFixedHeight(4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        colour = theme.ramp(tokens.mem, self._share)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.mix(colour, tokens.surface, 0.78))
            painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, 0, self.width() * self._share, 4), 2, 2)


class CardRow(Panel):
    """One card: what it asks, how it stands.

    Signals:
        clicked: The row was clicked, or Enter pressed on it.
    """

    clicked = Signal()

    def __init__(self, card: ReaderCard, *, chosen: bool) -> None:
        question = fold(question_text(card.note, card.card.ordinal))
        answer = fold(answer_text(card.note, card.card.ordinal))
        # The answer stays hidden until the card is chosen: the panel is no crib.
        self._answer = label(answer, 13, role="text2", wrap=True)
        self._answer.setObjectName("reader_card_answer")
        self._answer.setVisible(chosen)
        super().__init__(
            hbox(
                label(kind_name(card.note.type), 12, 500, role="accent"),
                None,
                label(self._due(card), 12, role="text3"),
            ),
            label(question, 14, wrap=True),
            self._answer,
            self._memory(card),
            pad=12,
            spacing=7,
            kind="row",
        )
        self.setProperty("chosen", chosen)
        self.setObjectName("reader_card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        mark_focus(self, event)
        super().focusOutEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()

    def _memory(self, card: ReaderCard) -> QWidget:
        line = QWidget()
        line.setVisible(card.retrievability is not None)
        if card.retrievability is not None:
            share = label(f"{card.retrievability:.0%}", 12, 500, role="text2")
            line.setLayout(hbox((MemoryLine(card.retrievability), 1), share, spacing=8))
        return line

    def _due(self, card: ReaderCard) -> str:
        days = card.days_until_due
        if card.state.suspended:
            return self.tr("suspended")
        if days is None:
            return self.tr("new")
        if days < 0:
            return self.tr("overdue")
        return self.tr("today") if days == 0 else self.tr("in %n day(s)", "", days)


class CardPanel(Panel):
    """The column of cards on the right.

    Signals:
        card_clicked: Id of the card.
        closed: The panel's close button.
        review_asked: Review the cards of the paragraph.
    """

    card_clicked = Signal(object)
    closed = Signal()
    review_asked = Signal()

    def __init__(self) -> None:
        self._title = label("", 15, 500)
        self._title.setObjectName("reader_cards_title")
        self._count = label("", 13, role="text3")
        close = IconButton("x", self.tr("Hide cards"), 16)
        close.setObjectName("reader_cards_close")
        self._rows: QVBoxLayout = vbox(spacing=10, margins=(0, 0, 4, 0))
        self._review = Button(self.tr("Review this paragraph"), "play", "secondary")
        self._review.setObjectName("reader_review_paragraph")
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
            self._hint,
            pad=16,
            spacing=10,
            kind="side",
        )
        self.setFixedWidth(WIDTH)
        close.clicked.connect(self.closed)
        self._review.clicked.connect(self.review_asked)

    def render_screen(self, screen: ReaderScreen) -> None:
        """Show the cards of the chosen paragraph."""
        if screen.chosen is None:
            self._title.setText(self.tr("Cards"))
        else:
            self._title.setText(self.tr("Paragraph {0}").format(screen.paragraph))
        shown = len(screen.cards) if screen.chosen else sum(each.cards for each in screen.blocks)
        self._count.setText(self.tr("%n card(s)", "", shown))
        self._count.setVisible(screen.article is not None)
        self._review.setVisible(bool(screen.cards))
        self._empty.setVisible(not screen.cards)
        if screen.chosen is None:
            self._empty.setText(self.tr("Click a paragraph to see its cards."))
        else:
            self._empty.setText(self.tr("There are no cards for this paragraph."))
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()  # it is deleted only when the event loop runs again
                widget.deleteLater()
        for card in screen.cards:
            row = CardRow(card, chosen=card.card.id == screen.chosen_card)
            row.clicked.connect(partial(self._on_row_clicked, card.card.id))
            self._rows.addWidget(row)
            row.show()  # at once; a layout would only queue it
        self._rows.addStretch(1)

    def set_narrow(self, narrow: bool) -> None:
        """Take less room beside a narrow column of text."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)
        self._hint.setVisible(not narrow)

    def _on_row_clicked(self, card_id: CardId) -> None:
        self.card_clicked.emit(card_id)
