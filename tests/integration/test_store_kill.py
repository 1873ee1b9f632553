"""An answer that was acknowledged survives whatever happens to the program."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from studyapp.wiring import DATABASE, open_services
from tests.conftest import ROOT, SHANGHAI

ANSWER = """
import sys
from datetime import timedelta
from pathlib import Path
from studyapp.core.scheduling.events import Rating
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI, FakeClock

clock = FakeClock()
services = open_services(Path(sys.argv[1]), clock, SHANGHAI)
while True:
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.AGAIN, 1000)
    print(card, flush=True)
    clock.advance(seconds=20)
"""


def answer_and_kill(library, answers):
    """Answer cards in another process, kill it after some; return the cards acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-c", ANSWER, str(library)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        seen = [process.stdout.readline() for _ in range(answers)]
        process.kill()
        seen += process.stdout.readlines()
    return [int(line) for line in seen if line.endswith("\n")]


def log(library):
    with closing(sqlite3.connect(library / DATABASE)) as database:
        return [
            card for (card,) in database.execute("SELECT card_id FROM card_events ORDER BY seq")
        ]


@pytest.mark.parametrize("answers", [1, 17, 60])
def test_a_killed_program_loses_no_answer(library, clock, answers):
    acknowledged = answer_and_kill(library, answers)
    assert log(library)[: len(acknowledged)] == acknowledged
    assert len(log(library)) <= len(acknowledged) + 1
    services = open_services(library, clock, SHANGHAI)
    assert services.maintain.rebuild(fix=False) == 0
    services.close()


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.77, 0.999])
def test_a_log_torn_by_a_power_cut_leaves_whole_answers(library, clock, tmp_path, kept):
    acknowledged = answer_and_kill(library, 25)
    torn = shutil.copytree(library, tmp_path / "torn")
    wal = torn / f"{DATABASE}-wal"
    content = wal.read_bytes()
    wal.write_bytes(content[: int(len(content) * kept)])
    services = open_services(torn, clock, SHANGHAI)
    assert services.maintain.rebuild(fix=False) == 0
    services.close()
    survived = log(torn)
    assert survived[: len(acknowledged)] == acknowledged[: len(survived)]
