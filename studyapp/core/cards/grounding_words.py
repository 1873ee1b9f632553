"""Words that matter when a question is compared with the text it is about."""

from studyapp.core.cards.lexicon import ADVERBS, JOINERS, PARTICLES, PREPOSITIONS, PRONOUNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ASKING = _words(
    """
    什么 哪 哪些 哪个 哪种 哪里 哪几 哪一 几个 几种 怎样 怎么 如何 为何 为什么 谁 多少 何时 何种
    何处 分别 依次 按顺序 顺序 包括 具体 举例 内容 完整 一句话 论述 表述 一文 部分 文章 本文 文中
    作者 提出 指出 认为 出自 方面 对应 处于 关系 定位 举措 特点 特征 表现 意义 目标 要求 作用 进行
    属于 称为 视为 具有 面临 下列 以下 填空 两者 三者 概括 简述 说明 请问 主要 名称 含义 原因 结果
    怎么样 什么样 what which who whom whose when where why how does did are was were the and for
    from with that this these those name list article author paragraph according
    """
)
"""Words that a question is asked with; they need not stand in the article."""

SAYING_NOTHING = ADVERBS | JOINERS | PARTICLES | PREPOSITIONS | PRONOUNS

DENYING = _words(
    """
    不 没 没有 未 无 非 勿 莫 并非 绝非 尚未 从未 从不 绝不 决不 毫无 难以 并不 并未 并无 切勿
    而非 不是 not no never none neither nor without cannot n't don't doesn't isn't aren't wasn't
    weren't won't can't didn't shouldn't couldn't
    """
)
"""Words that turn a statement around."""

HARMLESS = _words(
    """
    不断 不仅 不仅仅 不但 不同 不少 不久 不论 不管 不光 不只 不单 不止 不得不 不可或缺 不约而同
    不言而喻 不断完善 不遗余力 不失时机 未来 未必 无论 无人机 无人驾驶 无疑 无限 无线 无缝 无比
    无数 无私 无愧 无形 非常 非凡 非遗 非洲 非公有制 非公 莫大 莫过于 没收 未来产业 无纸化 无人
    无障碍 无机
    """
)
"""Words that begin like a denial and deny nothing that could be turned around."""
