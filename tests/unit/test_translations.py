"""Every string is translated, and the compiled files are the ones just compiled."""

import ast
import importlib.util
import shutil
import xml.etree.ElementTree as ET

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / "resources" / "build" / "translations.py"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def translations():
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path):
    return {
        (context.findtext("name"), message.findtext("source"), message.findtext("comment")): message
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_translation_is_complete_and_fresh(translations, language, tmp_path):
    committed = translations.FOLDER / f"studyapp_{language}.ts"
    fresh, compiled = tmp_path / committed.name, tmp_path / "fresh.qm"
    shutil.copy(committed, fresh)
    translations.update(fresh)
    found = messages(fresh)
    assert found
    assert found.keys() == messages(committed).keys()
    assert not [key for key, each in found.items() if each.find("translation").get("type")]
    translations.compile_translation(committed, compiled)
    assert compiled.read_bytes() == committed.with_suffix(".qm").read_bytes()


def test_every_text_that_is_asked_for_can_be_translated(translations):
    """The tool that collects them passes over calls that it does not understand."""
    known = {source for _, source, _ in messages(translations.CHINESE)}
    asked = {text for path in translations.sources() for text in texts(ROOT / path)}
    assert len(asked) > 1000
    assert not asked - known


def texts(path):
    """Yield the literals that a file wants translated."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            at = {"tr": 0, "translate": 1}.get(call.func.attr)
            if at is not None and len(call.args) > at and isinstance(call.args[at], ast.Constant):
                yield call.args[at].value


def test_chinese_keeps_every_place_for_a_value(translations):
    for (_, source, _), message in messages(translations.CHINESE).items():
        translation = "".join(message.find("translation").itertext())
        for place in ("{0}", "{1}", "{2}", "{3}"):
            assert (place in source) == (place in translation), source


def test_chinese_uses_full_width_punctuation_between_words(translations):
    wrong = [
        text
        for message in messages(translations.CHINESE).values()
        for text in ["".join(message.find("translation").itertext())]
        if any(mark in text for mark in (", ", "; ", "! ", "? "))
    ]
    assert not wrong
