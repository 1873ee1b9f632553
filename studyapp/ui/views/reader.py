"""The reader: outline, text, cards."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from studyapp.core.article.model import BlockKind
from studyapp.core.article.text import fold
from studyapp.core.ids import BlockId, CardId
from studyapp.services.settings import ReadingFont
from studyapp.services.views import Scope
from studyapp.ui import theme
from studyapp.ui.itemmodels.outline import OutlineModel
from studyapp.ui.viewmodels.reader import BlockView, ReaderScreen, ReaderViewModel
from studyapp.ui.views.reader_cards import CardPanel
from studyapp.ui.views.reader_outline import OutlineView
from studyapp.ui.widgets.article_browser import ArticleBrowser
from studyapp.ui.widgets.article_text import Paragraph, Style
from studyapp.ui.widgets.kit import Button, IconButton, hbox, label, vbox

_OUTLINE_WIDTH = 206
_NARROW, _NARROWEST = 1000, 760
_REMEMBER_MS = 2000
_SMALLEST, _LARGEST = 16, 28
_STYLES = {
    BlockKind.PARAGRAPH: Style.BODY,
    BlockKind.QUOTATION: Style.QUOTE,
    BlockKind.LIST_ITEM: Style.LIST,
    BlockKind.TABLE: Style.LIST,
    BlockKind.CAPTION: Style.META,
    BlockKind.METADATA: Style.META,
}
_HEADINGS = (Style.HEADING1, Style.HEADING2, Style.HEADING3)
_FAMILIES = {ReadingFont.SONG: theme.READING_FAMILY, ReadingFont.HEI: theme.UI_FAMILY}


class ReaderView(QWidget):
    """Shows a ReaderScreen.

    Signals:
        review_requested: A Scope to review.
        library_requested: The way back to the library.
    """

    review_requested = Signal(object)
    library_requested = Signal()

    def __init__(self, view_model: ReaderViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self._view_model = view_model
        self._px, self._usual_px, self._family = 18, 18, theme.READING_FAMILY
        self._blocks: tuple[BlockView, ...] = ()
        self._room: tuple[bool, bool] | None = None
        self._sections: dict[BlockId, BlockId | None] = {}
        self._outline_model = OutlineModel(self)
        self._outline = OutlineView(self._outline_model)
        self._text = ArticleBrowser()
        self._cards = CardPanel()
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(_REMEMBER_MS)
        self._remember.timeout.connect(self._on_remember)
        self._build()
        self._connect()
        # The article may have been opened before there was a view of it.
        self.open_article(view_model.screen, view_model.screen.chosen)

    def set_type(self, px: int, font: ReadingFont) -> None:
        """Set size in pixels and typeface of the text."""
        self._px = self._usual_px = px
        self._family = _FAMILIES[font]
        self._text.set_type(self._px, self._family)

    @Slot(object, object)
    def open_article(self, screen: ReaderScreen, start: BlockId | None) -> None:
        """Show another article, from the beginning or from a block."""
        self._sections = {
            each.block.id: each.block.id
            if each.block.kind is BlockKind.HEADING
            else each.block.section
            for each in screen.blocks
        }
        self._blocks = screen.blocks
        self._outline_model.set_rows(screen.outline)
        self._text.set_article(_paragraphs(screen, self._byline(screen)), fold)
        self.render_screen(screen)
        if start is not None:
            self._text.go_to_place(start, screen.offset)

    @Slot(object)
    def render_screen(self, screen: ReaderScreen) -> None:
        """Show a screen. Everything visible follows from it."""
        title = fold(screen.meta.title)
        self._title.setText(title if screen.article else self.tr("No article yet"))
        if screen.blocks is not self._blocks:
            self._blocks = screen.blocks
            self._outline_model.set_rows(screen.outline)
            self._text.set_memory(_paragraphs(screen, self._byline(screen)))
        self._text.choose(screen.chosen)
        self._text.set_marks(screen.marks, strong=screen.chosen_card is not None)
        self._cards.render_screen(screen)
        self._review.setEnabled(screen.article is not None)
        self._column.setCurrentWidget(self._empty if screen.article is None else self._text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(event.size().width())

    def _make_room(self, width: int) -> None:
        """Fold panels where the room runs out. At other sizes the learner's choice stands."""
        room = width >= _NARROW, width >= _NARROWEST
        if self._room is None or room[0] != self._room[0]:
            self._show_outline(room[0])
            self._cards.set_narrow(not room[0])
        if self._room is None or room[1] != self._room[1]:
            self._show_cards(room[1])
        self._room = room

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._text.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._on_remember()

    def _build(self) -> None:
        back = Button(self.tr("Library"), None, "ghost")
        back.setObjectName("reader_back")
        back.clicked.connect(self.library_requested)
        self._title = label("", 13, 500, role="text2")
        self._title.setObjectName("reader_title")
        self._title.setMinimumWidth(60)
        self._outline_button = self._toggle("list-tree", self.tr("Outline"), "reader_show_outline")
        self._cards_button = self._toggle("layers", self.tr("Cards"), "reader_show_cards")
        smaller = IconButton("type", self.tr("Text size (Ctrl + and Ctrl −)"))
        smaller.setObjectName("reader_zoom")
        smaller.clicked.connect(self._on_zoom_clicked)
        self._review = Button(self.tr("Review this article"), "play", "ghost")
        self._review.setObjectName("reader_review")
        head = QWidget()
        head.setFixedHeight(52)
        head.setLayout(
            hbox(
                back,
                label("›", 13, role="text3"),
                (self._title, 1),
                self._review,
                smaller,
                self._outline_button,
                self._cards_button,
                spacing=6,
                margins=(16, 0, 16, 0),
            )
        )
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
        left = vbox(head, (middle, 1), spacing=0)
        self.setLayout(hbox((left, 1), self._cards, spacing=0))

    def _toggle(self, icon: str, tip: str, name: str) -> IconButton:
        button = IconButton(icon, tip)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setChecked(True)
        return button

    def _connect(self) -> None:
        self._view_model.screen_changed.connect(self.render_screen)
        self._view_model.article_opened.connect(self.open_article)
        self._view_model.moved_to.connect(self._on_moved_to)
        self._text.paragraph_clicked.connect(self._on_paragraph_clicked)
        self._text.top_changed.connect(self._on_top_changed)
        self._text.zoom_asked.connect(self._on_zoom)
        self._outline.heading_clicked.connect(self._on_heading_clicked)
        self._outline_button.toggled.connect(self._outline_column.setVisible)
        self._cards_button.toggled.connect(self._cards.setVisible)
        self._cards.card_clicked.connect(self._on_card_clicked)
        self._cards.closed.connect(self._on_cards_closed)
        self._cards.review_asked.connect(self._on_review_paragraph)
        self._review.clicked.connect(self._on_review_article)

    def _byline(self, screen: ReaderScreen) -> str:
        meta = screen.meta
        parts = [meta.author, meta.affiliation, meta.date]
        if screen.article:
            parts.append(self.tr("{0} characters").format(f"{screen.characters:,}"))
        return " · ".join(part for part in parts if part)

    def _show_outline(self, shown: bool) -> None:
        self._outline_button.setChecked(shown)
        self._outline_column.setVisible(shown)

    def _show_cards(self, shown: bool) -> None:
        self._cards_button.setChecked(shown)
        self._cards.setVisible(shown)

    def _on_moved_to(self, block: str) -> None:
        self._text.go_to(block)

    def _on_paragraph_clicked(self, key: str) -> None:
        self._view_model.choose_block(BlockId(key))
        self._remember.start()

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


def _paragraphs(screen: ReaderScreen, byline: str) -> tuple[Paragraph, ...]:
    if screen.article is None:
        return ()
    head = [
        Paragraph("title", screen.meta.title, Style.TITLE),
        Paragraph("byline", byline, Style.META),
    ]
    foot = (
        [Paragraph("source", screen.meta.source_url, Style.META)] if screen.meta.source_url else []
    )
    return (*head, *(_paragraph(each) for each in screen.blocks), *foot)


def _paragraph(view: BlockView) -> Paragraph:
    block = view.block
    if block.kind is BlockKind.HEADING:
        style = _HEADINGS[min(block.level, len(_HEADINGS)) - 1]
    else:
        style = _STYLES[block.kind]
    return Paragraph(block.id, block.text, style, view.heat, view.cards)
