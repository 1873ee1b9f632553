"""Defects and coverage in words, for people at a terminal."""

from studyapp.core.article.model import Article
from studyapp.core.cards.coverage import Coverage, CoverState
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity

SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.ADVICE: "建议"}
_FIELDS = {
    Field.QUESTION: "问题",
    Field.ANSWER: "答案",
    Field.CONTEXT: "上方标题",
    Field.HINT: "提示",
    Field.SOURCES: "出处",
}
_WORDS = {
    Code.EMPTY_QUESTION: "没有问题",
    Code.EMPTY_ANSWER: "没有答案",
    Code.QUESTION_SHORT: "问题连同标题只有 {0} 个字，看不出问什么",
    Code.QUESTION_LONG: "问题有 {0} 个字，超过 {1} 个字",
    Code.DANGLING_SUBJECT: "“{0}”指代不明",
    Code.CONNECTIVE_START: "问题以“{0}”开头，离开上文不通",
    Code.YES_NO: "是非题，猜也能猜对一半",
    Code.BARE_ORDINAL: "“{0}”没有说明属于哪一组",
    Code.UNDATED_FIGURE: "数字“{0}”没有注明时间",
    Code.ANSWER_LONG: "答案有 {0} 个字，超过 {1} 个字",
    Code.ITEM_LONG: "一项有 {0} 个字，超过 {1} 个字：{2}",
    Code.LONG_LIST: "列表有 {0} 项，超过 {1} 项，宜分组",
    Code.ONE_ITEM_LIST: "列表只有一项",
    Code.REPEATED_ITEM: "“{0}”出现了两次",
    Code.LEAK: "{field}里已有答案“{0}”",
    Code.NO_BLANK: "填空题没有空",
    Code.MANY_BLANKS: "一张卡片有 {0} 个空，超过 {1} 个",
    Code.FUNCTION_WORD_BLANK: "挖掉的“{0}”没有记忆价值",
    Code.HALF_WORD: "空“{0}”切断了词语“{1}”",
    Code.TORN_TEXT: "{field}不完整：{0}",
    Code.UNBALANCED: "引号或括号不成对：{0}",
    Code.GARBAGE: "有乱码或标记“{0}”",
    Code.NO_SOURCE: "没有出处",
    Code.SOURCE_MOVED: "原文该处没有“{0}”",
    Code.ANSWER_NOT_IN_SOURCE: "出处段落里没有“{0}”",
    Code.DUPLICATE_QUESTION: "与卡片 {0} 重复",
    Code.AMBIGUOUS: "与卡片 {0} 问法相同而答案不同",
}


def defect_words(defect: Defect) -> str:
    """Return what is wrong, in Chinese, without a full stop."""
    return _WORDS[defect.code].format(*defect.arguments, field=_FIELDS[defect.field])


def coverage_words(cover: Coverage) -> str:
    """Return how much of an article is asked for, in one line."""
    covered, thin = cover.count(CoverState.COVERED), cover.count(CoverState.THIN)
    return (
        f"覆盖 {cover.share:.0%}：{cover.paragraphs} 段中充分 {covered} 段，偏少 {thin} 段，"
        f"未出题 {len(cover.uncovered)} 段；触及 {cover.sentence_share:.0%} 的句子"
    )


def too_little_words(cover: Coverage, wanted: float, article: Article) -> str:
    """Return the sentence that names the paragraphs nobody is asked about."""
    texts = {block.id: block.text for block in article.blocks}
    missing = "、".join(
        f"第 {each.paragraph} 段（{_beginning(texts[each.block])}）" for each in cover.uncovered
    )
    return f"覆盖 {cover.share:.1%}，低于要求的 {wanted:.1%}，未出题的有{missing}。"


def _beginning(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 12 else f"{text[:12]}…"
