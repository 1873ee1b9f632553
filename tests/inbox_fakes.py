"""Suggestions in memory."""

from dataclasses import replace

from studyapp.core.cards.model import NoteStatus, SourceRef
from studyapp.services.notes import Decision
from studyapp.services.progress import ignore_progress
from studyapp.services.views import InboxArticle
from tests.reader_fakes import body_of
from tests.review_fakes import make_note


def suggestions(article, count=6, **fields):
    """Return suggestions on the first paragraphs of an article, two of each."""
    notes = []
    for number in range(count):
        block = body_of(article)[number // 2]
        section = f"第{number // 4 + 1}节"
        source = SourceRef(block.id, number // 2 + 1, 4, 12, block.text[4:12], headings=(section,))
        note = make_note(
            f"n{number}",
            question=f"第{number}个问题是什么？",
            answer=(block.text[4:12],),
            sources=(source,),
            status=NoteStatus.SUGGESTED,
            importance=number % 3 + 1,
        )
        notes.append(replace(note, **fields))
    return InboxArticle(article, tuple(notes))


class FakeNotes:
    """Keeps suggestions and what was decided, in the order it was done."""

    def __init__(self, *waiting):
        self.articles = waiting
        self.status = {note.id: note.status for each in waiting for note in each.notes}
        self.log = []
        self.error = None

    def inbox(self):
        return tuple(
            replace(each, notes=waiting)
            for each in self.articles
            if (waiting := tuple(note for note in each.notes if self._waits(note)))
        )

    def suggestions(self):
        return sum(len(each.notes) for each in self.inbox())

    def decide(self, notes, status, report=ignore_progress):
        self._fail()
        report(0, len(notes))
        before = {note: self.status[note] for note in notes}
        self.status |= dict.fromkeys(before, status)
        self.log.append((status, tuple(before)))
        return Decision(before, status)

    def undo(self, decision, report=ignore_progress):
        self._fail()
        self.status |= decision.before
        self.log.append(("undo", tuple(decision.before)))

    def save(self, note):
        self._fail()
        self.log.append(("save", note))
        self.articles = tuple(
            replace(each, notes=tuple(note if old.id == note.id else old for old in each.notes))
            for each in self.articles
        )

    def _waits(self, note):
        return self.status[note.id] is NoteStatus.SUGGESTED

    def _fail(self):
        if self.error:
            raise self.error
