"""How long the window takes: to its first paint, and to true counts, beside a bare window.

    python -m tests.bench.bench_startup

Each run is a process of its own; the two are run in turn.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.figures import show

RUNS = 9
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.processEvents()
window.grab()
"""
FIRST_PAINT = """
import sys
from pathlib import Path
from studyapp.ui.without_hook import load_qt
load_qt()
from studyapp.app import Program, make_application
folder = Path(sys.argv[1])
application = make_application(folder)
program = Program(folder)
program.window.show()
application.processEvents()
program.window.grab()
"""
TRUE_COUNTS = """
import sys
from pathlib import Path
from studyapp.ui.without_hook import load_qt
load_qt()
from studyapp.app import Program, make_application
folder = Path(sys.argv[1])
application = make_application(folder)
program = Program(folder)
program.counted.connect(application.quit)
program.opened.connect(application.quit)
program.start()
application.exec()
"""
PAGES = TRUE_COUNTS.replace("program.counted.connect(application.quit)\n", "")


def run(script: str, folder: Path) -> float:
    """Return the milliseconds from the start of a process to what the script waits for."""
    started = time.perf_counter()
    # The process ends at once: taking it down is not what is measured.
    script += "\nimport os; print(flush=True); os._exit(0)\n"
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", script, str(folder)], env=env, check=True, stdout=-3)
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print the figures and their ratios."""
    scripts = {
        "bare window": BARE,
        "first paint": FIRST_PAINT,
        "true counts": TRUE_COUNTS,
        "all of the first page": PAGES,
    }
    times: dict[str, list[float]] = {name: [] for name in scripts}
    with tempfile.TemporaryDirectory() as folder:
        run(PAGES, Path(folder))  # makes the library
        for _ in range(RUNS):
            for name, script in scripts.items():
                times[name].append(run(script, Path(folder)))
    medians = {name: show(name, found) for name, found in times.items()}
    for name in list(scripts)[1:]:
        print(f"{name}: {medians[name] / medians['bare window']:.2f} × a bare window")


if __name__ == "__main__":
    main()
