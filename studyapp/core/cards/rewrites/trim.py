"""What is too much: headings and hints that give the answer away, an item said twice."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.article.text import comparable
from studyapp.core.cards.lint.model import Code, Field
from studyapp.core.cards.model import cards_of
from studyapp.core.cards.phrases import counted
from studyapp.core.cards.rewrites.making import going_on
from studyapp.core.cards.rewrites.model import (
    Broken,
    Rewrite,
    RewriteKind,
    Successor,
    heirs,
)


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose the note without what leaks or is said twice."""
    note = broken.note
    items: dict[str, str] = {}
    for item in note.answer:
        items.setdefault(comparable(item), item)
    # Where the question says how many there are, one is missing rather than one too many.
    if len(items) < len(note.answer) and counted(len(note.answer)) not in note.question:
        once = going_on(note, replace(note, answer=tuple(items.values())), hint=note.hint)
        yield Rewrite(RewriteKind.TRIM, (heirs(once),), 94)
    leaks = [defect for defect in broken.defects if defect.code is Code.LEAK]
    told = [str(each.arguments[0]) for each in leaks if each.field is Field.CONTEXT]
    hinted = any(each.field is Field.HINT for each in leaks)
    if not told and not hinted:
        return
    context = tuple(step for step in note.context if not any(word in step for word in _words(told)))
    made = going_on(note, replace(note, context=context), hint="" if hinted else note.hint)
    parents = tuple(card.ordinal for card in cards_of(made))
    yield Rewrite(RewriteKind.TRIM, (Successor(made, parents),), 94)


def _words(told: list[str]) -> Iterator[str]:
    for each in told:
        yield from each.split("、")
