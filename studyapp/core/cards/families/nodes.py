"""Key points that each play a role: 技术节点是核心驱动力, 产业节点是结构性支撑."""

from collections.abc import Iterator, Sequence

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.items import Listing, ListItem
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.page import Page
from studyapp.core.cards.phrases import common_ending, counted


def find(desk: Desk) -> Iterator[Draft]:
    """Propose a match note for each list of things with roles, and both directions of each."""
    for listing in desk.page.listings:
        if listing.has_roles and not listing.is_pair:
            yield from _group(desk.page, listing)


def kind_of(names: Sequence[str]) -> str:
    """Return what the things are called together: 节点 of 技术节点 and 产业节点."""
    ending = common_ending(names)
    return ending if 1 < len(ending) < min(map(len, names)) else ""


def _group(page: Page, listing: Listing) -> Iterator[Draft]:
    first = listing.items[0].name_span
    deck = page.deck(first.block, "概念")
    names = [item.name for item in listing.items]
    kind = kind_of(names)
    about = f"{page.subject}的" if page.subject else ""
    them = f"{about}{counted(len(names))}个{kind or '方面'}"
    context = page.context(first.block, first.start)[:2]
    yield Draft(
        rule="roles",
        type=NoteType.MATCH,
        deck=deck,
        spans=tuple(item.point for item in listing.items),
        score=93,
        question=f"{them}分别是什么、起什么作用？",
        pairs=tuple((item.name, _role(page, item)) for item in listing.items),
        context=context,
        topic=f"roles {''.join(names)}",
        whole=True,
    )
    for item in listing.items:
        if item.role is None:
            continue
        topic = f"role {item.name}"
        yield Draft(
            "role", NoteType.BASIC, deck, (item.role,), 92,
            f"{them}中，“{item.name}”是什么？", (_role(page, item),),
            context=context, topic=topic, whole=True,
        )  # fmt: skip
        yield Draft(
            "role of", NoteType.BASIC, deck, (item.name_span,), 82,
            f"{about}{kind or '几个方面'}中，哪一个是“{_role(page, item)}”？", (item.name,),
            context=context, topic=topic, whole=True,
        )  # fmt: skip


def _role(page: Page, item: ListItem) -> str:
    return page.text(item.role) if item.role else ""
