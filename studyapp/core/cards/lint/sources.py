"""Whether a note says where its knowledge stands, and whether that is true."""

import re
from collections.abc import Iterator

from studyapp.core.article.text import comparable
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.lint.subject import Subject, Text
from studyapp.core.cards.model import SourceRef

_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_BETWEEN_PARTS = re.compile(r"[、，,；;：:→—（）()。\n]")


def find(subject: Subject) -> Iterator[Defect]:
    """Yield what is wrong with the sources of a note; without an article only what is missing."""
    sources = subject.note.sources
    if not sources:
        yield Defect(Code.NO_SOURCE, Severity.ERROR, Field.SOURCES)
        return
    moved = [each for each in sources if each.lost]
    if subject.text is not None:
        astray = [each for each in sources if not _stands(each, subject.text)]
        # The sources of a merged note lie in several articles; one that is here is enough.
        elsewhere = subject.text.version
        foreign = [each for each in astray if each.version not in ("", elsewhere)]
        moved += astray if len(astray) == len(sources) else [e for e in astray if e not in foreign]
    for source in dict.fromkeys(moved):
        yield Defect(Code.SOURCE_MOVED, Severity.ERROR, Field.SOURCES, (source.span,))
    if subject.text is not None and not moved:
        yield from _answers(subject, subject.text)


def _stands(source: SourceRef, text: Text) -> bool:
    block = text.blocks.get(source.block, "")
    return bool(source.span) and block[source.start : source.end] == source.span


def _answers(subject: Subject, text: Text) -> Iterator[Defect]:
    blocks = [text.blocks[each.block] for each in subject.note.sources if each.block in text.blocks]
    said = comparable("\n".join(blocks)) + "\n" + comparable(_ASIDE.sub("", "\n".join(blocks)))
    for answer in (answer for face in subject.faces for answer in face.answers):
        parts = [answer] if comparable(answer) in said else _BETWEEN_PARTS.split(answer)
        missing = next((part for part in parts if comparable(part) not in said), None)
        if missing:
            yield Defect(Code.ANSWER_NOT_IN_SOURCE, Severity.ADVICE, Field.ANSWER, (missing,))
