"""Limits that hold today alone."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.services.planning_ports import DayLimits
from studyapp.ui.viewmodels.plans import PlansViewModel
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Number

_AS_USUAL = -1
_MOST = 9999
_STEP = 5


class LimitField(Number):
    """A limit; below 0 it is the usual one."""

    def __init__(self, limit: int | None) -> None:
        super().__init__(_AS_USUAL, _MOST)
        self.setSpecialValueText(self.tr("as usual"))
        self.setSingleStep(_STEP)
        self.set_value(_AS_USUAL if limit is None else limit)

    @property
    def limit(self) -> int | None:
        """The limit entered; None for the usual one."""
        return None if self.value() == _AS_USUAL else self.value()


class LimitsDialog(QDialog):
    """More or fewer new cards and reviews than usual; tomorrow the settings count again."""

    def __init__(self, view_model: PlansViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("limits_dialog")
        self.setWindowTitle(self.tr("Only today"))
        self._view_model = view_model
        now = view_model.limits()
        self._new, self._reviews = LimitField(now.new), LimitField(now.reviews)
        self._new.setObjectName("limits_new")
        self._new.setAccessibleName(self.tr("New cards"))
        self._reviews.setObjectName("limits_reviews")
        self._reviews.setAccessibleName(self.tr("Reviews, at most"))
        usual = Button(self.tr("As usual"), "rotate-ccw", "ghost")
        usual.setObjectName("limits_usual")
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("limits_cancel")
        save = Button(self.tr("Save"), "check", "primary")
        save.setObjectName("limits_save")
        save.setDefault(True)
        for button in (usual, cancel):
            button.setAutoDefault(False)
        explained = self.tr("More or less than usual; tomorrow the settings count again.")
        self.setLayout(
            vbox(
                label(self.tr("Only today"), 17, 700),
                label(explained, 13, role="text2", wrap=True),
                hbox((label(self.tr("New cards"), 14, 500), 1), self._new),
                hbox((label(self.tr("Reviews, at most"), 14, 500), 1), self._reviews),
                6,
                hbox(usual, None, cancel, save),
                spacing=12,
                margins=(24, 20, 24, 18),
            )
        )
        self.setMinimumWidth(420)
        usual.clicked.connect(self._on_usual)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._on_save)

    @Slot()
    def _on_usual(self) -> None:
        self._new.set_value(_AS_USUAL)
        self._reviews.set_value(_AS_USUAL)

    @Slot()
    def _on_save(self) -> None:
        self._view_model.limit_today(DayLimits(self._new.limit, self._reviews.limit))
        self.accept()
