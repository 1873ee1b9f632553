"""A reading service over the seed article, and a reader on the screen."""

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.model import Card, Note, NoteType, SourceRef
from studyapp.core.ids import NoteId, card_id
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.services.views import ReaderArticle, ReaderCard, ReadingPosition
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


class FakeReadService:
    """One article; keeps the positions it is told to save."""

    def __init__(self, article, cards=(), position=None):
        self.article = article
        self.reader_cards = tuple(cards)
        self.position = position
        self.saved = []

    def open(self, article_id):
        assert article_id == self.article.id
        return ReaderArticle(self.article, self.reader_cards, self.position)

    def cards(self, article_id):
        return self.reader_cards

    def last_article(self):
        return self.article.id if self.article else None

    def save_position(self, article_id, block_id, offset):
        self.saved.append((block_id, offset))


def position(block, offset=0):
    return ReadingPosition(block.id, offset, START)
