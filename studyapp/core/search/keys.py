"""The words before and after the colon of a condition, in English and in Chinese."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from studyapp.core.cards.model import NoteType
from studyapp.core.search.model import Change, Comparison, Place, Property, State


class Key(StrEnum):
    """What stands before the colon; places and changes have keys of their own."""

    IS = "is"
    PROP = "prop"
    RATED = "rated"
    FLAG = "flag"
    PARAGRAPH = "para"
    TYPE = "type"


AnyKey = Key | Place | Change | Property

KEYS: Mapping[str, AnyKey] = {
    **{key.value: key for kinds in (Key, Place, Change) for key in kinds},
    "是": Key.IS,
    "状态": Key.IS,
    "属性": Key.PROP,
    "答过": Key.RATED,
    "评分": Key.RATED,
    "旗标": Key.FLAG,
    "段落": Key.PARAGRAPH,
    "段": Key.PARAGRAPH,
    "类型": Key.TYPE,
    "题型": Key.TYPE,
    "牌组": Place.DECK,
    "标签": Place.TAG,
    "文章": Place.ARTICLE,
    "章节": Place.SECTION,
    "添加": Change.ADDED,
    "新增": Change.ADDED,
    "初学": Change.INTRODUCED,
    "编辑": Change.EDITED,
    "修改": Change.EDITED,
    "间隔": Property.IVL,
    "到期": Property.DUE,
    "复习次数": Property.REPS,
    "遗忘": Property.LAPSES,
    "遗忘次数": Property.LAPSES,
    "稳定性": Property.S,
    "难度": Property.D,
    "可提取性": Property.R,
}
STATES: Mapping[str, State] = {
    **{state.value: state for state in State},
    "新": State.NEW,
    "新卡": State.NEW,
    "学习中": State.LEARN,
    "学习": State.LEARN,
    "复习": State.REVIEW,
    "到期": State.DUE,
    "暂停": State.SUSPENDED,
    "搁置": State.BURIED,
    "难点": State.LEECH,
    "记忆难点": State.LEECH,
    "标记": State.MARKED,
    "已标记": State.MARKED,
}
TYPES: Mapping[str, NoteType] = {
    **{kind.value: kind for kind in NoteType},
    "问答": NoteType.BASIC,
    "填空": NoteType.CLOZE,
    "清单": NoteType.LIST,
    "列举": NoteType.LIST,
    "排序": NoteType.ORDER,
    "配对": NoteType.MATCH,
    "金句": NoteType.QUOTE,
    "引文": NoteType.QUOTE,
    "数据": NoteType.FIGURE,
    "定义": NoteType.DEFINITION,
    "名词": NoteType.DEFINITION,
    "背诵": NoteType.RECITE,
}
FLAGS: Mapping[str, int] = {
    **{str(flag): flag for flag in range(5)},
    "无": 0,
    "金句": 1,
    "易错": 2,
    "待改": 3,
    "考点": 4,
}
OR, AND, NOT = frozenset({"or", "或"}), frozenset({"and", "且"}), frozenset({"not", "非"})
OPERATORS = OR | AND | NOT
OPENING, CLOSING = frozenset("(（"), frozenset(")）")
QUOTES: Mapping[str, str] = {'"': '"', "“": "”", "”": "”"}
"""Quotation marks that open, and what closes them."""
COLONS = frozenset(":：")
_SIGNS = str.maketrans({"≤": "<=", "≥": ">=", "≠": "!=", "－": "-", "−": "-"})


def key_of(word: str) -> AnyKey | None:
    """Return the key that a word is, None when it is none."""
    return KEYS.get(word.lower())


def narrow(value: str) -> str:
    """Return a value with signs and digits as they are typed in English, in lower case."""
    return unicodedata.normalize("NFKC", value.translate(_SIGNS)).translate(_SIGNS).lower()


def comparison(text: str) -> Comparison | None:
    """Return the comparison a text begins with, None without one."""
    return next((how for how in Comparison if text.startswith(how.value)), None)
