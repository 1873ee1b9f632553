"""Quotations of an English passage with their speakers."""

from collections.abc import Iterator

from studyapp.core.article.model import Span
from studyapp.core.points.attribution import stands_alone
from studyapp.core.points.body import Passage
from studyapp.core.points.english_speakers import (
    english_kind,
    speaker_after,
    speaker_before,
    stands_for_a_name,
)
from studyapp.core.points.quote_marks import Quote, find_quotes
from studyapp.core.points.speakers import Speaker

_FEWEST_BLANKS = 3
_LONGEST_BETWEEN = 80


def english_quotes(
    passage: Passage, last: Speaker | None
) -> Iterator[tuple[Span, Speaker | None, bool]]:
    """Yield the quoted words of a passage, who said them, and whether they are a quotation."""
    text = passage.text
    previous: tuple[Quote, Speaker] | None = None
    for quote in find_quotes(text):
        place = speaker_before(text, quote.start - 1) or speaker_after(text, quote.end + 1)
        speaker = Speaker(passage, *place, english_kind(text[slice(*place)])) if place else None
        if speaker and stands_for_a_name(speaker.text):
            speaker = last
        words = text[slice(*quote)]
        is_long = words.count(" ") >= _FEWEST_BLANKS
        if speaker is None and previous and quote.start - previous[0].end <= _LONGEST_BETWEEN:
            goes_on = words[0].isupper() or text[previous[0].end - 1] == ","
            speaker = previous[1] if goes_on and is_long else None
        previous = (quote, speaker) if speaker else None
        last = speaker or last
        said = speaker is not None or stands_alone(passage, quote)
        yield passage.span(*quote), speaker, said and is_long
