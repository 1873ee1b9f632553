"""The paragraphs that a note was made from, scrolled to the words."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from studyapp.core.article.text import fold
from studyapp.ui.viewmodels.card_face import Passage
from studyapp.ui.widgets.kit import label, set_property, vbox
from studyapp.ui.widgets.source_peek import SourcePeek

_ABOVE, _BELOW = 44, 70


class SourcePart(QWidget):
    """One paragraph below its number."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", 12, 500, "text3", wrap=True)
        self._title.setObjectName("source_title")
        self.peek = SourcePeek()
        self.setLayout(vbox(self._title, self.peek, spacing=4))

    def show_passage(self, passage: Passage) -> None:
        """Show another paragraph."""
        title = self.tr("Paragraph {0}").format(passage.paragraph)
        if passage.elsewhere:
            title = self.tr("Paragraph {0} of another article").format(passage.paragraph)
        if passage.lost:
            title = self.tr("No longer in the article; it used to say:")
        self._title.setText(title)
        set_property(self._title, "role", "hard" if passage.lost else "text3")
        self.peek.set_source(passage.text, passage.spans, masked=False)
        self.show()


class SourcePane(QScrollArea):
    """Scrolls on its own; its parts live on from note to note."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._parts: list[SourcePart] = []
        self._passages: tuple[Passage, ...] = ()
        self._none = label(self.tr("This card names no place in an article."), 13, role="text3")
        self._none.setWordWrap(True)
        self._column = vbox(self._none, None, spacing=14, margins=(0, 0, 10, 0))
        inner = QWidget()
        inner.setLayout(self._column)
        self.setWidget(inner)
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(self._scroll_to_words)

    @property
    def shown_text(self) -> str:
        """The paragraphs as they can be read."""
        return "\n".join(part.peek.shown_text for part in self._parts if not part.isHidden())

    def set_passages(self, passages: Sequence[Passage]) -> None:
        """Show other paragraphs."""
        if tuple(passages) == self._passages:
            return
        self._passages = tuple(passages)
        while len(self._parts) < len(passages):
            self._parts.append(SourcePart())
            self._column.insertWidget(len(self._parts), self._parts[-1])
        for part, passage in zip(self._parts, passages, strict=False):
            part.show_passage(passage)
        for part in self._parts[len(passages) :]:
            part.hide()
        self._none.setVisible(not passages)
        self.setAccessibleName(fold("\n".join(passage.text for passage in passages)))
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settled.start()

    def _scroll_to_words(self) -> None:
        """Bring the first marked words into sight, once the lines have their places."""
        if not self._passages:
            return
        part = self._parts[0]
        top = part.y() + part.peek.y() + part.peek.top_of(self._passages[0].spans[0][0])
        near = top < self.viewport().height() - _BELOW
        self.verticalScrollBar().setValue(0 if near else top - _ABOVE)
