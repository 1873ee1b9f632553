import pytest

from studyapp.core.answers.exercise import typed_answer
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.ids import NoteId


def cloze(text):
    return Note(NoteId("n"), NoteType.CLOZE, "", (), "", (), (), text=text)


@pytest.mark.parametrize(
    ("text", "ordinal", "expected"),
    [
        ("要{{c1::推进{{c2::数实融合}}}}。", 0, "推进数实融合"),
        ("要{{c1::推进{{c2::数实融合::四字}}}}。", 1, "数实融合"),
        ("{{c1::数字}}和{{c1::实体::哪一个}}", 0, "数字，实体"),
        ("{{c1,2::数字}}和{{c2::实体}}", 0, "数字"),
        ("{{c1,2::数字}}和{{c2::实体}}", 1, "数字，实体"),
    ],
)
def test_what_a_cloze_hides_is_what_is_typed(text, ordinal, expected):
    assert typed_answer(cloze(text), ordinal).expected == (expected,)
