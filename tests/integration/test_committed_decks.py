"""The decks in the repository are what the program makes of the seed."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from studyapp.core.article.slug import slug
from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.deck_yaml import YamlDeckFiles, write_deck
from studyapp.infra.importers.reader import FileArticleReader
from studyapp.infra.paths import data_file
from studyapp.infra.segmenter import JiebaSegmenter


@pytest.fixture(scope="module")
def reading(seed_path):
    return read_article(FileArticleReader().read(seed_path))


@pytest.fixture(scope="module")
def segmenter():
    return JiebaSegmenter()


@pytest.fixture(scope="module")
def decks(reading, segmenter):
    return {density: generate(reading, density, segmenter.cut) for density in Density}


def files(decks, seed_path):
    """Return the text of each standard deck file, which names the article's file."""
    file = f"seeds/{seed_path.name}"
    named = [replace(d, article=replace(d.article, file=file)) for d in decks[Density.STANDARD]]
    return {deck.name: write_deck(deck) for deck in named}


def notes(decks):
    return [note for deck in decks for note in deck.notes]


def test_the_committed_decks_are_generated(reading, decks, seed_path):
    folder = data_file("decks", slug(reading.article.meta.title))
    committed = {path.stem: path.read_bytes().decode() for path in folder.glob("*.yaml")}
    assert committed == files(decks, seed_path)


def test_a_deck_file_gives_back_the_deck(decks, tmp_path):
    files = YamlDeckFiles()
    for deck in decks[Density.FULL]:
        files.write(deck, tmp_path / f"{deck.name}.yaml")
        read = files.read(tmp_path / f"{deck.name}.yaml")
        assert read.notes == deck.notes


def test_every_source_is_an_exact_piece_of_its_block(reading, decks):
    blocks = {block.id: block.text for block in reading.article.blocks}
    for note in notes(decks[Density.FULL]):
        for source in note.sources:
            text = blocks[source.block]
            assert text[source.start : source.end] == source.span
            assert text[: source.start].endswith(source.prefix)
            assert text[source.end :].startswith(source.suffix)


def test_each_density_holds_the_notes_of_the_sparser_one(decks):
    brief, standard, full = (
        {note.id: note for note in notes(decks[density])}
        for density in (Density.BRIEF, Density.STANDARD, Density.FULL)
    )
    assert brief.items() < standard.items() < full.items()


def test_ids_are_unique(decks):
    ids = [note.id for note in notes(decks[Density.FULL])]
    assert len(set(ids)) == len(ids)


@pytest.mark.slow
def test_the_hash_seed_changes_nothing(seed_path, decks, tmp_path):
    command = [sys.executable, "-m", "studyapp", "generate", str(seed_path), "-o", str(tmp_path)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "77"})
    made = {path.stem: path.read_bytes().decode() for path in tmp_path.rglob("*.yaml")}
    assert made == files(decks, seed_path)
