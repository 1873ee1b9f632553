"""A line of the settings page, and the panel that groups some."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studyapp.services.settings import Settings
from studyapp.ui.viewmodels.settings import DEFAULTS
from studyapp.ui.widgets.easy_ranges import EasyRanges
from studyapp.ui.widgets.kit import IconButton, Panel, hairline, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import SettingControl
from studyapp.ui.widgets.steps_field import StepsField
from studyapp.ui.widgets.weekday_loads import WeekdayLoads


class SettingRow(QWidget):
    """A setting: its name, what it leads to, its control, the way back to the default.

    A control that is its own way back is not `resettable`; a wide one lies below the words.

    Signals:
        edited: The setting's name and the value the learner chose.
        reset_clicked: The setting's name.
    """

    edited = Signal(str, object)
    reset_clicked = Signal(str)

    def __init__(
        self,
        name: str,
        title: str,
        consequence: str,
        control: SettingControl | StepsField | WeekdayLoads | EasyRanges,
        *,
        resettable: bool = True,
        below: bool = False,
    ) -> None:
        super().__init__()
        self._name = name
        self._control = control
        self._resettable = resettable
        control.setObjectName(f"settings_{name}")
        control.setAccessibleName(title)
        control.setAccessibleDescription(consequence)
        control.edited.connect(self._on_edited)
        self._reset = IconButton("rotate-ccw", self.tr("Back to the default"), 16, 28)
        self._reset.setObjectName(f"settings_{name}_reset")
        self._reset.clicked.connect(self._on_reset)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        words = vbox(
            label(title, 14, 500), label(consequence, 12, role="text3", wrap=True), spacing=2
        )
        if isinstance(control, StepsField):
            self._refusal = label("", 12, role="again", wrap=True)
            self._refusal.setObjectName(f"settings_{name}_refusal")
            self._refusal.hide()
            control.refused.connect(self._on_refused)
            words.addWidget(self._refusal)
        if below:
            self.setLayout(vbox(hbox((words, 1), self._reset, spacing=12), control, spacing=10))
        else:
            self.setLayout(hbox((words, 1), self._reset, control, spacing=12))

    def set_settings(self, settings: Settings) -> None:
        """Show the value that holds."""
        value = getattr(settings, self._name)
        self._control.set_value(value)
        changed = value != getattr(DEFAULTS, self._name)
        self._reset.setVisible(changed and self._resettable)

    @Slot(object)
    def _on_edited(self, value: object) -> None:
        self.edited.emit(self._name, value)

    @Slot(str)
    def _on_refused(self, reason: str) -> None:
        self._refusal.setText(reason)
        self._refusal.setVisible(bool(reason))

    @Slot()
    def _on_reset(self) -> None:
        self.reset_clicked.emit(self._name)


def panel(*rows: QWidget) -> Panel:
    """Return a panel with a line between its rows."""
    result = Panel(spacing=14)
    for place, row in enumerate(rows):
        if place:
            result.add(hairline())
        result.add(row)
    return result
