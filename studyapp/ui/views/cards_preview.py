"""One of the found cards: both sides, and what it was made from."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from studyapp.ui.viewmodels.cards_screen import CardPreview
from studyapp.ui.widgets.card_faces import SMALL, CardFaces
from studyapp.ui.widgets.kit import Button, hbox, label, scrolled, vbox
from studyapp.ui.widgets.source_pane import SourcePane

_MARGINS = (16, 12, 12, 10)


class PreviewPane(QWidget):
    """Stands below the table; card and source side by side.

    Attributes:
        reader: The button that leads to the place in the article.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cards_preview")
        self._faces = CardFaces("cards_card", SMALL)
        self._source = SourcePane("cards_source")
        self.reader = Button(self.tr("Show in the reader"), "book-open-text", "ghost")
        self.reader.setObjectName("cards_reader")
        self._scroll = scrolled(vbox(self._faces, None, margins=(0, 0, 10, 0)))
        self._scroll.setObjectName("cards_card_scroll")
        head = hbox(label(self.tr("Source"), 12, 500, "text3"), None, self.reader)
        card, source = QFrame(), QFrame()
        card.setProperty("kind", "card")
        source.setProperty("kind", "card")
        card.setLayout(vbox(self._scroll, margins=_MARGINS))
        source.setLayout(vbox(head, (self._source, 1), spacing=4, margins=_MARGINS))
        self.setLayout(hbox((card, 1), (source, 1), spacing=12))
        self._shown: CardPreview | None = None
        self.hide()

    @property
    def question(self) -> str:
        """The question as it can be read."""
        return self._faces.question

    @property
    def source(self) -> str:
        """The paragraphs as they can be read."""
        return self._source.shown_text

    @Slot(object)
    def show_preview(self, preview: CardPreview | None) -> None:
        """Show another card; none hides the pane."""
        self.setVisible(preview is not None)
        if preview is None:
            return
        self._faces.set_face(preview.face)
        self._source.set_passages(preview.passages)
        if self._shown is None or preview.line.card.id != self._shown.line.card.id:
            self._scroll.verticalScrollBar().setValue(0)
        self._shown = preview

    def set_reading_family(self, family: str) -> None:
        """Set the card in another typeface."""
        self._faces.set_reading_family(family)
