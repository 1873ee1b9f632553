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
SCRIPTS = Path(__file__).parent


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


def anki(script, *arguments):
    """Run a script in Anki's Python; return what it tells."""
    ran = subprocess.run(
        [ANKI, SCRIPTS / script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"TZ": "UTC"},
    )
    return json.loads(ran.stdout)


def states(services):
    with services.store.open_uow(read_only=True) as uow:
        return uow.log.states()


@pytest.mark.parametrize("form", ["legacy", "latest"])
def test_cards_answered_in_anki_stand_here_as_there(here, now, tmp_path, form):
    export_service(here).anki(tmp_path / "out.apkg", scheduling=True)
    paths = tmp_path / "user.anki2", tmp_path / "out.apkg", tmp_path / "back.apkg"
    told = anki("answer_in_anki.py", *paths, form)
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


@pytest.mark.parametrize("form", ["legacy", "latest"])
def test_a_deck_of_anki_is_studied_here_as_there(tmp_path, now, form):
    told = anki("deck_of_anki.py", tmp_path / "user.anki2", tmp_path / "deck.apkg", form)
    now.moment = datetime.now(UTC) + timedelta(minutes=1)
    services = open_services(tmp_path / "library", now, UTC)

    report = import_service(services).import_file(tmp_path / "deck.apkg")
    with services.store.open_uow(read_only=True) as uow:
        notes = uow.notes.of_article(report.article)
    dues = sorted(str(state.due_day) for state in states(services).values() if state.reps)
    services.close()

    assert (report.title, report.added, report.reviews) == ("语文", 4, 4)
    assert [note.question for note in notes] == ["谁写了《岳阳楼记》？", "岳阳楼", "岳阳", ""]
    assert notes[0].answer == ("范仲淹\n（宋）",)
    assert notes[3].text == "庆历{{c1::四年::哪年}}春，{{c2::滕子京}}谪守"
    assert dues == sorted(due for _field, _ordinal, reps, due in told if reps)
