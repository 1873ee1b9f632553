"""A card whose place in the article is lost, with the words it was made from."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from studyapp.core.article.anchors import CONTEXT
from studyapp.core.article.text import fold
from studyapp.core.cards.faces import question_text
from studyapp.core.cards.model import SourceRef
from studyapp.services.views import ReaderCard
from studyapp.ui import theme
from studyapp.ui.widgets.kit import Button, IconButton, Panel, hbox, label


class LostRow(Panel):
    """Says what the card asks and where it stood; a click leads nowhere.

    Signals:
        place_asked: Its place is what is selected in the article.
        drop_asked: It is to be asked no more.
        edit_asked: The pencil was clicked, or E pressed.
    """

    place_asked = Signal()
    drop_asked = Signal()
    edit_asked = Signal()

    def __init__(self, card: ReaderCard) -> None:
        question = fold(question_text(card.note, card.card.ordinal))
        tag = label("", 12, 500, role="hard")
        pencil = IconButton("pencil", "", 14, 24)
        self._place = Button("", "target")
        self._drop = Button("", None, "ghost")
        super().__init__(
            hbox(tag, None, pencil, spacing=4),
            label(question, 14, wrap=True),
            *(_old_text(source) for source in card.note.sources if source.lost),
            hbox(self._place, self._drop, None, spacing=4),
            pad=12,
            spacing=8,
            kind="row",
        )
        self.setObjectName("reader_lost_card")
        tag.setText(self.tr("Place lost"))
        tag.setObjectName("reader_lost_tag")
        pencil.set_tip(self.tr("Edit this card (E)"))
        self._place.setText(self.tr("Use selection"))
        self._place.setObjectName("reader_lost_place")
        self._place.setFont(theme.font(13, 500))
        self._drop.setText(self.tr("Stop asking"))
        self._drop.setObjectName("reader_lost_drop")
        self._drop.setFont(theme.font(13, 500))
        self.setAccessibleName(self.tr("{0} (place lost)").format(question))
        self.set_selected(selected=False)
        pencil.clicked.connect(self.edit_asked)
        self._place.clicked.connect(self.place_asked)
        self._drop.clicked.connect(self.drop_asked)

    def set_selected(self, *, selected: bool) -> None:
        """Tell whether a piece of the article is selected."""
        self._place.setEnabled(selected)
        self._place.setToolTip(
            self.tr("Tie the card to the selected text")
            if selected
            else self.tr("First select in the article where the card belongs")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_E and not event.modifiers():
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)


def _old_text(source: SourceRef) -> QLabel:
    result = label("", 13, role="text2", family=theme.READING_FAMILY, wrap=True)
    result.setObjectName("reader_lost_text")
    before, words, after = (fold(each) for each in (source.prefix, source.span, source.suffix))
    result.setTextFormat(Qt.TextFormat.RichText)
    result.setText(
        f"{_cut(before)}{escape(before)}<b>{escape(words)}</b>{escape(after)}{_cut(after)}"
    )
    result.setAccessibleName(f"{before}{words}{after}")
    return result


def _cut(context: str) -> str:
    """Return the sign that more stands before or after a context that was cut off."""
    return "…" if len(context) >= CONTEXT else ""
