"""While the assistant is off, no process of the program touches a socket or loads the assistant."""

import os
import subprocess
import sys

import pytest

from tests.assistant_fakes import ARTICLE
from tests.conftest import ROOT

WATCH = """
import atexit, os, sys

def note(line):
    with open(os.environ["WATCHED"], "a", encoding="utf-8") as out:
        out.write(line + "\\n")

def on_event(event, arguments):
    if event.startswith("socket."):
        note(event)
        raise AssertionError(event)

def on_exit():
    ours = ("studyapp.assistance", "studyapp.infra.llm", "studyapp.infra.keyring_store",
            "studyapp.services.assist", "keyring", "http.client")
    for name in ours:
        if name in sys.modules:
            note("module " + name)

note("process")
sys.addaudithook(on_event)
atexit.register(on_exit)
"""
"""As `sitecustomize` it runs in every Python process, the helper that cuts words included."""

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from studyapp.app import Program, make_application
from studyapp.ui.views.sidebar import Page

application = make_application(Path(sys.argv[1]))
program = Program(Path(sys.argv[1]))
program.opened.connect(application.quit)
program.start()
application.exec()
for page in Page:
    program.window.show_page(page)
    QTest.qWait(50)
program.window.show_page(Page.REVIEW)
QTest.keyClicks(program.window.stack.currentWidget(), " 3 1")
program.window.close()
program.close()
"""


@pytest.fixture
def watch(tmp_path):
    """Run Python in a home of its own; return what was seen of sockets and of the assistant."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    watched = tmp_path / "watched.txt"
    env = {k: v for k, v in os.environ.items() if not k.startswith(("STUDYAPP_", "XDG_"))}
    env |= {
        "HOME": str(tmp_path / "home"),
        "LOCALAPPDATA": str(tmp_path),
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "site"), str(ROOT)]),
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "WATCHED": str(watched),
    }

    def watch(*words, stdin=""):
        done = subprocess.run(
            [sys.executable, *map(str, words)],
            input=stdin,
            env=env,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return watched.read_text(encoding="utf-8").splitlines()

    return watch


def test_importing_generating_and_reviewing_open_no_socket(watch, tmp_path):
    (tmp_path / "水库.txt").write_text(ARTICLE, encoding="utf-8")
    watch("-m", "studyapp", "import", "--accept", "水库.txt")
    watch("-m", "studyapp", "generate", "水库.txt", "-o", "decks")
    seen = watch("-m", "studyapp", "review", stdin="\n3\n\n1\nq\n")
    assert seen == ["process"] * 3


def test_the_window_opens_no_socket(watch, tmp_path):
    assert watch("-c", WINDOW, tmp_path / "library") == ["process"]


def test_the_watch_would_see_a_socket_and_the_assistant(watch):
    script = (
        "import contextlib, socket, studyapp.assistance\n"
        "with contextlib.suppress(AssertionError):\n"
        "    socket.create_connection(('127.0.0.1', 9))\n"
    )
    seen = watch("-c", script)
    assert {"module studyapp.assistance", "module http.client"} <= set(seen)
    assert any(line.startswith("socket.") for line in seen)
