"""The learner's progress in Anki's cards and review log."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import EventId, Inherited, Rating, Suspended
from studyapp.core.scheduling.fsrs_model import FsrsSettings
from studyapp.core.scheduling.replay import replay
from studyapp.core.scheduling.state import MemoryState
from studyapp.infra.anki.scheduling import day_number
from studyapp.services.export import ExportService
from studyapp.services.progress import ignore_progress
from studyapp.services.settings import Settings

COLUMNS = "c.type, queue, due, ivl, factor, reps, lapses, left"
START = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)


class Notes:
    """An export source that holds given notes."""

    def __init__(self, notes):
        self._notes = tuple(notes)

    def notes(self, article=None, deck=None, *, events=False):
        return self._notes


class Caught:
    """A package writer that keeps what it is given."""

    def write(self, notes, path, progress, report):
        self.progress = progress


@pytest.fixture
def progress_of(tmp_path):
    """Return what the export hands to the package writer for some notes."""

    def progress_of(notes, calendar=None, settings=None):
        writer = Caught()
        calendar = calendar or StudyCalendar(UTC)
        service = ExportService(
            Notes(notes), writer, None, None, calendar, lambda: settings or Settings()
        )
        service.anki(tmp_path / "x.apkg", scheduling=True, report=ignore_progress)
        return writer.progress

    return progress_of


def test_a_new_card_waits_at_its_place(write, every_kind, progress_of):
    written = write(every_kind, progress_of(every_kind))

    assert written.cards("note7", COLUMNS) == [(0, 0, 7, 0, 0, 0, 0, 0)]
    assert written.cards("note7", "c.data") == [("",)]


def test_a_reviewed_card_is_due_on_its_study_day(write, reviewed, progress_of):
    written = write(reviewed, progress_of(reviewed))

    state = reviewed[0].cards[0].state
    [[kind, queue, due, interval, factor, reps, lapses, left]] = written.cards("note1", COLUMNS)
    assert (kind, queue, factor, reps, lapses, left) == (2, 2, 2500, 4, 0, 0)
    assert due == day_number(state.due_day) == (state.due_day - date(2020, 1, 1)).days
    assert interval == (state.due_day - state.last_day).days


def test_a_learning_card_is_due_at_a_moment_with_the_steps_that_remain(
    write, reviewed, progress_of
):
    written = write(reviewed, progress_of(reviewed))

    after_again = int((START + timedelta(minutes=1)).timestamp())
    after_good = int((START + timedelta(minutes=10)).timestamp())
    assert written.cards("note2", COLUMNS)[0] == (1, 1, after_again, 0, 0, 1, 0, 2)
    assert written.cards("note4", COLUMNS) == [(1, 1, after_good, 0, 0, 1, 0, 1)]


def test_a_lapsed_card_relearns_and_keeps_an_interval(write, reviewed, progress_of):
    [[kind, queue, _due, interval, factor, reps, lapses, left]] = write(
        reviewed, progress_of(reviewed)
    ).cards("note3", COLUMNS)

    assert (kind, queue, factor, reps, lapses, left) == (3, 1, 2500, 2, 1, 1)
    assert interval >= 1


def test_a_step_that_ends_on_the_next_study_day_counts_in_days(
    write, every_kind, reviewer, progress_of
):
    late = datetime(2026, 5, 5, 3, 55, tzinfo=UTC)
    item = reviewer.answer(every_kind[0], late, (Rating.GOOD, 0))

    written = write((item,), progress_of((item,)))

    assert written.cards("note1", "queue, due") == [(3, day_number(date(2026, 5, 5)))]


def test_a_suspended_card_stays_suspended_and_keeps_its_due_day(
    write, reviewed, reviewer, progress_of
):
    first = reviewed[0]
    card = first.cards[0]
    stop = Suspended(EventId("d", 99), card.card.id, START, date(2026, 8, 1))
    events = (*card.events, stop)
    stopped = replace(card, events=events, state=replay(events, reviewer.model))
    item = replace(first, cards=(stopped,))

    written = write((item,), progress_of((item,)))

    assert written.cards("note1", "c.type, queue, due") == [(2, -1, day_number(card.state.due_day))]


def test_flags_and_marks_are_there_in_anki(write, reviewed, progress_of):
    first = reviewed[0]
    card = first.cards[0]
    labelled = replace(card, state=replace(card.state, flag=3, marked=True))
    item = replace(first, cards=(labelled,))

    written = write((item,), progress_of((item,)))

    assert written.cards("note1", "c.flags") == [(3,)]
    assert "marked" in written.cards("note1", "n.tags")[0][0].split()


def test_the_memory_state_goes_along(write, reviewed, progress_of):
    [[data]] = write(reviewed, progress_of(reviewed)).cards("note1", "c.data")

    state = reviewed[0].cards[0].state
    assert json.loads(data) == {
        "s": round(state.memory.stability, 4),
        "d": round(state.memory.difficulty, 3),
        "dr": 0.9,
        "decay": 0.154,
        "lrt": int(state.last_review.timestamp()),
    }


def test_the_log_tells_every_answer_with_the_state_before_it(write, reviewed, progress_of):
    written = write(reviewed, progress_of(reviewed))

    rows = written.query(
        "SELECT r.ease, r.ivl, r.lastIvl, r.type, r.time FROM revlog r"
        " JOIN cards c ON c.id = r.cid JOIN notes n ON n.id = c.nid"
        " WHERE guid = 'note3' ORDER BY r.id"
    )
    easy, again = rows
    assert easy[0] == 4
    assert easy[2:] == (0, 0, 60_000)
    assert easy[1] >= 1
    assert again == (1, -600, easy[1], 1, 60_000)


def test_the_difficulty_in_the_log_runs_from_100_to_1100(write, reviewed, progress_of):
    written = write(reviewed, progress_of(reviewed))

    [[lowest, highest]] = written.query("SELECT min(factor), max(factor) FROM revlog")
    assert 100 <= lowest <= highest <= 1100


def test_answers_at_the_same_moment_keep_apart_in_the_log(write, every_kind, reviewer, progress_of):
    notes = [reviewer.answer(item, START, (Rating.GOOD, 0)) for item in every_kind]

    written = write(notes, progress_of(notes))

    assert written.query("SELECT count(*), max(id) - min(id) FROM revlog") == [(9, 8)]


def test_the_preset_carries_what_the_schedule_was_made_with(write, reviewed, progress_of):
    progress = progress_of(reviewed, settings=Settings(desired_retention=0.85))
    written = write(reviewed, progress)

    presets = written.document("dconf")
    [preset] = [each for each in presets.values() if each["name"] == "温故"]
    decks = {deck["name"]: deck["conf"] for deck in written.document("decks").values()}
    assert preset["desiredRetention"] == 0.85
    assert preset["fsrsParams6"] == list(FsrsSettings().parameters)
    assert preset["new"]["delays"] == [1.0, 10.0]
    assert preset["lapse"]["delays"] == [10.0]
    assert decks["山上的庙::庙"] == preset["id"]
    assert decks["Default"] == 1


@pytest.mark.parametrize(
    ("learning", "relearning", "delays", "again"),
    [
        (("30s", "5m", "1h"), ("90s", "20m"), [0.5, 5.0, 60.0], [1.5, 20.0]),
        ((), (), [], []),
    ],
)
def test_the_preset_has_the_learners_steps_and_longest_interval(
    write, reviewed, progress_of, learning, relearning, delays, again
):
    own = Settings(learning_steps=learning, relearning_steps=relearning, maximum_interval_days=60)
    written = write(reviewed, progress_of(reviewed, settings=own))

    [preset] = [each for each in written.document("dconf").values() if each["name"] == "温故"]
    assert preset["new"]["delays"] == delays
    assert preset["lapse"]["delays"] == again
    assert preset["rev"]["maxIvl"] == 60


def test_another_preset_has_another_id(write, reviewed, progress_of):
    ids = set()
    for retention in (0.85, 0.9):
        progress = progress_of(reviewed, settings=Settings(desired_retention=retention))
        ids |= write(reviewed, progress).document("dconf").keys()

    assert len(ids - {"1"}) == 2


def test_days_are_those_of_the_learners_place(write, every_kind, make_reviewer, progress_of):
    shanghai = StudyCalendar(ZoneInfo("Asia/Shanghai"), rollover_hour=3)
    reviewer = make_reviewer(shanghai)
    morning = datetime(2026, 5, 4, 23, 0, tzinfo=UTC)  # 07:00 on the 5th
    item = reviewer.answer(every_kind[0], morning, (Rating.EASY, 0))

    written = write((item,), progress_of((item,), calendar=shanghai))

    [[due, interval]] = written.cards("note1", "due, ivl")
    assert due - interval == day_number(date(2026, 5, 5))
    assert written.document("conf")["rollover"] == 3


def test_a_card_that_took_over_from_a_repaired_one_is_a_review_with_its_memory(
    write, every_kind, reviewer, progress_of
):
    item = every_kind[0]
    card, due = item.cards[0], date(2026, 5, 11)
    event = Inherited(
        EventId("d", 1), card.card.id, START, date(2026, 5, 4), CardId(3), MemoryState(7, 8.5), due
    )
    taken = replace(card, state=replay([event], reviewer.model), events=(event,))
    item = replace(item, cards=(taken,))

    written = write((item,), progress_of((item,)))

    assert written.cards("note1", COLUMNS) == [(2, 2, day_number(due), 7, 2500, 0, 0, 0)]
    [[data]] = written.cards("note1", "c.data")
    assert (json.loads(data)["s"], json.loads(data)["d"]) == (7, 8.5)
