"""Offsets into text: the program counts code points, Qt's documents UTF-16 units.

The two differ from the first character outside the Basic Multilingual Plane
on, such as 𰻝 or an emoji, which is two units long.
"""

_LAST_OF_ONE_UNIT = "\uffff"


def to_utf16(text: str, offset: int) -> int:
    """Return how many UTF-16 units stand before a code point offset.

    >>> to_utf16("𠮷野", 1)
    2
    """
    return offset + sum(char > _LAST_OF_ONE_UNIT for char in text[:offset])


def from_utf16(text: str, units: int) -> int:
    """Return how many code points stand before a UTF-16 offset.

    An offset into the middle of a character counts as its start.
    """
    seen = 0
    for offset, char in enumerate(text):
        seen += 2 if char > _LAST_OF_ONE_UNIT else 1
        if seen > units:
            return offset
    return len(text)
