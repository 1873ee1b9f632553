from studyapp.core.cards.chunks import chunks, part_name
from studyapp.core.cards.decks import ended, initials
from studyapp.core.cards.phrases import numeral


def test_a_question_ends_with_the_full_stop_of_its_language():
    assert ended("It reached ____。", "en") == "It reached ____."
    assert ended("分为哪两部分？", "en") == "分为哪两部分？"
    assert ended("达到____。", "zh-Hans") == "达到____。"


def test_a_long_list_has_its_first_characters_as_a_hint():
    assert initials(("春播", "夏耘", "秋收", "冬藏", "岁计")) == "春、夏、秋、冬、岁"
    assert initials(("“春”播", "《夏》", "秋收", "冬藏", "岁计")) == "春、夏、秋、冬、岁"


def test_a_short_list_and_like_beginnings_need_no_hint():
    assert initials(("春播", "夏耘", "秋收", "冬藏")) == ""
    assert initials(("数据采集", "数据存储", "数据传输", "数据使用", "安全")) == ""


def test_long_lists_are_divided_evenly_into_parts_of_three_to_five():
    for count in range(8, 40):
        parts = chunks(count)
        sizes = [end - start for start, end in parts]
        assert sum(sizes) == count
        assert max(sizes) - min(sizes) < 2
        assert set(sizes) <= {3, 4, 5}


def test_parts_are_called_by_where_they_are():
    names = [part_name(start, end, 12) for start, end in chunks(12)]
    assert names == ["前四项", "第五至八项", "后四项"]


def test_ordinals_are_written_in_chinese():
    assert [numeral(n) for n in (2, 10, 12, 20, 35, 120)] == [
        "二",
        "十",
        "十二",
        "二十",
        "三十五",
        "120",
    ]
