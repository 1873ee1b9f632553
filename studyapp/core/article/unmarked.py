"""Headings that carry no number: short lines between paragraphs."""

import re
from collections.abc import Collection, Sequence

from studyapp.core.article.lines import Candidate, ends_sentence, is_paragraph, title_range
from studyapp.core.article.text import width

_LONGEST = 30
_FEWEST = 2
_OUTER = re.compile(
    r"(?:前\s*言|引\s*言|导\s*言|導言|导\s*语|绪\s*论|緒論|序\s*言|序|引\s*子|摘\s*要|结\s*语|結語"
    r"|结\s*论|結論|结\s*束\s*语|小\s*结|总\s*结|後記|后\s*记|附\s*录|附錄|致\s*谢|余\s*论"
    r"|(?i:abstract|preface|foreword|introduction|summary|conclusions?|acknowledge?ments|appendix))"
    r"[：:]?"
)
_NO_HEADING = re.compile(
    r"[\d\s年月日时分:：.,，、/~～%-]+$|.*(?:摄|供图|摄影)[)）]?$|[（(\[【“\"「]|https?://"
    r"|(?:图|表|注|附|问|答|记者|主持人)\s?[\d：:]"
)


def find_unmarked(lines: Sequence[Candidate], known: Collection[int]) -> dict[int, bool]:
    """Return the lines that are headings, with whether each belongs to the whole article.

    Two are wanted at least, because one short line may be anything, unless its
    words are those of a preface or conclusion, or the format sets it in bold.
    """
    stated = sum(not line.plain and line.hint is not None for line in lines) > len(lines) // 2
    bold = sum(line.strong for line in lines)
    bold_means = 0 < bold <= len(lines) // 2
    found: dict[int, bool] = {}
    sure = 0
    for place, line in enumerate(lines):
        if place in known or line.marker or not line.plain or not _may_head(lines, place):
            continue
        outer = bool(_OUTER.fullmatch(line.text))
        strong = line.strong and bold_means
        if outer or strong or (not stated and not bold_means and _stands_out(lines, place, known)):
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


def _stands_out(lines: Sequence[Candidate], place: int, known: Collection[int]) -> bool:
    """Tell whether a paragraph comes next, and before it no other loose line."""
    below = lines[place + 1]
    if not is_paragraph(below) or width(below.text) < width(lines[place].text) * 2:
        return False
    if place == 0 or place - 1 in known:
        return True
    above = lines[place - 1]
    return ends_sentence(above.folded) or is_paragraph(above) or not above.plain
