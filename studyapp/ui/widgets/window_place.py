"""Where the window stood when it was closed, kept beside the library."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

_FILE = "window.ini"
_GEOMETRY = "geometry"


def restore_place(window: QWidget, folder: Path) -> None:
    """Put a window where it was; Qt sees to it that it is on a screen that is there."""
    kept = _store(folder).value(_GEOMETRY)
    if isinstance(kept, QByteArray):
        window.restoreGeometry(kept)


def keep_place(window: QWidget, folder: Path) -> None:
    """Remember place and size of a window. In a folder that cannot be written nothing is kept."""
    _store(folder).setValue(_GEOMETRY, window.saveGeometry())


def _store(folder: Path) -> QSettings:
    return QSettings(str(folder / _FILE), QSettings.Format.IniFormat)
