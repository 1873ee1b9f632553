"""How much of an article its cards ask about, and which paragraphs they do not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.article.text import fold
from studyapp.core.cards.coverage import CoverState
from studyapp.core.ids import BlockId
from studyapp.ui import theme
from studyapp.ui.views.reader_words import cover_name
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.gutter import paint_cover
from studyapp.ui.widgets.kit import Button, clear, hairline, hbox, label, scrolled, vbox
from studyapp.ui.widgets.popup import Popup

_ROWS_HEIGHT = 260
_ROWS_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class CoverRow:
    """An uncovered paragraph in the report."""

    block: BlockId
    paragraph: int
    text: str


class CoverSign(QWidget):
    """The sign of a state, as it is in the margin."""

    def __init__(self, state: CoverState) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(14, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_cover(painter, QPointF(7, 9), self._state, 4.5)


class CoveragePopup(Popup):
    """Says how much of the article is asked for, and what is not.

    Signals:
        block_clicked: A paragraph to go to.
        more_asked: A paragraph to make cards for.
        skip_asked: A paragraph that needs none.
    """

    block_clicked = Signal(str)
    more_asked = Signal(str)
    skip_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        self._uncovered: tuple[CoverRow, ...] = ()
        self._shown: list[ClickRow] = []
        self._share = label("", 15, 500)
        self._share.setObjectName("reader_cover_share")
        self._counts = {state: label("", 13, role="text2") for state in CoverState}
        legend = [hbox(CoverSign(each), self._counts[each], spacing=4) for each in CoverState]
        self._title = label("", 12, 500, role="text3")
        self._rows: QVBoxLayout = vbox(spacing=4, margins=(0, 0, 4, 0))
        self._area = scrolled(self._rows)
        super().__init__(
            parent,
            self._share,
            hbox(*legend, None, spacing=12),
            hairline(),
            self._title,
            (self._area, 1),
            width=430,
        )
        self.setObjectName("reader_cover_popup")
        self.setAccessibleName(self.tr("Coverage"))

    def set_coverage(
        self, share: float, counts: Mapping[CoverState, int], rows: Sequence[CoverRow]
    ) -> None:
        """Show a report: the share asked about, 0 to 1, and the paragraphs that nobody asks."""
        self._share.setText(self.tr("Cards ask about {0} of the text").format(f"{share:.0%}"))
        for state, counted in self._counts.items():
            counted.setText(f"{cover_name(state)} {counts.get(state, 0)}")
        self._title.setText(
            self.tr("Paragraphs that no card asks about")
            if rows
            else self.tr("Every paragraph has cards or was skipped.")
        )
        self._uncovered = tuple(rows)
        if self.isVisible():
            focus = self._focus()
            self.fill()
            self.adjustSize()
            if focus is not None:
                self._focus_again(*focus)

    def fill(self) -> None:
        """List the first uncovered paragraphs; others follow as these are worked off."""
        clear(self._rows)
        self._shown = [self._row(row) for row in self._uncovered[:_ROWS_AT_ONCE]]
        for each in self._shown:
            self._rows.addWidget(each)
        more = len(self._uncovered) - len(self._shown)
        if more:
            self._rows.addWidget(label(self.tr("… and %n more", "", more), 12, role="text3"))
        self._rows.addStretch(1)
        self._area.setVisible(bool(self._shown))
        self._area.setFixedHeight(min(_ROWS_HEIGHT, 48 * max(1, len(self._shown))))

    def _focus(self) -> tuple[int, str] | None:
        """Return which row has the focus, and the name of the part of it that does."""
        for at, row in enumerate(self._shown):
            for part in (row, *row.findChildren(QWidget)):
                if part.hasFocus():
                    return at, part.objectName()
        return None

    def _focus_again(self, at: int, name: str) -> None:
        """Give the focus to what now stands where it was: rows are worked off one by one."""
        row = self._shown[min(at, len(self._shown) - 1)] if self._shown else self
        part = row.findChild(QWidget, name)
        (part or row).setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, row: CoverRow) -> ClickRow:
        more, skip = Button(self.tr("Make cards"), None, "ghost"), Button("", None, "ghost")
        skip.setText(self.tr("Skip"))
        for button, name in ((more, "reader_cover_more"), (skip, "reader_cover_skip")):
            button.setObjectName(name)
            button.setFont(theme.font(13, 500))
        excerpt = fold(row.text)
        more.setAccessibleName(self.tr("Make cards for paragraph {0}").format(row.paragraph))
        skip.setAccessibleName(self.tr("Skip paragraph {0}").format(row.paragraph))
        result = ClickRow(self.tr("Paragraph {0}: {1}").format(row.paragraph, excerpt[:40]))
        result.setObjectName("reader_cover_row")
        number = label(str(row.paragraph), 12, 500, role="text3")
        number.setFixedWidth(26)
        result.setLayout(
            hbox(number, (ElidedText(excerpt, 13), 1), more, skip, spacing=2, margins=(10, 2, 4, 2))
        )
        result.clicked.connect(partial(self._on_clicked, row.block))
        more.clicked.connect(partial(self._on_more, row.block))
        skip.clicked.connect(partial(self._on_skip, row.block))
        return result

    def _on_clicked(self, block: BlockId) -> None:
        self.hide()
        self.block_clicked.emit(block)

    def _on_more(self, block: BlockId) -> None:
        self.more_asked.emit(block)

    def _on_skip(self, block: BlockId) -> None:
        self.skip_asked.emit(block)
