"""`studyapp lint` and the coverage that `studyapp generate` reports, run in this process."""

import json
from dataclasses import replace

import pytest

from studyapp.cli.lint_words import defect_words
from studyapp.cli.main import parse_arguments, run
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.model import ArticleRef, Deck, SourceRef
from studyapp.core.ids import NoteId
from studyapp.infra.deck_yaml import YamlDeckFiles
from tests.conftest import ROOT
from tests.unit.core.cards.notes import BASIC

TEXT = "改革的文章\n一、趋势展望\n要加快要素市场化配置改革，释放新动能，塑造新优势。\n"
ARTICLE = parse_article(SourceText(TEXT))
BLOCK = ARTICLE.blocks[-1]
AT = BLOCK.text.index("新动能")
NOTE = replace(
    BASIC,
    question="市场化配置改革旨在释放什么？",
    sources=(SourceRef(BLOCK.id, 2, AT, AT + 3, "新动能"),),
)


@pytest.fixture
def command(tmp_path, monkeypatch, capsys):
    """Run a command; return its status, what it printed, and what it told."""
    monkeypatch.chdir(tmp_path)

    def command(*words):
        status = run(parse_arguments([str(word) for word in words]))
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


@pytest.fixture
def write(tmp_path):
    """Write a deck file; return its name."""

    def write(name, *notes, file=""):
        deck = Deck(ArticleRef(ARTICLE.id, ARTICLE.meta, file), name, notes)
        YamlDeckFiles().write(deck, tmp_path / f"{name}.yaml")
        return f"{name}.yaml"

    return write


def test_a_clean_deck_has_status_zero_and_prints_nothing(command, write):
    status, out, err = command("lint", write("趋势", NOTE))
    assert (status, out) == (0, "")
    assert "错误 0，警告 0，建议 0；最低 100 分" in err
    assert "未核对出处" in err


def test_each_defect_is_a_line_with_file_card_and_code(command, write):
    bad = replace(NOTE, id=NoteId("bad"), question="这一改革旨在释放什么？", context=())
    status, out, _ = command("lint", write("趋势", NOTE, bad))
    assert status == 1
    assert out == (
        "趋势.yaml: bad: 错误 dangling-subject: “这”指代不明。问：这一改革旨在释放什么？\n"
    )


def test_json_holds_all_that_was_found(command, write):
    bad = replace(NOTE, answer=("长" * 41,))
    status, out, _ = command("lint", write("趋势", bad), "--json")
    document = json.loads(out)
    assert status == 0
    assert (document["errors"], document["warnings"], document["advice"]) == (0, 1, 0)
    (deck,) = document["decks"]
    assert (deck["file"], deck["deck"], deck["cards"], deck["score"]) == (
        "趋势.yaml",
        "趋势",
        1,
        88,
    )
    (defect,) = deck["defects"]
    assert defect == {
        "card": "n1",
        "question": "市场化配置改革旨在释放什么？",
        "score": 88,
        "code": "answer-long",
        "severity": "warning",
        "field": "answer",
        "arguments": [41, 40],
        "message": "答案有 41 个字，超过 40 个字",
    }


def test_a_deck_below_the_wanted_score_has_status_one(command, write):
    deck = write("趋势", replace(NOTE, answer=("长" * 41,)))
    assert command("lint", deck, "--min-score", 88)[0] == 0
    assert command("lint", deck, "--min-score", 89)[0] == 1


@pytest.mark.parametrize("folder", [".", "texts"])
def test_sources_are_checked_against_the_article_beside_the_deck(command, write, tmp_path, folder):
    moved = replace(NOTE.sources[0], start=AT + 1, end=AT + 4)
    file = tmp_path / folder / "文章.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text(TEXT, encoding="utf-8")
    deck = write("趋势", replace(NOTE, sources=(moved,)), file=f"{folder}/文章.txt")
    status, out, err = command("lint", deck)
    assert status == 1
    assert "source-moved: 原文该处没有“新动能”" in out
    assert "未核对出处" not in err


def test_an_article_can_be_named(command, write, tmp_path):
    (tmp_path / "别处.txt").write_text(TEXT.replace("新动能", "旧动能"), encoding="utf-8")
    status, out, _ = command("lint", write("趋势", NOTE), "--article", "别处.txt")
    assert status == 1
    assert "source-moved" in out


def test_decks_of_one_article_are_compared_with_each_other(command, write):
    write("趋势", NOTE)
    write("要点", replace(NOTE, id=NoteId("other"), answer=("新优势",)))
    status, out, err = command("lint", ".")
    assert status == 1
    assert out.count("ambiguous") == 2
    assert "2 个牌组，2 条笔记" in err


@pytest.mark.parametrize("words", ["gone.yaml", "empty", "broken.yaml", "half.yaml"])
def test_a_bad_deck_file_is_one_sentence_and_status_three(command, write, tmp_path, words):
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.yaml").write_text("cards: [", encoding="utf-8")
    (tmp_path / "half.yaml").write_text("schema: 1\ncards: [{id: a}]\n", encoding="utf-8")
    status, out, err = command("lint", write("趋势", NOTE), words)
    assert (status, out) == (3, "")
    assert err.startswith(f"studyapp: {words}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", [["--min-score", "101"], ["--min-score", "x"], []])
def test_wrong_arguments_have_status_two(command, words):
    with pytest.raises(SystemExit) as stopped:
        command("lint", *words, *(["x.yaml"] if words else []))
    assert stopped.value.code == 2


def test_the_committed_decks_have_no_errors(command, seed_path):
    status, _, err = command("lint", ROOT / "decks", "--article", seed_path, "--min-score", 95)
    assert status == 0
    assert "错误 0" in err


def test_generate_tells_how_much_is_covered(command, tmp_path):
    (tmp_path / "文章.txt").write_text(TEXT, encoding="utf-8")
    status, out, err = command("generate", "文章.txt", "--json", "--min-coverage", 1)
    assert status == 0
    assert json.loads(out)["coverage"] == {
        "share": 1.0,
        "sentences": 1.0,
        "covered": 1,
        "thin": 0,
        "uncovered": 0,
        "skipped": 1,
        "uncovered_paragraphs": [],
    }
    assert err == "覆盖 100%：1 段中充分 1 段，偏少 0 段，未出题 0 段；触及 100% 的句子\n"


def test_generate_fails_below_the_wanted_coverage_and_names_the_paragraphs(command, tmp_path):
    left_out = "那天下午大家坐在一起喝茶聊天。"
    (tmp_path / "文章.txt").write_text(TEXT + left_out + "\n", encoding="utf-8")
    status, _, err = command("generate", "文章.txt", "--min-coverage", 0.9)
    assert status == 1
    assert err.splitlines()[1] == (
        "覆盖 50.0%，低于要求的 90.0%，未出题的有第 3 段（那天下午大家坐在一起喝茶…）。"
    )
    assert command("generate", "文章.txt", "--min-coverage", 0.5)[0] == 0


@pytest.mark.parametrize("share", ["1.1", "-1", "much"])
def test_a_share_is_between_nothing_and_all(command, share):
    with pytest.raises(SystemExit) as stopped:
        command("generate", "x.txt", "--min-coverage", share)
    assert stopped.value.code == 2


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_words(code):
    said = defect_words(Defect(code, Severity.ERROR, Field.ANSWER, ("甲", "乙", "丙")))
    assert "{" not in said
    assert not said.endswith("。")
