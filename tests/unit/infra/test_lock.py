import subprocess
import sys

import pytest

from studyapp.core.errors import LibraryInUseError, LibraryReadOnlyError
from studyapp.infra.lock import LibraryLock

HOLD = """
import sys
from pathlib import Path
from studyapp.infra.lock import LibraryLock
lock = LibraryLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_refused_until_the_first_ends(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(LibraryInUseError):
            LibraryLock(tmp_path)
        other.kill()
    LibraryLock(tmp_path).release()


def test_a_released_lock_can_be_taken_again(tmp_path):
    LibraryLock(tmp_path / "new").release()
    LibraryLock(tmp_path / "new").release()


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LibraryReadOnlyError):
        LibraryLock(tmp_path / "file" / "library")
