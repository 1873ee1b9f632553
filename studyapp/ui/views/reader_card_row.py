"""One card beside its paragraph."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.article.text import fold
from studyapp.core.cards.faces import answer_text, question_text
from studyapp.services.views import ReaderCard
from studyapp.ui import theme
from studyapp.ui.widgets.kind_names import kind_name
from studyapp.ui.widgets.kit import IconButton, Panel, hbox, label, mark_focus


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
        edit_asked: The pencil was clicked, or E pressed.
        info_asked: The sign beside the pencil was clicked, or I pressed.
    """

    clicked = Signal()
    edit_asked = Signal()
    info_asked = Signal()

    def __init__(self, card: ReaderCard, *, chosen: bool) -> None:
        question = fold(question_text(card.note, card.card.ordinal))
        answer = fold(answer_text(card.note, card.card.ordinal))
        # The answer stays hidden until the card is chosen: the panel is no crib.
        self._answer = label(answer, 13, role="text2", wrap=True)
        self._answer.setObjectName("reader_card_answer")
        self._answer.setVisible(chosen)
        pencil = IconButton("pencil", "", 14, 24)
        pencil.setObjectName("reader_card_edit")
        pencil.setVisible(chosen)
        info = IconButton("info", "", 14, 24)
        info.setObjectName("reader_card_info")
        info.setVisible(chosen)
        super().__init__(
            hbox(
                label(kind_name(card.note.type), 12, 500, role="accent"),
                None,
                label(self._due(card), 12, role="text3"),
                info,
                pencil,
                spacing=4,
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
        pencil.set_tip(self.tr("Edit this card (E)"))
        pencil.clicked.connect(self.edit_asked)
        info.set_tip(self.tr("Why it comes when it comes (I)"))
        info.clicked.connect(self.info_asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        elif event.key() == Qt.Key.Key_E and not event.modifiers():
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_I and not event.modifiers():
            self.info_asked.emit()
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
