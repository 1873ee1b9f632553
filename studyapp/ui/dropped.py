"""What a clipboard or a drag holds that can be imported."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files, or else a text and what it looks like as HTML; "" where there is none."""

    files: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""

    def __bool__(self) -> bool:
        return bool(self.files or self.text.strip() or self.html.strip())


def dropped(data: QMimeData | None) -> Dropped:
    """Return what is to be imported; nothing for pictures and links to elsewhere."""
    if data is None:
        return Dropped()
    if data.hasUrls():
        local = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
        return Dropped(tuple(map(Path, local)))
    return Dropped((), data.text() if data.hasText() else "", data.html() if data.hasHtml() else "")
