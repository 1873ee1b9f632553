"""Loads Qt without the hook that it puts into every import from then on."""

import builtins


def load_qt() -> None:
    """Import Qt, and give `__import__` back as it was.

    So that a module may ask for snake_case names, PySide6 replaces `__import__`, reads the
    source of every module imported later and keeps it: 7 MB, and a part of every start. No
    module here asks. https://doc.qt.io/qtforpython-6/developer/feature-motivation.html
    """
    usual = builtins.__import__
    from PySide6 import QtCore  # noqa: F401

    builtins.__import__ = usual
