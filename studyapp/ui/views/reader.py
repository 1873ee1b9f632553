"""The reader: outline, text, cards."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from studyapp.core.article.text import fold
from studyapp.core.ids import BlockId, CardId
from studyapp.services.overlay import Layer, Survey
from studyapp.services.settings import ReadingFont
from studyapp.services.views import Scope
from studyapp.ui import theme
from studyapp.ui.itemmodels.outline import OutlineModel
from studyapp.ui.viewmodels.reader import ReaderViewModel
from studyapp.ui.viewmodels.reader_screen import BlockView, ReaderScreen
from studyapp.ui.views.reader_cards import CardPanel
from studyapp.ui.views.reader_desk import ReaderDesk
from studyapp.ui.views.reader_head import ReaderHead
from studyapp.ui.views.reader_outline import OutlineView
from studyapp.ui.views.reader_paragraphs import paragraphs, pieces, sections
from studyapp.ui.widgets.article_browser import ArticleBrowser
from studyapp.ui.widgets.article_selection import Selected
from studyapp.ui.widgets.article_text import Paragraph
from studyapp.ui.widgets.kit import hbox, label, vbox

_OUTLINE_WIDTH = 206
_NARROW, _NARROWEST = 1000, 760
_REMEMBER_MS = 2000
_SMALLEST, _LARGEST = 16, 28
_FAMILIES = {ReadingFont.SONG: theme.READING_FAMILY, ReadingFont.HEI: theme.UI_FAMILY}


class ReaderView(QWidget):
    """Shows a ReaderScreen.

    Signals:
        review_requested: A Scope to review.
        library_requested: The way back to the library.
        inbox_requested: The way to the suggested cards.
        info_requested: Id of a card that is to be explained.
        layer_toggled: A Layer, and whether it is to be shown.
        section_requested: ArticleId, the heading of a section, and whether its cards come back.
    """

    review_requested = Signal(object)
    library_requested = Signal()
    inbox_requested = Signal()
    info_requested = Signal(object)
    layer_toggled = Signal(object, bool)
    section_requested = Signal(object, object, bool)

    def __init__(self, view_model: ReaderViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self._view_model = view_model
        self._px, self._usual_px, self._family = 18, 18, theme.READING_FAMILY
        self._blocks: tuple[BlockView, ...] = ()
        self._room: tuple[bool, bool] | None = None
        self._unfolded = False
        self._layers = frozenset(Layer)
        self._sections: dict[BlockId, BlockId | None] = {}
        self._outline_model = OutlineModel(self)
        self._outline = OutlineView(self._outline_model)
        self._head = ReaderHead()
        self._text = ArticleBrowser()
        self._cards = CardPanel()
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(_REMEMBER_MS)
        self._remember.timeout.connect(self._on_remember)
        self._build()
        self._desk = ReaderDesk(view_model, self._head, self._text, self)
        self._desk.set_layers(self._layers)
        self._connect()
        # The article may have been opened before there was a view of it.
        self.open_article(view_model.screen, view_model.screen.chosen)
        self.render_survey(view_model.overlay.survey)

    def set_type(self, px: int, font: ReadingFont) -> None:
        """Set size in pixels and typeface of the text."""
        self._px = self._usual_px = px
        self._family = _FAMILIES[font]
        self._text.set_type(self._px, self._family)

    def set_layers(self, shown: frozenset[Layer]) -> None:
        """Show layers over the text, and no others."""
        if shown != self._layers:
            self._layers = shown
            self._desk.set_layers(shown)
            self._text.set_pieces(pieces(self._view_model.overlay.survey, shown))

    @Slot(object, object)
    def open_article(self, screen: ReaderScreen, start: BlockId | None) -> None:
        """Show another article, from the beginning or from a block."""
        self._unfolded = False
        self._take(screen)
        self._text.set_article(self._paragraphs(screen), fold)
        self.render_screen(screen)
        if start is not None:
            self._text.go_to_place(start, screen.offset)

    @Slot(object)
    def reread_article(self, screen: ReaderScreen) -> None:
        """Show the same article, of which some blocks are others, at the same place."""
        self._take(screen)
        self._text.set_article_again(self._paragraphs(screen))
        self.render_screen(screen)

    @Slot(object)
    def render_screen(self, screen: ReaderScreen) -> None:
        """Show a screen. Everything visible follows from it."""
        title = fold(screen.meta.title)
        self._head.set_title(title if screen.article else self.tr("No article yet"))
        self._head.set_open(opened=screen.article is not None)
        self._count()
        if screen.blocks is not self._blocks:
            self._blocks = screen.blocks
            self._outline_model.set_rows(screen.outline)
            self._text.set_memory(self._paragraphs(screen))
        self._text.choose(screen.chosen)
        self._text.set_marks(screen.marks, strong=screen.chosen_card is not None)
        self._cards.render_screen(screen)
        self._column.setCurrentWidget(self._empty if screen.article is None else self._text)

    @Slot(object)
    def render_survey(self, survey: Survey | None) -> None:
        """Show what was found in the article, and what is asked about."""
        self._count()
        self._text.set_pieces(pieces(survey, self._layers))
        self._text.set_memory(self._paragraphs(self._view_model.screen))
        self._desk.render_survey(survey)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._desk.press(event):
            return
        if event.key() == Qt.Key.Key_Escape and self._view_model.screen.chosen:
            self._view_model.show_lost()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(event.size().width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._text.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._on_remember()

    def _make_room(self, width: int) -> None:
        """Fold panels where the room runs out. At other sizes the learner's choice stands."""
        room = width >= _NARROW, width >= _NARROWEST
        if self._room is None or room[0] != self._room[0]:
            self._show_outline(room[0])
            self._cards.set_narrow(not room[0])
        if self._room is None or room[1] != self._room[1]:
            self._show_cards(room[1])
        self._room = room

    def _build(self) -> None:
        self._outline_column = QWidget()
        self._outline_column.setFixedWidth(_OUTLINE_WIDTH)
        contents = label(self.tr("Contents"), 12, 500, role="text3")
        contents.setContentsMargins(20, 8, 0, 8)
        self._outline_column.setLayout(vbox(contents, (self._outline, 1), spacing=0))
        self._empty = label(
            self.tr("Articles that you import into the library can be read here."),
            14,
            role="text3",
            wrap=True,
        )
        self._empty.setObjectName("reader_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QStackedWidget()
        self._column.addWidget(self._empty)
        self._column.addWidget(self._text)
        middle = hbox(self._outline_column, (self._column, 1), spacing=0)
        left = vbox(self._head, (middle, 1), spacing=0)
        self.setLayout(hbox((left, 1), self._cards, spacing=0))

    def _connect(self) -> None:
        model, text, head, cards = self._view_model, self._text, self._head, self._cards
        model.screen_changed.connect(self.render_screen)
        model.article_opened.connect(self.open_article)
        model.article_reread.connect(self.reread_article)
        model.moved_to.connect(self._on_moved_to)
        model.overlay.changed.connect(self.render_survey)
        text.paragraph_clicked.connect(self._on_paragraph_clicked)
        text.fold_clicked.connect(self._on_fold_clicked)
        text.selection_settled.connect(self._on_selected)
        text.top_changed.connect(self._on_top_changed)
        text.zoom_asked.connect(self._on_zoom)
        self._outline.heading_clicked.connect(self._on_heading_clicked)
        self._outline.menu_asked.connect(self._desk.open_menu)
        head.back_clicked.connect(self.library_requested)
        head.lost_clicked.connect(self._on_lost_clicked)
        head.review_clicked.connect(self._on_review_article)
        head.zoom_clicked.connect(self._on_zoom_clicked)
        head.outline_toggled.connect(self._outline_column.setVisible)
        head.cards_toggled.connect(cards.setVisible)
        cards.card_clicked.connect(self._on_card_clicked)
        cards.closed.connect(self._on_cards_closed)
        cards.review_asked.connect(self._on_review_paragraph)
        cards.edit_asked.connect(model.edits.edit)
        cards.drop_asked.connect(model.edits.drop)
        cards.place_asked.connect(self._desk.place)
        cards.more_asked.connect(self._desk.make_more)
        self._desk.inbox_requested.connect(self.inbox_requested)
        self._cards.info_asked.connect(self.info_requested)
        self._desk.layer_toggled.connect(self.layer_toggled)
        self._desk.section_asked.connect(self._on_section_asked)

    def _on_section_asked(self, heading: BlockId, back: bool) -> None:
        article = self._view_model.screen.article
        if article is not None:
            self.section_requested.emit(article, heading, back)

    def _take(self, screen: ReaderScreen) -> None:
        self._sections = sections(screen)
        self._blocks = screen.blocks
        self._outline_model.set_rows(screen.outline)

    def _paragraphs(self, screen: ReaderScreen) -> tuple[Paragraph, ...]:
        hidden = self.tr("%n line(s) that do not belong to the text", "", len(screen.aside))
        return paragraphs(
            screen,
            self._view_model.overlay.survey,
            self._byline(screen),
            f"{'▾' if self._unfolded else '▸'} {hidden}",
            unfolded=self._unfolded,
        )

    def _byline(self, screen: ReaderScreen) -> str:
        meta = screen.meta
        parts = [meta.author, meta.affiliation, meta.date]
        if screen.article:
            parts.append(self.tr("{0} characters").format(f"{screen.characters:,}"))
        return " · ".join(part for part in parts if part)

    def _count(self) -> None:
        survey = self._view_model.overlay.survey
        doubts = len(survey.recognised.doubts) if survey else 0
        self._head.set_counts(lost=len(self._view_model.screen.lost), doubts=doubts)

    def _show_outline(self, shown: bool) -> None:
        self._head.check_outline(shown=shown)
        self._outline_column.setVisible(shown)

    def _show_cards(self, shown: bool) -> None:
        self._head.check_cards(shown=shown)
        self._cards.setVisible(shown)

    def _on_moved_to(self, block: str) -> None:
        self._text.go_to(block)

    def _on_paragraph_clicked(self, key: str) -> None:
        self._view_model.choose_block(BlockId(key))
        self._remember.start()

    def _on_fold_clicked(self, _key: str) -> None:
        self._unfolded = not self._unfolded
        self._text.set_article_again(self._paragraphs(self._view_model.screen))
        self.render_screen(self._view_model.screen)

    def _on_selected(self, selected: Selected | None) -> None:
        self._cards.set_selected(selected=selected is not None and selected.key in self._sections)

    def _on_lost_clicked(self) -> None:
        self._view_model.show_lost()
        self._show_cards(True)

    def _on_heading_clicked(self, block: str) -> None:
        self._text.go_to(block)

    def _on_card_clicked(self, card_id: CardId) -> None:
        self._view_model.choose_card(card_id)

    def _on_cards_closed(self) -> None:
        self._show_cards(False)

    def _on_top_changed(self, key: str) -> None:
        block = BlockId(key)
        section = self._sections.get(block)
        if section is not None:
            self._outline.follow(section)
        self._remember.start()

    def _on_remember(self) -> None:
        self._remember.stop()
        block, offset = self._text.place()
        if block in self._sections:
            self._view_model.remember(BlockId(block), offset)

    def _on_zoom(self, by: int) -> None:
        self._px = max(_SMALLEST, min(_LARGEST, self._px + 2 * by)) if by else self._usual_px
        self._text.set_type(self._px, self._family)

    def _on_zoom_clicked(self) -> None:
        self._px = self._px + 2 if self._px < _LARGEST else _SMALLEST
        self._text.set_type(self._px, self._family)

    def _on_review_article(self) -> None:
        self.review_requested.emit(Scope(article=self._view_model.screen.article))

    def _on_review_paragraph(self) -> None:
        screen = self._view_model.screen
        self.review_requested.emit(Scope(article=screen.article, block=screen.chosen))
