"""A text as the units that are compared: characters that mean something, and whole numbers."""

import re
from typing import NamedTuple
from unicodedata import normalize

from studyapp.core.answers.numerals import NUMBER, canonical
from studyapp.core.article.traditional import SIMPLIFIED

_UNIT = re.compile(rf"(?P<number>{NUMBER.pattern})|(?P<letter>[^\W_])")


class Unit(NamedTuple):
    """What counts as one when answers are compared.

    Attributes:
        form: Equal for what is said alike, whatever its width or script.
        start, end: Code points of the text it was read from.
    """

    form: str
    start: int
    end: int


def units(text: str) -> tuple[Unit, ...]:
    """Return the units of a text. Punctuation, quotes and blanks are none.

    >>> [unit.form for unit in units("增长 百分之十三，“５Ｇ”")]
    ['增', '长', '13%', '5', 'g']
    """
    plain = "".join(map(_plain, text))
    return tuple(
        Unit(
            canonical(match) if match.lastgroup == "number" else match["letter"],
            match.start(),
            match.end(),
        )
        for match in _UNIT.finditer(plain)
    )


def _plain(char: str) -> str:
    """Return one character for one: narrow, small, simplified."""
    if "\u4e00" <= char <= "\u9fff":
        return char.translate(SIMPLIFIED)
    narrow = normalize("NFKC", char).lower()
    return narrow if len(narrow) == 1 else char
