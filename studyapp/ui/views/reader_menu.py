"""The menu of a block of an article."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.core.article.corrections import DEEPEST
from studyapp.core.article.model import BlockKind
from studyapp.core.cards.handmade import HandKind
from studyapp.ui.views.reader_words import kind_of_block

_PLAIN = (
    BlockKind.PARAGRAPH,
    BlockKind.QUOTATION,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE,
    BlockKind.CAPTION,
    BlockKind.METADATA,
)


@dataclass(frozen=True, slots=True)
class BlockState:
    """What the menu is about.

    Attributes:
        level: Of a heading; else 0.
        corrected: The learner said what the block is.
        asked: It is a paragraph, for which cards can be made.
        skipped: It needs no cards.
        selected: A piece of it is selected.
    """

    kind: BlockKind
    level: int
    corrected: bool
    asked: bool
    skipped: bool
    selected: bool


class BlockMenu(QMenu):
    """Says what a block is, makes cards for it, and of what is selected in it.

    Signals:
        kind_chosen: A BlockKind, or None for the one recognised; and the level of a heading.
        more_asked: Make more cards.
        skip_asked: Whether the paragraph needs no cards.
        card_asked: A HandKind to make of the selection.
        recite_asked: Recite the whole block.
        copy_asked: Copy the selection.
        section_asked: Suspend the cards of the section, or (True) bring them back.
    """

    kind_chosen = Signal(object, int)
    more_asked = Signal()
    skip_asked = Signal(bool)
    card_asked = Signal(object)
    recite_asked = Signal()
    copy_asked = Signal()
    section_asked = Signal(bool)

    def __init__(self, state: BlockState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader_menu")
        if state.selected:
            self._add_selection()
        self._add_kinds(state)
        if state.kind is BlockKind.HEADING:
            self._add_section()
        if state.asked:
            self.addSeparator()
            self._add("more", self.tr("More cards for this paragraph\tG"), self.more_asked)
            text = (
                self.tr("This paragraph needs cards\tShift+G")
                if state.skipped
                else self.tr("This paragraph needs no cards\tShift+G")
            )
            self._add("skip", text, partial(self._on_skip, not state.skipped))
            if not state.selected:
                text = self.tr("Recite this paragraph\tAlt+R")
                self._add("recite", text, self.recite_asked)

    def _add_selection(self) -> None:
        texts = {
            HandKind.QUESTION: self.tr("Ask about it…\tAlt+X"),
            HandKind.CLOZE: self.tr("Blank it out…\tAlt+Z"),
            HandKind.QUOTE: self.tr("Card of a quotation…\tAlt+Q"),
            HandKind.LIST: self.tr("Card of a list…\tAlt+L"),
            HandKind.RECITE: self.tr("Recite it\tAlt+R"),
        }
        for kind, text in texts.items():
            self._add(kind.value, text, partial(self._on_card, kind))
        self._add("copy", self.tr("Copy\tCtrl+C"), self.copy_asked)
        self.addSeparator()

    def _add_section(self) -> None:
        self.addSeparator()
        for back, name, text in (
            (False, "suspend", self.tr("Suspend the cards of this section")),
            (True, "unsuspend", self.tr("Bring back the cards of this section")),
        ):
            self._add(name, text, partial(self._on_section, back))

    def _add_kinds(self, state: BlockState) -> None:
        kinds = self.addMenu(self.tr("This is…"))
        kinds.setObjectName("reader_menu_kinds")
        headings = kinds.addMenu(kind_of_block(BlockKind.HEADING))
        headings.setObjectName("reader_menu_levels")
        for level in range(1, DEEPEST + 1):
            action = headings.addAction(self.tr("Level {0}").format(level))
            checked = state.kind is BlockKind.HEADING and state.level == level
            self._check(action, f"heading_{level}", checked=checked)
            action.triggered.connect(partial(self._on_kind, BlockKind.HEADING, level))
        for kind in _PLAIN:
            action = kinds.addAction(kind_of_block(kind))
            self._check(action, kind.value, checked=state.kind is kind)
            action.triggered.connect(partial(self._on_kind, kind, int(kind is BlockKind.LIST_ITEM)))
        kinds.addSeparator()
        again = kinds.addAction(self.tr("As recognised"))
        again.setObjectName("reader_menu_recognised")
        again.setEnabled(state.corrected)
        again.triggered.connect(partial(self._on_kind, None, 0))

    def _check(self, action: QAction, name: str, *, checked: bool) -> None:
        action.setObjectName(f"reader_menu_{name}")
        action.setCheckable(True)
        action.setChecked(checked)

    def _add(self, name: str, text: str, then: Callable[..., None] | SignalInstance) -> None:
        action = self.addAction(text)
        action.setObjectName(f"reader_menu_{name}")
        action.triggered.connect(then)

    def _on_kind(self, kind: BlockKind | None, level: int, _checked: object = None) -> None:
        self.kind_chosen.emit(kind, level)

    def _on_skip(self, skipped: bool, _checked: object = None) -> None:
        self.skip_asked.emit(skipped)

    def _on_section(self, back: bool, _checked: object = None) -> None:
        self.section_asked.emit(back)

    def _on_card(self, kind: HandKind, _checked: object = None) -> None:
        self.card_asked.emit(kind)
