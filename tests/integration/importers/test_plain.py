import pytest

from studyapp.infra.importers.plain import read_plain

PARAGRAPH = (
    "数字经济和实体经济的深度融合是时代的要求，也是发展的机遇，"
    "更是国际竞争的重要方面，必须抓紧抓好，久久为功。"
)
ENGLISH = "The digital economy grows fast, and the real economy grows with it because both of them"


def wrapped(text, width, indent="　　"):
    text = indent + text
    return [text[start : start + width] for start in range(0, len(text), width)]


def read(*lines):
    return read_plain("\n".join(lines), "utf-8", "x").text.split("\n")


def words(lines):
    return [line.strip() for line in lines if line.strip()]


@pytest.mark.parametrize("gap", [[], [""]])
def test_lines_of_a_fixed_width_are_joined_to_paragraphs(gap):
    lines = ["题目", ""]
    for _ in range(6):
        lines += [*wrapped(PARAGRAPH, 20), *gap]
    assert words(read(*lines)) == ["题目", *[PARAGRAPH] * 6]


def test_short_indented_paragraphs_are_joined_where_lines_go_on():
    short = "各地要结合实际，抓好落实。"
    longer = "一是加强统筹协调，形成工作合力；二是强化督促检查，确保取得实效。"
    lines = []
    for _ in range(5):
        lines += [f"　　{short}", *wrapped(longer, 26)]
    assert words(read(*lines)) == [short, longer] * 5


def test_indented_paragraphs_between_lines_of_any_width_stay_as_they_are():
    lines = ["　　第一段话讲了一件事，讲得很清楚。", "落款", "　　第二段话。", "日期"] * 5
    assert words(read(*lines)) == words(lines)


def test_headings_between_wrapped_paragraphs_stay_alone():
    lines = ["一、背景", *wrapped(PARAGRAPH, 20), *wrapped(PARAGRAPH, 20)] * 3
    assert words(read(*lines)) == ["一、背景", PARAGRAPH, PARAGRAPH] * 3


def test_english_lines_are_joined_with_a_blank():
    text = f"{ENGLISH} need data. " * 6
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > 60:
            lines.append(line.strip())
            line = ""
        line += f" {word}"
    lines.append(line.strip())
    assert read(*lines) == [text.strip()]


def test_a_paragraph_a_line_stays_as_it_is():
    lines = ["题目", *[PARAGRAPH] * 15]
    assert read(*lines) == lines


def test_a_list_of_short_lines_stays_as_it_is():
    lines = ["清单", *[f"第{n}样东西" for n in range(20)]]
    assert read(*lines) == lines


def test_poems_stay_as_they_are():
    lines = ["床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。"] * 5
    assert read(*lines) == lines


def test_invisible_characters_and_all_kinds_of_breaks_are_cleaned():
    source = read_plain("\ufeff题\u200b目\r\n甲\r乙\u2028丙\x0c丁", "utf-8", "x")
    assert source.text == "题目\n甲\n乙\n丙\n丁"
