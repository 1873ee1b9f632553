"""Where an answer falls into parts that can be learnt one by one."""

import re

from studyapp.core.article.sentences import clauses
from studyapp.core.cards.lexicon import begins_with_verb
from studyapp.core.cards.lint.wording import is_balanced, is_torn

_NUMERAL = "[一二三四五六七八九十]"
_MARK = re.compile(
    rf"(?:(?<=^)|(?<=[；;，。：]))(?:{_NUMERAL}是|其{_NUMERAL}[是，、：]?|第{_NUMERAL}[是，、：]|[①-⑩])"
)
_STOPS = "，；。、：; "
_MOST = 7
_SHORTEST = 2


def pieces(answer: str) -> tuple[str, ...]:
    """Return the parts of an answer, () when it is one.

    Cut where it counts (一是…二是…), at semicolons, between items of one build (数字化、网络化),
    and between clauses that each say what to do. Nothing is left out.

    >>> pieces("一是加快立法；二是严格执法")
    ('加快立法', '严格执法')
    """
    for found in (_counted(answer), answer.split("；"), _items(answer), _deeds(answer)):
        parts = tuple(part.strip(_STOPS) for part in found)
        if 2 <= len(parts) <= _MOST and all(map(_stands_alone, parts)):
            return parts
    return ()


def _counted(answer: str) -> list[str]:
    marks = list(_MARK.finditer(answer))
    if not marks or marks[0].start():
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(answer)]
    return [answer[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]


def _items(answer: str) -> list[str]:
    """Return items between 、 that are built alike: no longer one with 的, none twice as long."""
    items = answer.split("、")
    sizes = [len(item) for item in items]
    alike = max(sizes) <= 2 * min(sizes) and len({"的" in item for item in items}) == 1
    plain = not any(stop in answer for stop in "，；。")
    joined = any(re.search("[和与及]", item) for item in items)
    return items if alike and plain and not joined else []


def _deeds(answer: str) -> list[str]:
    parts = [answer[start:end] for start, end in clauses(answer)]
    return parts if all(map(begins_with_verb, parts)) else []


def _stands_alone(part: str) -> bool:
    return len(part) >= _SHORTEST and is_balanced(part) and not is_torn(part)
