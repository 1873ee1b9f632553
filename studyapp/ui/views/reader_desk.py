"""The learner's tools beside the reading column: menus, popups, keys, and word of what was done."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.article.model import Block, BlockKind, Span
from studyapp.core.cards.coverage import CoverState
from studyapp.core.cards.handmade import HandKind
from studyapp.core.cards.model import Note
from studyapp.core.ids import BlockId
from studyapp.services.overlay import Layer, Survey
from studyapp.ui.viewmodels.reader import ReaderViewModel
from studyapp.ui.viewmodels.reader_outcome import MoreMade, Outcome, TakenBack
from studyapp.ui.views.reader_coverage import CoveragePopup, CoverRow
from studyapp.ui.views.reader_doubts import DoubtsPopup
from studyapp.ui.views.reader_head import ReaderHead
from studyapp.ui.views.reader_keys import Command, key_rows, meaning
from studyapp.ui.views.reader_layers import LayersPopup
from studyapp.ui.views.reader_menu import BlockMenu, BlockState
from studyapp.ui.views.reader_paragraphs import covers
from studyapp.ui.views.reader_words import outcome_text
from studyapp.ui.widgets.article_browser import ArticleBrowser
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.selection_bubble import SelectionBubble
from studyapp.ui.widgets.toast import Toast

_ABOVE_BOTTOM = 84
_SHORTEST = 2
"""From how many characters on a selection is offered to be made into cards."""


class ReaderDesk(QObject):
    """Leads from text and head to the view model's edits, and back to words.

    Signals:
        inbox_requested: The way to the suggestions.
        layer_toggled: A Layer, and whether it is to be shown.
        section_asked: The heading whose cards wait or (True) come back.
    """

    inbox_requested = Signal()
    layer_toggled = Signal(object, bool)
    section_asked = Signal(object, bool)

    def __init__(
        self, view_model: ReaderViewModel, head: ReaderHead, text: ArticleBrowser, page: QWidget
    ) -> None:
        super().__init__(page)
        self._view_model = view_model
        self._text = text
        self._menu: BlockMenu | None = None
        self._layers = LayersPopup(page)
        self._doubts = DoubtsPopup(page)
        self._coverage = CoveragePopup(page)
        self._bubble = SelectionBubble(text.viewport())
        self._undo = Toast(self.tr("Undo"), page, above=_ABOVE_BOTTOM)
        self._made = Toast(self.tr("To the inbox"), page, icon="layers", above=_ABOVE_BOTTOM)
        self._keys = KeySheet(self.tr("Keys"), key_rows(), page)
        self._told = Toast("", page, icon=None, above=_ABOVE_BOTTOM)
        head.layers.clicked.connect(partial(self._layers.drop_from, head.layers))
        head.doubts.clicked.connect(partial(self._doubts.drop_from, head.doubts))
        head.coverage.clicked.connect(partial(self._coverage.drop_from, head.coverage))
        self._layers.toggled.connect(self.layer_toggled)
        self._doubts.block_clicked.connect(self._on_place_clicked)
        self._coverage.block_clicked.connect(self._on_place_clicked)
        self._coverage.more_asked.connect(self._on_more)
        self._coverage.skip_asked.connect(self._on_skip)
        self._bubble.kind_chosen.connect(self.write)
        text.selection_settled.connect(self._place_bubble)
        text.verticalScrollBar().valueChanged.connect(self._place_bubble)
        text.menu_asked.connect(self.open_menu)
        self._undo.action_clicked.connect(view_model.edits.undo)
        self._made.action_clicked.connect(self.inbox_requested)
        view_model.edits.done.connect(self._on_done)

    def set_layers(self, shown: frozenset[Layer]) -> None:
        """Check the layers that are shown."""
        self._layers.set_shown(shown)

    def render_survey(self, survey: Survey | None) -> None:
        """Show what does not add up, and how much is asked about."""
        self._doubts.set_doubts(survey.recognised.doubts if survey else ())
        if survey is None:
            return
        state_of = covers(survey)
        body = [each for each in self._view_model.screen.blocks if each.paragraph]
        rows = [
            CoverRow(each.block.id, each.paragraph, each.block.text)
            for each in body
            if state_of.get(each.block.id) is CoverState.UNCOVERED
        ]
        counts = Counter(state_of[each.block.id] for each in body if each.block.id in state_of)
        self._coverage.set_coverage(survey.coverage.share, counts, rows)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; tell whether it means anything."""
        if self._keys.isVisible() and event.key() == Qt.Key.Key_Escape:
            self._keys.hide()
            return True
        block = self._block(self._text.pointed)
        match meaning(event):
            case Command.MORE if block:
                self._on_more(block.id)
            case Command.SKIP if block:
                self._on_skip(block.id)
            case Command.UNDO:
                self._view_model.edits.undo()
            case Command.STORE_CLOZE:
                self._store(HandKind.CLOZE)
            case Command.STORE_QUOTE:
                self._store(HandKind.QUOTE)
            case Command.KEYS:
                self._keys.toggle()
            case HandKind() as kind:
                self.write(kind)
            case _:
                return False
        return True

    @Slot(object)
    def write(self, kind: HandKind) -> None:
        """Make a card of the selection, in the editor; a passage to recite needs none."""
        if kind is HandKind.RECITE:
            self._recite()
            return
        span = self._span()
        if span is not None:
            self._view_model.edits.write(span, kind)

    @Slot(object)
    def place(self, note: Note) -> None:
        """Tie a card that has lost its place to the selection."""
        span = self._span()
        if span is not None:
            self._view_model.edits.anchor(note, span)

    @Slot()
    def make_more(self) -> None:
        """Make more cards for the chosen paragraph."""
        chosen = self._view_model.screen.chosen
        if chosen is not None:
            self._on_more(chosen)

    @Slot(str, QPoint)
    def open_menu(self, key: str, at: QPoint) -> None:
        """Open the menu of a block at a place on the screen."""
        block = self._block(key)
        if block is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        page = self.parent()
        assert isinstance(page, QWidget)
        self._menu = menu = BlockMenu(self._state(block), page)
        menu.kind_chosen.connect(partial(self._on_kind, block.id))
        menu.more_asked.connect(partial(self._on_more, block.id))
        menu.skip_asked.connect(partial(self._on_skip_chosen, block.id))
        menu.card_asked.connect(self.write)
        menu.recite_asked.connect(partial(self._recite_block, block))
        menu.copy_asked.connect(self._text.copy)
        menu.section_asked.connect(partial(self.section_asked.emit, block.id))
        menu.popup(at)

    def _recite(self) -> None:
        """Store the selection as a passage to recite, without one the whole paragraph."""
        block = self._block(self._text.pointed)
        if self._text.selected is None and block and block.kind is not BlockKind.METADATA:
            self._recite_block(block)
        else:
            self._store(HandKind.RECITE)

    def _recite_block(self, block: Block) -> None:
        self._view_model.edits.store(block.span(0, len(block.text)), HandKind.RECITE)

    def _store(self, kind: HandKind) -> None:
        span = self._span()
        if span is not None:
            self._view_model.edits.store(span, kind)

    def _state(self, block: Block) -> BlockState:
        survey = self._view_model.overlay.survey
        selected = self._text.selected
        return BlockState(
            kind=block.kind,
            level=block.level,
            corrected=survey is not None and block.id in survey.corrections,
            asked=block.kind not in (BlockKind.HEADING, BlockKind.METADATA),
            skipped=covers(survey).get(block.id) is CoverState.SKIPPED,
            selected=selected is not None and selected.key == block.id,
        )

    def _block(self, key: str | None) -> Block | None:
        screen = self._view_model.screen
        blocks = (*(each.block for each in screen.blocks), *screen.aside)
        return next((block for block in blocks if block.id == key), None)

    def _span(self) -> Span | None:
        """Return what is selected, and say so when it cannot be made into a card."""
        selected = self._text.selected
        block = self._block(selected.key) if selected else None
        if selected is None or block is None or block.kind is BlockKind.METADATA:
            self._say(self._told, self.tr("First select some words of one paragraph."))
            return None
        return block.span(selected.start, selected.end)

    def _say(self, toast: Toast, text: str) -> None:
        for each in (self._undo, self._made, self._told):
            each.hide()
        toast.say(text)

    @Slot()
    def _place_bubble(self) -> None:
        selected = self._text.selected
        block = self._block(selected.key) if selected else None
        long_enough = selected is not None and selected.end - selected.start >= _SHORTEST
        if block is not None and block.kind is not BlockKind.METADATA and long_enough:
            self._bubble.show_at(self._text.selection_rect())
        else:
            self._bubble.hide()

    @Slot(str)
    def _on_place_clicked(self, key: str) -> None:
        self._text.go_to(key)
        block = self._block(key)
        if block is not None and block.kind is not BlockKind.HEADING:
            self._view_model.choose_block(block.id)

    def _on_kind(self, block: BlockId, kind: BlockKind | None, level: int) -> None:
        self._view_model.edits.correct(block, kind, level)

    def _on_more(self, block: str) -> None:
        self._view_model.edits.more(BlockId(block))

    def _on_skip(self, block: str) -> None:
        skipped = covers(self._view_model.overlay.survey).get(BlockId(block))
        self._on_skip_chosen(BlockId(block), skipped is not CoverState.SKIPPED)

    def _on_skip_chosen(self, block: BlockId, skipped: bool) -> None:
        self._view_model.edits.skip(block, skipped=skipped)

    @Slot(object)
    def _on_done(self, outcome: Outcome) -> None:
        match outcome:
            case TakenBack() | MoreMade(added=0):
                toast = self._told
            case MoreMade():
                toast = self._made
            case _:
                toast = self._undo
        self._say(toast, outcome_text(outcome))
