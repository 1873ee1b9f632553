"""How long the window stands still while an article is imported.

    python -m tests.bench.bench_freeze

A timer asks for a turn of the event loop every millisecond; the gaps between
its turns are what a learner would feel.
"""

import os
import shutil
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from tests.bench.figures import show

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
GOAL_MS = 20


def main() -> None:
    """Print the gaps in an idle second, and during an import with jieba not yet loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from studyapp.app import Program, make_application

    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        shutil.copyfile(SEED, article)
        application = make_application(Path(folder))
        program = Program(Path(folder))
        loop = QEventLoop()
        program.opened.connect(loop.quit)
        program.start()
        loop.exec()
        gaps: list[float] = []
        turns = [time.perf_counter()]
        timer = QTimer(interval=1)
        timer.setTimerType(Qt.TimerType.PreciseTimer)

        def turn() -> None:
            now = time.perf_counter()
            gaps.append((now - turns[-1]) * 1000)
            turns.append(now)

        timer.timeout.connect(turn)
        timer.start()
        QTimer.singleShot(1000, loop.quit)
        loop.exec()
        show("idle", gaps)
        gaps.clear()
        program.jobs.succeeded.connect(loop.quit)
        program.window.files_dropped.emit((article,))
        QTimer.singleShot(30_000, loop.quit)
        loop.exec()
        show("import", gaps)
        print(f"gaps over {GOAL_MS} ms: {sum(gap > GOAL_MS for gap in gaps)}")
        program.window.close()
        program.close()
        application.quit()


if __name__ == "__main__":
    main()
