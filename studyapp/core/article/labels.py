"""Lines of labels and values around an article: 来源：…, 责任编辑：…, dates, addresses."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.people import is_name, names_with_offices
from studyapp.core.article.text import normal, width

_CN_DIGIT = "〇○零一二三四五六七八九十"
DATE = re.compile(
    r"\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
    r"|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?)?(?!\d)"
    rf"|[{_CN_DIGIT}]{{4}}年[{_CN_DIGIT}]{{1,3}}月[{_CN_DIGIT}]{{1,3}}日"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s+\d{1,2},?\s+\d{4}"
)
_NAMES = {
    "author": (
        "本文作者|文章作者|作者|撰文|撰稿|执笔|授课(?:教师|人)|主讲(?:教师|人)?|宣讲人|报告人|汇报人|演讲[者人]|文|记者"
        "|通讯员|Author|By"
    ),
    "date": (
        "(?:发布|发表|更新|刊发|授课|讲课|报告|演讲|成文)(?:时间|日期)|时间|日期|Date|Published"
    ),
    "editor": "责任编辑|网络编辑|编辑|责编|编审|Editor",
    "source_url": "原文链接|原文网址|文章来源|链接|网址|URL|Source",
    "source": "文章来源|信息来源|来源|稿源|出处|转自|Source",
    "affiliation": "作者单位|作者简介|单位",
    "other": (
        "发布人|发布单位|发布机构|发文机关|浏览次数|浏览量|浏览|点击数|点击量|点击|阅读次数|阅读量"
        "|阅读|访问量|访问次数|字号|字体|文号|发文字号|索引号|主题分类|主题词|公文种类|原标题|标签"
        r"|关\s?键\s?词|关键字|Keywords|供图|摄影|审核|审稿|校对|初审|复审|终审|监制|排版|统筹"
        "|中图分类号|文献标识码|文章编号|DOI|基金项目|收稿日期"
        "|邮编|邮箱|电话|传真|地址|主办单位|承办单位|技术支持|备案号|投稿邮箱|上一篇|下一篇|下载地址|站内搜索"
    ),
}
_LABEL = re.compile(
    r"(?:^|(?<=[\s|｜（(【\[/，]))(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items() if name != "source_url")
    + r")\s?(?:[：:/]|[】\]]\s?[：:]?)\s?"
)
_URL = re.compile(r"https?://\S+")
_TRIMMED = " \t\u3000\xa0|｜（）()【】[]，"
_ABOUT = re.compile(r"[【\[（(]?(?:作者简介|作者单位|基金项目|收稿日期)")
_LONGEST_LINE = 120
_LONGEST_VALUE = 40
_LONGEST_LIST = 110
_LISTS = ("关", "Keywords", "作者", "基金")
_LONGEST_PEOPLE = 20
_LEFT_OVER = re.compile(
    r"(?:大|中|小|打印|关闭|收藏|分享|评论|字号|字体|【[^】]*】|\[[^\]]*\]|次|[\s|｜·、：:\d-])*"
)
_CONTACT = re.compile(
    r".*(?:QQ|微信|微博|电话|传真|邮编|热线|公众号)\S{0,8}[：:]?\s?[\w.@-]*\d{5,}|.{2,12}[：:]\s?\d{6,}$"
    r"|.*(?:版权所有|All Rights Reserved|ICP[备備证]|公网安备|京公网安备).*"
)
_FURNITURE = re.compile(
    r"(?:上一[篇页]|下一[篇页]|返回(?:顶部|首页|列表)?|打印(?:本页)?|关闭(?:窗口|本页)?|分享到|分享|收藏"
    r"|扫一扫.*|相关(?:阅读|文章|链接|新闻|报道)|延伸阅读|推荐阅读|更多精彩.*|点击.{0,10}(?:查看|关注|阅读).*"
    r"|阅读原文"
    r"|[（(]此件公开发布[)）]|播报|编辑|讨论\d*|上传视频|查看我的收藏|有用\+1|本词条由.{1,40}"
    r"|[（(]?(?:完|全文完|本文完|END|The End)[)）]?|我要评论|网友评论|点赞|首页|目录)"
    r"[：:>》\s]*"
)

Label = tuple[str, str]


def labels(text: str) -> tuple[Label, ...]:
    """Return the (name, value) pairs of a line that holds nothing else; () for other lines.

    The names are those of `Metadata`, "source" or "other"; values may be "".
    """
    folded = normal(text)
    if _ABOUT.match(folded):
        folded = folded.removesuffix("。")
    if width(text) > _LONGEST_LINE or folded.endswith(("。", "！", "？", "；")):
        return ()
    matches = list(_LABEL.finditer(folded))
    head = text[: matches[0].start()] if matches else text
    found = list(_loose_date(head))
    if not matches:
        return tuple(found)
    if not found and head.strip(_TRIMMED):
        date = DATE.search(head)
        if not date or width(head) > _LONGEST_VALUE:
            return ()
        found.append(("date", date[0]))
    for match, after in zip(matches, [*matches[1:], None], strict=True):
        value = text[match.end() : after.start() if after else len(text)].strip(_TRIMMED)
        longest = _LONGEST_LIST if match[0].startswith(_LISTS) else _LONGEST_VALUE
        if width(value) > longest and not _URL.fullmatch(value):
            return ()
        found.extend(_named(match.lastgroup or "other", value))
    return tuple(found)


def is_furniture(text: str) -> bool:
    """Tell whether a short line belongs to the page around an article: contacts, links."""
    if width(text) > 80:
        return False
    text = normal(text)
    return bool(_CONTACT.fullmatch(text) or _FURNITURE.fullmatch(text))


def first_date(texts: Sequence[str]) -> str | None:
    """Return the first date in some lines, as written."""
    for text in texts:
        match = DATE.search(text)
        if match:
            return match[0]
    return None


def _named(name: str, value: str) -> Iterator[Label]:
    if name == "source" and (url := _URL.search(value)):
        yield "source_url", url[0]
    elif name == "date" or (name == "source" and DATE.search(value)):
        date = DATE.search(value)
        yield ("date", date[0]) if date else ("other", value)
    elif name == "author" and (people := names_with_offices(value)):
        yield "author", people[0]
        yield "affiliation", people[1]
    elif name in ("author", "editor") and width(value) > _LONGEST_PEOPLE:
        yield "other", value
    else:
        yield name, value


def _loose_date(text: str) -> Iterator[Label]:
    """Yield the date of a text that holds a date and little else."""
    match = DATE.search(text)
    if not match:
        return
    rest = (text[: match.start()] + text[match.end() :]).strip(_TRIMMED)
    if is_name(rest):
        yield "author", rest
    if (width(rest) <= 8 and not rest.startswith(("—", "-"))) or (
        width(rest) <= 12 and _LEFT_OVER.fullmatch(rest)
    ):
        yield "date", match[0]
