"""Commands as a shell runs them."""

import json
import os
import sqlite3
import subprocess
import sys
import zipfile

import pytest

from tests.conftest import ROOT

ARTICLE = "测试的文章\n一、方法\n做好工作要讲方法。一是深入调查；二是认真分析；三是抓好落实。\n"


@pytest.fixture
def run(tmp_path):
    """Run a command in a home of its own; return the finished process."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("STUDYAPP_", "XDG_"))}
    env |= {"HOME": str(tmp_path / "home"), "PYTHONUTF8": "1", "LOCALAPPDATA": str(tmp_path)}

    def run(*words, stdin=""):
        return subprocess.run(
            [sys.executable, "-m", "studyapp", *map(str, words)],
            input=stdin,
            env=env,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


def test_parse_prints_one_json_document(run, seed_path):
    done = run("parse", seed_path, "--json")
    document = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert document["title"] == "把握数实融合关键期 塑造国际竞争新优势"
    assert len(document["outline"]) == 5
    blocks = {block["id"]: block["text"] for block in document["blocks"]}
    for quote in document["quotes"]:
        assert blocks[quote["block"]][quote["start"] : quote["end"]] == quote["text"]


def test_parse_shows_people_the_outline(run, seed_path):
    done = run("parse", seed_path)
    assert "    (一)数实融合的发展阶段" in done.stdout


def test_generate_writes_the_committed_decks(run, seed_path, tmp_path):
    done = run("generate", seed_path, "-o", tmp_path / "我的 牌组")
    assert done.returncode == 0
    made = {p.name: p.read_bytes() for p in (tmp_path / "我的 牌组").glob("*/*.yaml")}
    committed = {p.name: p.read_bytes() for p in (ROOT / "decks").glob("*/*.yaml")}
    assert made == committed


@pytest.mark.parametrize(
    ("name", "content"),
    [("gone.txt", None), ("empty.txt", b""), ("binary.txt", bytes(range(256)) * 20)],
)
def test_bad_input_is_one_sentence_and_status_three(run, tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    for command in ("parse", "import"):
        done = run(command, name)
        assert done.returncode == 3
        assert done.stderr.startswith(f"studyapp: {name}:")
        assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [["nonsense"], ["export"], ["generate"]])
def test_wrong_arguments_have_status_two(run, words):
    assert run(*words).returncode == 2


def test_import_due_stats_and_export(run, tmp_path):
    (tmp_path / "文章.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("import", "--accept", "文章.txt").returncode == 0
    due = json.loads(run("due", "--json").stdout)
    assert due["new"] == 20
    assert len(due["articles"]) == 2
    assert json.loads(run("stats", "--json").stdout)["reviews"] == 0
    assert run("export", "--anki", "out.apkg", "--article", "测试的文章").returncode == 0
    assert zipfile.is_zipfile(tmp_path / "out.apkg")
    assert run("export", "--csv", "out.csv").returncode == 0
    assert run("export", "--anki", "x.apkg", "--article", "没有这篇").returncode == 3


def test_a_review_in_the_terminal_is_stored_and_can_be_undone(run):
    done = run("review", stdin="\n3\n\n1\nq\n")
    assert done.returncode == 0
    assert "今天 2 次" in done.stdout
    assert json.loads(run("stats", "--json").stdout)["reviews"] == 2
    run("review", stdin="u\nq\n")
    assert json.loads(run("stats", "--json").stdout)["reviews"] == 1
    assert run("doctor").returncode == 0


def test_doctor_finds_and_repairs_what_the_log_does_not_say(run, tmp_path):
    run("review", stdin="\n3\nq\n")
    (database,) = (tmp_path / "home").rglob("library.db")
    with sqlite3.connect(database) as library:
        library.execute("UPDATE card_states SET stability = 99 WHERE reps > 0")
    library.close()
    assert run("doctor").returncode == 1
    assert run("doctor", "--fix").returncode == 0
    assert run("doctor").returncode == 0


def test_a_backup_brings_the_library_back(run, tmp_path):
    run("review", stdin="\n3\nq\n")
    assert run("backup", "kept.db").returncode == 0
    run("review", stdin="\n3\nq\n")
    assert run("restore", "kept.db").returncode == 0
    assert json.loads(run("stats", "--json").stdout)["reviews"] == 1
    assert run("restore", "nowhere.db").returncode == 3


def test_the_tour_does_the_whole_trip(run, tmp_path):
    done = run("tour", tmp_path / "旅 行", "--json")
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    assert sum(summary["reviews per day"]) == 20
    assert summary["links followed"] > 100
    assert summary["broken links"] == summary["states differing"] == 0
    assert list((tmp_path / "旅 行").glob("*.apkg"))
    assert list((tmp_path / "旅 行" / "decks").glob("*/*.yaml"))


def test_a_library_elsewhere_is_used_when_named(run, tmp_path):
    assert run("--library", tmp_path / "elsewhere", "due").returncode == 0
    assert (tmp_path / "elsewhere" / "library.db").is_file()


def test_without_a_display_one_sentence_says_what_works(run, monkeypatch, tmp_path):
    if not sys.platform.startswith("linux"):
        pytest.skip("Linux knows machines without a display")
    script = "import os, sys; [os.environ.pop(k, 0) for k in ('DISPLAY', 'WAYLAND_DISPLAY', "
    script += "'QT_QPA_PLATFORM')]; from pathlib import Path; from studyapp.app import run_window; "
    script += "sys.exit(run_window(Path('library')))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 2
    assert "./run tour DIR" in done.stderr
    assert done.stderr.count("\n") == 1
