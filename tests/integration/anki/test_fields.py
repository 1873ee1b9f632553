"""Whatever stands in an article comes out of Anki's fields as it went in."""

import html
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.cards.model import SourceRef
from studyapp.core.ids import BlockId
from studyapp.infra.anki.fields import source, text

printable = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)


@given(printable)
def test_text_reads_as_it_was(plain):
    assert html.unescape(text(plain)) == unicodedata.normalize("NFC", plain)


@given(printable)
def test_text_brings_no_markup(plain):
    assert "<" not in text(plain)


@given(st.text("甲乙<&丙 ", min_size=1, max_size=20), st.data())
def test_a_paragraph_keeps_every_character_and_marks_all_spans(paragraph, data):
    places = st.integers(0, len(paragraph))
    spans = data.draw(st.lists(st.tuples(places, places).map(sorted), min_size=1, max_size=4))
    refs = [SourceRef(BlockId("b"), 1, start, end, paragraph[start:end]) for start, end in spans]

    shown = source(refs, [paragraph] * len(refs))

    assert html.unescape(re.sub(r"</?(?:p|mark)>", "", shown)) == paragraph
    marked = sum(len(html.unescape(each)) for each in re.findall(r"<mark>(.*?)</mark>", shown))
    assert marked == len({at for start, end in spans for at in range(start, end)})
