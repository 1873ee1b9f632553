"""The text of one face of a card, typeset for reading."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from studyapp.core.article.text import fold
from studyapp.core.cards.faces import Run, RunKind
from studyapp.ui import theme
from studyapp.ui.widgets.document_text import DocumentText
from studyapp.ui.widgets.typesetting import USUAL_TYPE, TextSize, Typeface, Typesetting

_BLANK = "＿＿＿＿"


class RunText(DocumentText):
    """Paints the runs of a question or an answer."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._size = TextSize(22, 40)
        super().__init__(name, self._size.line, parent)
        self._runs: tuple[Run, ...] = ()
        self._marked = False
        self._face = USUAL_TYPE
        self._looks: tuple[object, ...] = ()
        self._type = Typesetting(self._size, self._face)
        theme.notifier.changed.connect(self._on_theme_changed)

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another typeface and size."""
        if type_ != self._face:
            self._face = type_
            self._line = type_.px(self._size.line)
            self._write()

    def set_runs(self, runs: tuple[Run, ...], size: TextSize, *, marked: bool = False) -> None:
        """Show other runs. `marked` sets answers apart from the text around them."""
        asked = runs, size, marked
        if asked == (self._runs, self._size, self._marked):
            return
        self._runs, self._size, self._marked = asked
        self._line = self._face.px(size.line)
        self._write()

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
        cursor.insertText(text, type_.plain)

    def _typesetting(self) -> Typesetting:
        """Return the formats in force. They change with size and theme, seldom with the card."""
        looks = self._size, self._face, theme.current().name
        if looks != self._looks:
            self._looks = looks
            self._type = Typesetting(self._size, self._face)
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
