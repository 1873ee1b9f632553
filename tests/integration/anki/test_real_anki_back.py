"""Cards go to real Anki, are answered there, and come home. Anki runs outside, as it is AGPL."""

import json
import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.core.ids import NoteId, card_id
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import Phase
from studyapp.transfers import export_service, import_service
from studyapp.wiring import open_services
from tests.conftest import FakeClock

ANKI = os.environ.get("ANKI_PYTHON")
pytestmark = pytest.mark.skipif(
    not ANKI, reason="set ANKI_PYTHON to a Python that has the package `anki`"
)
SCRIPT = Path(__file__).with_name("answer_in_anki.py")


@pytest.fixture
def now():
    """Return a clock that tells the real time, since Anki knows no other."""
    return FakeClock(datetime.now(UTC))


@pytest.fixture
def here(library, now):
    """Return a library with the seed, some of it learnt a month ago and due now."""
    now.advance(days=-30)
    services = open_services(library, now, UTC)
    for number in range(8):
        item = services.review.next_item()
        services.review.grade(item.card.id, list(Rating)[2 + number % 2], 3000)
        now.advance(minutes=1)
    now.advance(days=30, minutes=-8)
    yield services
    services.close()


def states(services):
    with services.store.open_uow(read_only=True) as uow:
        return uow.log.states()


@pytest.mark.parametrize("form", ["legacy", "latest"])
def test_cards_answered_in_anki_stand_here_as_there(here, now, tmp_path, form):
    export_service(here).anki(tmp_path / "out.apkg", scheduling=True)
    paths = tmp_path / "user.anki2", tmp_path / "out.apkg", tmp_path / "back.apkg"
    ran = subprocess.run(
        [ANKI, SCRIPT, *paths, form],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"TZ": "UTC"},
    )
    told = json.loads(ran.stdout)
    now.moment = datetime.now(UTC) + timedelta(minutes=1)

    report = import_service(here).import_file(tmp_path / "back.apkg")
    again = import_service(here).import_file(tmp_path / "back.apkg")

    assert report.reviews == 12
    assert (report.added, report.changed, report.edited) == (0, 0, 1)
    assert again.reviews == 0
    assert here.maintain.rebuild(fix=False) == 0
    found = states(here)
    for each in told:
        state = found[card_id(NoteId(each["guid"]), each["ord"])]
        assert state.reps == each["reps"]
        assert [state.memory.stability, state.memory.difficulty] == pytest.approx(
            each["memory"], rel=1e-3
        )
        assert (state.phase is Phase.REVIEW) == (each["due"] is not None)
        if each["due"]:
            assert state.due_day.isoformat() == each["due"]
