"""An article in the library, and the decks made from it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.services.views import ArticleSummary, DeckSummary, Scope
from studyapp.ui import theme
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.kit import Button, IconButton, Panel, hbox, label, vbox
from studyapp.ui.widgets.memory import MemoryStrip, Ring
from studyapp.ui.wording import number, percent

_STRIP_WIDTH = 210
_STRIP_FROM = 620


class DeckRow(QWidget):
    """One deck: its cards by kind, review, limits and export.

    Signals:
        review_clicked, export_clicked, limits_clicked: The deck's name.
    """

    review_clicked = Signal(str)
    export_clicked = Signal(str)
    limits_clicked = Signal(str)

    def __init__(self, deck: DeckSummary) -> None:
        super().__init__()
        self._name = deck.name
        self.setObjectName("library_deck")
        waiting = deck.due + deck.learning + deck.new
        parts = [self.tr("%n card(s)", "", deck.cards)]
        for count, text in (
            (deck.due + deck.learning, self.tr("%n due", "", deck.due + deck.learning)),
            (deck.new, self.tr("%n new", "", deck.new)),
        ):
            if count:
                parts.append(text)
        review = Button(self.tr("Review"), "play", "ghost")
        review.setObjectName("library_deck_review")
        review.setAccessibleName(self.tr("Review the deck {0}").format(deck.name))
        review.setEnabled(waiting > 0)
        review.clicked.connect(self._on_review)
        export = IconButton("upload", self.tr("Export the deck {0}").format(deck.name), 16)
        export.setObjectName("library_deck_export")
        export.clicked.connect(self._on_export)
        self._menu = QMenu(self)
        self._menu.setFont(theme.font(14))
        self._menu.setObjectName("library_deck_menu")
        self._menu.addAction(self.tr("Limits of the deck…")).triggered.connect(self._on_limits)
        self._menu.addAction(self.tr("Export to Anki…")).triggered.connect(self._on_export)
        self._more = IconButton("ellipsis", self.tr("More on the deck {0}").format(deck.name), 16)
        self._more.setObjectName("library_deck_more")
        self._more.clicked.connect(self._on_more)
        name = ElidedText(deck.name, 14, 500)
        counts = label(" · ".join(parts), 13, role="text3")
        self.setLayout(
            hbox((name, 1), counts, 6, review, export, self._more, margins=(60, 0, 4, 0))
        )

    @Slot()
    def _on_review(self) -> None:
        self.review_clicked.emit(self._name)

    @Slot()
    def _on_export(self) -> None:
        self.export_clicked.emit(self._name)

    @Slot()
    def _on_limits(self) -> None:
        self.limits_clicked.emit(self._name)

    @Slot()
    def _on_more(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class ArticleRow(ClickRow):
    """One article: how much is learnt, how firmly, and what is due.

    Signals:
        fold_clicked: Show or hide the decks.
        menu_clicked: Show what else can be done.
    """

    fold_clicked = Signal()
    menu_clicked = Signal()

    def __init__(self, article: ArticleSummary, meta: str) -> None:
        super().__init__(article.title)
        self.setObjectName("library_article")
        ring = Ring()
        ring.set_share(article.learnt)
        title = ElidedText(article.title, 16, 600, family=theme.READING_FAMILY)
        words = vbox(title, ElidedText(meta, 13, role="text3"), spacing=4)
        self._strip = MemoryStrip(20)
        self._strip.setFixedWidth(_STRIP_WIDTH)
        self._strip.set_values(article.memory)
        cards = label(self.tr("%n card(s)", "", article.cards), 13, role="text2")
        waiting = label(self._waiting(article), 13, 500, role="accent")
        waiting.setObjectName("library_waiting")
        waiting.setVisible(bool(waiting.text()))
        self.fold = IconButton("chevron-right", self.tr("Show the decks"), 16)
        self.fold.setObjectName("library_fold")
        self.fold.clicked.connect(self.fold_clicked)
        self.more = IconButton("ellipsis", self.tr("More"))
        self.more.setObjectName("library_more")
        self.more.clicked.connect(self.menu_clicked)
        self.setLayout(
            hbox(
                ring,
                6,
                (words, 1),
                self._strip,
                10,
                vbox(cards, waiting, spacing=2),
                4,
                self.fold,
                self.more,
                spacing=6,
                margins=(16, 13, 10, 13),
            )
        )

    def _waiting(self, article: ArticleSummary) -> str:
        if article.due:
            return self.tr("%n due", "", article.due)
        if article.suggested:
            return self.tr("%n in the inbox", "", article.suggested)
        return ""

    def set_width(self, width: int) -> None:
        """Leave the strip out where there is no room for it."""
        self._strip.setVisible(width >= _STRIP_FROM)


class ArticleGroup(QWidget):
    """An article and, when unfolded, its decks.

    Signals:
        reader_requested: ArticleId.
        review_requested: A Scope.
        export_requested: A name, ArticleId, and the deck's name or None.
        limits_requested: ArticleId and the deck's name.
        version_requested, regenerate_requested, details_requested: ArticleId.
        assistant_requested: ArticleId and the article's title.
        exam_requested, retention_requested: ArticleId.
        unfolded: ArticleId and whether the decks are shown.
    """

    reader_requested = Signal(object)
    review_requested = Signal(object)
    export_requested = Signal(str, object, object)
    limits_requested = Signal(object, str)
    version_requested = Signal(object)
    regenerate_requested = Signal(object)
    details_requested = Signal(object)
    assistant_requested = Signal(object, str)
    exam_requested = Signal(object)
    retention_requested = Signal(object)
    unfolded = Signal(object, bool)

    def __init__(self, article: ArticleSummary, meta: str) -> None:
        super().__init__()
        self._article = article
        self._row = ArticleRow(article, meta)
        self._decks = Panel(pad=6, spacing=2)
        self._decks.setObjectName("library_decks")
        self._decks.hide()
        self._filled = False
        self._menu = self._make_menu()
        self._row.clicked.connect(self._on_clicked)
        self._row.fold_clicked.connect(self._on_fold)
        self._row.menu_clicked.connect(self._on_menu)
        self._row.fold.setVisible(bool(article.decks))
        self.setLayout(vbox(self._row, self._decks, spacing=6))

    @property
    def article(self) -> ArticleSummary:
        """What is shown."""
        return self._article

    def set_unfolded(self, *, unfolded: bool) -> None:
        """Show or hide the decks."""
        if unfolded and not self._filled:
            self._fill()
        self._decks.setVisible(unfolded)
        self._row.fold.set_icon("chevron-down" if unfolded else "chevron-right")
        tip = self.tr("Hide the decks") if unfolded else self.tr("Show the decks")
        self._row.fold.set_tip(tip)

    def set_width(self, width: int) -> None:
        """Fit into a width."""
        self._row.set_width(width)

    def set_assistant(self, *, on: bool) -> None:
        """Offer the assistant, or do not speak of it."""
        self._assistant.setVisible(on)

    def _fill(self) -> None:
        """Make the rows of the decks: nobody sees those of most articles."""
        self._filled = True
        for deck in self._article.decks:
            row = DeckRow(deck)
            row.review_clicked.connect(self._on_deck_review)
            row.export_clicked.connect(self._on_deck_export)
            row.limits_clicked.connect(self._on_deck_limits)
            self._decks.add(row)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setFont(theme.font(14))
        menu.addAction(self.tr("Read")).triggered.connect(self._on_clicked)
        review = menu.addAction(self.tr("Review this article"))
        review.setEnabled(self._article.cards > 0)
        review.triggered.connect(self._on_review)
        exam = menu.addAction(self.tr("Plan an exam on it…"))
        exam.setObjectName("library_exam")
        exam.setEnabled(self._article.cards > 0)
        exam.triggered.connect(self._on_exam)
        retention = menu.addAction(self.tr("Desired retention…"))
        retention.setObjectName("library_retention")
        retention.setEnabled(self._article.cards > 0)
        retention.triggered.connect(self._on_retention)
        export = menu.addAction(self.tr("Export to Anki…"))
        export.setEnabled(self._article.cards > 0)
        export.triggered.connect(self._on_export)
        menu.addSeparator()
        menu.addAction(self.tr("Import a new version…")).triggered.connect(self._on_version)
        menu.addAction(self.tr("Make the cards again…")).triggered.connect(self._on_regenerate)
        self._assistant = menu.addAction(self.tr("Let the AI assistant add cards…"))
        self._assistant.setObjectName("library_assistant")
        self._assistant.setVisible(False)
        self._assistant.triggered.connect(self._on_assistant)
        menu.addAction(self.tr("Article details…")).triggered.connect(self._on_details)
        return menu

    @Slot()
    def _on_clicked(self) -> None:
        self.reader_requested.emit(self._article.id)

    @Slot()
    def _on_review(self) -> None:
        self.review_requested.emit(Scope(article=self._article.id))

    @Slot()
    def _on_exam(self) -> None:
        self.exam_requested.emit(self._article.id)

    @Slot()
    def _on_retention(self) -> None:
        self.retention_requested.emit(self._article.id)

    @Slot()
    def _on_export(self) -> None:
        self.export_requested.emit(self._article.title, self._article.id, None)

    @Slot()
    def _on_version(self) -> None:
        self.version_requested.emit(self._article.id)

    @Slot()
    def _on_regenerate(self) -> None:
        self.regenerate_requested.emit(self._article.id)

    @Slot()
    def _on_assistant(self) -> None:
        self.assistant_requested.emit(self._article.id, self._article.title)

    @Slot()
    def _on_details(self) -> None:
        self.details_requested.emit(self._article.id)

    @Slot(str)
    def _on_deck_review(self, deck: str) -> None:
        self.review_requested.emit(Scope(article=self._article.id, deck=deck))

    @Slot(str)
    def _on_deck_limits(self, deck: str) -> None:
        self.limits_requested.emit(self._article.id, deck)

    @Slot(str)
    def _on_deck_export(self, deck: str) -> None:
        self.export_requested.emit(f"{self._article.title} {deck}", self._article.id, deck)

    @Slot()
    def _on_fold(self) -> None:
        unfolded = not self._decks.isVisible()
        self.set_unfolded(unfolded=unfolded)
        self.unfolded.emit(self._article.id, unfolded)

    @Slot()
    def _on_menu(self) -> None:
        more = self._row.more
        self._menu.popup(more.mapToGlobal(more.rect().bottomLeft()))


def article_meta(article: ArticleSummary, characters: str, retention: str) -> str:
    """Return author, date, length and a desired retention of its own in one line."""
    length = characters.format(number(article.characters))
    own = "" if article.retention is None else retention.format(percent(article.retention))
    return " · ".join(part for part in (article.author, article.date, length, own) if part)
