"""Runs of days on which the learner wants to do less."""

from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QWidget

from studyapp.core.scheduling.balance import DayLoad, EasyRange, easy_days
from studyapp.ui.widgets.day_field import DayField
from studyapp.ui.widgets.kit import Button, IconButton, clear, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Choice

_A_WEEK = timedelta(days=6)


class EasyRanges(QWidget):
    """A list of runs of days, and a line that adds one.

    Signals:
        edited: The runs as the settings keep them.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ranges: tuple[EasyRange, ...] = ()
        self._rows = vbox(spacing=4)
        now = QDate.currentDate()
        today = date(now.year(), now.month(), now.day())
        self._first = DayField(today)
        self._first.setObjectName("easy_first")
        self._first.setAccessibleName(self.tr("First day"))
        self._last = DayField(today + _A_WEEK, today)
        self._last.setObjectName("easy_last")
        self._last.setAccessibleName(self.tr("Last day"))
        self._first.day_changed.connect(self._on_first_changed)
        self._load = Choice(
            ((self.tr("Nothing"), DayLoad.MINIMUM), (self.tr("Half"), DayLoad.REDUCED))
        )
        self._load.setFixedWidth(100)
        self._load.setAccessibleName(self.tr("How much"))
        add = Button(self.tr("Add"), "plus")
        add.setObjectName("easy_add")
        add.clicked.connect(self._on_add)
        line = hbox(self._first, label("–"), self._last, self._load, add, None, spacing=6)
        self.setLayout(vbox(self._rows, line, spacing=6))

    def set_value(self, value: Any) -> None:
        """Show the runs of days that settings keep."""
        self._ranges = easy_days((), value).ranges
        clear(self._rows)
        for at, each in enumerate(self._ranges):
            self._rows.addWidget(self._row(at, each))

    def _row(self, at: int, each: EasyRange) -> QWidget:
        row = QWidget()
        load = self.tr("nothing") if each.load is DayLoad.MINIMUM else self.tr("half")
        words = f"{each.first} – {each.last} · {load}"
        remove = IconButton("x", self.tr("Remove {0}").format(words), 14, 26)
        remove.setObjectName(f"easy_remove_{at}")
        remove.clicked.connect(partial(self._on_remove, at))
        row.setLayout(hbox(label(words, 13, role="text2"), remove, None, spacing=6))
        return row

    @Slot(object)
    def _on_first_changed(self, first: date) -> None:
        length = self._last.day - first
        self._last.setMinimumDate(self._first.date())
        if length < timedelta(0):
            self._last.set_day(first + _A_WEEK)

    @Slot()
    def _on_add(self) -> None:
        load = (DayLoad.MINIMUM, DayLoad.REDUCED)[self._load.currentIndex()]
        added = EasyRange(self._first.day, self._last.day, load)
        self._tell(sorted({*self._ranges, added}, key=_first_day))

    @Slot()
    def _on_remove(self, at: int) -> None:
        self._tell([each for place, each in enumerate(self._ranges) if place != at])

    def _tell(self, ranges: list[EasyRange]) -> None:
        self.edited.emit(tuple(f"{each.first}/{each.last}/{each.load.value}" for each in ranges))


def _first_day(each: EasyRange) -> tuple[date, date]:
    return each.first, each.last
