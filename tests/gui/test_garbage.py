"""Garbage is collected by the window, not by whoever passes a threshold."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from studyapp.ui.garbage import GarbageCollector


class Circle:
    """Refers to itself, and tells on which thread it was freed."""

    def __init__(self, freed):
        self.itself = self
        weakref.finalize(self, lambda: freed.append(threading.current_thread()))


def test_circles_made_by_a_job_are_freed_on_the_thread_of_the_window(qtbot, qapp):
    freed, owner = [], QObject()
    GarbageCollector(owner)
    gc.collect()

    def work():
        for _ in range(2000):
            Circle(freed)

    job = threading.Thread(target=work)
    job.start()
    job.join()
    assert freed == []
    qtbot.waitUntil(lambda: len(freed) == 2000, timeout=5000)
    assert set(freed) == {threading.main_thread()}
    owner.deleteLater()
