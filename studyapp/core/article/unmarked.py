"""Headings that carry no number: short lines between paragraphs."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from studyapp.core.article.lines import Candidate, ends_sentence, is_paragraph, title_range
from studyapp.core.article.markers import Family
from studyapp.core.article.roles import Heading, Role
from studyapp.core.article.source import LineKind
from studyapp.core.article.text import width

_LONGEST = 40
_SHORTEST_SENTENCE = 16
_LONGEST_OF_TWO = 20
_STOP_INSIDE = re.compile(r"[，。；：！？、,;:]")
_FEWEST = 2
_OUTER = re.compile(
    r"(?:前\s*言|引\s*言|导\s*言|导\s*语|绪\s*论|序\s*言|序|引\s*子|摘\s*要|内容[提摘]要|结\s*语"
    r"|结\s*论|结\s*束\s*语|小\s*结|总\s*结|后\s*记|附\s*录|致\s*谢|余\s*论|尾\s*声"
    r"|(?i:abstract|preface|foreword|introduction|summary|conclusions?|acknowledge?ments|appendix))"
    r"[：:]?"
)
_OF_LESSON = re.compile(
    r"[【\[]?(?:(?:学习|教学|本章|本节|课程|培训)(?:目标|目的|要求|要点|重点|难点|内容|提示|小结|导读|方法|过程|反思)"
    r"|重点难点|重难点|(?:复习)?(?:思考|练习|讨论|作业|复习)题|思考与(?:练习|讨论)|课后(?:练习|作业|思考)|习题"
    r"|案例(?:分析|导入|讨论)?|关键术语|名词解释|知识(?:链接|拓展)|拓展阅读|本章思考题)[】\]]?[：:]?"
)
_IN_BRACKETS = re.compile(r"【[^【】]{2,20}】")
_STAGED = re.compile(
    r"第[一二三四五六七八九十](?:个|大)?(?:阶段|时期|步|环节|层次|部分|方面|类|种)(?:[：\s]|$)"
)
_NO_HEADING = re.compile(
    r"[\d\s年月日时分:：.,，、/~～%-]+$|.*(?:摄|供图|摄影)[)）]?$|[（(\[【]|[“\"「].*[”\"」]$|https?://"
    r"|(?:图|表|注|附|问|答|记者|主持人)\s?[\d：:]"
)


def find_unmarked(lines: Sequence[Candidate], numbered: Mapping[int, Role]) -> dict[int, Role]:
    """Return the roles of the lines that are headings without a number.

    Two are wanted at least, because one short line may be anything, unless its
    words are those of a preface or conclusion, the table of contents names it,
    or the format sets it in bold.
    """
    context = _Context(lines, numbered)
    sure: set[int] = set()
    loose: set[int] = set()
    for place, line in enumerate(lines[:-1]):
        if place in context.known or line.marker or not line.plain:
            continue
        if context.is_sure(place):
            sure.add(place)
        elif context.loose and _may_head(line) and context.stands_out(place, place - 1 in loose):
            loose.add(place)
    found = sure | loose if len(loose) >= _FEWEST else sure
    return {place: _role(lines[place], over=place + 1 in found) for place in sorted(found)}


def _role(line: Candidate, *, over: bool) -> Role:
    """Return the role of a heading; `over` when another heading comes right below it."""
    outer = bool(_OUTER.fullmatch(line.folded))
    family = Family.OVER_PLAIN if over else Family.PLAIN
    if _OF_LESSON.fullmatch(line.folded):
        family = Family.LESSON
    return Role(LineKind.HEADING, "", Heading(family, 0, 0, len(line.text), outer=outer))


def _may_head(line: Candidate) -> bool:
    return (
        1 < width(line.text) <= _LONGEST
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
        self._staged = sum(bool(_STAGED.match(line.folded)) for line in lines)
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

    def is_sure(self, place: int) -> bool:
        """Tell whether a line says itself that it is a heading, whatever stands around it."""
        line = self._lines[place]
        if line.listed or _OUTER.fullmatch(line.folded) or _OF_LESSON.fullmatch(line.folded):
            return True
        below = self._lines[place + 1]
        if _IN_BRACKETS.fullmatch(line.folded):
            return not below.folded.startswith("【")
        if self._staged >= _FEWEST and _STAGED.match(line.folded) and title_range(line, None):
            return is_paragraph(below)
        return line.strong and self.bold_means and _may_head(line)

    def stands_out(self, place: int, below_heading: bool) -> bool:
        """Tell whether text or a new numbering comes next, and no loose line comes before."""
        if not (self._heads_text(place) or self._heads_heading(place)):
            return False
        if place == 0 or place - 1 in self.known or below_heading:
            return True
        above = self._lines[place - 1]
        return ends_sentence(above.folded) or is_paragraph(above) or not above.plain

    def _heads_text(self, place: int) -> bool:
        below, own = self._lines[place + 1], width(self._lines[place].text)
        size = width(below.text)
        is_text = is_paragraph(below) and size >= own * 2
        is_sentence = size >= max(own * 3, _SHORTEST_SENTENCE) and below.folded.endswith("。")
        announces = size > own and below.folded.endswith("：") and below.marker is None
        return is_text or is_sentence or announces or self._begins_again(place + 1)

    def _heads_heading(self, place: int) -> bool:
        """Tell whether two short lines without stops stand above a text: 工艺特点, 力学特点."""
        if place + 2 >= len(self._lines):
            return False
        pair = self._lines[place : place + 2]
        return (
            all(width(each.text) <= _LONGEST_OF_TWO for each in pair)
            and not any(_STOP_INSIDE.search(each.folded) for each in pair)
            and pair[1].marker is None
            and pair[1].plain
            and _may_head(pair[1])
            and self._heads_text(place + 1)
        )

    def _begins_again(self, place: int) -> bool:
        """Tell whether a heading is the first of a numbering that counts anew in each part."""
        role = self._numbered.get(place)
        if role is None or role.heading is None or role.heading.value != 1:
            return False
        return self._ones[role.heading.family] > 1
