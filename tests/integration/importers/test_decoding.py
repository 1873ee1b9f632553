import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.infra.importers.decoding import clean, declared_encoding, decode

SIMPLIFIED = "题目\n数字经济和实体经济的深度融合是时代的要求，也是发展的机遇。"
TRADITIONAL = "題目\n數位經濟和實體經濟的深度融合是時代的要求，也是發展的機遇。"
ENGLISH = "The digital economy grows fast, and so does the real one. "


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030"],
)
def test_simplified_chinese_is_decoded_without_being_told_how(encoding):
    text, _ = decode(SIMPLIFIED.encode(encoding))
    assert text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "cp950", "utf-16", "gb18030"])
def test_traditional_chinese_is_decoded_without_being_told_how(encoding):
    text, _ = decode(TRADITIONAL.encode(encoding))
    assert text == TRADITIONAL


def test_english_with_a_few_old_quotation_marks_is_decoded():
    text, encoding = decode((ENGLISH * 3).encode() + b"\x93real\x94")
    assert (text[-6:], encoding) == ("“real”", "cp1252")


def test_a_file_that_was_cut_off_is_still_read():
    data = (SIMPLIFIED * 200).encode()[:-1]
    text, encoding = decode(data)
    assert encoding == "utf-8"
    assert text.startswith(SIMPLIFIED)


def test_a_declared_encoding_is_believed_when_it_fits():
    data = b'<meta charset="shift_jis">' + "日本の経済".encode("shift_jis")
    assert decode(data, declared_encoding(data))[0].endswith("日本の経済")
    assert (
        declared_encoding(b'<meta http-equiv="x" content="text/html; charset=gb2312">') == "gb18030"
    )
    assert decode(SIMPLIFIED.encode(), "no-such-encoding") == (SIMPLIFIED, "utf-8")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xfe\x00\xd8", b"\xe4" * 500],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(ValueError, match=r"\w"):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data):
    try:
        text, _ = decode(data)
    except ValueError:
        return
    clean(text).encode("utf-8")


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=20))
def test_utf_8_is_never_taken_for_something_else(text):
    assert decode(text.encode()) == (text, "utf-8")
