from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.model import Metadata
from studyapp.core.cards.model import ArticleRef, Deck, Density
from studyapp.core.errors import DeckFileError, FileMissingError, FileWriteError
from studyapp.core.ids import ArticleId
from studyapp.infra.deck_yaml import YamlDeckFiles, read_deck, write_deck
from tests.unit.core.cards.notes import BASIC, CLOZE, LIST, MATCH

META = Metadata(title="塑造新优势", author="吴俊", date="2025-06-20", source_url="http://a.cn/1")
DECK = Deck(ArticleRef(ArticleId("a1"), META), "趋势", (BASIC, CLOZE, LIST, MATCH), Density.FULL)
# YAML has no way to write these: lone surrogates, most control characters.
words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip)


def test_a_deck_comes_back_as_it_was_written(tmp_path):
    files = YamlDeckFiles()
    files.write(DECK, tmp_path / "decks" / "趋势.yaml")
    assert files.read(tmp_path / "decks" / "趋势.yaml") == DECK


def test_the_file_is_made_for_people():
    text = write_deck(DECK)
    assert text.startswith("schema: 1\narticle:\n  id: a1\n  title: 塑造新优势\n")
    assert "date: 2025-06-20\n" in text
    assert "  question: 加快数据要素市场化配置改革，旨在释放什么？\n  answer: 新动能\n" in text
    assert "  - - 技术节点\n    - 核心驱动力\n" in text
    assert text == write_deck(DECK)


@given(question=words, answer=words, hint=words, title=words)
def test_any_words_survive_a_round_trip(question, answer, hint, title):
    note = replace(BASIC, question=question, answer=(answer,), hint=hint)
    article = replace(DECK.article, meta=replace(META, title=title))
    deck = replace(DECK, article=article, notes=(note,))
    assert read_deck(write_deck(deck)) == deck


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_any_file_is_a_deck_or_a_clear_error(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(DeckFileError):
        YamlDeckFiles().read(path)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("schema: 1", "schema: 2", "field 'schema' must be a whole number from 1 to 1, not 2"),
        ("deck: 趋势", "deck:", "field 'deck' is missing"),
        ("- id: n1", "- ident: n1", "card 1: field 'id' is missing"),
        ("type: basic", "type: essay", "card 1 (n1): field 'type' must be one of basic, cloze"),
        ("answer: 新动能", "answer: {a: b}", "card 1 (n1): field 'answer', item 1"),
        ("importance: 2", "importance: 9", "card 1 (n1): field 'importance' must be a whole"),
        ("    start: 2", "    start: 3", "source 1: field 'span' has 3 characters"),
        ("- id: n2", "- id: n1", "card 2: field 'id' is used twice: n1"),
        ("{{c1::释放}}数据价值{{c2::新动能::三个字}}", "释放", "(n2): field 'text' has no {{c1::"),
        ("    - 核心驱动力\n", "", "(n4): field 'answer' must be a list of [left, right]; item 1"),
        ("cards:", "cards: [", "is not valid YAML"),
    ],
)
def test_an_error_names_file_card_and_field(tmp_path, before, after, said):
    path = tmp_path / "趋势.yaml"
    text = write_deck(DECK)
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(DeckFileError) as caught:
        YamlDeckFiles().read(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert said in str(caught.value)


def test_unknown_fields_are_ignored():
    text = write_deck(DECK).replace("- id: n1", "- colour: red\n  id: n1")
    assert read_deck(text) == DECK


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(FileMissingError):
        YamlDeckFiles().read(tmp_path / "none.yaml")


def test_deep_nesting_is_told(tmp_path):
    path = tmp_path / "deep.yaml"
    path.write_text("[" * 50_000)
    with pytest.raises(DeckFileError):
        YamlDeckFiles().read(path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(FileWriteError):
        YamlDeckFiles().write(DECK, Path(tmp_path / "taken" / "x.yaml"))
