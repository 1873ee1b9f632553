"""What to ask about a list: in the words that announce it, else by its place."""

import re
from collections.abc import Iterator

from studyapp.core.article.sentences import clauses, sentences
from studyapp.core.cards.items import Listing
from studyapp.core.cards.lexicon import REFERS_BACK, governing_verb
from studyapp.core.cards.page import Page
from studyapp.core.cards.phrases import ask_count, counted, plain_start

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
_OF_DEEDS = frozenset({"任务", "路径", "举措", "对策", "建议", "趋势", "态势"})
_OF_TRENDS = re.compile("趋势|态势|展望|前景|走向")
_SAYS_INCLUDES = re.compile(
    r"(?:主要)?(?:(?:包括|包含|涵盖|分为|体现在|表现在|体现为|表现为|有|是|为)(?:如下|以下)?)$"
)
_SETS_OUT = re.compile("将?(?:按照|通过|围绕|坚持|以)")
_FOLLOWING = re.compile("下列|以下|如下")
_SENTENCES_BACK = 3
_SHORT_CLAUSE = 18
_SHORTEST_CLAUSE = 5
_LONGEST_QUESTION = 60
_LONGEST_LEAD = 90


def about(page: Page, listing: Listing) -> str:
    """Return what a list belongs to: the item or heading around it, the subject; ""."""
    first = listing.items[0].name_span
    return page.label(first.block, first.start) or page.heading(first.block) or page.subject


def ask(page: Page, listing: Listing) -> tuple[str, float]:
    """Return the question for the whole list, "" when nothing says what it lists.

    The second value tells how much better it is than a plain one.
    """
    return _by_count(page, listing) or _by_lead(page, listing) or (_by_place(page, listing), 0)


def _by_count(page: Page, listing: Listing) -> tuple[str, float] | None:
    """Ask with the words that announce the list, as in …面临着哪三个关键节点."""
    for clause, before in _announcing(page, listing):
        asked = ask_count(clause, len(listing.items))
        if not asked:
            continue
        asked = plain_start(asked)
        setting = plain_start(f"{before}，")
        joined = f"{setting}{asked}" if len(setting) > _SHORTEST_CLAUSE else asked
        short = len(clause) <= _SHORT_CLAUSE and len(joined) <= _LONGEST_QUESTION
        return (joined if short else asked).replace("其", "", 1 if short else 0) + "？", 8
    return None


def _announcing(page: Page, listing: Listing) -> Iterator[tuple[str, str]]:
    """Yield the clauses before a list, the nearest first, each with the clause before it."""
    place = listing.items[0].body[0]
    text = page.texts[place.block]
    before = [(s, min(e, place.start)) for s, e in sentences(text) if s < place.start]
    pieces = [(text, *piece) for piece in before[::-1][: _SENTENCES_BACK + 1]]
    if not before:
        above = page.above(place.block)
        pieces = [(above, *piece) for piece in sentences(above)[:-2:-1]]
    for source, first, last in pieces:
        parts = [source[s:e] for s, e in clauses(source, first, last)]
        for at in range(len(parts) - 1, -1, -1):
            yield parts[at], parts[at - 1] if at else ""


def _by_lead(page: Page, listing: Listing) -> tuple[str, float] | None:
    """Ask with the clause before a colon, or the sentence before 一方面.

    Not where it announces another number: “有三个方面……，表现在哪两个方面？” confuses.
    """
    if listing.source.announced not in (None, len(listing.items)):
        return None
    place = listing.items[0].body[0]
    source = page.texts[place.block][: place.start].rstrip() or page.above(place.block)
    if not source or source[-1] not in ("：。" if listing.is_pair else "："):
        return None
    first, last = next((s, e) for s, e in sentences(source) if s < len(source) <= e)
    parts = [source[s:e] for s, e in clauses(source, first, last)]
    count = counted(len(listing.items))
    following = next((at for at, part in enumerate(parts) if _FOLLOWING.search(part)), None)
    if following is not None:
        lead = plain_start("，".join(parts[following:]))
        if len(lead) > _LONGEST_LEAD:
            lead = f"{plain_start(parts[following])}……{parts[-1]}"
        fits = 6 <= len(lead) <= _LONGEST_LEAD
        return (f"{lead}：具体是哪{count}项？", 4) if fits else None
    lead = whole_lead(parts, page.label(place.block, place.start))
    if not 6 <= len(lead) <= _LONGEST_QUESTION:
        return None
    return after_lead(lead, len(listing.items), "具体包括" if listing.is_pair else "表现在"), 4


def after_lead(lead: str, count: int, how: str) -> str:
    """Return a question that goes on from the words before a list: 主要优势包括哪四个方面？."""
    includes = _SAYS_INCLUDES.search(lead)
    if includes:
        return f"{lead[: includes.start()]}包括哪{counted(count)}个方面？"
    return f"{lead}，{how}哪{counted(count)}个方面？"


def whole_lead(parts: list[str], label: str) -> str:
    """Return the last clause with what it refers to, or with its subject."""
    lead = plain_start(parts[-1])
    if REFERS_BACK.match(lead):
        if label and lead.startswith("这"):
            return re.sub(r"^这(?:一|个|些)", f"{label}的", lead)
        return f"{plain_start(parts[-2])}，{lead}" if len(parts) > 1 else lead
    if governing_verb(lead.removeprefix("将")) or _SETS_OUT.match(lead):
        subjects = [part for part in parts[:-1] if not governing_verb(plain_start(part))]
        return f"{plain_start(subjects[-1])}，{lead}" if subjects else lead
    return lead


def _by_place(page: Page, listing: Listing) -> str:
    """Ask with the name of the item or heading that the list stands under."""
    first = listing.items[0].name_span
    inside = page.label(first.block, first.start)
    name = about(page, listing)
    count = counted(len(listing.items))
    kind = _NAMES_KIND.search(name)
    if not name:
        return ""
    if kind and not (listing.is_verbal and kind["kind"] in _OF_DEEDS):
        unit = _UNITS.get(kind["kind"], "个")
        return f"{name}有哪{count}{unit}？" if unit != "个" else f"{name}包括哪{count}个方面？"
    if listing.is_verbal and (inside or not _OF_TRENDS.search(name)):
        return (
            f"“{name}”包括哪{count}条具体举措？"
            if inside
            else f"关于“{name}”，文章提出了哪{count}条举措？"
        )
    return f"“{name}”包括哪{count}个方面？"
