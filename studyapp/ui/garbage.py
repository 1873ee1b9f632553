"""Collects garbage on the thread of the window.

Python collects on whatever thread happens to pass a threshold. What belongs to Qt must not be
freed on a job's thread: a timer that runs, or a widget, takes the program down with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500


class GarbageCollector(QObject):
    """Stands in for Python's own collector from the moment it is made to the end of the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(_EVERY_MS)

    @Slot()
    def _collect(self) -> None:
        # As Python does: the oldest generation whose turn it is, with the younger ones.
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        if due:
            gc.collect(due[-1])
