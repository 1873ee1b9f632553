"""The script that starts the program on a fresh machine."""

import hashlib
import importlib.machinery
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from itertools import chain

import pytest

from tests.conftest import ROOT


@pytest.fixture
def run(tmp_path, monkeypatch):
    loader = importlib.machinery.SourceFileLoader("run_script", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader("run_script", loader)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader.exec_module(module)
    venv = tmp_path / "环 境" / ".venv"
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    return module


@pytest.fixture
def commands(run, monkeypatch):
    """Record what the script would run; making the virtual environment makes its folder."""
    seen = []

    def record(command, **_options):
        seen.append([str(word) for word in command])
        if "venv" in seen[-1]:
            run.PYTHON.parent.mkdir(parents=True)
            run.PYTHON.write_text("", encoding="utf-8")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(run.subprocess, "run", record)
    return seen


def test_packages_are_installed_once_and_again_only_for_more(run, commands):
    run.install_packages("pdf")
    assert [command[1:3] for command in commands] == [["-m", "venv"], ["-m", "pip"]]
    assert commands[-1][-1] == f"{ROOT}[pdf]"
    run.install_packages("pdf")
    assert len(commands) == 2
    run.install_packages("test")
    assert commands[2][-1] == f"{ROOT}[test]"
    run.install_packages("pdf")
    assert len(commands) == 3


def test_a_failed_install_is_tried_again(run, commands, monkeypatch):
    def fail(command, **_options):
        commands.append(command)
        run.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        run.PYTHON.write_text("", encoding="utf-8")
        return subprocess.CompletedProcess(command, int("pip" in command))

    monkeypatch.setattr(run.subprocess, "run", fail)
    for _ in range(2):
        with pytest.raises(SystemExit, match="network"):
            run.install_packages("pdf")
    assert sum("pip" in command for command in commands) == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux libraries")
def test_a_person_who_is_not_root_is_told_the_exact_line(run, commands, monkeypatch):
    monkeypatch.setattr(run, "LIBRARIES", {"libnowhere.so.9": "libnowhere9", "libc.so.6": "libc6"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(run.shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit) as stop:
        run.install_system_libraries()
    line = str(stop.value).splitlines()[-1].strip()
    assert line.startswith("sudo apt-get update && sudo apt-get install -y")
    assert line.endswith(" libnowhere9")
    assert not commands


def test_the_test_command_stops_at_the_first_check_that_fails(run, commands, monkeypatch):
    assert run.test([], {}) == 0
    assert [" ".join(command) for command in commands][-1].endswith("-m pytest -q -n 2")
    assert len(commands) == len(run.CHECKS) + 1
    commands.clear()
    monkeypatch.setattr(
        run.subprocess, "run", lambda command, **_options: subprocess.CompletedProcess(command, 7)
    )
    assert run.test([], {}) == 7


def test_arguments_of_the_test_command_go_to_pytest_alone(run, commands):
    run.test(["tests/unit", "-k", "clock"], {})
    assert [command[1:] for command in commands] == [["-m", "pytest", "tests/unit", "-k", "clock"]]


def test_constraints_pin_every_dependency_and_name_no_address():
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in constraints
    pinned = set(re.findall(r"^([\w.-]+)==", constraints, re.MULTILINE))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    names = {re.match(r"[\w.-]+", line)[0].lower() for line in wanted}
    assert names <= pinned


def test_the_stamp_depends_on_what_is_installed(run, commands):
    run.install_packages("pdf")
    stamp = (run.VENV / ".ready-pdf").read_text(encoding="utf-8")
    assert len(stamp) == len(hashlib.sha256().hexdigest())
