import pytest

from studyapp.core.points.model import SourceKind
from studyapp.core.points.quote_marks import find_quotes
from tests.unit.core.points.reading import read, read_lines


def quoted(points):
    return [
        (each.words.text, each.attribution.text if each.attribution else None)
        for each in points.quotations
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("李明教授指出：“教育是长期的事业工程”。", "李明教授", SourceKind.PERSON),
        (
            "《乡村振兴规划》明确提出，“建成一百个示范村”。",
            "《乡村振兴规划》",
            SourceKind.DOCUMENT,
        ),
        ("中央经济工作会议要求“稳中求进、以进促稳”。", "中央经济工作会议", SourceKind.MEETING),
        ("《尚书》有云：“民惟邦本，本固邦宁。”", "《尚书》", SourceKind.DOCUMENT),
        ("孟子曰：“民为贵，社稷次之，君为轻。”", "孟子", SourceKind.PERSON),
        ("孔子說：「學而時習之，不亦說乎？」", "孔子", SourceKind.PERSON),
        ("正如恩格斯所说：“一刻也不能没有理论思维。”", "恩格斯", SourceKind.PERSON),
        (
            "2017年党的十九大报告提出“推动互联网和实体经济融合”。",
            "党的十九大报告",
            SourceKind.DOCUMENT,
        ),
        ("国家“十一五”规划中提出“六成住宅要智能化”。", "国家“十一五”规划", SourceKind.DOCUMENT),
        ("张部长在动员会上强调：“一定要把粮食抓紧。”", "张部长", SourceKind.PERSON),
        ("王书记在乡下调研时，强调“要把路先修通修好”。", "王书记", SourceKind.PERSON),
        ("市环保局局长、教授李青松说：“水质在变好，鱼回来了。”", "李青松", SourceKind.PERSON),
        ("会议指出，要“坚持稳中求进的总基调”。", "会议", SourceKind.MEETING),
        ("“读书使人明智，写作使人准确。”李明教授说。", "李明教授", SourceKind.PERSON),
        (
            "“坚持系统观念，加强思考。”今年七月，李主席在大会上指出。",
            "李主席",
            SourceKind.PERSON,
        ),
        ("“苟日新，日日新，又日新”（《礼记》）说的是创新。", "《礼记》", SourceKind.DOCUMENT),
        ("“人民的向往就是我们的目标”，这是李书记对人民的承诺。", "李书记", SourceKind.PERSON),
        ("“横眉冷对千夫指，俯首甘为孺子牛。”——鲁迅", "鲁迅", SourceKind.PERSON),
        ("张载的名言“为天地立心，为生民立命”激励后人。", "张载", SourceKind.PERSON),
        (
            "例如老城同春堂的“修合无人见，存心有天知”是家训。",
            "老城同春堂",
            SourceKind.NONE,
        ),
        ("红星公司信奉的企业信条是：“不是大吃小，而是快吃慢。”", "红星公司", SourceKind.NONE),
    ],
)
def test_quotations_have_their_speaker(text, speaker, kind):
    (found,) = read(text, "这是结束的话。").quotations
    assert (found.attribution.text, found.kind) == (speaker, kind)


@pytest.mark.parametrize(
    "text",
    [
        "改革进程更加强调“关键领域的自主可控能力”。",
        "要深入开展“不忘初心、牢记使命”主题教育。",
        "企业坚持“以客户为中心、以奋斗者为本”的价值观。",
        "必须明确“绿水青山就是金山银山”的理念。",
        "会议提出“放管服”改革。",
        "推进“互联网+政务服务”，突破“卡脖子”难题。",
    ],
)
def test_terms_and_slogans_are_no_quotations(text):
    points = read(text)
    assert points.quotations == ()
    assert points.terms


@pytest.mark.parametrize(
    "text",
    [
        "俗话说：“众人拾柴火焰高，三人同心黄土变成金。”",
        "“一个企业的成败取决于适应变化的能力”。这意味着速度。",
        "“天下兴亡，匹夫有责，这是古训。”[1]",
    ],
)
def test_sentences_of_nobody_are_quotations_without_a_speaker(text):
    (found,) = read(text, "这是结束的话。").quotations
    assert (found.attribution, found.kind) == (None, SourceKind.NONE)


def test_joined_quotations_share_their_speaker():
    points = read(
        "李教授强调，“发展是第一要务不可松”，“人才是第一资源不可少”，并要求“加快建设教育强国”。"
    )
    assert [speaker for _, speaker in quoted(points)] == ["李教授"] * 3


def test_a_pronoun_stands_for_the_last_speaker():
    points = read("李教授指出：“发展是第一要务，不可松。”他还说：“人才是第一资源，不可少。”")
    assert [speaker for _, speaker in quoted(points)] == ["李教授", "李教授"]


def test_a_speaker_of_the_next_quotation_is_not_the_speaker_of_this_one():
    points = read("要突破“卡脖子的核心技术难题”，李教授说：“要自主创新，不能等靠要。”")
    assert quoted(points) == [("要自主创新，不能等靠要。", "李教授")]


def test_a_colon_at_the_end_of_a_paragraph_announces_the_next():
    points = read("李教授写道：", "“教育是一项长期的事业，急不得。”")
    assert quoted(points) == [("教育是一项长期的事业，急不得。", "李教授")]


def test_a_heading_may_name_the_speaker_of_a_block_quote():
    points = read_lines(
        ("heading", "列宁关于物质概念的提法", "", 2),
        ("quotation", "“物质是标志客观实在的哲学范畴。”", "", 0),
    )
    assert quoted(points) == [("物质是标志客观实在的哲学范畴。", "列宁")]


@pytest.mark.parametrize(
    "lines",
    [
        [("quotation", "人生自古谁无死，留取丹心照汗青。——文天祥", "", 0)],
        [
            ("quotation", "人生自古谁无死，留取丹心照汗青。", "", 0),
            ("paragraph", "——文天祥《过零丁洋》", "", 0),
        ],
    ],
)
def test_a_credit_line_makes_a_block_quote_a_quotation(lines):
    ((words, speaker),) = quoted(read_lines(*lines))
    assert words == "人生自古谁无死，留取丹心照汗青。"
    assert speaker.startswith("文天祥")


def test_a_block_quote_without_a_credit_is_only_a_remark():
    points = read_lines(("quotation", "坚持实事求是，一切从实际出发。", "", 0))
    assert points.quotations == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲说“乙”丙", ["乙"]),
        ("“甲‘乙’丙”", ["甲‘乙’丙"]),
        ("「甲『乙』丙」", ["甲『乙』丙"]),
        ("“甲“乙”丙”", ["甲“乙”丙"]),
        ("“甲，乙。“丙”", ["丙"]),
        ("甲”乙“丙”", ["丙"]),
        ('他说"甲"和"乙"', ["甲", "乙"]),
        ('屏幕24"大', []),
        ("“”", []),
    ],
)
def test_marks_are_paired_and_lonely_ones_left_out(text, expected):
    assert [text[slice(*quote)] for quote in find_quotes(text)] == expected
