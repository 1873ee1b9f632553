"""Numbered lists: the whole list, and what each of its items is for."""

import re
from collections.abc import Iterator
from itertools import pairwise

from studyapp.core.cards.chunks import MOST_AT_ONCE, chunks, part_name
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.items import Listing, ListItem
from studyapp.core.cards.lexicon import governing_verb
from studyapp.core.cards.list_questions import ask
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.page import Page

_MEANS = re.compile(
    r"^以(?P<means>.{2,16}?)(?P<verb>引领|培育|促进|加速|推动|带动|支撑|助推|保障)(?P<end>.{4,30})$"
)
_FEWEST_TO_ORDER = 4
_CUE = 2
_LONGEST_ITEM = 40
_LONGEST_NAME = 16


def find(desk: Desk) -> Iterator[Draft]:
    """Propose the notes of each list."""
    asked: set[str] = set()
    for listing in desk.page.listings:
        yield from _whole(desk.page, listing, asked)
        for item in listing.items:
            yield from _aim(desk.page, listing, item)
            yield from _means(desk.page, listing, item)


def _whole(page: Page, listing: Listing, asked: set[str]) -> Iterator[Draft]:
    """Propose the whole list, a long one in parts, and from four items on what follows what."""
    items = listing.items
    question, sure = ask(page, listing)
    if not question or len(items) < 2 or any(len(item.name) > _LONGEST_ITEM for item in items):
        return
    if question in asked:
        question += f"（以“{items[0].name[:_CUE]}……”开头的一组）"
    asked.add(question)
    score = (70 if listing.is_pair else 84) + sure
    if len(items) <= MOST_AT_ONCE:
        yield _list(page, listing, (0, len(items)), question, score)
    else:
        for number, (start, end) in enumerate(chunks(len(items))):
            part = f"{question}（{part_name(start, end, len(items))}）"
            yield _list(page, listing, (start, end), part, score - 4 * number)
    yield from _neighbours(page, listing, question)


def _list(
    page: Page, listing: Listing, part: tuple[int, int], question: str, score: float
) -> Draft:
    items = listing.items[slice(*part)]
    first = listing.items[0].name_span
    return Draft(
        rule="list",
        type=NoteType.LIST,
        deck=_deck(page, listing, question),
        spans=tuple(item.name_span for item in items),
        score=score,
        question=question,
        answer=tuple(item.name for item in items),
        context=page.context(first.block, first.start),
        topic=_topic(listing),
        whole=True,
    )


def _neighbours(page: Page, listing: Listing, question: str) -> Iterator[Draft]:
    items = listing.items
    if len(items) < _FEWEST_TO_ORDER or any(len(item.name) > _LONGEST_NAME for item in items):
        return
    first = items[0].name_span
    for before, item in pairwise(items[:-1]):
        yield Draft(
            "list next", NoteType.BASIC, _deck(page, listing, question), (item.name_span,), 38,
            f"{question}“{before.name}”之后的一项是什么？", (item.name,),
            context=page.context(first.block, first.start), topic=_topic(listing), whole=True,
        )  # fmt: skip


def _topic(listing: Listing) -> str:
    return f"list {''.join(item.name for item in listing.items)}"


def _deck(page: Page, listing: Listing, question: str) -> str:
    if re.search("态势|趋势", question):
        return "趋势"
    deck = page.deck(listing.items[0].name_span.block)
    return "举措" if deck == "要点" and listing.is_verbal else deck


def _aim(page: Page, listing: Listing, item: ListItem) -> Iterator[Draft]:
    """Propose both directions of 加快…改革，释放…新动能."""
    if item.aim is None:
        return
    aim = page.text(item.aim)
    verb = governing_verb(aim)
    start = item.aim.start + len(verb)
    start += page.texts[item.aim.block][start : start + 1] in {"了", "着", "出"}
    what = page.span(item.aim.block, start, item.aim.end)
    deck = _deck(page, listing, "")
    context = page.context(item.point.block, item.point.start)
    outer = listing.source.depth == 0
    yield Draft(
        "aim", NoteType.BASIC, deck, (what,), 90 if outer else 73,
        f"{page.text(item.point)}，旨在{aim[: start - item.aim.start]}什么？", (page.text(what),),
        context=context, topic=f"aim {item.name}", whole=True,
    )  # fmt: skip
    if not aim[: start - item.aim.start].endswith("了"):
        yield _aim_reversed(page, listing, item, aim)


def _aim_reversed(page: Page, listing: Listing, item: ListItem, aim: str) -> Draft:
    return Draft(
        "aim reversed", NoteType.BASIC, _deck(page, listing, ""), (item.point,),
        58 if listing.source.depth == 0 else 48,
        f"为{aim}，文章提出要怎么做？", (page.text(item.point),),
        context=page.context(item.point.block, item.point.start),
        topic=f"aim {item.name}", whole=True,
    )  # fmt: skip


def _means(page: Page, listing: Listing, item: ListItem) -> Iterator[Draft]:
    """Propose both directions of 以产业转移促进不同地区生产要素更替."""
    said = page.text(item.point)
    match = _MEANS.match(said)
    if not match:
        return
    at = item.point.start
    deck, block = _deck(page, listing, ""), item.point.block
    context = page.context(block, at)
    yield Draft(
        "means", NoteType.BASIC, deck, (page.span(block, at + 1, at + match.end("means")),), 72,
        f"以什么{match['verb']}{match['end']}？", (match["means"],),
        context=context, topic=f"means {said}", whole=True,
    )  # fmt: skip
    yield Draft(
        "end", NoteType.BASIC, deck, (page.span(block, at + match.start("end"), item.point.end),),
        70, f"以{match['means']}{match['verb']}什么？", (match["end"],),
        context=context, topic=f"means {said}", whole=True,
    )  # fmt: skip
