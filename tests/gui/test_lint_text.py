"""Defects in the learner's language."""

import pytest

from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.ui.lint_text import lint_text, severity_text


@pytest.mark.parametrize("code", list(Code))
def test_every_defect_is_one_sentence(code):
    text = lint_text(Defect(code, Severity.ERROR, Field.QUESTION, (52, 40, "某个词")))
    assert text
    assert "{" not in text


def test_a_defect_names_what_is_meant():
    leak = Defect(Code.LEAK, Severity.WARNING, Field.HINT, ("新动能",))
    assert lint_text(leak) == "The hint holds the answer “新动能”."
    long = Defect(Code.ANSWER_LONG, Severity.WARNING, Field.ANSWER, (52, 40))
    assert "52" in lint_text(long)
    assert "40" in lint_text(long)


def test_a_leak_says_where_it_is():
    leaks = {lint_text(Defect(Code.LEAK, Severity.ERROR, field, ("甲",))) for field in Field}
    assert len(leaks) == 3


def test_severities_have_names_of_their_own():
    assert len({severity_text(severity) for severity in Severity}) == 3
