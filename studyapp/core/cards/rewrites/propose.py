"""The best rewrites of a note: better by the rules of lint, different, and not too many."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from studyapp.core.article.text import comparable
from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.lint.linter import asked_by, lint_note
from studyapp.core.cards.lint.model import Code, Defect, Severity, score
from studyapp.core.cards.model import Note
from studyapp.core.cards.rewrites import (
    blank,
    context,
    contrast,
    outright,
    parts,
    split,
    trim,
    widen,
)
from studyapp.core.cards.rewrites.model import MOST, Broken, Rewrite, RewriteKind
from studyapp.core.cards.words import Cut

_MOST_OF_A_KIND = 2
_Find = Callable[[Broken], Iterator[Rewrite]]
_FINDERS: tuple[_Find, ...] = (
    contrast.find,
    trim.find,
    widen.find,
    parts.find,
    split.find,
    outright.find,
    blank.find,
    context.find,
)


def rewrites(broken: Broken) -> tuple[Rewrite, ...]:
    """Return up to four ways to repair a note, best first; () when only a person can.

    Each says what the note said, from the same places of the article. None has a defect that
    the note has not, and where the note has one that is more than advice, each is better.
    """
    found = (each for find in _FINDERS for each in find(broken))
    better = [each for each in found if _differs(broken.note, each) and _is_better(broken, each)]
    kept: list[Rewrite] = []
    kinds: Counter[RewriteKind] = Counter()
    for each in sorted(better, key=lambda each: -each.fit):
        if kinds[each.kind] < _MOST_OF_A_KIND and each.notes not in [one.notes for one in kept]:
            kinds[each.kind] += 1
            kept.append(each)
    return tuple(kept[:MOST])


def _differs(note: Note, rewrite: Rewrite) -> bool:
    return len(rewrite.notes) > 1 or _shown(rewrite.notes[0]) != _shown(note)


def _shown(note: Note) -> tuple[str, ...]:
    asked = comparable(question_text(note)), comparable(answer_text(note))
    return (*asked, *note.context, note.hint)


def _is_better(broken: Broken, rewrite: Rewrite) -> bool:
    old, reached = broken.defects, score(broken.defects)
    # Words are cut only where a blank cut one: that takes its time.
    cut = broken.cut if any(defect.code is Code.HALF_WORD for defect in old) else None
    new = [_lint(broken, note, rewrite.notes, cut) for note in rewrite.notes]
    if not _adds_nothing(old, (defect for found in new for defect in found), rewrite.kind):
        return False
    lowest = min(score(found) for found in new)
    blamed = any(defect.severity is not Severity.ADVICE for defect in old)
    return lowest > reached if blamed else lowest >= reached


def _lint(
    broken: Broken, note: Note, siblings: Iterable[Note], cut: Cut | None
) -> tuple[Defect, ...]:
    others = asked_by(each for each in siblings if each.id != note.id)
    return lint_note(note, broken.article, broken.known | others, cut=cut)


def _adds_nothing(old: Iterable[Defect], new: Iterable[Defect], kind: RewriteKind) -> bool:
    """Tell whether there is no error, and no defect that was not there before."""
    known = {defect.code for defect in old}
    if kind is RewriteKind.CONTRAST:
        # The rival's answer may stand in another article.
        known.add(Code.ANSWER_NOT_IN_SOURCE)
    return all(defect.severity is not Severity.ERROR and defect.code in known for defect in new)
