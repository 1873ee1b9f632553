"""The command that imports a package, in process."""

import json
from pathlib import Path

import pytest

from studyapp.cli.main import parse_arguments, run
from tests.conftest import START


def test_the_command_tells_what_came(library, package, capsys):
    package.note("g3", "问<img src=x>", "答")
    package.review(package.card, START)
    path = package.write(package.path)

    status = run(parse_arguments(["--library", str(library), "import", str(path), "--json"]))

    out, err = capsys.readouterr()
    [told] = json.loads(out)["imported"]
    assert status == 0
    assert (told["title"], told["added"], told["reviews"], told["media"]) == ("语文", 3, 1, 1)
    assert "1 reviews from Anki" in err


@pytest.mark.parametrize("name", ["broken.apkg", "all.colpkg", "missing.apkg"])
def test_the_command_refuses_in_one_sentence(library, tmp_path, capsys, name):
    if name != "missing.apkg":
        Path(tmp_path / name).write_bytes(b"PK nothing")

    status = run(parse_arguments(["--library", str(library), "import", str(tmp_path / name)]))

    out, err = capsys.readouterr()
    assert (status, out) == (3, "")
    assert err.count("\n") == 1
    assert name in err
