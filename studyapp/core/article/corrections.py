"""What the learner put right in how an article was read; it holds for its later versions too."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from studyapp.core.article.model import BlockKind, Metadata
from studyapp.core.ids import BlockId

DEEPEST = 6
_REQUIRED = "title"


@dataclass(frozen=True, slots=True)
class BlockCorrection:
    """What a block is.

    Attributes:
        kind: METADATA for what does not belong to the text.
        level: 1 to 6 for a heading, depth from 1 for a list item, else 0.
        words: The block's text, by which it is found again where it was changed a little.
    """

    kind: BlockKind
    level: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that was put right in an article.

    Attributes:
        blocks: By block; blocks that are in no version at hand wait here until one has them.
        meta: By field of `Metadata`; "" where the article has none.
    """

    blocks: Mapping[BlockId, BlockCorrection] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)

    def with_block(self, block: BlockId, correction: BlockCorrection | None) -> "Corrections":
        """Return these with one more; None takes the block's correction back."""
        others = {id_: each for id_, each in self.blocks.items() if id_ != block}
        return replace(self, blocks=others | ({block: correction} if correction else {}))

    def with_meta(self, recognised: Metadata, wanted: Metadata) -> "Corrections":
        """Return these with the metadata the learner wants; a field as recognised is none."""
        values = {
            each.name: getattr(wanted, each.name) or ""
            for each in fields(Metadata)
            if (getattr(wanted, each.name) or "") != (getattr(recognised, each.name) or "")
        }
        if not values.get(_REQUIRED, "-"):
            del values[_REQUIRED]
        return replace(self, meta=values)

    def corrected(self, meta: Metadata) -> Metadata:
        """Return metadata with the learner's in its place."""
        title = self.meta.get(_REQUIRED) or meta.title
        others = {
            each.name: self.meta.get(each.name, getattr(meta, each.name)) or None
            for each in fields(Metadata)
            if each.name != _REQUIRED
        }
        return Metadata(title, **others)


NO_CORRECTIONS = Corrections()
