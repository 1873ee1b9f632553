"""The sentences around the place a card was made from."""

from collections.abc import Iterable

from studyapp.core.article.sentences import sentences
from studyapp.services.views import ReviewItem
from studyapp.ui.viewmodels.asked_card import SourceExcerpt, TextRange, source_excerpt

_SENTENCES = 2
"""Shown before the place, and after it."""


def near_source(item: ReviewItem) -> SourceExcerpt | None:
    """Return the source with two sentences on either side; None for a note without a source."""
    whole = source_excerpt(item)
    if whole is None or not whole.spans:
        return whole
    start, end = _around(whole.text, whole.spans)
    text = whole.text[start:end]
    return SourceExcerpt(
        text,
        tuple(_within(whole.masked, start, end)),
        tuple(_within(whole.spans, start, end)),
    )


def _around(text: str, spans: tuple[TextRange, ...]) -> TextRange:
    first, last = spans[0][0], max(end for _start, end in spans)
    pieces = sentences(text)
    held = [at for at, (start, end) in enumerate(pieces) if start < last and end > first]
    if not held:
        return 0, len(text)
    opening = max(0, held[0] - _SENTENCES)
    closing = min(len(pieces) - 1, held[-1] + _SENTENCES)
    return pieces[opening][0], pieces[closing][1]


def _within(ranges: Iterable[TextRange], start: int, end: int) -> Iterable[TextRange]:
    for left, right in ranges:
        if left < end and right > start:
            yield max(left, start) - start, min(right, end) - start
