"""The desired retention: a number, a slider, and what it costs."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studyapp.services.settings import Settings
from studyapp.ui.viewmodels.retention_costs import RetentionCosts
from studyapp.ui.views.setting_row import SettingRow
from studyapp.ui.widgets.kit import label, vbox
from studyapp.ui.widgets.retention_slider import HIGHEST, LOWEST, RetentionSlider, cost_text
from studyapp.ui.widgets.setting_controls import Percentage

_NAME = "desired_retention"


class RetentionRow(QWidget):
    """The row of the setting, with a slider that says at once what a value would cost.

    Signals:
        edited: The setting's name and the share the learner chose.
        reset_clicked: The setting's name.
    """

    edited = Signal(str, object)
    reset_clicked = Signal(str)

    def __init__(self, costs: RetentionCosts | None) -> None:
        super().__init__()
        self._costs = costs
        title = self.tr("Desired retention")
        self._row = SettingRow(
            _NAME,
            title,
            self.tr("Higher remembers more, and asks for more reviews every day"),
            Percentage(LOWEST, HIGHEST),
        )
        self._slider = RetentionSlider()
        self._slider.setObjectName("settings_retention_slider")
        self._slider.setAccessibleName(title)
        self._cost = label("", 12, role="accent", wrap=True)
        self._cost.setObjectName("settings_retention_cost")
        self.setLayout(vbox(self._row, self._slider, self._cost, spacing=8))
        self._row.edited.connect(self.edited)
        self._row.reset_clicked.connect(self.reset_clicked)
        self._slider.valueChanged.connect(self._on_chosen)
        self._slider.sliderMoved.connect(self._tell_cost)
        if costs is not None:
            costs.changed.connect(self._on_costs)
        self._on_costs()

    def set_settings(self, settings: Settings) -> None:
        """Show the value that holds."""
        self._row.set_settings(settings)
        blocked = self._slider.blockSignals(True)
        self._slider.setValue(round(settings.desired_retention * 100))
        self._slider.blockSignals(blocked)
        self._tell_cost(self._slider.value())

    @Slot()
    def _on_costs(self) -> None:
        self._tell_cost(self._slider.value())

    @Slot(int)
    def _tell_cost(self, value: int) -> None:
        point = self._costs.at(value / 100) if self._costs else None
        self._cost.setVisible(point is not None)
        if point is not None:
            self._cost.setText(cost_text(point))

    @Slot(int)
    def _on_chosen(self, value: int) -> None:
        self.edited.emit(_NAME, value / 100)
