"""A reading service over the seed article, and fakes for what the reader's tools do."""

from dataclasses import replace

from studyapp.core.article.corrections import NO_CORRECTIONS
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.coverage import coverage
from studyapp.core.cards.handmade import draft
from studyapp.core.cards.model import Card, Note, NoteStatus, NoteType, SourceRef
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import NoteId, card_id
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.services.overlay import Recognised
from studyapp.services.views import ImportReport, ReaderArticle, ReaderCard, ReadingPosition
from studyapp.ui.viewmodels.reader import ReaderViewModel
from studyapp.ui.viewmodels.reader_tools import ReaderTools
from tests.conftest import START


def seed_article(text):
    return parse_article(SourceText(text))


def body_of(article):
    return [block for block in article.blocks if block.kind == "paragraph"]


def make_card(block, start, end, key, retrievability=None, days=None):
    """Return a card made from a piece of a block; its answer is that piece."""
    span = block.text[start:end]
    note = Note(
        id=NoteId(key),
        type=NoteType.BASIC,
        deck="节点",
        context=(),
        question=f"问题{key},是什么?",
        answer=(span,),
        sources=(SourceRef(block.id, 1, start, end, span),),
    )
    return ReaderCard(Card(card_id(note.id, 0), note.id, 0), note, NEW_CARD, retrievability, days)


def lost(card, prefix="从前这里写着，", suffix="，后来改了"):
    """Return a card whose place is lost."""
    source = replace(card.note.sources[0], lost=True, prefix=prefix, suffix=suffix)
    return replace(card, note=replace(card.note, sources=(source,)))


class FakeReadService:
    """One article; keeps the positions it is told to save."""

    def __init__(self, article, cards=(), position=None):
        self.article = article
        self.reader_cards = tuple(cards)
        self.position = position
        self.others = {}
        self.saved = []

    def open(self, article_id):
        if article_id in self.others:
            return ReaderArticle(self.others[article_id], (), None)
        assert article_id == self.article.id
        return ReaderArticle(self.article, self.reader_cards, self.position)

    def cards(self, article_id):
        return self.reader_cards

    def article_of(self, article_id):
        return self.article

    def last_article(self):
        return self.article.id if self.article else None

    def save_position(self, article_id, block_id, offset):
        self.saved.append((block_id, offset))


def position(block, offset=0):
    return ReadingPosition(block.id, offset, START)


def make_model(service, jobs, tools=None):
    """Return the reader on fake services."""
    return ReaderViewModel(service, (tools or FakeTools(service.article, service))(jobs))


class FakeTools:
    """A library of one article behind the reader's tools; give it a job runner.

    Attributes:
        layers, doubts: What is recognised.
        failure: Raised by the next work that is done.
        log: What was done, in order.
    """

    def __init__(self, article, read=None):
        self.article = article
        self.read = read
        self.layers = {}
        self.doubts = ()
        self.skipped = frozenset()
        self.corrected = NO_CORRECTIONS
        self.report = ImportReport(article.id if article else None, "", 2, 1, 0)
        self.failure = None
        self.times_recognised = 0
        self.log = []

    def __call__(self, jobs):
        return ReaderTools(jobs, self._self, self._self, self._self)

    def recognised(self, article_id):
        self.times_recognised += 1
        return Recognised(self.layers, (), self.doubts)

    def coverage(self, article_id):
        notes = {card.note.id: card.note for card in self._cards()}
        return coverage(self.article, notes.values(), self.skipped)

    def corrections(self, article_id):
        return self.corrected.blocks

    def skip(self, article_id, block, *, skipped):
        self._fail()
        self.log.append(("skip", block, skipped))
        self.skipped = self.skipped | {block} if skipped else self.skipped - {block}

    def correct_block(self, article_id, block, correction, report):
        self._fail()
        report(1, 4)
        self.log.append(("correct", block, correction and correction.kind))
        self.corrected = self.corrected.with_block(block, correction)
        if self.read is not None and correction is not None:
            blocks = tuple(
                replace(each, kind=correction.kind, level=correction.level)
                if each.id == block
                else each
                for each in self.article.blocks
            )
            self.read.article = replace(self.article, blocks=blocks)
        elif self.read is not None:
            self.read.article = self.article
        return self.report

    def more(self, article_id, block, report):
        self._fail()
        self.log.append(("more", block))
        return self.report

    def draft(self, article, span, kind):
        self._fail()
        return draft(self.article, span, kind, NoteId("drafted"))

    def add(self, article, note):
        self.log.append(("add", note))

    def save(self, note):
        self.log.append(("save", note))
        self._change(note)

    def anchor(self, article, note_id, span):
        self.log.append(("anchor", note_id, span))
        note = next(card.note for card in self._cards() if card.note.id == note_id)
        self._change(replace(note, sources=(sources_of(self.article).ref(span),)))

    def decide(self, notes, status):
        self.log.append(("decide", tuple(notes), status))
        if self.read is not None and status is NoteStatus.REJECTED:
            self.read.reader_cards = tuple(
                card for card in self.read.reader_cards if card.note.id not in set(notes)
            )

    def _self(self):
        return self

    def _cards(self):
        return self.read.reader_cards if self.read is not None else ()

    def _change(self, note):
        self.read.reader_cards = tuple(
            replace(card, note=note) if card.note.id == note.id else card for card in self._cards()
        )

    def _fail(self):
        failure, self.failure = self.failure, None
        if failure is not None:
            raise failure
