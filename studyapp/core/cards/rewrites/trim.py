"""Headings and hints that give the answer away, taken off."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.cards.lint.model import Code, Field
from studyapp.core.cards.model import cards_of
from studyapp.core.cards.rewrites.making import going_on
from studyapp.core.cards.rewrites.model import Broken, Rewrite, RewriteKind, Successor


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose the note without what leaks."""
    note = broken.note
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
