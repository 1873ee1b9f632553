"""What the log tells of the parts of an answer."""

from datetime import UTC, date, datetime, timedelta

from studyapp.core.answers.parts import PartMemory, part_memories, stubborn
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import EventId, Graded, Rating, Reset, Undone

AT = datetime(2025, 6, 20, 1, tzinfo=UTC)


def common(number):
    day = timedelta(days=number)
    return EventId("a", number), CardId(1), AT + day, date(2025, 6, 20) + day


def graded(number, missed):
    places = None if missed is None else frozenset(missed)
    return Graded(*common(number), Rating.GOOD, 4000, missed=places)


def test_each_part_has_its_own_history():
    parts = part_memories([graded(1, {0, 2}), graded(2, {2}), graded(3, ())], 3)
    assert parts == (PartMemory(3, 1, 2), PartMemory(3, 0, 3), PartMemory(3, 2, 1))
    assert [part.weak for part in parts] == [False, False, True]


def test_answers_that_tell_no_parts_apart_count_neither_way():
    assert part_memories([graded(1, None)], 2) == (PartMemory(), PartMemory())


def test_what_was_undone_does_not_count():
    events = [graded(1, {0}), Undone(*common(2), EventId("a", 1))]
    assert part_memories(events, 1) == (PartMemory(),)


def test_a_reset_forgets_the_parts_too():
    events = [graded(1, {0}), Reset(*common(2)), graded(3, ())]
    assert part_memories(events, 1) == (PartMemory(1, 0, 1),)


def test_what_was_missed_three_times_is_stubborn_until_known_twice():
    parts = (PartMemory(5, 3, 1), PartMemory(5, 2, 0), PartMemory(6, 4, 0), PartMemory(6, 3, 2))
    assert stubborn(parts) == (2, 0)
