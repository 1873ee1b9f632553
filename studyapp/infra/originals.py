"""The learner's own files, kept beside the database under names made from their content."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from studyapp.core.errors import FileWriteError
from studyapp.infra.files import replace_file
from studyapp.services.ports import Original

FOLDER = "originals"
_DIGITS = 24


@dataclass(frozen=True, slots=True)
class OriginalFiles:
    """Fulfils `services.ports.Originals` in a library's folder."""

    library: Path

    def keep(self, original: Original) -> str:
        digest = sha256(original.data).hexdigest()[:_DIGITS]
        name = digest + PurePath(original.name).suffix.lower()
        target = self.library / FOLDER / name
        try:
            if not target.exists():
                replace_file(target, original.data)
        except OSError as error:
            raise FileWriteError(str(target), error.strerror or str(error)) from error
        return name

    def path(self, name: str) -> Path:
        """Return where a kept file lies."""
        return self.library / FOLDER / name
