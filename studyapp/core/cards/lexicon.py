"""Words that Chinese essays are built with: what governs, joins, refers back or says little."""

import re


def _terms(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS = _words(
    """
    推动 促进 加快 加速 加强 提升 提高 增强 实现 构建 建立 建立健全 健全 完善 优化 打造 形成 培育
    支持 鼓励 引导 扩大 拓展 深化 推进 统筹 统筹推进 坚持 强化 突破 降低 释放 激发 夯实 筑牢 保障
    确保 营造 布局 依托 围绕 针对 聚焦 整合 带动 引领 赋能 助力 畅通 打破 打通 联通 锚定 发挥 把握
    抢占 赢得 驱动 催生 催生出 引发 重塑 改变 重组 成为 作为 具有 呈现 呈现出 表现 表现为 视为
    包括 涵盖 包含 面临 存在 缺乏 满足 提供 增添 产生 利用 应用 运用 开展 实施 制定 落实 提出 明确
    决定 体现 影响 兼顾 注重 强调 突出 触及 超越 迈向 转向 进入 处于 占据 受制于 依赖 依赖于
    取决于 有利于 有助于 贡献 注入 防范 化解 维护 拓宽 改善 缩小 推广 培养 创造 汇聚 承担 考虑
    研究 事关 关乎 构筑 开辟 壮大 培育壮大 赋予 采取 探索 追溯 谋求 渗透 集成 开放 加大 追求 服务
    掌握 保护 建设 发展 引入 保持 加深 遵循 树立 提振 完成 巩固 增加 减少 消除 防止 弘扬 传承 彰显
    夺取 贯彻 执行 推行 抓好 抓住 守住 守牢 看重 释放出 达到 超过 增进 改进 规范 履行 关注 面向
    减轻 应对 顺应 承接 对接 织密 兜牢 带来 做强 做优 做大 补齐 盘活 用好 用活 建好 管好 守好 参与
    有着 获取 提炼 深入 健全完善 稳定 清理 改革 创新 办好 破除 精简 压缩 排查 备足 加密 守护 方便
    要 落地 丰富 增设 开通 出台 修订 淘汰 拉动 弥补 缓解 抵御 遏制 惩治 监督 调查 处置 教育 规定
    进行 予以 给予 作出 负责 指定 确定 认定 处以 解决 克服 做好 打好 抓紧 走好 搞好 打赢 挖掘 捍卫
    维持 坚守 遵守 杜绝 禁止 严禁 制约 侵犯 损害 危害 违反 纠正 查处 打击 办理 签订 签署 召开 举办
    举行 参加 加入 出席 组建 设立 成立 撤销 任命 批准 审议 公布 发布 宣布 披露 收集 提取 提交 移送
    采用 选取 吸收 吸引 接纳 容纳 获得 享受 传递 展示 展现 显示 表明 预示 象征 奠定 开创 开启 启动
    发起 发动 激活 唤醒 调动 凝聚 识别 正视 重视 忽视 热爱 关心 照顾 扶持 资助 安装 购买 替代 取代
    追赶 遭受 承受 忍受 渡过 走向 跨越 冲破 拆除 消灭 节约 节省 占用 涉及 涉嫌 引起 导致 造成 招致
    争取 夺得 力争 谋划 确立 界定 补足 筑起 擦亮 推开 打响 盘点 厘清 搭建 创建 创设 新建 扩建 配备
    购置
    """
)
"""Verbs that govern an object or a clause in this kind of prose."""

NOUN_LIKE = _words(
    """
    发展 建设 应用 融合 转型 升级 创新 服务 研究 集成 开放 保护 影响 追求 改革 规范 探索 布局 渗透
    突破 贡献 保障 表现 体现 重组 创造 整合 汇聚 监管 管理 配置 治理 教育 监督 调查 处置 规定 增长
    下降 稳定 驱动 引领 支持 保证 参与
    """
)
"""Verbs that are as often nouns: after a noun or another verb they are."""

TAKES_CLAUSE = _words(
    """
    促进 推动 使 引导 鼓励 支持 强调 存在 面临 助力 带动 确保 保障
    """
)

ADVERBS = _words(
    """
    不再 并非 不会 不能 全方位 将 要 需 需要 必须 应 应当 能 能够 可以 会 可 正在 正 已 已经 不断
    进一步 充分 积极 大力 着力 全面 持续 极大 有力 有效 更好 更加 逐步 逐渐 同步 率先 共同 努力
    开始 首次 主要 更 就 也 还 又 都 纷纷 首先 高度 深刻 切实 扎实 稳步 牢牢 坚决 仍 仍然 日益 较
    尤其 特别 始终 一直 尚未 尚 不 没有 未 仅 只 从而 进而
    """
)

PREPOSITIONS = _words(
    """
    比 受 依照 依据 沿着 朝着 为了 鉴于 在 对 从 向 以 把 将 被 由 为 与 同 于 给 按照 根据 通过
    随着 作为 对于 关于 至 到 伴随 凭 靠 经
    """
)
PARTICLES = _words(
    """
    的 了 着 地 得 过 等 等等 之 所 吗 呢
    """
)
JOINERS = _words(
    """
    和 与 及 以及 或 或者 乃至 并 并且 而 而且 但 且
    """
)
PRONOUNS = _words(
    """
    这 那 其 该 此 它 他 她 它们 他们 我们 这些 那些 这个 这种 这一 上述 自身 彼此
    """
)
PLACES_AFTER = _words(
    """
    中 上 下 里 内 外 间 前 后 时 之间 之中 以来 以上 以下 方面 期间
    """
)
COPULAS = _words(
    """
    是 成为 发展成为 已成为 正在成为 既是 也是 更是 就是 即
    """
)

SAYS_LITTLE = _words(
    """
    方向 阶段 新阶段 时期 作用 特征 过程 领域 问题 需求 要求 环节 方面 内容 重点 目标 关键 条件
    情况 程度 水平 能力 时代 工作 任务 意义 因素 原则 路径 新要求 重要部署 重大部署 新内涵 界限
    关系 机遇 制度 格局 角色 挑战 产业 时代背景 深度融合 有效融合 融合进程 根本性转变 有机衔接
    促进作用 重要力量 关键力量 显著成效 重要内容 重要意义 重要作用 发展 提升 影响 变化 基础 经济
    社会 国家 我国 企业 技术 数据 建设 创新 改革 管理 进步 一体 系统 体系 机制 模式 趋势 结构 方式
    手段 人民 群众 生活 生产 新时代 新征程 世界 全球 全国 今天 未来 当前 时间 地方 部门 各地 各级
    """
)
"""Words that alone are no answer worth giving."""

ENDS_A_LIST = _words("的 等 之 各 方向 作用 特征 入手 并重 方面 协同 共同 全面 同步 三者 两者")
"""Words that follow an enumeration."""

HEADS = _words(
    """
    行动 能力 工程 计划 水平 体系 机制 政策 举措 制度 方案 活动 工作 体制 作用 格局 模式 功能 战略
    项目 资源 要素
    """
)
"""Nouns that a verb before them may belong to: 改革深化提升行动."""

GENERAL_TERMS = _terms(
    """
    赋能 数智 数智化 算力 区块链 云计算 物联网 大数据 元宇宙 新质生产力 新型工业化 双循环 数字孪生
    卡脖子 专精特新 碳达峰 碳中和 获得感 放管服 营商环境 供给侧 全过程人民民主 共同富裕 乡村振兴
    一带一路 自贸区 负面清单 数据要素 数字中国 智能制造 工业互联网 人工智能 高质量发展
    全要素生产率 基层治理 网格化 河长制 生态文明 粮食安全 耕地红线 主体功能区 新业态 新模式 新动能
    新赛道 可再生能源 筑牢 守牢 兜牢 织密 补齐 做强 做优 盘活 焕新
    """
)
"""Terms of current affairs that jieba's dictionary lacks."""

NEVER_ENDS = _words(
    """
    重大 重要 主要 大型 中型 小型 新型 微型 更为 更加 较为 最为 一直 如今 其他 其它 有关 相关 各项
    各类 决定性 根本性 历史性 全面 一体 逐步 不断 就能 独具 成功 圆满 顺利 广大 一切 所有
    """
)
"""Words that need something after them."""

NEVER_HIDDEN = _words("是 将 已 已经 正 正在 把 被 也 都 就 可以 不仅 而 开始 纷纷 成为 对 让 使")
"""Words that a hidden phrase does not contain."""

NEVER_FIRST = JOINERS | _words(
    "的 等 了 着 之 下 中 被 到 地 得 为 性 化 者 指 既 而 所 使 让 至 越来越 起"
)
NEVER_LAST = (
    JOINERS
    | PREPOSITIONS
    | PLACES_AFTER
    | _words("同时 而言 相比 来说 为止 起来 的 等 等等 了 着 之 更 最 将 不 为 之一 各 全 新")
    | _words("有些 有点 较为 包括 包含 涵盖 表现为 体现为 具有 分为")
)
"""Words that a hidden phrase does not begin or end with."""

CONNECTIVE = re.compile(
    r"^(?:此外|同时|与此同时|但是|但|而且|而(?!非|是)|因此|所以|从而|因而|并且|并(?!联|购|举)|也|还(?!原)|例如|比如"
    r"|如(?=[\u4e00-\u9fff]{3})(?!何|果|今)|其中|另外|另一方面|一方面|即|既|不仅|更(?![高好多为加新强])|又|以及"
    r"|首先就是|首先|当前|近年来|总体上|总的来看|当今时代|具体来说|可见|随后|截至目前|我们)[，、]?"
)
"""What a sentence out of its surroundings should not begin with."""

REFERS_BACK = re.compile(
    r"^(?:在)?(?:这(?:一|些|种|个|类|项|三|两|四|五)?|该(?!校)|此(?!外|次|前|后|时)|上述|其(?!他|它|余|次|实|中))"
)
IN_THIS_TIME = re.compile(
    r"^(?:在)?(?:这一?|此|当时|那)(?:时期|阶段|期间|过程中|过程|时)?(?:中)?[，、]?$"
)

_LONGEST_VERB = 4


def governing_verb(words: str) -> str:
    """Return the verb that a clause begins with, "" when it begins with something else.

    An adverb before a one-object verb, as in 全面推进, belongs to it.
    """
    for size in range(_LONGEST_VERB, 1, -1):
        head = words[:size]
        if head in VERBS or (size == _LONGEST_VERB and head[2:] in VERBS and head[:2] in ADVERBS):
            return head
    return ""


def begins_with_verb(words: str) -> bool:
    """Tell whether words say what to do: 推动产业链协同发展, 以科技创新引领产业."""
    bare = words
    for adverb in ("要", "必须", "需要", "需", "应当", "应", "大力"):
        bare = bare.removeprefix(adverb)
    return bool(governing_verb(bare)) or bool(
        re.match(r"以.{2,12}(?:引领|培育|促进|加速|推动|带动)", bare)
    )
