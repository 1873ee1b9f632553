"""Headings that carry no number: short lines between paragraphs."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from studyapp.core.article.lines import Candidate, ends_sentence, is_paragraph, title_range
from studyapp.core.article.roles import Role
from studyapp.core.article.source import LineKind
from studyapp.core.article.text import width

_LONGEST = 40
_FEWEST = 2
_OUTER = re.compile(
    r"(?:前\s*言|引\s*言|导\s*言|導言|导\s*语|绪\s*论|緒論|序\s*言|序|引\s*子|摘\s*要|结\s*语|結語"
    r"|结\s*论|結論|结\s*束\s*语|小\s*结|总\s*结|後記|后\s*记|附\s*录|附錄|致\s*谢|余\s*论"
    r"|(?i:abstract|preface|foreword|introduction|summary|conclusions?|acknowledge?ments|appendix))"
    r"[：:]?"
)
_NO_HEADING = re.compile(
    r"[\d\s年月日时分:：.,，、/~～%-]+$|.*(?:摄|供图|摄影)[)）]?$|[（(\[【]|[“\"「].*[”\"」]$|https?://"
    r"|(?:图|表|注|附|问|答|记者|主持人)\s?[\d：:]"
)


def find_unmarked(lines: Sequence[Candidate], numbered: Mapping[int, Role]) -> dict[int, bool]:
    """Return the lines that are headings, with whether each belongs to the whole article.

    Two are wanted at least, because one short line may be anything, unless its
    words are those of a preface or conclusion, or the format sets it in bold.
    """
    context = _Context(lines, numbered)
    found: dict[int, bool] = {}
    sure = 0
    for place, line in enumerate(lines):
        if place in context.known or line.marker or not line.plain or not _may_head(lines, place):
            continue
        outer = bool(_OUTER.fullmatch(line.text))
        strong = line.strong and context.bold_means
        if outer or strong or (context.loose and context.stands_out(place)):
            found[place] = outer
            sure += outer or strong
    others = len(found) - sure
    if others >= _FEWEST or not others:
        return found
    return {place: outer for place, outer in found.items() if outer or lines[place].strong}


def _may_head(lines: Sequence[Candidate], place: int) -> bool:
    line = lines[place]
    return (
        place + 1 < len(lines)
        and 1 < width(line.text) <= _LONGEST
        and title_range(line, None) is not None
        and not _NO_HEADING.match(line.folded)
    )


class _Context:
    """What the whole article tells about its short lines.

    Attributes:
        known: The lines that are known to be headings.
        bold_means: Some lines are set in bold, but not most.
        loose: Neither the format nor bold type says which lines are headings.
    """

    def __init__(self, lines: Sequence[Candidate], numbered: Mapping[int, Role]) -> None:
        self._lines = lines
        self._numbered = numbered
        headings = [role.heading for role in numbered.values() if role.heading]
        self._ones = Counter(each.family for each in headings if each.value == 1)
        self.known = {place for place, role in numbered.items() if role.heading}
        stated = sum(not line.plain for line in lines)
        self.known |= {
            place
            for place, line in enumerate(lines)
            if line.hint is not None and line.hint.kind is LineKind.HEADING
        }
        bold = sum(line.strong for line in lines)
        self.bold_means = 0 < bold <= len(lines) // 2
        self.loose = not self.bold_means and 2 * stated <= len(lines)

    def stands_out(self, place: int) -> bool:
        """Tell whether text or a new numbering comes next, and no loose line comes before."""
        below = self._lines[place + 1]
        longer = width(below.text) >= width(self._lines[place].text) * 2
        if not (is_paragraph(below) and longer) and not self._begins_again(place + 1):
            return False
        if place == 0 or place - 1 in self.known:
            return True
        above = self._lines[place - 1]
        return ends_sentence(above.folded) or is_paragraph(above) or not above.plain

    def _begins_again(self, place: int) -> bool:
        """Tell whether a heading is the first of a numbering that counts anew in each part."""
        role = self._numbered.get(place)
        if role is None or role.heading is None or role.heading.value != 1:
            return False
        return self._ones[role.heading.family] > 1
