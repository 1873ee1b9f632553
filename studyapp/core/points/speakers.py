"""Who can be quoted: people, meetings, documents, organisations."""

import re
from typing import NamedTuple

from studyapp.core.points.body import Passage
from studyapp.core.points.model import SourceKind

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习康鲁梅温葛钮"
    "费祝焦柴翁柯骆殷舒聂鲍俞樊倪庞耿荀阮曾"
    "劉張陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔錢嚴湯"
)
_TITLE = (
    r"(?:总书记|主席|总理|总统|首相|部长|省长|市长|县长|书记|委员长|主任|院长|校长|所长|会长|总裁|董事长|总经理|秘书长|"
    r"司令|将军|大使|发言人|负责人|代表|委员|教授|研究员|院士|学者|专家|博士|导师|老师|工程师|作家|诗人|记者|编辑|医生|"
    r"律师|法官|先生|女士|同志|教练|教师|创始人|创办人|董事|经理|掌门人?|支书|村民|居民|市民|渔民|农民|牧民|工人|"
    r"职工|司机|游客|业主|店主|摊主|老板|学生|家长|患者|志愿者)"
)
_HIGH_TITLE = (
    r"(?:总书记|主席|总理|总统|首相|部长|外长|秘书长|大使|发言人|教授|院士|博士|董事长|总裁|局长"
    r"|议员|将军)"
)
_ROLE = r"[\u4e00-\u9fff]{2,12}(?:人|者|员|师|家|手|长|工|匠|户|民|生|兵|警|主|商|书记|代表|干部)"
_PERSON = re.compile(
    rf"{_TITLE}(?:们)?$|{_HIGH_TITLE}[\u4e00-\u9fff·]{{2,8}}$|{_ROLE}[{SURNAMES}][\u4e00-\u9fff]{{1,2}}$|^(?:.{{0,6}}[\u4e00-\u9fff])?[老小阿][{SURNAMES}]$|^(?:革命)?导师|^(?:古人|先贤|先哲|[\u4e00-\u9fff]{{1,2}}子)$"
)
_TITLED_NAME = re.compile(rf"{_TITLE}、?(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,3}})$")
_NAME = re.compile(
    rf"^[{SURNAMES}][\u4e00-\u9fff]{{1,3}}$|^[\u4e00-\u9fffA-Za-z]+[·.][\u4e00-\u9fffA-Za-z·.]+$"
)
_MEETING = re.compile(r"(?:全会|大会|会议|论坛|座谈会|峰会|会上|[一二三四五六七八九十]大)$")
_DOCUMENT = re.compile(
    r"》(?:[^》]{0,8})$|(?:规划|规划纲要|纲要|报告|意见|条例|宪法|决定|公报|白皮书|方案|法律?|宣言|通知|决议|文件|"
    r"一文|文章|章程|公约|协定|蓝皮书|社论|评论|讲话|報告|綱要)$"
)
_ORGANISATION = re.compile(
    r"(?:公司|集团|企业|大学|学院|研究院|研究所|中心|银行|协会|学会|联合会|组织|实验室|委员会|政府|中央|国务院|"
    r"部门?|局|厅|署|党|联盟|基金会|报|网|社|杂志|[\u4e00-\u9fff]{2}[堂斋坊楼轩阁号厂店])$"
)
_NOBODY = re.compile(
    r"^(?:我|你|您|他|她|它|咱|俺|人们|大家|有人|别人|谁|自己|其|这|那|该|此|俗话|常言|老话|古语|谚语|民谚|俗语|"
    r"不|也|都|更|又|还|就|要|应|必须|可以|如果|因为|所以|但|而)"
)
_PRONOUN = re.compile(r"^(?:他|她|他们|后者|前者|该[\u4e00-\u9fff]{1,3}|其)$")
_BEFORE = re.compile(
    r"^(?:(?:早在)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|近年来?|当前|今年|去年|此前|同时|此外|因此|正如|诚如|恰如|例如|"
    r"[春秋战国秦汉唐宋元明清晋隋北南东西]{1,3}(?:代|朝|时期|末年?|初年?)的?|比如|譬如|如|像|据|根据|按照|依照|套用|借用|用|正像|对此|为此|随后|接着|后来|当时|昨日|近日|日前|其中|而|但是?|"
    r"并且?|以及|和)[，]?"
)
_DOES = re.compile(
    r"^(?P<who>[^，]{2,20}?)(?:在|于|就|发表|出席|主持|会见|考察|视察|撰写|致信|致辞|接受|看望|参加|谈到|来到|赴|听取|"
    r"署名|作).{2,}$"
)


_RECALLED = re.compile(
    r"^[^，。：；“”]{0,12}?(?:想起|记得|记住|牢记|铭记|读到|引用|印证|应验)了?(?=.{2})"
)
_ISSUED = re.compile(
    r"^[^《]{2,40}(?:印发|发布|出台|公布|通过|制定|修订|颁布|下发|出版|发表|提出|撰写|形成)了?的?(?=《)"
)


class Speaker(NamedTuple):
    """Where a passage names who is quoted."""

    passage: Passage
    start: int
    end: int
    kind: SourceKind

    @property
    def text(self) -> str:
        """The speaker as rules read it."""
        return self.passage.text[self.start : self.end]


def kind_of(name: str) -> SourceKind | None:
    """Return what kind of source a name is; None when it is none that we know."""
    if _NOBODY.match(name):
        return None
    if _DOCUMENT.search(name):
        return SourceKind.DOCUMENT
    if _MEETING.search(name):
        return SourceKind.MEETING
    if _PERSON.search(name) or _NAME.match(name):
        return SourceKind.PERSON
    return SourceKind.NONE if _ORGANISATION.search(name) else None


def is_nobody(name: str) -> bool:
    """Tell whether the words in a speaker's place name nobody: 人们, 俗话."""
    return bool(_NOBODY.match(name))


def is_pronoun(name: str) -> bool:
    """Tell whether a word stands for somebody who was named before."""
    return bool(_PRONOUN.match(name))


def speaker_at(passage: Passage, start: int, end: int) -> Speaker:
    """Return the speaker that a stretch of text names, without dates, places and titles before.

    `kind` is NONE also when the words are of no kind that we know.
    """
    text = passage.text
    while (before := _BEFORE.match(text[start:end])) and before.end() < end - start - 1:
        start += before.end()
    if recalled := _RECALLED.match(text[start:end]):
        start += recalled.end()
    if issued := _ISSUED.match(text[start:end]):
        start += issued.end()
    does = _DOES.match(text[start:end])
    if does and kind_of(does["who"]) is SourceKind.PERSON:
        end = start + does.end("who")
    while end > start and text[end - 1] in "中里上在 ":
        end -= 1
    while start < end and text[start] in "， 　":
        start += 1
    titled = _TITLED_NAME.search(text[start:end])
    if titled:
        start += titled.start("name")
    return Speaker(passage, start, end, kind_of(text[start:end]) or SourceKind.NONE)
