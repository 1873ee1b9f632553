"""Where a passage lies in a text that was changed a little."""

from difflib import SequenceMatcher

_SMALLEST_MATCH = 2


def align(passage: str, before: int, length: int, text: str) -> tuple[int, int] | None:
    """Return where a part of a passage lies in another text; None when nothing of it does.

    Args:
        passage: The part with some of its surroundings.
        before: How many characters of the passage stand before the part.
        length: How long the part is.
        text: Where to look.

    The edges are put where the surroundings meet the part, so that a part
    whose first or last words were changed is found whole.
    """
    matcher = SequenceMatcher(None, passage, text, autojunk=False)
    matches = [m for m in matcher.get_matching_blocks() if m.size >= _SMALLEST_MATCH]
    end_of_part = before + length
    if not any(match.a < end_of_part and match.a + match.size > before for match in matches):
        return None
    start, end = 0, len(text)
    for match in matches:
        if match.a <= before:
            start = match.b + min(before - match.a, match.size)
        if match.a + match.size >= end_of_part:
            end = match.b + max(0, end_of_part - match.a)
            break
    return (start, end) if start < end else None
