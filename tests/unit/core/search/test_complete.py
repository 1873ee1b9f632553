"""What is offered while a search is typed."""

import pytest

from studyapp.core.search.complete import complete
from studyapp.core.search.model import Place

NAMES = {Place.DECK: ["要点", "节点"], Place.TAG: ["数字 经济", "阶段"], Place.ARTICLE: ["论温习"]}


@pytest.mark.parametrize(
    ("search", "start", "offered"),
    [
        ("", 0, ()),
        ("de", 0, ("deck:",)),
        ("数字 标", 3, ("标签:",)),
        ("is:le", 0, ("is:learn", "is:leech")),
        ("是:暂", 0, ("是:暂停",)),
        ("-is:le", 1, ("is:learn", "is:leech")),
        ("(is:su", 1, ("is:suspended",)),
        ("deck:点", 0, ("deck:要点", "deck:节点")),
        ("标签:数", 0, ('标签:"数字 经济"',)),
        ('tag:"数字 ', 0, ('tag:"数字 经济"',)),
        ("文章：温", 0, ("文章:论温习",)),
        ("rated:", 0, ()),
        ("一是：发展", 0, ()),
    ],
)
def test_what_may_follow_is_offered(search, start, offered):
    assert complete(search, len(search), NAMES) == (start, offered)
