"""Questions that stop the program until the learner answers, as view models ask them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """Where to write a package for Anki, and whether the learner's progress goes along."""

    path: Path
    scheduling: bool


class Prompts(Protocol):
    """Asks the learner; a test answers without a mouse."""

    def files_to_import(self) -> tuple[Path, ...]:
        """Return the files chosen; none when the learner thinks better of it."""
        ...

    def export(self, name: str) -> ExportChoice | None:
        """Return where to export what bears this name; None when cancelled."""
        ...
