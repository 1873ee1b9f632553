"""Where things lie on disk."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parents[1]
_APP = "studyapp"
DATABASE = "library.db"
"""Name of the database in a library's folder."""


def data_file(*parts: str) -> Path:
    """Return a path among the files the program ships with: resources, decks, seeds.

    A wheel carries them inside the package; in a checkout they lie beside it.
    """
    installed = _PACKAGE / "_data"
    return (installed if installed.is_dir() else _PACKAGE.parent).joinpath(*parts)


def library_folder() -> Path:
    """Return the learner's library: $STUDYAPP_LIBRARY, or the user's data folder."""
    chosen = os.environ.get("STUDYAPP_LIBRARY")
    return Path(chosen) if chosen else platformdirs.user_data_path(_APP, appauthor=False)


def cache_folder() -> Path:
    """Return the folder for what can be made again, such as jieba's cache."""
    return platformdirs.user_cache_path(_APP, appauthor=False)


def log_folder() -> Path:
    """Return the folder of the crash log."""
    return platformdirs.user_log_path(_APP, appauthor=False)
