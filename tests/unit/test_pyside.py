"""PySide6 6.12.0 drops a reference of None on every void call and aborts Python < 3.12."""

import sys

import pytest
from PySide6.QtCore import QPoint


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_void_calls_keep_the_references_of_none():
    point = QPoint()
    before = sys.getrefcount(None)
    for _ in range(1000):
        point.setX(1)
    assert abs(sys.getrefcount(None) - before) < 100
