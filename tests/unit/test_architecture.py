"""What may be imported where, asked of a running interpreter."""

import subprocess
import sys

CORE_ALONE = """
import importlib, pkgutil, sys

class Refuse:
    banned = {"PySide6", "sqlalchemy", "jieba", "yaml", "sqlite3"}
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.banned:
            raise ImportError("banned: " + name)

sys.meta_path.insert(0, Refuse())
import studyapp.core, studyapp.services
for package in (studyapp.core, studyapp.services):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
"""
COMMANDS_WITHOUT_QT = """
import sys
from studyapp.cli import articles, library, lint, main, review, tour
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
"""
FIRST_PAINT = """
import builtins, linecache, os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from studyapp.ui.without_hook import load_qt
usual = builtins.__import__
load_qt()
from studyapp.app import Program, make_application
application = make_application(Path(sys.argv[1]))
program = Program(Path(sys.argv[1]))
program.window.show()
program.window.grab()
slow = {"jieba", "numpy", "genanki", "yaml", "sqlalchemy", "sqlalchemy.orm", "fsrs"}
assert not slow & set(sys.modules), slow & set(sys.modules)
assert builtins.__import__ is usual
assert not [name for name in linecache.cache if "studyapp" in name]
program.window.close()
"""


def run(script, *arguments):
    subprocess.run([sys.executable, "-c", script, *map(str, arguments)], check=True)


def test_core_and_services_import_without_qt_and_sql():
    run(CORE_ALONE)


def test_commands_never_import_qt():
    run(COMMANDS_WITHOUT_QT)


def test_nothing_slow_is_imported_at_first_paint(tmp_path):
    run(FIRST_PAINT, tmp_path)
