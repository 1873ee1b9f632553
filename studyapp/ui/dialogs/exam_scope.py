"""What an exam asks: everything, or some articles and decks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.exam import EVERYTHING, ExamScope
from studyapp.services.views import ArticleSummary
from studyapp.ui import theme
from studyapp.ui.widgets.kit import IconButton, hbox, vbox

_INDENT = 24


class ArticleBox(QWidget):
    """An article to tick, and its decks when unfolded.

    Signals:
        changed: Something was ticked or not.
    """

    changed = Signal()

    def __init__(self, article: ArticleSummary) -> None:
        super().__init__()
        self._id = article.id
        self._box = QCheckBox(article.title)
        self._box.setObjectName("exam_article")
        self._box.setFont(theme.font(13))
        self._box.setToolTip(article.title)
        # A long title may be cut off; without a least width it would widen the dialog.
        self._box.setMinimumWidth(1)
        self._decks = {deck.name: QCheckBox(deck.name) for deck in article.decks}
        self._fold = IconButton("chevron-right", self.tr("Show the decks"), 14, 24)
        self._fold.setObjectName("exam_fold")
        self._fold.setVisible(len(self._decks) > 1)
        self._below = QWidget()
        self._below.setLayout(vbox(*self._decks.values(), spacing=6, margins=(_INDENT, 2, 0, 4)))
        self._below.hide()
        for box in self._decks.values():
            box.setObjectName("exam_deck")
            box.setFont(theme.font(13))
            box.clicked.connect(self._on_deck)
        self._box.clicked.connect(self._on_article)
        self._fold.clicked.connect(self._on_fold)
        self.setLayout(vbox(hbox((self._box, 1), self._fold, spacing=4), self._below, spacing=2))

    def set_scope(self, scope: ExamScope) -> None:
        """Tick what a scope names."""
        whole = self._id in scope.articles
        for name, box in self._decks.items():
            box.setChecked(whole or (self._id, name) in scope.decks)
        self._show_whole(ticked=whole)

    @property
    def ticked(self) -> tuple[tuple[ArticleId, ...], tuple[tuple[ArticleId, str], ...]]:
        """The article when all of it is ticked, else the decks that are."""
        match self._box.checkState():
            case Qt.CheckState.Checked:
                return (self._id,), ()
            case Qt.CheckState.PartiallyChecked:
                names = (name for name, box in self._decks.items() if box.isChecked())
                return (), tuple((self._id, name) for name in names)
            case _:
                return (), ()

    def _show_whole(self, *, ticked: bool) -> None:
        decks = [box.isChecked() for box in self._decks.values()]
        if any(decks) and not all(decks):
            self._box.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self._box.setChecked(ticked or any(decks))

    @Slot(bool)
    def _on_article(self, _checked: bool) -> None:
        # A click on a box that is partly ticked ticks it; Qt would clear some styles' third state.
        whole = self._box.checkState() is not Qt.CheckState.Unchecked
        self._box.setTristate(False)
        for box in self._decks.values():
            box.setChecked(whole)
        self._box.setChecked(whole)
        self.changed.emit()

    @Slot()
    def _on_deck(self) -> None:
        self._show_whole(ticked=False)
        self.changed.emit()

    @Slot()
    def _on_fold(self) -> None:
        unfolded = self._below.isHidden()
        self._below.setVisible(unfolded)
        self._fold.set_icon("chevron-down" if unfolded else "chevron-right")


class ScopeList(QWidget):
    """A box for everything, and one for each article.

    Signals:
        changed: Another scope was chosen.
    """

    changed = Signal()

    def __init__(self, articles: Sequence[ArticleSummary]) -> None:
        super().__init__()
        self._everything = QCheckBox(self.tr("All articles, those to come as well"))
        self._everything.setObjectName("exam_everything")
        self._everything.setFont(theme.font(13))
        self._articles = [ArticleBox(each) for each in articles]
        self._everything.clicked.connect(self._on_everything)
        for each in self._articles:
            each.changed.connect(self.changed)
        self.setLayout(vbox(self._everything, *self._articles, None, spacing=8))

    def set_scope(self, scope: ExamScope) -> None:
        """Tick what a scope names."""
        self._everything.setChecked(scope == EVERYTHING)
        for each in self._articles:
            each.set_scope(scope)
        self._enable()

    @property
    def scope(self) -> ExamScope | None:
        """What is ticked; None for nothing."""
        if self._everything.isChecked():
            return EVERYTHING
        ticked = [each.ticked for each in self._articles]
        articles = tuple(id_ for ids, _ in ticked for id_ in ids)
        decks = tuple(deck for _, names in ticked for deck in names)
        return ExamScope(articles, decks) if articles or decks else None

    def _enable(self) -> None:
        for each in self._articles:
            each.setEnabled(not self._everything.isChecked())

    @Slot()
    def _on_everything(self) -> None:
        self._enable()
        self.changed.emit()
