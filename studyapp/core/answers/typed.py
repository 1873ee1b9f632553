"""An answer that is typed and compared."""

from dataclasses import dataclass, replace

from studyapp.core.answers.compare import Comparison, compare
from studyapp.core.answers.grading import NEARLY, of_text, of_typed_items
from studyapp.core.answers.items import ItemsComparison, compare_items
from studyapp.core.answers.leniency import STRICT, Leniency
from studyapp.core.scheduling.events import Rating


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """What is to be typed, and how it was.

    Attributes:
        expected: One text, or several items.
        ordered: The order of the items counts.
        comparison: None until the answer is checked.
        rating: What the answer deserves; None until then.
    """

    expected: tuple[str, ...]
    ordered: bool = False
    comparison: Comparison | ItemsComparison | None = None
    rating: Rating | None = None

    @property
    def done(self) -> bool:
        """Whether the answer was checked."""
        return self.comparison is not None

    @property
    def missed(self) -> frozenset[int] | None:
        """Of several items those left out or badly told; None for one text."""
        if not isinstance(self.comparison, ItemsComparison):
            return None
        return frozenset(
            at
            for at, item in enumerate(self.comparison.items)
            if item is None or item.score < NEARLY
        )

    def checked(
        self,
        text: str,
        duration_ms: int = 0,
        usual_ms: int | None = None,
        leniency: Leniency = STRICT,
    ) -> "TypedAnswer":
        """Return the answer compared with what was typed.

        `duration_ms` is the time it took, `usual_ms` the learner's median.
        `leniency` says what makes no difference.
        """
        if len(self.expected) > 1:
            items = compare_items(self.expected, text, leniency)
            disorder = items.disorder if self.ordered else 0.0
            rating = of_typed_items(items.score, disorder=disorder)
            return replace(self, comparison=items, rating=rating)
        said = compare(self.expected[0], text, leniency)
        return replace(self, comparison=said, rating=of_text(said.score, duration_ms, usual_ms))
