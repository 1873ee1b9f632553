"""From a reading to decks: rules propose, defects are dropped, the weightiest are taken."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from studyapp.core.cards.decks import bound, notes_of
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
from studyapp.core.cards.identity import note_ids
from studyapp.core.cards.model import Deck, Density
from studyapp.core.cards.page import lay_out
from studyapp.core.cards.progress import Progress, Report, report_to_nobody
from studyapp.core.cards.ranking import budget, distinct, ranked
from studyapp.core.cards.units import Unit, units
from studyapp.core.cards.words import Cut, Words, watched_cut
from studyapp.core.points.model import Reading

Family = Callable[[Desk], Iterator[Draft]]

OF_ARTICLES: tuple[Family, ...] = (
    framework.find,
    stages.find,
    nodes.find,
    lists.find,
    colon_lists.find,
    quotations.find,
)
"""Rules about parts of the article, the more special first."""

OF_SENTENCES: tuple[Family, ...] = (
    figures.find,
    terms.find,
    relations.find,
    contrasts.find,
    copulas.find,
    enumerated.find,
    series.find,
    clauses.find,
)
"""Rules that look at each sentence, the more special first."""

_LAYING_OUT, _CUTTING, _PROPOSING, _CHOOSING, _BINDING = 0.05, 0.25, 0.45, 0.05, 0.05


def generate(
    reading: Reading, density: Density, cut: Cut, report: Report = report_to_nobody
) -> tuple[Deck, ...]:
    """Return the decks of an article, each note in the order of the text.

    A denser deck holds all notes of a sparser one. The same reading gives the
    same decks, always. `cut` has the signature of `Segmenter.cut`.
    """
    return generate_all(reading, cut, report)[density]


def generate_all(
    reading: Reading, cut: Cut, report: Report = report_to_nobody
) -> dict[Density, tuple[Deck, ...]]:
    """Return the decks of an article for every density, made in one go.

    `report` is told often how far it is; what it raises ends the making.
    """
    progress = Progress(report)
    page = lay_out(reading)
    of_page = progress.over(units(page), 5 * len(page.body), _LAYING_OUT)
    sentences = tuple(of_page)
    texts = {block.id: page.texts[block.id] for block in page.body}
    words = Words(texts, watched_cut(cut, progress, _CUTTING), progress)
    words.prepare()
    desk = Desk(page, words, sentences)
    sound = [draft for draft in _proposed(desk, sentences, progress) if passes(draft)]
    apart = list(progress.over(distinct(sound), len(sound), _CHOOSING))
    ordered = ranked(apart, page.clause_start)
    characters = sum(len(block.text) for block in page.body)
    most = budget(characters, Density.FULL)
    best = list(islice(progress.over(ordered, len(apart), _CHOOSING), most))
    ids = note_ids(page, progress.over(best, len(best), _BINDING))
    named = progress.over(zip(best, ids, strict=True), len(best), _BINDING)
    notes = list(notes_of(page, named))
    return {
        density: bound(page, best, notes[: budget(characters, density)], density)
        for density in Density
    }


def _proposed(desk: Desk, sentences: Sequence[Unit], progress: Progress) -> Iterator[Draft]:
    """Yield what all families propose."""
    share = _PROPOSING / (len(OF_ARTICLES) + len(OF_SENTENCES))
    for family in OF_ARTICLES:
        yield from map(without_leaks, progress.over(family(desk), len(desk.page.listings), share))
    for family in OF_SENTENCES:
        watched = replace(desk, units=progress.watched(sentences, share))
        yield from map(without_leaks, family(watched))
