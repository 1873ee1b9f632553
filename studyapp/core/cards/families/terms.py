"""Terms in quotation marks: slogans, coined words, pairs of them, chains A-B-C."""

import re
from collections.abc import Iterator

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.families.clauses import cloze
from studyapp.core.cards.framing import Replacement, framed, span_of
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.phrases import counted
from studyapp.core.cards.units import Unit

_QUOTED = re.compile(r"“([^“”]{2,40})”")
_LINK = re.compile(r"-+|—+|→|–+")
_LONGEST_TERM = 18


def find(desk: Desk) -> Iterator[Draft]:
    """Propose a chain as an ordered list with neighbours, any other term as a cloze."""
    quotations = {
        (q.words.block, q.words.start) for q in desk.page.reading.points.quotations if q.attribution
    }
    for unit in desk.units:
        for at, (start, end) in enumerate(unit.clauses):
            for match in _QUOTED.finditer(unit.text, start, end):
                if (unit.block, match.start(1)) in quotations:
                    continue
                links = [link for link in _LINK.split(match[1]) if link]
                if len(links) > 2 and all(1 < len(link) < 13 for link in links):
                    yield from _chain(desk, unit, at, match, links)
                elif len(match[1]) <= _LONGEST_TERM and not _is_name(unit, match):
                    yield cloze(desk, unit, at, match.span(1), 70, "term")


def _is_name(unit: Unit, match: re.Match[str]) -> bool:
    """Tell whether the quoted words are part of a name: “十四五”规划."""
    return unit.text[match.end() : match.end() + 2] in {"规划", "报告", "纲要"}


def _chain(
    desk: Desk, unit: Unit, at: int, match: re.Match[str], links: list[str]
) -> Iterator[Draft]:
    places, start = [], match.start(1)
    for link in links:
        start = unit.text.index(link, start)
        places.append((start, start + len(link)))
        start += len(link)
    topic = f"chain {match[1]}"
    asked = f"{BLANK}（{counted(len(links))}环，按顺序）"
    yield Draft(
        "chain", NoteType.ORDER, unit.deck, tuple(span_of(desk, unit, *p) for p in places), 88,
        framed(desk, unit, at, at, [Replacement(*match.span(1), asked)]) + "。",
        tuple(links), context=unit.context, topic=topic, whole=True,
    )  # fmt: skip
    for number in range(1, len(links) - 1):
        shown = "→".join(BLANK if n == number else link for n, link in enumerate(links))
        yield Draft(
            "chain next", NoteType.BASIC, unit.deck, (span_of(desk, unit, *places[number]),), 57,
            f"补全链条：{shown}", (links[number],),
            context=unit.context, topic=topic, whole=True,
        )  # fmt: skip
