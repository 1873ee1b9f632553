"""The text of one face of a card, typeset for reading."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.article.text import fold
from studyapp.core.cards.faces import Run, RunKind
from studyapp.ui import theme
from studyapp.ui.widgets.typesetting import TextSize, Typesetting

_BLANK = "＿＿＿＿"


class RunText(QWidget):
    """Paints runs; as high as its width demands. The document lives on, only its text changes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._runs: tuple[Run, ...] = ()
        self._size = TextSize(22, 40)
        self._marked = False
        self._items_shown: int | None = None
        self._family = theme.READING_FAMILY
        self._looks: tuple[object, ...] = ()
        self._type = Typesetting(self._size, self._family)
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.notifier.changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """What is painted, one line for each paragraph."""
        return self._document.toPlainText()

    def set_family(self, family: str) -> None:
        """Set the text in another typeface."""
        if family != self._family:
            self._family = family
            self._write()

    def set_runs(
        self,
        runs: tuple[Run, ...],
        size: TextSize,
        *,
        marked: bool = False,
        items_shown: int | None = None,
    ) -> None:
        """Show other runs.

        `marked` sets answers apart from the text around them. With `items_shown`
        only that many items are readable, of the others only their number is.
        """
        asked = runs, size, marked, items_shown
        if asked == (self._runs, self._size, self._marked, self._items_shown):
            return
        self._runs, self._size, self._marked, self._items_shown = asked
        self._write()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(1, width))
        return round(self._document.size().height())

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(self.width() or 400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._size.line)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._document.setTextWidth(self.width())
            self._document.drawContents(painter, event.rect())

    def _on_theme_changed(self) -> None:
        self._write()

    def _write(self) -> None:
        type_ = self._typesetting()
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(type_.line)
        number = 0
        for run, text in zip(self._runs, _display(self._runs), strict=True):
            if run.kind is RunKind.ITEM:
                number += 1
                self._write_item(cursor, number, text)
            else:
                cursor.insertText(text, type_.of(run.kind, marked=self._marked))
        cursor.endEditBlock()
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    def _write_item(self, cursor: QTextCursor, number: int, text: str) -> None:
        type_ = self._typesetting()
        alone = cursor.atStart()
        if not alone:
            cursor.insertBlock()
        cursor.setBlockFormat(type_.first_item if alone else type_.item)
        cursor.insertText(f"{number}\t", type_.hint)
        if self._items_shown is None or number <= self._items_shown:
            cursor.insertText(text, type_.plain)

    def _typesetting(self) -> Typesetting:
        """Return the formats in force. They change with size and theme, seldom with the card."""
        looks = self._size, self._family, theme.current().name
        if looks != self._looks:
            self._looks = looks
            self._type = Typesetting(self._size, self._family)
            self._document.setDefaultFont(self._type.font)
            self._document.setDefaultTextOption(self._type.option)
        return self._type


def _display(runs: tuple[Run, ...]) -> list[str]:
    """Return the text of each run as it is painted, punctuation in the width of the whole."""
    folded, texts, start = fold("".join(run.text for run in runs)), [], 0
    for run in runs:
        text = folded[start : start + len(run.text)]
        start += len(run.text)
        match run.kind:
            case RunKind.BLANK:
                texts.append(_BLANK)
            case RunKind.HINT:
                texts.append(f"（{text}）")
            case _:
                texts.append(text)
    return texts
