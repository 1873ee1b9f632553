"""How new and forgotten cards are asked until they are known, and how far off a review may be."""

from PySide6.QtCore import QObject

from studyapp.services.settings import AHEAD_MINUTES, INTERVAL_DAYS
from studyapp.ui.views.setting_row import SettingRow
from studyapp.ui.widgets.setting_controls import Number
from studyapp.ui.widgets.steps_field import StepsField


class StepRows(QObject):
    """Makes the rows.

    Attributes:
        rows: From the learning steps to the longest interval.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows = (
            SettingRow(
                "learning_steps",
                self.tr("Learning steps"),
                self.tr("How long a new card waits each time; without steps FSRS decides at once"),
                StepsField(),
            ),
            SettingRow(
                "relearning_steps",
                self.tr("Relearning steps"),
                self.tr("How long a forgotten card waits before it goes back to the reviews"),
                StepsField(),
            ),
            SettingRow(
                "learn_ahead_minutes",
                self.tr("Learn ahead"),
                self.tr("When nothing else is left, a step may be asked so much too early"),
                Number(*AHEAD_MINUTES, self.tr(" min"), step=5),
            ),
            SettingRow(
                "maximum_interval_days",
                self.tr("Longest interval"),
                self.tr("No review is further off, however well a card is known"),
                Number(*INTERVAL_DAYS, self.tr(" d")),
            ),
        )
