"""Limits that hold today alone, and those of single decks."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QSizePolicy, QWidget

from studyapp.services.planning_ports import NO_LIMITS, DayLimits, DeckKey
from studyapp.services.views import ArticleSummary
from studyapp.ui import theme
from studyapp.ui.viewmodels.plans import PlansViewModel
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Number

_AS_USUAL = -1
_MOST = 9999
_STEP = 5
_WIDTH = 440


class LimitField(Number):
    """A limit; below 0 there is none of its own."""

    def __init__(self, name: str, tip: str, nothing: str) -> None:
        super().__init__(_AS_USUAL, _MOST)
        self.setObjectName(name)
        self.setAccessibleName(tip)
        self.setSpecialValueText(nothing)
        self.setSingleStep(_STEP)

    def set_limit(self, limit: int | None) -> None:
        """Show a limit."""
        self.set_value(_AS_USUAL if limit is None else limit)

    @property
    def limit(self) -> int | None:
        """The limit entered; None for none of its own."""
        return None if self.value() == _AS_USUAL else self.value()


class _Pair(QWidget):
    """A limit of new cards and one of reviews."""

    def __init__(self, title: str, names: tuple[str, str], nothing: str) -> None:
        super().__init__()
        new, reviews = self.tr("New cards"), self.tr("Reviews, at most")
        self._new = LimitField(names[0], f"{title}: {new}", nothing)
        self._reviews = LimitField(names[1], f"{title}: {reviews}", nothing)
        self.setLayout(
            vbox(
                label(title, 12, role="text3"),
                hbox((label(new, 14, 500), 1), self._new),
                hbox((label(reviews, 14, 500), 1), self._reviews),
                spacing=8,
            )
        )

    def set_limits(self, limits: DayLimits) -> None:
        """Show limits."""
        self._new.set_limit(limits.new)
        self._reviews.set_limit(limits.reviews)

    @property
    def limits(self) -> DayLimits:
        """The limits entered."""
        return DayLimits(self._new.limit, self._reviews.limit)


class LimitsDialog(QDialog):
    """More or fewer new cards and reviews than usual: of all cards today, or of a deck."""

    def __init__(
        self,
        view_model: PlansViewModel,
        articles: Sequence[ArticleSummary],
        parent: QWidget,
        deck: DeckKey | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("limits_dialog")
        self.setWindowTitle(self.tr("Limits"))
        self._view_model = view_model
        self._decks: list[DeckKey | None] = [None]
        self._of = QComboBox()
        self._of.setObjectName("limits_of")
        self._of.setAccessibleName(self.tr("Limits of"))
        self._of.setFont(theme.font(14))
        self._of.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._of.addItem(self.tr("All cards"))
        for article in articles:
            for each in article.decks:
                self._decks.append((article.id, each.name))
                self._of.addItem(f"{each.name} · {article.title}")
        today = ("limits_new", "limits_reviews")
        always = ("limits_always_new", "limits_always_reviews")
        self._today = _Pair(self.tr("Only today"), today, self.tr("as usual"))
        self._always = _Pair(self.tr("Every day"), always, self.tr("no limit"))
        self._explained = label("", 13, role="text2", wrap=True)
        self._lay_out()
        self.setMinimumWidth(_WIDTH)
        if deck in self._decks:
            self._of.setCurrentIndex(self._decks.index(deck))
        self._of.activated.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        usual = Button(self.tr("As usual"), "rotate-ccw", "ghost")
        usual.setObjectName("limits_usual")
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("limits_cancel")
        save = Button(self.tr("Save"), "check", "primary")
        save.setObjectName("limits_save")
        save.setDefault(True)
        for button in (usual, cancel):
            button.setAutoDefault(False)
        self.setLayout(
            vbox(
                label(self.tr("Limits"), 17, 700),
                self._of,
                self._explained,
                self._always,
                self._today,
                6,
                hbox(usual, None, cancel, save),
                spacing=12,
                margins=(24, 20, 24, 18),
            )
        )
        usual.clicked.connect(self._on_usual)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._on_save)

    @property
    def _deck(self) -> DeckKey | None:
        return self._decks[self._of.currentIndex()]

    @Slot()
    def _show(self) -> None:
        """Show the limits of what is chosen."""
        self._always.setHidden(self._deck is None)
        if self._deck is None:
            self._today.set_limits(self._view_model.limits())
            self._explained.setText(
                self.tr("More or less than usual; tomorrow the settings count again.")
            )
        else:
            always, today = self._view_model.deck_limits(self._deck)
            self._always.set_limits(always)
            self._today.set_limits(today)
            self._explained.setText(
                self.tr("They count beside those of all cards: the smaller one holds.")
            )
        self.adjustSize()

    @Slot()
    def _on_usual(self) -> None:
        self._today.set_limits(NO_LIMITS)
        self._always.set_limits(NO_LIMITS)

    @Slot()
    def _on_save(self) -> None:
        if self._deck is None:
            self._view_model.limit_today(self._today.limits)
        else:
            self._view_model.limit_deck(self._deck, self._always.limits, self._today.limits)
        self.accept()
