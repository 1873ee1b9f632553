"""Study in another way than usual: more, ahead, again, without counting, or for some minutes."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from studyapp.services.views import ArticleSummary, StudyOffer
from studyapp.ui import theme
from studyapp.ui.dialogs.study_scope import ScopeChooser
from studyapp.ui.viewmodels.study import Offers, StudyViewModel, Way, Wishes
from studyapp.ui.widgets.kit import Button, Panel, hairline, hbox, label, scrolled, vbox
from studyapp.ui.widgets.setting_controls import Number
from studyapp.ui.wording import duration

_WIDTH, _HEIGHT = 660, 610
_NUMBER_WIDTH = 112
_WISHES: dict[Way, tuple[str, int, int]] = {
    Way.MORE_NEW: ("new", 1, 500),
    Way.AHEAD: ("ahead", 1, 30),
    Way.FORGOTTEN: ("forgotten", 1, 30),
    Way.TIMED: ("minutes", 10, 60),
}
"""The wish behind each number, and its range."""


class _WayRow(QWidget):
    """One way to study: its number, what it would give, and the button that begins.

    Signals:
        started: The learner wants this.
        edited: The number is another one.
    """

    started = Signal()
    edited = Signal(object)

    def __init__(self, way: Way, name: str, explained: str, suffix: str, value: int) -> None:
        super().__init__()
        key = way.name.lower()
        self.setObjectName(f"study_row_{key}")
        self._gives = label("", 13, role="text2")
        self._gives.setObjectName(f"study_gives_{key}")
        self._start = Button(self.tr("Start"), "play")
        self._start.setObjectName(f"study_start_{key}")
        self._start.setAccessibleName(self.tr("Start: {0}").format(name))
        self._start.setAutoDefault(False)
        self._start.setEnabled(False)
        self._start.clicked.connect(self.started)
        told = label(explained, 12, role="text3", wrap=True)
        self.below = vbox(hbox((told, 1), self._gives, spacing=16), spacing=6)
        head = hbox((label(name, 14, 500), 1), spacing=10)
        if way in _WISHES:
            _, low, high = _WISHES[way]
            number = Number(low, high, suffix)
            number.setObjectName(f"study_number_{key}")
            number.setAccessibleName(name)
            number.setFixedWidth(_NUMBER_WIDTH)
            number.set_value(value)
            number.edited.connect(self.edited)
            head.addWidget(number)
        head.addWidget(self._start)
        self.setLayout(vbox(head, self.below, spacing=4))

    def set_offer(self, offer: StudyOffer | None) -> None:
        """Say what would come; None while it is worked out."""
        self._start.setEnabled(offer is not None and offer.cards > 0)
        if offer is None:
            self._gives.setText(self.tr("Working it out…"))
        elif offer.cards:
            cards = self.tr("%n card(s)", "", offer.cards)
            time = self.tr("about {0}").format(duration(offer.seconds))
            self._gives.setText(f"{cards} · {time}")
        else:
            self._gives.setText(self.tr("No card"))


class StudyDialog(QDialog):
    """Five ways to study, each with what it would give from the cards chosen above."""

    def __init__(
        self, view_model: StudyViewModel, articles: Sequence[ArticleSummary], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("study_dialog")
        self.setWindowTitle(self.tr("Custom study"))
        self._view_model = view_model
        self._wishes = Wishes()
        self._chooser = ScopeChooser(view_model, articles)
        self._learnt = self._box("study_learnt", self.tr("Only cards learnt before"))
        self._learnt.setChecked(self._wishes.learnt_only)
        self._shuffled = self._box("study_shuffled", self.tr("In random order"))
        self._rows = {way: self._row(way) for way in Way}
        self._rows[Way.CRAM].below.addLayout(hbox(self._learnt, self._shuffled, None, spacing=18))
        self._lay_out()
        self.resize(_WIDTH, _HEIGHT)
        self._chooser.changed.connect(self._look)
        self._learnt.clicked.connect(self._look)
        self._shuffled.clicked.connect(self._look)
        view_model.offered.connect(self.render_offers)
        self._look()

    @Slot(object)
    def render_offers(self, offers: Offers) -> None:
        """Show what each way would give."""
        if offers.wishes == self._wishes:
            for way, row in self._rows.items():
                row.set_offer(offers.by_way[way])

    def _lay_out(self) -> None:
        rows: list[QWidget] = []
        for row in self._rows.values():
            rows += [hairline(), row] if rows else [row]
        close = Button(self.tr("Close"))
        close.setObjectName("study_close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        column = vbox(Panel(*rows, pad=16, spacing=10), None, margins=(0, 0, 12, 0))
        self.setLayout(
            vbox(
                label(self.tr("Custom study"), 17, 700),
                self._chooser,
                (scrolled(column), 1),
                hbox(None, close),
                spacing=12,
                margins=(24, 20, 24, 18),
            )
        )

    def _row(self, way: Way) -> _WayRow:
        name, explained, suffix = self._words(way)
        value = getattr(self._wishes, _WISHES[way][0]) if way in _WISHES else 0
        row = _WayRow(way, name, explained, suffix, value)
        row.started.connect(partial(self._on_started, way))
        row.edited.connect(partial(self._on_edited, way))
        return row

    def _words(self, way: Way) -> tuple[str, str, str]:
        match way:
            case Way.MORE_NEW:
                return (
                    self.tr("More new cards today"),
                    self.tr("Beyond the limit of the day; tomorrow the settings count again."),
                    self.tr(" cards"),
                )
            case Way.AHEAD:
                return (
                    self.tr("Study ahead"),
                    self.tr("Cards due within these days. Answers count, with shorter waits."),
                    self.tr(" days"),
                )
            case Way.FORGOTTEN:
                return (
                    self.tr("Forgotten lately"),
                    self.tr("Cards forgotten within these days and not answered today."),
                    self.tr(" days"),
                )
            case Way.CRAM:
                return (
                    self.tr("Cram, without counting"),
                    self.tr("Until each was known once. No card gets another day."),
                    "",
                )
            case Way.TIMED:
                return (
                    self.tr("Time box"),
                    self.tr("What gains the most recall in this time: due, weak, a few new."),
                    self.tr(" min"),
                )

    def _box(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setFont(theme.font(13))
        return box

    def _on_edited(self, way: Way, value: Any) -> None:
        self._wishes = replace(self._wishes, **{_WISHES[way][0]: value})
        self._look()

    @Slot()
    def _look(self) -> None:
        self._wishes = replace(
            self._wishes,
            scope=self._chooser.scope,
            learnt_only=self._learnt.isChecked(),
            shuffled=self._shuffled.isChecked(),
        )
        for row in self._rows.values():
            row.set_offer(None)
        self._view_model.look(self._wishes)

    def _on_started(self, way: Way) -> None:
        self.accept()
        self._view_model.begin(way, self._wishes)
