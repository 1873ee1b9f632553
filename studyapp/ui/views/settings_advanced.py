"""Settings that most learners never need, folded away."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studyapp.core.scheduling.order import NewMix, ReviewOrder
from studyapp.services.settings import Settings
from studyapp.ui.views.setting_row import SettingRow, panel
from studyapp.ui.views.settings_review import ReviewDetails
from studyapp.ui.views.settings_steps import StepRows
from studyapp.ui.widgets.easy_ranges import EasyRanges
from studyapp.ui.widgets.kit import Button, hbox, vbox
from studyapp.ui.widgets.setting_controls import Choice, KeysButton, Switch


class AdvancedPanel(QWidget):
    """A button that unfolds the rows.

    Signals:
        edited: A setting's name and the value the learner chose.
        reset_clicked: A setting's name.
        keys_requested: The learner wants other keys.
    """

    edited = Signal(str, object)
    reset_clicked = Signal(str)
    keys_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        keys = KeysButton(self.tr("Change…"))
        keys.clicked.connect(self.keys_requested)
        self._rows = (
            *ReviewDetails(keys).rows,
            *self._order_rows(),
            *StepRows().rows,
            *self._day_rows(),
            *self._mark_rows(),
        )
        self._fold = Button(self.tr("Advanced"), "chevron-right", "ghost")
        self._fold.setObjectName("settings_advanced")
        self._fold.setCheckable(True)
        self._panel = panel(*self._rows)
        self._panel.setObjectName("settings_advanced_panel")
        self._panel.hide()
        self._fold.toggled.connect(self._on_toggled)
        self.setLayout(vbox(hbox(self._fold, None), self._panel, spacing=12))
        for row in self._rows:
            row.edited.connect(self.edited)
            row.reset_clicked.connect(self.reset_clicked)

    def set_settings(self, settings: Settings) -> None:
        """Show the settings that hold."""
        for row in self._rows:
            row.set_settings(settings)

    def _order_rows(self) -> tuple[SettingRow, ...]:
        orders = (
            (self.tr("Longest due first"), ReviewOrder.DUE),
            (self.tr("Most forgotten first"), ReviewOrder.RETRIEVABILITY),
            (self.tr("As in the article"), ReviewOrder.ARTICLE),
            (self.tr("Shuffled"), ReviewOrder.RANDOM),
        )
        mixes = (
            (self.tr("After the reviews"), NewMix.AFTER),
            (self.tr("Among the reviews"), NewMix.MIXED),
            (self.tr("Before the reviews"), NewMix.BEFORE),
        )
        return (
            SettingRow(
                "review_order",
                self.tr("Order of reviews"),
                self.tr("Most forgotten first saves most when you cannot do them all"),
                Choice(orders),
            ),
            SettingRow(
                "new_mix",
                self.tr("New cards come"),
                self.tr("After the reviews, nothing old is left undone for something new"),
                Choice(mixes),
            ),
            SettingRow(
                "suspend_leeches",
                self.tr("Suspend leeches"),
                self.tr("A card forgotten ten times is asked no more until you have mended it"),
                Switch(),
            ),
        )

    def _day_rows(self) -> tuple[SettingRow, ...]:
        hours = tuple((f"{hour}:00", hour) for hour in range(24))
        return (
            SettingRow(
                "rollover_hour",
                self.tr("A study day begins at"),
                self.tr("Reviews before this hour count for the evening before"),
                Choice(hours),
            ),
            SettingRow(
                "balance_load",
                self.tr("Even out the days"),
                self.tr("A review may move a little, to a day with less to do; easy days need it"),
                Switch(),
            ),
            SettingRow(
                "easy_ranges",
                self.tr("Days off"),
                self.tr("No new due dates are put on them; what is due already stays"),
                EasyRanges(),
                below=True,
            ),
        )

    def _mark_rows(self) -> tuple[SettingRow, ...]:
        where = self.tr("Underlined or tinted in the text while you read")
        return tuple(
            SettingRow(name, title, where, Switch())
            for name, title in (
                ("layer_quotes", self.tr("Mark quotations")),
                ("layer_figures", self.tr("Mark figures")),
                ("layer_terms", self.tr("Mark terms")),
                ("layer_markers", self.tr("Mark ordinals")),
            )
        )

    @Slot(bool)
    def _on_toggled(self, unfolded: bool) -> None:
        self._panel.setVisible(unfolded)
        self._fold.set_icon("chevron-down" if unfolded else "chevron-right")
