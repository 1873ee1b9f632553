"""Two programs and one library: the second gets a clear answer, and the first loses nothing."""

import signal
import subprocess
import sys

import pytest

from studyapp.core.errors import LibraryInUseError
from studyapp.core.scheduling.events import Rating
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI

OPEN = """
import sys
from pathlib import Path
from zoneinfo import ZoneInfo
from studyapp.core.scheduling.events import Rating
from studyapp.infra.system_clock import SystemClock
from studyapp.wiring import open_services
services = open_services(Path(sys.argv[1]), SystemClock(), ZoneInfo("Asia/Shanghai"))
card = services.review.next_item().card.id
services.review.grade(card, Rating.GOOD, 1000)
print(card, flush=True)
sys.stdin.readline()
services.close()
"""


@pytest.fixture
def other(library):
    """Another program that has the library open, and the card it answered."""
    program = subprocess.Popen(
        [sys.executable, "-c", OPEN, str(library)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield program, int(program.stdout.readline())
    program.kill()
    program.communicate()


def answered(services):
    with services.store.open_uow(read_only=True) as uow:
        return {card for card, state in uow.log.states().items() if state.reps}


def test_the_second_program_is_refused_while_the_first_one_runs(other, library, clock):
    with pytest.raises(LibraryInUseError):
        open_services(library, clock, SHANGHAI)


def test_the_library_is_free_when_the_first_program_ends(other, library, clock):
    program, card = other
    program.communicate("\n")
    services = open_services(library, clock, SHANGHAI)
    assert answered(services) == {card}
    services.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
def test_the_library_is_free_when_the_first_program_was_killed(other, library, clock):
    program, card = other
    program.send_signal(signal.SIGKILL)
    program.wait()
    services = open_services(library, clock, SHANGHAI)
    assert answered(services) == {card}
    assert services.maintain.rebuild(fix=False) == 0
    services.close()


def test_the_command_line_reads_beside_a_running_program(other, library, clock):
    services = open_services(library, clock, SHANGHAI, exclusive=False)
    assert answered(services) == {other[1]}
    services.close()
    with pytest.raises(LibraryInUseError):
        open_services(library, clock, SHANGHAI).review.grade(other[1], Rating.GOOD, 1)
