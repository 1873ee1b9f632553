"""Short texts read, for tests."""

from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.points.extract import read_article

TITLE = "测试用的题目"


def read(*lines):
    """Return the points of a text with a title above."""
    return read_article(SourceText("\n".join((TITLE, *lines)))).points


def read_lines(*lines):
    """Return the points of (kind, text, marker, level) lines whose format is known."""
    hints = [LineHint(0, LineKind.TITLE)]
    hints += [
        LineHint(number, LineKind(kind), level=level, marker=marker)
        for number, (kind, _, marker, level) in enumerate(lines, start=1)
    ]
    text = "\n".join((TITLE, *(text for _, text, _, _ in lines)))
    return read_article(SourceText(text, hints=tuple(hints))).points


def heads(enumeration):
    """Return the key phrases of a list."""
    return [item.head.text for item in enumeration.items]


def markers(enumeration):
    """Return the markers of a list as written."""
    return [item.marker for item in enumeration.items]
