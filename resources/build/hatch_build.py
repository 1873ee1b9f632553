"""Build hook: a wheel carries the top-level data folders inside the package."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA_FOLDERS = ("resources", "decks", "seeds")


class DataFolders(BuildHookInterface):
    """An editable install leaves the folders where they are: a copy of them would go stale."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it packs a wheel."""
        if version == "standard":
            for folder in DATA_FOLDERS:
                build_data["force_include"][folder] = f"studyapp/_data/{folder}"
