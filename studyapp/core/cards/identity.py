"""Ids of notes that survive rewording, renumbering and small edits of the article."""

from collections import Counter
from collections.abc import Iterable

from studyapp.core.article.text import comparable
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.page import Page
from studyapp.core.ids import NoteId, stable_id

_NEIGHBOURHOOD = 14
_CLAUSE_STOPS = "，；：。！？"


def note_ids(page: Page, drafts: Iterable[Draft]) -> list[NoteId]:
    """Return an id for each draft: of its rule, its answer, and the words next to the answer.

    Numbers of paragraphs and items, headings, labels and scores do not count.
    Where that is ambiguous the question counts too.
    """
    keyed = [(_key(page, draft), draft) for draft in drafts]
    seen = Counter(key for key, _ in keyed)
    return [
        NoteId(stable_id(*key, *([comparable(draft.front)] if seen[key] > 1 else [])))
        for key, draft in keyed
    ]


def group_id(page: Page, draft: Draft, note_id: NoteId) -> str:
    """Return what siblings share; the note's own id when it has none."""
    if not draft.topic:
        return str(note_id)
    return stable_id("group", page.reading.article.id, comparable(draft.topic))


def _key(page: Page, draft: Draft) -> tuple[str, ...]:
    article = page.reading.article.id
    answer = "|".join(comparable(part) for part in draft.answers)
    return "note", article, draft.rule, answer, _neighbourhood(page, draft)


def _neighbourhood(page: Page, draft: Draft) -> str:
    """Return up to 14 characters on each side of the answer, inside its clause."""
    first = draft.spans[0]
    last = max((s for s in draft.spans if s.block == first.block), key=lambda span: span.end)
    text = page.texts[first.block]
    start = page.clause_start(first)
    ends = [at for stop in _CLAUSE_STOPS if (at := text.find(stop, last.end)) >= 0]
    before = comparable(text[start : first.start])[-_NEIGHBOURHOOD:]
    after = comparable(text[last.end : min(ends, default=len(text))])[:_NEIGHBOURHOOD]
    return f"{before}|{after}"
