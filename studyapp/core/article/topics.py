"""The outline of an article without a single heading: what each paragraph is about."""

from collections.abc import Mapping, Sequence

from studyapp.core.article.lines import Candidate, ends_sentence, is_paragraph
from studyapp.core.article.markers import Family
from studyapp.core.article.roles import Heading, Role
from studyapp.core.article.sentences import sentences
from studyapp.core.article.source import LineKind
from studyapp.core.article.text import width

_FEWEST = 3
_SHARE = 0.6
_LONGEST = 32
_LONGEST_LINE = 2000
_STOPS = "。！？.!?"


def find_topics(lines: Sequence[Candidate], roles: Mapping[int, Role]) -> dict[int, Role]:
    """Return the paragraphs that open with a topic sentence, as run-in headings.

    Nothing is returned where there is any heading or list, or where most
    paragraphs open with a long sentence, as in a news report or a story.
    """
    if any(role.heading or role.kind is LineKind.LIST_ITEM for role in roles.values()):
        return {}
    if not all(line.plain and is_paragraph(line) for line in lines):
        return {}
    found = {place: end for place, line in enumerate(lines) if (end := _topic_end(line))}
    if len(found) < max(_FEWEST, _SHARE * len(lines)):
        return {}
    return {
        place: Role(LineKind.PARAGRAPH, "", Heading(Family.TOPIC, 0, 0, end, run_in=True))
        for place, end in found.items()
    }


def _topic_end(line: Candidate) -> int:
    """Return where a paragraph's first sentence ends, before its stop; 0 when it is no topic."""
    text = line.folded
    if len(text) > _LONGEST_LINE or text[0] in '“‘「『"':
        return 0
    start, end = sentences(text)[0]
    if end == len(text) or width(text[start:end]) > _LONGEST or not ends_sentence(text[:end]):
        return 0
    words = text[start:end].rstrip(_STOPS)
    is_short = width(words) * 3 <= width(text[end:]) * 2
    return len(words) if is_short and "：" not in words and "“" not in words else 0
