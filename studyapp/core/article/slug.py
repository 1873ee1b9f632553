"""Names for folders and files made from titles."""

import re

_NOT_WORD = re.compile(r"[^\w]+")
_LONGEST = 60


def slug(title: str) -> str:
    """Return a title as a file name: letters, digits and Chinese kept, all else one hyphen.

    >>> slug("把握数实融合关键期 塑造国际竞争新优势")
    '把握数实融合关键期-塑造国际竞争新优势'
    """
    return _NOT_WORD.sub("-", title).strip("-_")[:_LONGEST] or "article"
