"""Which lines of a page are its article: neither menus nor comments nor links to elsewhere."""

import re
from collections.abc import Sequence

from studyapp.core.article.labels import labels
from studyapp.core.article.text import comparable, width
from studyapp.infra.importers.html_page import Element, Page, PageLine

_ASIDE_TAGS = frozenset({"nav", "footer", "aside", "form"})
_CONTAINERS = frozenset({
    "root", "html", "body", "div", "section", "article", "main", "td", "form", "center", "fieldset",
})  # fmt: skip
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|footer|comments?|share|social|related|recommend\w*|side"
    r"|sidebar|breadcrumbs?|crumbs?|copyright|toolbar|pagination|pager|advert\w*|ads?|toc|login|search"
    r"|hot|rank|reference|references|reflist|navbox|editsection|mw-editsection|popup|modal|cookie)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_ARTICLE_NAMES = re.compile(r"articlebody|main|article", re.IGNORECASE)
_SENTENCE = re.compile(r"[，。；：！？]|[.,;:!?](?=\s|$)")
_MAIN_SHARE = 0.75
_STATED_SHARE = 0.5
_LINKED_SHARE = 0.8
_LONGEST_LINK = 60
_LOOK_BACK = 12


def main_lines(page: Page, titles: Sequence[str]) -> list[PageLine]:
    """Return the lines of the article, with title, author and date that stand right above."""
    weights = _weights(page, page.lines)
    dropped = _asides(page, weights)
    lines = [line for line in page.lines if not dropped[line.element]]
    if not lines:
        return page.lines
    inside = _below(page, _main_element(page, lines))
    found = [place for place, line in enumerate(lines) if inside[line.element]]
    if not found:
        return lines
    first = _head_start(lines, found[0], titles)
    head = [line for line in lines[first : found[0]] if not _is_link(line)]
    body = [lines[place] for place in found if not _is_link(lines[place])]
    return head + (body or [lines[place] for place in found])


def _weight(line: PageLine) -> int:
    """Return how many characters of sentences a line holds, links left aside."""
    return len(line.text) - line.linked if _SENTENCE.search(line.text) else 0


def _weights(page: Page, lines: Sequence[PageLine]) -> list[int]:
    """Return the weight of each element with all that lies below it."""
    weights = [0] * len(page.elements)
    for line in lines:
        weights[line.element] += _weight(line)
    for number in range(len(weights) - 1, 0, -1):
        weights[page.elements[number].parent] += weights[number]
    return weights


def _asides(page: Page, weights: Sequence[int]) -> list[bool]:
    """Return for each element whether it lies beside the article. Most of the text never does."""
    dropped = [False] * len(page.elements)
    for number, element in enumerate(page.elements[1:], start=1):
        aside = 2 * weights[number] < weights[0] and _is_aside(element)
        dropped[number] = dropped[element.parent] or aside
    return dropped


def _is_aside(element: Element) -> bool:
    if element.tag in _ASIDE_TAGS:
        return True
    if element.tag in ("body", "html", "article", "main"):
        return False
    names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"
    return bool(_ASIDE_NAMES.search(names)) or element.attributes.get("role") == "navigation"


def _main_element(page: Page, lines: Sequence[PageLine]) -> int:
    """Return the innermost element that holds most of the sentences.

    An element that is said to be the article needs no more than half of them.
    """
    weights = _weights(page, lines)
    stated = [
        number
        for number, element in enumerate(page.elements)
        if _is_stated(element) and weights[number] > weights[0] * _STATED_SHARE
    ]
    if stated:
        return max(stated)
    enough = [
        number
        for number, weight in enumerate(weights)
        if weight >= weights[0] * _MAIN_SHARE and page.elements[number].tag in _CONTAINERS
    ]
    return max(enough, key=lambda number: (page.elements[number].depth, -number))


def _is_stated(element: Element) -> bool:
    stated = element.attributes.get("itemprop", "") + element.attributes.get("role", "")
    return element.tag in ("article", "main") or bool(_ARTICLE_NAMES.fullmatch(stated))


def _below(page: Page, top: int) -> list[bool]:
    inside = [False] * len(page.elements)
    inside[top] = True
    for number, element in enumerate(page.elements[1:], start=1):
        inside[number] = inside[number] or inside[element.parent]
    return inside


def _head_start(lines: Sequence[PageLine], first: int, titles: Sequence[str]) -> int:
    """Return where title, author and date begin that stand above the main element."""
    wanted = {comparable(title) for title in titles if title}
    start = first
    for place in range(first - 1, max(-1, first - _LOOK_BACK), -1):
        if comparable(lines[place].text) in wanted:
            return place
        if labels(lines[place].text) and start == place + 1:
            start = place
    return start


def _is_link(line: PageLine) -> bool:
    """Tell whether a line is nothing but links to other pages."""
    share = line.linked >= _LINKED_SHARE * len("".join(line.text.split()))
    return line.linked > 0 and share and width(line.text) <= _LONGEST_LINK
