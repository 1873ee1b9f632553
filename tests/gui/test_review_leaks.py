"""A long session leaves nothing behind."""

from itertools import cycle, islice

from PySide6.QtCore import QObject

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from tests.review_fakes import make_item, make_note

ITEMS = ("技术节点", "产业节点", "企业节点")
PAIRS = tuple((item, f"作用{at}") for at, item in enumerate(ITEMS))
ROUND = 10
ANSWERS = 300


def notes():
    """Return one note of each kind of exercise."""
    return (
        make_note(),
        make_note(type=NoteType.LIST, answer=ITEMS),
        make_note(type=NoteType.ORDER, answer=ITEMS),
        make_note(type=NoteType.MATCH, answer=(), pairs=PAIRS),
        make_note(type=NoteType.RECITE, answer=("数据是资源，要用好它。当前，挑战很多。",)),
    )


def test_three_hundred_answers_leave_no_widget_behind(qtbot, open_view):
    queue = [make_item(note) for note in islice(cycle(notes()), ANSWERS + ROUND)]
    view, view_model, _ = open_view(*queue)

    def answer(count):
        for _ in range(count):
            view_model.toggle_source()
            view_model.show_answer()
            view_model.grade(Rating.GOOD)

    answer(ROUND)
    objects = len(view.findChildren(QObject)), len(view_model.findChildren(QObject))
    answer(ANSWERS - 1)
    assert (len(view.findChildren(QObject)), len(view_model.findChildren(QObject))) == objects
