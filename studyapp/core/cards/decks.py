"""Notes out of the chosen drafts, and decks out of notes."""

from collections.abc import Iterable, Iterator, Sequence

from studyapp.core.cards.draft import Draft
from studyapp.core.cards.identity import group_id
from studyapp.core.cards.model import ArticleRef, Deck, Density, Note
from studyapp.core.cards.page import Page
from studyapp.core.cards.ranking import importance
from studyapp.core.ids import NoteId

DECKS = ("框架", "阶段", "节点", "趋势", "举措", "概念", "要点", "金句", "数据")
"""The decks, in the order in which they are worth learning."""

_HARD_TO_RECALL = 5


def notes_of(page: Page, named: Iterable[tuple[Draft, NoteId]]) -> Iterator[Note]:
    """Yield the note of each draft with its id."""
    for draft, note_id in named:
        yield Note(
            id=note_id,
            type=draft.type,
            deck=draft.deck,
            context=draft.context,
            question=ended(draft.question, page.reading.article.lang),
            answer=draft.answer,
            pairs=draft.pairs,
            text=draft.text,
            hint=draft.hint or initials(draft.answer),
            importance=importance(draft),
            tags=(draft.deck,),
            sources=tuple(page.ref(span) for span in draft.spans),
            group=group_id(page, draft, note_id),
        )


def ended(question: str, lang: str) -> str:
    """Return a question with the full stop of its language; questions in Chinese end with ？.

    >>> ended("A white roof reflects ____ of sunlight。", "en")
    'A white roof reflects ____ of sunlight.'
    """
    return f"{question[:-1]}." if lang == "en" and question.endswith("。") else question


def initials(items: Sequence[str]) -> str:
    """Return the first characters of a list of five and more as a hint; "" when they are alike.

    >>> initials(("类脑智能", "量子信息", "基因技术", "未来网络", "氢能"))
    '类、量、基、未、氢'
    """
    first = [item.lstrip("“《（")[:1] for item in items]
    telling = len(items) >= _HARD_TO_RECALL and len(set(first)) > len(first) / 2
    return "、".join(first) if telling else ""


def bound(
    page: Page, drafts: Sequence[Draft], notes: Sequence[Note], density: Density
) -> tuple[Deck, ...]:
    """Return the decks of notes, each in text order, whole lists before their parts."""
    order = sorted(range(len(notes)), key=lambda at: _place(page, drafts[at]))
    by_deck: dict[str, list[Note]] = {name: [] for name in DECKS}
    for at in order:
        by_deck[notes[at].deck].append(notes[at])
    article = ArticleRef(
        page.reading.article.id, page.reading.article.meta, version=page.sources.version
    )
    return tuple(
        Deck(article, name, tuple(of_deck), density) for name, of_deck in by_deck.items() if of_deck
    )


def _place(page: Page, draft: Draft) -> tuple[int, int, float]:
    first = draft.spans[0]
    return page.ordinals[first.block], first.start, -draft.score
