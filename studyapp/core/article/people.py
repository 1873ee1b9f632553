"""Names of people, as they stand alone in the lines around a title."""

import re

from studyapp.core.article.text import normal

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁"
    "沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严"
    "武莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚舒阮"
    "纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉"
    "缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫"
    "張劉陳楊黃趙吳孫馬羅鄭謝許鄧馮韓蕭葉蔣蘇魏呂盧鐘薑譚範陸賈韋鄒閻龍陶賀顧龔萬錢嚴"
    "習习胡温李薄栗丛厉佘狄凤伏后郎乐雍濮皮平巴敖鞠匡蔺"
)
_DOUBLE = (
    "欧阳",
    "歐陽",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
)
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_FOREIGN = re.compile(r"[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,10}){1,3}")
_PARTED = re.compile(r"[、，,;；\d*]+")
_WITH_OFFICE = re.compile(r"([^（(；;，,]{2,8})[（(]([^（）()]{2,40})(?:[)）]|$)")
_OFFICE = re.compile(
    r"(?:教授|研究员|院长|所长|主任|导师|讲师|书记|编辑|记者|学者|主席|秘书长|会长|工程师|总理|总统"
    r"|部长|省长|市长|局长|校长|院士|博士|评论员|委员|理事长|总裁|董事长|经理|大学|学院|研究院|研究所|中心|小学|中学|学校|幼儿园|医院|公司|集团|协会|学会|研究会|报社|党委)$"
)
_LONGEST_POST = 30
_BYLINE = re.compile(
    r"^(?:[□■◎●○◇◆▲△☆★]\s*|(?:本报|本刊|新华社|人民网|光明网)?(?:特约)?(?:评论员|记者|通讯员)[\s：:]*"
    r"|By\s+|by\s+)(?P<who>\S.{1,30}?)(?:,\s[A-Z][\w\s,&-]{2,60})?$"
)


def is_name(text: str) -> bool:
    """Tell whether a text is one person's name in Chinese, blanks inside allowed.

    >>> is_name("吴俊"), is_name("李 强"), is_name("卡尔·马克思"), is_name("经济")
    (True, True, True, False)
    """
    name = re.sub(r"\s", "", text)
    if _FOREIGN.fullmatch(name):
        return True
    if not _NAME.fullmatch(name):
        return False
    if name.startswith(_DOUBLE):
        return len(name) >= 3
    return name[0] in _SURNAMES and len(name) <= 3


def are_names(text: str) -> bool:
    """Tell whether a text is a name, or several, with the small numbers of their institutes."""
    parts = [part.strip() for part in _PARTED.split(text) if part.strip()]
    return bool(parts) and all(
        is_name(part) or all(is_name(name) for name in part.split()) for part in parts
    )


def byline(text: str) -> str | None:
    """Return the people in a line such as 本报记者 张三 or By Jane Doe, None for other lines."""
    match = _BYLINE.match(normal(text))
    return text[slice(*match.span("who"))].strip() if match else None


def is_post(text: str) -> bool:
    """Tell whether a short line names nothing but a post: 某研究所教授."""
    return len(text) <= _LONGEST_POST and bool(_OFFICE.search(text))


def names_with_offices(text: str) -> tuple[str, str] | None:
    """Return names and offices of people listed as 张三（某大学教授）；李四（某院院长）.

    >>> names_with_offices("张三（某大学教授）；李四（某院院长）")
    ('张三、李四', '某大学教授；某院院长')
    """
    found = [(match[1].strip(), match[2].strip()) for match in _WITH_OFFICE.finditer(text)]
    if not found or not all(is_name(name) for name, _ in found):
        return None
    return "、".join(name for name, _ in found), "；".join(office for _, office in found)


def name_and_office(text: str) -> tuple[str, str] | None:
    """Return the name and the office of a line that holds both, in either order.

    >>> name_and_office("吴俊 某大学教授、博士生导师")
    ('吴俊', '某大学教授、博士生导师')
    >>> name_and_office("国务院总理 李强")
    ('李强', '国务院总理')
    """
    first, _, rest = _split(text)
    if is_name(first) and (rest.endswith(tuple("）)")) or _OFFICE.search(normal(rest))):
        return first, rest.strip("（）() \u3000")
    *_, last = re.split(r"[\s\u3000]+", text)
    office = text.removesuffix(last).strip()
    if office and is_name(last) and _OFFICE.search(normal(office)):
        return last, office
    return None


def _split(text: str) -> tuple[str, str, str]:
    match = re.match(r"(\S{2,4}?|\S·\S+?)([\s\u3000]+|(?=[（(])|[，,])(.+)$", text)
    return (match[1], match[2], match[3]) if match else (text, "", "")
