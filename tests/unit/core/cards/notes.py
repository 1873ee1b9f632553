"""Notes for tests."""

from dataclasses import replace

from studyapp.core.cards.model import Note, NoteType, SourceRef
from studyapp.core.ids import BlockId, NoteId

SOURCE = SourceRef(BlockId("b1"), 3, 2, 5, "新动能", "释放", "。")
BASIC = Note(
    id=NoteId("n1"),
    type=NoteType.BASIC,
    deck="趋势",
    context=("五、趋势展望",),
    question="加快数据要素市场化配置改革，旨在释放什么？",
    answer=("新动能",),
    sources=(SOURCE,),
    tags=("趋势",),
    group="n1",
)
CLOZE = replace(
    BASIC,
    id=NoteId("n2"),
    type=NoteType.CLOZE,
    question="",
    answer=(),
    text="改革{{c1::释放}}数据价值{{c2::新动能::三个字}}。",
    group="n2",
)
LIST = replace(BASIC, id=NoteId("n3"), type=NoteType.LIST, answer=("甲", "乙"), group="n3")
MATCH = replace(
    BASIC,
    id=NoteId("n4"),
    type=NoteType.MATCH,
    question="三个节点各起什么作用？",
    answer=(),
    pairs=(("技术节点", "核心驱动力"), ("企业节点", "最终落脚点")),
    group="n4",
)
