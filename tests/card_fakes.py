"""Cards in memory that stand for the ones of a library."""

from array import array
from dataclasses import replace
from datetime import date, timedelta

from studyapp.core.cards.model import Card, Note, NoteType
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import CardId, NoteId
from studyapp.core.scheduling.events import EventId
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.core.search.model import Is, State
from studyapp.core.search.parse import parse
from studyapp.services.card_actions import Changed
from studyapp.services.card_browser import CardLine, Facets
from studyapp.services.card_ports import CardOrder, SavedSearch
from studyapp.services.progress import ignore_progress
from tests.reader_fakes import body_of

TODAY = date(2025, 6, 20)
LEARNT = CardState(
    phase=Phase.REVIEW,
    memory=MemoryState(12.5, 6.1),
    due_day=TODAY + timedelta(days=3),
    last_day=TODAY - timedelta(days=5),
    interval_days=8,
    reps=4,
    lapses=2,
)


class FakeCards:
    """Fulfils FindsCards and ChangesCards of `ui.viewmodels.cards`.

    Attributes:
        rows: The cards by id, in their order.
        asked: Search, order and direction of every question.
        deeds: What was done, and to how many cards.
    """

    def __init__(self, article, cards=12):
        self._article = article
        self.rows = {line.card.id: line for line in _lines(article, cards)}
        self.asked = []
        self.deeds = []
        self.kept = {}
        self._before = None

    def find(self, search, order=CardOrder.ARTICLE, *, descending=False):
        self.asked.append((search, order, descending))
        wanted, found = parse(search), list(self.rows.values())
        if wanted == Is(State.SUSPENDED):
            found = [line for line in found if line.state.suspended]
        elif search:
            found = [line for line in found if search in line.note.question]
        ids = [line.card.id for line in found]
        return array("q", reversed(ids) if descending else ids)

    def lines(self, cards):
        return tuple(self.rows[card] for card in cards if card in self.rows)

    def article(self, _article):
        return self._article

    def headings(self, _article):
        return tuple(section.title.text for section in self._article.outline)

    def facets(self):
        saved = tuple(SavedSearch(*each) for each in sorted(self.kept.items()))
        articles = ((self._article.id, self._article.meta.title),)
        return Facets(articles, ("节点", "要点"), {"阶段": 3}, saved)

    def save(self, name, search):
        self.kept[name] = search

    def forget(self, name):
        del self.kept[name]

    def suspend(self, cards, _report=ignore_progress):
        return self._change("suspend", cards, suspended=True)

    def unsuspend(self, cards, _report=ignore_progress):
        return self._change("unsuspend", cards, suspended=False)

    def bury(self, cards, _report=ignore_progress):
        return self._change("bury", cards, buried_on=TODAY)

    def mark(self, cards, marked, _report=ignore_progress):
        return self._change("mark", cards, marked=marked)

    def flag(self, cards, flag, _report=ignore_progress):
        return self._change("flag", cards, flag=flag)

    def set_due(self, cards, low, _high, _report=ignore_progress):
        return self._change("set_due", cards, due_day=TODAY + timedelta(days=low))

    def reset(self, cards, _report=ignore_progress):
        return self._change("reset", cards, memory=None, phase=Phase.NEW, due_day=None)

    def suspend_section(self, _article, _section, _report=ignore_progress):
        return self.suspend(list(self.rows)[:3])

    def unsuspend_section(self, _article, _section, _report=ignore_progress):
        return self.unsuspend(list(self.rows)[:3])

    def undo(self, _changed, _report=ignore_progress):
        if self._before is None:
            return False
        self.rows, self._before = self._before, None
        return True

    def _change(self, deed, cards, **changes):
        before, changed = dict(self.rows), 0
        for card in cards:
            line = self.rows[card]
            state = replace(line.state, **changes)
            changed += state != line.state
            due = None if state.due_day is None else (state.due_day - TODAY).days
            self.rows[card] = replace(line, state=state, days_until_due=due)
        self.deeds.append((deed, changed))
        if not changed:
            return Changed(0, None)
        self._before = before
        return Changed(changed, EventId("desk", len(self.deeds)))


def _lines(article, cards):
    sources, blocks = sources_of(article), body_of(article)
    for number in range(cards):
        block = blocks[number % len(blocks)]
        note = Note(
            id=NoteId(f"note-{number}"),
            type=NoteType.BASIC if number % 3 else NoteType.LIST,
            deck="节点" if number % 2 else "要点",
            context=(),
            question=f"第{number + 1}个问题是什么？",
            answer=("一件事",) if number % 3 else ("一", "二"),
            sources=(sources.ref(block.span(0, min(12, len(block.text)))),),
        )
        card = Card(CardId(1000 + number), note.id, 0)
        state, recall, due = (LEARNT, 0.93, 3) if number % 4 else (CardState(), None, None)
        yield CardLine(card, note, state, article.id, article.meta.title, recall, due)
