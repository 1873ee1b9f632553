"""Due dates as people type them, in Anki's notation."""

import re

_DUE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?!?")


def due_in(text: str) -> tuple[int, int] | None:
    """Return the least and the most days from today that a text such as "0" or "3-7" says.

    None when it says something else. A "!" may follow as in Anki; it changes nothing,
    since the interval always becomes what the days make it.
    """
    found = _DUE.fullmatch(text.strip())
    if found is None:
        return None
    low = int(found[1])
    high = int(found[2] or low)
    return min(low, high), max(low, high)
