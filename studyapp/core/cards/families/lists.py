"""Numbered lists: the whole list, and what each of its items is for."""

import re
from collections.abc import Iterator

from studyapp.core.article.model import Span
from studyapp.core.article.sentences import clauses, sentences
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.items import Listing, ListItem
from studyapp.core.cards.lexicon import REFERS_BACK, governing_verb
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.page import Page
from studyapp.core.cards.phrases import ask_count, counted, plain_start

_MEANS = re.compile(
    r"^以(?P<means>.{2,16}?)(?P<verb>引领|培育|促进|加速|推动|带动|支撑|助推|保障)(?P<end>.{4,30})$"
)
_NAMES_KIND = re.compile(
    r"(?P<kind>特征|特点|原则|优势|挑战|问题|原因|意义|经验|启示|任务|路径|举措|对策|建议|趋势|态势|形式|要求|表现)$"
)
_UNITS = {
    "原则": "项",
    "任务": "项",
    "路径": "条",
    "举措": "条",
    "对策": "条",
    "建议": "条",
    "经验": "条",
}
_OF_TRENDS = re.compile("趋势|态势|展望|前景|走向")
_MOST_ITEMS = 9
_LONGEST_ITEM = 40
_SENTENCES_BACK = 3
_SHORT_CLAUSE = 18
_SHORTEST_CLAUSE = 5
_LONGEST_QUESTION = 60


def find(desk: Desk) -> Iterator[Draft]:
    """Propose the notes of each list."""
    for listing in desk.page.listings:
        yield from _whole(desk.page, listing)
        for item in listing.items:
            yield from _aim(desk.page, listing, item)
            yield from _means(desk.page, listing, item)


def _whole(page: Page, listing: Listing) -> Iterator[Draft]:
    items = listing.items
    if len(items) > _MOST_ITEMS or any(len(item.name) > _LONGEST_ITEM for item in items):
        return
    first = items[0].name_span
    question, sure = _question(page, listing)
    context = page.context(first.block, first.start)
    names = tuple(item.name for item in items)
    yield Draft(
        rule="list",
        type=NoteType.LIST,
        deck=_deck(page, listing, question),
        spans=tuple(item.name_span for item in items),
        score=(70 if listing.is_pair else 84) + sure,
        question=question,
        answer=names,
        context=context,
        topic=_topic(listing),
        whole=True,
    )
    if len(items) > 3 and all(len(name) <= 16 for name in names):
        for at in range(1, len(items) - 1):
            yield Draft(
                "list next", NoteType.BASIC, _deck(page, listing, question),
                (items[at].name_span,), 38,
                f"{_about(page, listing)}：“{names[at - 1]}”之后的一项是什么？", (names[at],),
                context=context, topic=_topic(listing), whole=True,
            )  # fmt: skip


def _about(page: Page, listing: Listing) -> str:
    first = listing.items[0].name_span
    label = page.label(first.block, first.start)
    return label or page.heading(first.block) or page.subject or "本文"


def _topic(listing: Listing) -> str:
    return f"list {''.join(item.name for item in listing.items)}"


def _deck(page: Page, listing: Listing, question: str) -> str:
    if re.search("态势|趋势", question):
        return "趋势"
    deck = page.deck(listing.items[0].name_span.block)
    return "举措" if deck == "要点" and listing.is_verbal else deck


def _question(page: Page, listing: Listing) -> tuple[str, float]:
    """Return the question for the whole list, and how much better than a plain one it is."""
    return _by_count(page, listing) or _by_lead(page, listing) or (_by_place(page, listing), 0)


def _by_count(page: Page, listing: Listing) -> tuple[str, float] | None:
    """Ask with the words that announce the list, as in …面临着哪三个关键节点."""
    for clause, before in _announcing(page, listing.items[0]):
        asked = ask_count(clause, len(listing.items))
        if not asked:
            continue
        asked = plain_start(asked)
        setting = plain_start(f"{before}，")
        joined = f"{setting}{asked}" if len(setting) > _SHORTEST_CLAUSE else asked
        short = len(clause) <= _SHORT_CLAUSE and len(joined) <= _LONGEST_QUESTION
        return (joined if short else asked).replace("其", "", 1 if short else 0) + "？", 8
    return None


def _announcing(page: Page, item: ListItem) -> Iterator[tuple[str, str]]:
    """Yield the clauses before a list, the nearest first, each with the clause before it."""
    block, start = item.name_span.block, item.name_span.start - len(item.marker)
    text = page.texts[block]
    before = [(s, min(e, start)) for s, e in sentences(text) if s < start]
    pieces = [(text, *piece) for piece in before[::-1][: _SENTENCES_BACK + 1]]
    if not before:
        above = _block_above(page, item.name_span)
        if above:
            pieces = [(above, *piece) for piece in sentences(above)[:-2:-1]]
    for source, first, last in pieces:
        parts = [source[s:e] for s, e in clauses(source, first, last)]
        for at in range(len(parts) - 1, -1, -1):
            yield parts[at], parts[at - 1] if at else ""


def _block_above(page: Page, span: Span) -> str:
    """Return the text of the block before, when it stands under the same heading."""
    at = next((i for i, block in enumerate(page.body) if block.id == span.block), 0)
    same = at and page.body[at - 1].section == page.body[at].section
    return page.texts[page.body[at - 1].id] if same else ""


def _by_lead(page: Page, listing: Listing) -> tuple[str, float] | None:
    """Ask with the clause before a colon, or the sentence before 一方面."""
    item = listing.items[0]
    block, start = item.name_span.block, item.name_span.start - len(item.marker)
    text = page.texts[block]
    before = text[:start].rstrip()
    if not before or before[-1] not in ("：。" if listing.is_pair else "："):
        return None
    first, last = next((s, e) for s, e in sentences(text) if s < len(before) <= e)
    parts = [text[s:e] for s, e in clauses(text, first, min(last, start))]
    lead = plain_start(parts[-1])
    if REFERS_BACK.match(lead):
        label = page.label(block, start)
        lead = re.sub(r"^这(?:一|个|些)", f"{label}的" if label else "", lead)
    elif governing_verb(lead):
        subjects = [part for part in parts[:-1] if not governing_verb(plain_start(part))]
        lead = f"{plain_start(subjects[-1])}，{lead}" if subjects else lead
    if not 6 <= len(lead) <= _LONGEST_QUESTION:
        return None
    how = "具体包括" if listing.is_pair else "表现在"
    return f"{lead}，{how}哪{counted(len(listing.items))}个方面？", 4


def _by_place(page: Page, listing: Listing) -> str:
    """Ask with the name of the item or heading that the list stands under."""
    first = listing.items[0].name_span
    inside = page.label(first.block, first.start)
    about = _about(page, listing)
    count = counted(len(listing.items))
    kind = _NAMES_KIND.search(about)
    if listing.is_verbal and (inside or not _OF_TRENDS.search(about)):
        return (
            f"“{about}”包括哪{count}条具体举措？"
            if inside
            else f"关于“{about}”，文章提出了哪{count}条举措？"
        )
    if kind:
        unit = _UNITS.get(kind["kind"], "个")
        return f"{about}有哪{count}{unit}？" if unit != "个" else f"{about}包括哪{count}个方面？"
    return f"“{about}”包括哪{count}个方面？"


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
        "aim", NoteType.BASIC, deck, (what,), 90 if outer else 76,
        f"{page.text(item.point)}，旨在{aim[: start - item.aim.start]}什么？", (page.text(what),),
        context=context, topic=f"aim {item.name}", whole=True,
    )  # fmt: skip
    yield Draft(
        "aim reversed", NoteType.BASIC, deck, (item.point,), 58 if outer else 48,
        f"为{aim}，文章提出要怎么做？", (page.text(item.point),),
        context=context, topic=f"aim {item.name}", whole=True,
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
