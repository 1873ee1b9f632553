"""How much memory the program takes above an empty window, by what was opened in it. Linux only.

    python -m tests.bench.bench_memory [--cards 10000] [--reviews 100000] [--library FOLDER]

Every run is a process of its own, with its children. PSS divides what processes share among
them, so that it tells what the program costs; RSS counts all of it. In MB.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.make_library import make_library

RUNS = 3
KINDS = ("PSS", "RSS")
EMPTY = "an empty window"
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.processEvents()
window.grab()
"""
PROGRAM = """
import sys
from pathlib import Path
from studyapp.ui.without_hook import load_qt
load_qt()
from studyapp.app import Program, make_application
from studyapp.ui.views.sidebar import Page
folder = Path(sys.argv[1])
application = make_application(folder)
program = Program(folder)
program.opened.connect(application.quit)
program.start()
application.exec()
def show(*pages):
    for page in pages:
        program.window.show_page(page)
        application.processEvents()
        program.window.grab()
show(Page.TODAY)
"""
REVIEW = """
from PySide6.QtTest import QTest
show(Page.REVIEW)
for _ in range(30):
    QTest.keyClicks(program.window.stack.currentWidget(), " 3")
    application.processEvents()
"""
SCRIPTS = {
    EMPTY: BARE,
    "the first page": PROGRAM,
    "after 30 answers": PROGRAM + REVIEW,
    "after all pages": PROGRAM + REVIEW + "show(*Page)\n",
}
SAY = """
print("ready", flush=True)
sys.stdin.read()
import os
os._exit(0)
"""


def main() -> None:
    """Print the figures and what each adds to an empty window."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=100_000)
    parser.add_argument("--library", type=Path, help="one made before; it will be answered in")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not arguments.library:
            make_library(Path(folder), arguments.cards, arguments.reviews)
        run(arguments.library or Path(folder))


def run(folder: Path) -> None:
    """Print the figures of a library."""
    found = {
        name: [_measure(script, folder) for _ in range(RUNS)] for name, script in SCRIPTS.items()
    }
    for at, kind in enumerate(KINDS):
        medians = {name: statistics.median(each[at] for each in of) for name, of in found.items()}
        for name, median in medians.items():
            values = [each[at] for each in found[name]]
            print(
                f"{kind} {name:24s} median {median:7.1f} MB  min {min(values):7.1f}  "
                f"max {max(values):7.1f}  n {len(values)}  "
                f"above an empty window {median - medians[EMPTY]:6.1f}"
            )


def _measure(script: str, folder: Path) -> tuple[float, ...]:
    command = [sys.executable, "-c", script + SAY, str(folder)]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        while process.stdout.readline() != "ready\n":
            pass
        of_all = [_memory(pid) for pid in (process.pid, *_children(process.pid))]
        process.stdin.close()
    return tuple(map(sum, zip(*of_all, strict=True)))


def _memory(pid: int) -> tuple[float, ...]:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    found = {name: int(rest[0]) / 1024 for name, *rest in map(str.split, lines[1:])}
    return tuple(found[f"{kind.title()}:"] for kind in KINDS)


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


if __name__ == "__main__":
    main()
