"""Which cards a session takes: all of them, or some chosen by what they belong to."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from studyapp.core.search.model import HasFlag, In, Is, Place, State
from studyapp.core.search.write import write
from studyapp.services.card_browser import Facets
from studyapp.services.views import ArticleSummary, Scope
from studyapp.ui import theme
from studyapp.ui.viewmodels.study import StudyViewModel
from studyapp.ui.widgets.action_words import FLAGS, ActionWords
from studyapp.ui.widgets.kit import hbox, vbox

_INDENT = "\u3000"
_BY_WIDTH = 150
EVERYTHING = Scope()
Entries = Sequence[tuple[str, Scope]]


class By(Enum):
    """What cards are chosen by."""

    ALL = auto()
    ARTICLE = auto()
    DECK = auto()
    SECTION = auto()
    TAG = auto()
    FLAG = auto()
    MARKED = auto()
    SAVED = auto()


class _List(QComboBox):
    """Names with the scopes they stand for."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(tip)
        self.setFont(theme.font(14))
        # A long title must not widen the sheet.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._scopes: list[Scope] = []

    def set_entries(self, entries: Entries) -> None:
        """Show other names."""
        self.clear()
        self._scopes = [scope for _, scope in entries]
        self.addItems([text for text, _ in entries])

    @property
    def scope(self) -> Scope:
        """What is chosen."""
        return self._scopes[self.currentIndex()]


class ScopeChooser(QWidget):
    """Lists to choose cards by; what the library has nothing of is not offered.

    Signals:
        changed: Other cards are chosen.
    """

    changed = Signal()

    def __init__(self, view_model: StudyViewModel, articles: Sequence[ArticleSummary]) -> None:
        super().__init__()
        self._view_model = view_model
        self._articles = [each for each in articles if each.cards]
        self._words = ActionWords(self)
        self._by = QComboBox()
        self._by.setObjectName("study_by")
        self._by.setAccessibleName(self.tr("Choose cards by"))
        self._by.setFont(theme.font(14))
        self._by.setFixedWidth(_BY_WIDTH)
        self._first = _List("study_first", self.tr("Which one"))
        self._second = _List("study_second", self.tr("Which part of it"))
        self._offered = self._ways(view_model.facets())
        self._by.addItems([name for _, name, _ in self._offered])
        for combo, slot in (
            (self._by, self._on_by),
            (self._first, self._on_first),
            (self._second, self._on_second),
        ):
            combo.activated.connect(slot)
        self.setLayout(vbox(hbox(self._by, (self._first, 4), (None, 1)), self._second, spacing=8))
        self._on_by()

    @property
    def scope(self) -> Scope:
        """The cards that are chosen."""
        by, _, _ = self._offered[self._by.currentIndex()]
        if by in {By.ALL, By.MARKED}:
            return EVERYTHING if by is By.ALL else Scope(search=write(Is(State.MARKED)))
        return self._first.scope if self._second.isHidden() else self._second.scope

    def set_article(self, article: ArticleSummary) -> None:
        """Choose an article."""
        places = [by for by, _, _ in self._offered]
        if By.ARTICLE in places and article in self._articles:
            self._by.setCurrentIndex(places.index(By.ARTICLE))
            self._on_by()
            self._first.setCurrentIndex(self._articles.index(article))
            self._on_first()

    def _ways(self, facets: Facets) -> list[tuple[By, str, Entries]]:
        articles = [(each.title, Scope(article=each.id)) for each in self._articles]
        tags = [
            (f"{tag} ({count})", Scope(search=write(In(Place.TAG, tag))))
            for tag, count in sorted(facets.tags.items())
        ]
        flags = [
            (self._words.flag(flag), Scope(search=write(HasFlag(flag))))
            for flag in range(1, len(FLAGS) + 1)
        ]
        saved = [(each.name, Scope(search=each.search)) for each in facets.saved]
        ways: list[tuple[By, str, Entries]] = [
            (By.ARTICLE, self.tr("An article"), articles),
            (By.DECK, self.tr("A deck"), articles),
            (By.SECTION, self.tr("A section"), articles),
            (By.TAG, self.tr("A tag"), tags),
            (By.FLAG, self.tr("A flag"), flags),
            (By.SAVED, self.tr("A saved search"), saved),
        ]
        return [
            (By.ALL, self.tr("All cards"), ()),
            *(way for way in ways if way[2]),
            (By.MARKED, self.tr("Marked cards"), ()),
        ]

    @Slot()
    def _on_by(self) -> None:
        by, _, entries = self._offered[self._by.currentIndex()]
        self._first.set_entries(entries)
        self._first.setVisible(bool(entries))
        self._second.setVisible(by in {By.DECK, By.SECTION})
        self._on_first()

    @Slot()
    def _on_first(self) -> None:
        by, _, _ = self._offered[self._by.currentIndex()]
        if by in {By.DECK, By.SECTION}:
            entries = self._parts(by)
            self._second.set_entries(entries)
            self._second.setVisible(bool(entries))
        self.changed.emit()

    @Slot()
    def _on_second(self) -> None:
        self.changed.emit()

    def _parts(self, by: By) -> Entries:
        article = self._articles[self._first.currentIndex()]
        if by is By.DECK:
            return [
                (deck.name, Scope(article=article.id, deck=deck.name)) for deck in article.decks
            ]
        return [
            (
                _INDENT * depth + section.marker + section.title.text,
                Scope(article=article.id, section=section.block),
            )
            for depth, section in self._view_model.sections(article.id)
        ]
