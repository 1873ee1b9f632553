"""Stages told in running text: 1979年至2011年为快速推进阶段, 起步阶段（1949—1978年）."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from studyapp.core.article.model import Span
from studyapp.core.article.sentences import Range, clauses
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.model import Stage
from studyapp.core.points.quantities import DATE, PERIOD

_NAME = r"[^，。；：、（）]{2,20}?(?:阶段|时期|期)"
_NUMBER = r"第[一二三四五六七八九十]个?(?:阶段|时期|步)"
_WHEN = rf"(?:{PERIOD}|{DATE}(?:以来|至今|以后|之后|以前|之前|前))"
_END = r"(?=[，。；：]|$)"
_START = r"(?:^|(?<=[，。；：]))"
_IS = r"(?:为|是我国的?|是|属于|进入了?|处于|称为)"
_LABEL = rf"(?P<label>{_NUMBER}：?{_NAME}|{_NUMBER}|{_NAME})"
_GRAMMARS = (
    re.compile(rf"(?:从|自|在)?(?P<period>{_WHEN})，?{_IS}(?P<label>{_NAME}){_END}"),
    re.compile(rf"{_START}(?:[一二三四五六七八九十]+是)?{_LABEL}（从?(?P<period>{_WHEN})）"),
    re.compile(rf"{_START}(?P<label>{_NUMBER})[，：是为]*(?:从|自)?(?P<period>{_WHEN})"),
)
_MENTIONED = re.compile(r"阶段|时期|期")
_ADVERBIAL = re.compile(r"(?:随着|在|当|此外|面对|根据|为)")
_SHORTEST = 8


class _Told(NamedTuple):
    """A stage in a passage: where its label and period stand, and where its own text begins."""

    start: int
    end: int
    label: Range
    period: Range


def find_told_stages(body: Body) -> Iterator[tuple[Stage, ...]]:
    """Yield the stages of each paragraph, or of each run of paragraphs that tell one each."""
    run: list[Stage] = []
    for passage in body.running():
        told = _told(passage) if _MENTIONED.search(passage.text) else []
        stages = [_stage(passage, told, place) for place in range(len(told))]
        if len(stages) != 1:
            yield tuple(run)
            yield tuple(stages)
            run = []
        else:
            run += stages
    yield tuple(run)


def main_clause(passage: Passage, sentence: Range) -> Span:
    """Return the clause of a sentence that says most: the first long one that is no adverbial."""
    parts = clauses(passage.text, *sentence)
    for start, end in parts[:-1]:
        if end - start >= _SHORTEST and not _ADVERBIAL.match(passage.text, start):
            return passage.span(start, end)
    return passage.span(*parts[-1]) if parts else passage.span(*sentence)


def _told(passage: Passage) -> list[_Told]:
    found = [
        _Told(*match.span(), match.span("label"), match.span("period"))
        for grammar in _GRAMMARS
        for match in grammar.finditer(passage.text)
    ]
    apart: list[_Told] = []
    for each in sorted(found):
        if not apart or each.start >= apart[-1].end:
            apart.append(each)
    return apart


def _stage(passage: Passage, told: list[_Told], place: int) -> Stage:
    """Return a stage with what is said until the next one begins."""
    here = told[place]
    stop = told[place + 1].start if place + 1 < len(told) else len(passage.text)
    first = passage.sentence_at(here.start)
    points = [passage.span(*part) for part in clauses(passage.text, here.end, min(first[1], stop))]
    points += [
        main_clause(passage, sentence) for sentence in passage.sentences_between(first[1], stop)
    ]
    label = passage.span(*here.label)
    colon = passage.text.find("：", *here.label) + 1
    return Stage(
        label=label,
        name=passage.span(colon, here.label[1]) if colon else label,
        period=passage.span(*here.period),
        character=points[0] if points else None,
        points=tuple(points),
    )
