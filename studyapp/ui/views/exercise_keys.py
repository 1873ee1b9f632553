"""The keys that work on an exercise: what it becomes by one of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.matching import Matching
from studyapp.core.answers.ordering import Ordering
from studyapp.core.answers.recall import ListRecall
from studyapp.core.answers.recital import Recital

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def worked(event: QKeyEvent, exercise: Exercise) -> Exercise | None:
    """Return the exercise after a key; None when the key has no meaning for it."""
    match exercise:
        case ListRecall():
            return _marked(event, exercise)
        case Recital():
            return _recited(event, exercise)
        case Ordering() if not exercise.done:
            return _sorted(event, exercise)
        case Matching() if not exercise.done:
            return _matched(event, exercise)
        case _:
            return None


def _marked(event: QKeyEvent, recall: ListRecall) -> ListRecall | None:
    if event.isAutoRepeat():
        return None
    shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    match event.key():
        case Qt.Key.Key_Right:
            return recall.judged(known=True)
        case Qt.Key.Key_Left:
            return recall.judged(known=False)
        case Qt.Key.Key_Backspace:
            return recall.taken_back()
        case Qt.Key.Key_Space if shifted and not recall.done:
            return recall.all_uncovered()
        case _:
            return None


def _recited(event: QKeyEvent, recital: Recital) -> Recital | None:
    meanings: dict[int, Callable[[], Recital]] = {
        Qt.Key.Key_X: recital.slipped,
        Qt.Key.Key_Right: partial(recital.at_level, recital.level + 1),
        Qt.Key.Key_Left: partial(recital.at_level, recital.level - 1),
        Qt.Key.Key_Backspace: recital.taken_back,
    }
    if not recital.done:
        meanings[Qt.Key.Key_H] = recital.with_first
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            meanings[Qt.Key.Key_Space] = recital.all_uncovered
    meaning = meanings.get(event.key())
    return meaning() if meaning and not event.isAutoRepeat() else None


def _sorted(event: QKeyEvent, ordering: Ordering) -> Ordering | None:
    step = _STEPS.get(Qt.Key(event.key()))
    if step is not None:
        moves = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return ordering.shifted(step) if moves else ordering.stepped(step)
    place = _digit(event)
    return None if place is None else ordering.placed(ordering.at, place - 1)


def _matched(event: QKeyEvent, matching: Matching) -> Matching | None:
    step = _STEPS.get(Qt.Key(event.key()))
    if step is not None:
        return matching.stepped(step)
    if event.key() == Qt.Key.Key_Backspace:
        return matching.cleared()
    option = _digit(event)
    return None if option is None else matching.put(matching.at, option - 1)


def _digit(event: QKeyEvent) -> int | None:
    """Return the digit typed, 1 to 9."""
    digit = event.text()
    return int(digit) if digit.isascii() and digit.isdecimal() and digit != "0" else None
