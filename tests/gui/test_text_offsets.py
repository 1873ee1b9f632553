"""Counting code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.widgets.text_offsets import from_utf16, to_utf16


@pytest.mark.parametrize(
    ("text", "offset", "units"),
    [("数实融合", 2, 2), ("𰻝面", 1, 2), ("a𰻝b🙂c", 4, 6), ("", 0, 0)],
)
def test_characters_outside_the_basic_plane_count_twice(text, offset, units):
    assert to_utf16(text, offset) == units
    assert from_utf16(text, units) == offset


def test_the_middle_of_a_character_belongs_to_its_start():
    assert from_utf16("𰻝面", 1) == 0


@given(st.text(), st.data())
def test_there_and_back_is_the_same_place(text, data):
    offset = data.draw(st.integers(0, len(text)))
    assert from_utf16(text, to_utf16(text, offset)) == offset


@given(st.text())
def test_the_whole_text_is_as_long_as_its_encoding(text):
    encoded = text.encode("utf-16-le", "surrogatepass")
    assert to_utf16(text, len(text)) * 2 == len(encoded)
