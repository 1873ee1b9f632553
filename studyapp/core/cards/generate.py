"""From a reading to decks: rules propose, defects are dropped, the weightiest are taken."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft, without_leaks
from studyapp.core.cards.families import (
    clauses,
    colon_lists,
    contrasts,
    copulas,
    enumerated,
    figures,
    framework,
    lists,
    nodes,
    quotations,
    relations,
    series,
    stages,
    terms,
)
from studyapp.core.cards.gate import passes
from studyapp.core.cards.identity import group_id, note_ids
from studyapp.core.cards.model import ArticleRef, Deck, Density, Note
from studyapp.core.cards.page import Page, lay_out
from studyapp.core.cards.ranking import budget, distinct, importance, ranked
from studyapp.core.cards.units import units
from studyapp.core.cards.words import Cut, Words
from studyapp.core.ids import NoteId
from studyapp.core.points.model import Reading

Family = Callable[[Desk], Iterator[Draft]]

FAMILIES: tuple[Family, ...] = (
    framework.find,
    stages.find,
    nodes.find,
    lists.find,
    colon_lists.find,
    quotations.find,
    figures.find,
    terms.find,
    relations.find,
    contrasts.find,
    copulas.find,
    enumerated.find,
    series.find,
    clauses.find,
)
"""All rules, the more special first."""

DECKS = ("框架", "阶段", "节点", "趋势", "举措", "概念", "要点", "金句", "数据")
"""The decks, in the order in which they are worth learning."""

_CHINESE_DATE = re.compile(r"^(\d{4})年(\d{1,2})月(\d{1,2})日")


def generate(reading: Reading, density: Density, cut: Cut) -> tuple[Deck, ...]:
    """Return the decks of an article, each note in the order of the text.

    A denser deck holds all notes of a sparser one. The same reading gives the
    same decks, always. `cut` has the signature of `Segmenter.cut`.
    """
    return generate_all(reading, cut)[density]


def generate_all(reading: Reading, cut: Cut) -> dict[Density, tuple[Deck, ...]]:
    """Return the decks of an article for every density, made in one go."""
    page = lay_out(reading)
    words = Words({block.id: page.texts[block.id] for block in page.body}, cut)
    desk = Desk(page, words, tuple(units(page)))
    proposed = [without_leaks(draft) for family in FAMILIES for draft in family(desk)]
    best = ranked(distinct(draft for draft in proposed if passes(draft)), page.clause_start)
    named = list(zip(best, note_ids(page, best), strict=True))
    characters = sum(len(block.text) for block in page.body)
    return {
        density: _decks(page, named[: budget(characters, density)], density) for density in Density
    }


def _decks(page: Page, named: Sequence[tuple[Draft, NoteId]], density: Density) -> tuple[Deck, ...]:
    ordered = sorted(named, key=lambda pair: _place(page, pair[0]))
    notes = [_note(page, draft, note_id) for draft, note_id in ordered]
    article = _article(page)
    return tuple(
        Deck(article, name, tuple(note for note in notes if note.deck == name), density)
        for name in DECKS
        if any(note.deck == name for note in notes)
    )


def _place(page: Page, draft: Draft) -> tuple[int, int, float]:
    """Return where a draft comes in its deck: in text order, whole lists before their parts."""
    first = draft.spans[0]
    return page.ordinals[first.block], first.start, -draft.score


def _note(page: Page, draft: Draft, note_id: NoteId) -> Note:
    return Note(
        id=note_id,
        type=draft.type,
        deck=draft.deck,
        context=draft.context,
        question=draft.question,
        answer=draft.answer,
        pairs=draft.pairs,
        text=draft.text,
        hint=draft.hint,
        importance=importance(draft),
        tags=(draft.deck,),
        sources=tuple(page.ref(span) for span in draft.spans),
        group=group_id(page, draft, note_id),
    )


def _article(page: Page) -> ArticleRef:
    article = page.reading.article
    date = _CHINESE_DATE.match(article.meta.date or "")
    if date:
        year, month, day = map(int, date.groups())
        meta = replace(article.meta, date=f"{year}-{month:02}-{day:02}")
        return ArticleRef(article.id, meta, version=page.sources.version)
    return ArticleRef(article.id, article.meta, version=page.sources.version)
