"""The source of a card, masked and shown."""

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.ui import theme
from studyapp.ui.widgets.source_peek import SourcePeek, masked_text
from tests.conftest import ROOT

TEXT = "技术节点是核心驱动力,占比超过13%。"
SPANS = ((5, 10), (15, 18))


@pytest.fixture
def peek(qtbot, qapp):
    theme.setup(qapp, ROOT / "resources")
    theme.apply(qapp, theme.LIGHT)
    widget = SourcePeek()
    qtbot.addWidget(widget)
    widget.resize(320, 200)
    return widget


def test_masked_spans_cannot_be_read_or_heard(peek):
    peek.set_source(TEXT, SPANS, masked=True)
    assert peek.shown_text == "技术节点是〓〓〓〓〓，占比超过___。"
    assert peek.accessibleName() == peek.shown_text


def test_the_answer_is_readable_once_it_is_uncovered(peek):
    peek.set_source(TEXT, SPANS, masked=True)
    peek.set_source(TEXT, SPANS, masked=False)
    assert peek.shown_text == "技术节点是核心驱动力，占比超过13%。"


def test_a_mask_takes_as_much_room_as_what_it_hides(peek):
    long_text = TEXT * 6
    peek.set_source(long_text, ((5, 10),), masked=True)
    masked = peek.heightForWidth(320)
    peek.set_source(long_text, ((5, 10),), masked=False)
    assert peek.heightForWidth(320) == masked


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_uncovered_spans_stand_on_the_colour_of_a_marker(peek, qapp, tokens):
    peek.set_source("核" * 20, ((0, 20),), masked=False)
    theme.apply(QApplication.instance(), tokens)
    assert tokens.flash.lower() in colours(peek)


def test_a_mask_hides_whole_characters_outside_the_basic_plane():
    assert masked_text("吃𰻝𰻝面", ((1, 3),)) == "吃〓〓面"


def test_a_mask_covers_the_right_place_behind_such_characters(peek):
    peek.set_source("𰻝𰻝面很好吃", ((3, 4),), masked=True)
    assert peek.shown_text == "𰻝𰻝面〓好吃"


def test_closing_frees_it(assert_freed):
    assert_freed(SourcePeek)


def colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, 320, 3) for y in range(0, 60, 3)}
