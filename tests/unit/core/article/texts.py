"""Invented lines for tests of the parser, and a short way to write an outline down."""

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText

LONG = (
    "这一段的文字足够长，讲清楚了一件事情的来龙去脉，也说明了为什么要这样做，"
    "还列出了下一步的打算和安排，并且指出了可能遇到的困难。"
)
SHORT = "这一段不长，只说明了一件小事的经过和它的结果。"


def parse(*lines, hints=(), **more):
    return parse_article(SourceText("\n".join(lines), hints=hints, **more))


def outline_of(*lines, hints=()):
    """Return the outline as (marker and title, children)."""
    return tree(parse(*lines, hints=hints).outline)


def tree(sections):
    return [(each.marker + each.title.text, tree(each.children)) for each in sections]


def flat(*titles):
    return [(title, []) for title in titles]
