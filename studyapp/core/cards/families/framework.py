"""The outline: into which parts the article and its sections are divided."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import Section, Span
from studyapp.core.article.sentences import clauses
from studyapp.core.article.text import fold
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.lexicon import governing_verb
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.page import Page
from studyapp.core.cards.phrases import common_beginning, counted

DECK = "框架"
_NUMBERED_STAGE = re.compile(r"^第[一二三四五六七八九十]+(?:阶段|时期|步)")
_MOST_PARTS = 9
_DEED_AND_AIM = 2
_LONGEST_PART = 24
_SHORTEST_AIM = 3


def find(desk: Desk) -> Iterator[Draft]:
    """Propose a list note for the article's parts and one for each divided section."""
    page = desk.page
    title = fold(page.reading.article.meta.title)
    top = page.reading.article.outline
    if _can_ask(top):
        names = _names(page, top)
        question = f"《{title}》按顺序分为哪{counted(len(top))}个部分？"
        yield _parts(question, names, (), 95)
        yield from _next_parts(page, f"《{title}》的结构", names)
    for section in page.reading.article.sections():
        yield from _aim(page, section)
        if _can_ask(section.children):
            names = _names(page, section.children)
            about = page.title(section)
            question = f"“{about}”部分分哪{counted(len(names))}个小节展开？"
            yield _parts(question, names, page.context(section.block, 0)[:1], 84)


def _aim(page: Page, section: Section) -> Iterator[Draft]:
    """Ask for the end of a title of two clauses: 理念认同，发挥凝聚效用."""
    text = fold(section.title.text)
    parts = clauses(text)
    if len(parts) != _DEED_AND_AIM or any(end - start > _LONGEST_PART for start, end in parts):
        return
    deed, aim = (text[start:end] for start, end in parts)
    verb = governing_verb(aim)
    what = aim[len(verb) :]
    if not verb or len(what) < _SHORTEST_AIM:
        return
    end = section.title.start + parts[1][1]
    yield Draft(
        "aim", NoteType.BASIC, page.deck(section.block, DECK),
        (page.span(section.block, end - len(what), end),), 82,
        f"{deed}，旨在{verb}什么？", (what,), context=page.context(section.block, 0)[:1],
        topic=f"aim {deed}", whole=True,
    )  # fmt: skip


def _can_ask(sections: Sequence[Section]) -> bool:
    titles = [section.title.text for section in sections]
    return (
        1 < len(titles) <= _MOST_PARTS
        and all(titles)
        and len(set(titles)) == len(titles)
        and not all(_NUMBERED_STAGE.match(title) for title in titles)
        and not any(section.run_in for section in sections)
        and all(len(title) <= 40 for title in titles)
    )


def _names(page: Page, sections: Sequence[Section]) -> list[Span]:
    """Return the titles, without a beginning that all share and that ends with 的."""
    texts = [fold(section.title.text) for section in sections]
    common = common_beginning(texts)
    skip = len(common) if common.endswith("的") and len(common) > 2 else 0
    return [
        page.span(section.block, section.title.start + skip, section.title.end)
        for section in sections
    ]


def _parts(question: str, names: Sequence[Span], context: tuple[str, ...], score: float) -> Draft:
    return Draft(
        rule="framework",
        type=NoteType.ORDER if score > 90 else NoteType.LIST,
        deck=DECK,
        spans=tuple(names),
        score=score,
        question=question,
        answer=tuple(fold(name.text) for name in names),
        context=context,
        topic="framework " + "".join(name.text for name in names),
        whole=True,
    )


def _next_parts(page: Page, about: str, names: Sequence[Span]) -> Iterator[Draft]:
    """Propose a neighbour note for each inner part, so that the order is learnt in small steps."""
    shown = [page.text(name) for name in names]
    for at in range(1, len(names) - 1 if len(names) > 3 else 0):
        yield Draft(
            rule="framework next",
            type=NoteType.BASIC,
            deck=DECK,
            spans=(names[at],),
            score=45,
            question=f"{about}：“{shown[at - 1]}”之后、“{shown[at + 1]}”之前是哪一部分？",
            answer=(shown[at],),
            topic="framework " + "".join(name.text for name in names),
            whole=True,
        )
