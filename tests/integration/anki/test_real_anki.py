"""Real Anki imports our packages. It is AGPL, so it runs outside, where $ANKI_PYTHON has it."""

import json
import os
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.core.clock import StudyCalendar
from studyapp.core.scheduling.events import Rating
from studyapp.infra.anki.package import AnkiPackageWriter
from studyapp.services.export import answers_of
from studyapp.services.export_ports import Preset, Progress
from studyapp.services.progress import ignore_progress

ANKI = os.environ.get("ANKI_PYTHON")
pytestmark = pytest.mark.skipif(
    not ANKI, reason="set ANKI_PYTHON to a Python that has the package `anki`"
)
SCRIPT = Path(__file__).with_name("ask_anki.py")


@pytest.fixture
def anki_says(tmp_path):
    """Import packages into one fresh collection, in order; return what Anki tells of each."""

    def anki_says(*packages, progress=None):
        paths = []
        for number, notes in enumerate(packages):
            paths.append(tmp_path / f"{number}.apkg")
            AnkiPackageWriter().write(notes, paths[-1], progress, ignore_progress)
        run = subprocess.run(
            [ANKI, SCRIPT, tmp_path / "user.anki2", *paths],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            env=os.environ | {"TZ": "UTC"},
        )
        return json.loads(run.stdout)

    return anki_says


def test_anki_takes_every_note_and_finds_nothing_to_repair(anki_says, every_kind):
    [said] = anki_says(every_kind)

    assert said["new"] == 9
    assert said["cards"] == 10
    assert said["decks"] == ["Default", "山上的庙", "山上的庙::年代", "山上的庙::庙"]
    assert said["empty cards"] == 0
    assert said["check"] == "Database rebuilt and optimized."


def test_the_same_package_again_changes_nothing(anki_says, every_kind):
    _first, second = anki_says(every_kind, every_kind)

    assert (second["new"], second["updated"], second["duplicate"]) == (0, 0, 9)


def test_a_changed_note_is_updated_in_place(anki_says, every_kind):
    first, *rest = every_kind
    note = replace(first.note, question="换了个问法？")
    changed = replace(first, note=note, changed_at_ms=first.changed_at_ms + 60_000)

    _first, second = anki_says(every_kind, (changed, *rest))

    assert (second["new"], second["updated"], second["conflicting"]) == (0, 1, 0)
    assert second["notes"]["note1"][0] == "换了个问法？"
    assert second["cards"] == 10


@pytest.mark.parametrize("learning", [(0.5, 5.0, 60.0), ()])
def test_anki_takes_the_learners_steps(anki_says, every_kind, reviewer, learning):
    start = datetime.now(UTC) - timedelta(days=9)
    item, *rest = every_kind
    answered = reviewer.answer(item, start, (Rating.GOOD, 0), (Rating.GOOD, 1))
    progress = Progress(
        Preset(reviewer.model.settings.parameters, 0.9, learning, (1.5,), 60),
        StudyCalendar(UTC),
        {c.card.id: answers_of(c.events, reviewer.model) for c in answered.cards},
    )

    [said] = anki_says((answered, *rest), progress=progress)

    assert said["steps"]["温故"] == [list(learning), [1.5], 60]
    assert said["check"] == "Database rebuilt and optimized."


def test_anki_computes_the_memory_states_that_we_hand_over(anki_says, every_kind, reviewer):
    start = datetime.now(UTC).replace(hour=20, minute=0) - timedelta(days=90)
    steps = (Rating.GOOD, 0), (Rating.GOOD, 0.2), (Rating.HARD, 60), (Rating.AGAIN, 400)
    notes = tuple(
        reviewer.answer(item, start, *steps[: 2 + number % 3], (Rating.EASY, 900))
        for number, item in enumerate(every_kind)
    )
    settings = reviewer.model.settings
    progress = Progress(
        Preset(settings.parameters, 0.9, (1.0, 10.0), (10.0,), 36500),
        StudyCalendar(UTC),
        {c.card.id: answers_of(c.events, reviewer.model) for item in notes for c in item.cards},
    )

    [said] = anki_says(notes, progress=progress)

    for item in notes:
        state = item.cards[0].state
        told = said["memory"][item.note.id]
        assert told["due"] == state.due_day.isoformat()
        assert told["stored"] == pytest.approx(
            [state.memory.stability, state.memory.difficulty], rel=1e-3
        )
        assert told["computed"] == pytest.approx(
            [state.memory.stability, state.memory.difficulty], rel=1e-4
        )
