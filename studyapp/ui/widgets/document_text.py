"""Rich text that is painted and never edited; as high as its width demands."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget


class DocumentText(QWidget):
    """Paints a document. The document lives on, only its text changes."""

    def __init__(self, name: str, line: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._line = line
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """What is painted, one line for each paragraph."""
        return self._document.toPlainText()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(1, width))
        return round(self._document.size().height())

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(self.width() or 400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._line)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._document.setTextWidth(self.width())
            self._document.drawContents(painter, event.rect())
