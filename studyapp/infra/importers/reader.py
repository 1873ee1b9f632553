"""Picks the reader for a file by its suffix."""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from studyapp.core.article.source import SourceText
from studyapp.core.errors import (
    FileMissingError,
    FileTooLargeError,
    NotTextError,
    UnsupportedFileError,
)
from studyapp.infra.importers.decoding import decode
from studyapp.infra.importers.html import read_html
from studyapp.infra.importers.markdown import read_markdown
from studyapp.infra.importers.plain import read_plain

LARGEST_BYTES = 20_000_000
_Read = Callable[[str, str, str], SourceText]
_READERS: Mapping[str, _Read] = {
    ".txt": read_plain,
    ".text": read_plain,
    "": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}


class FileArticleReader:
    """Fulfils `services.ports.ArticleReader`."""

    def read(self, path: PurePath) -> SourceText:
        data = _bytes(Path(path))
        read = _READERS.get(path.suffix.lower())
        if read is None:
            raise UnsupportedFileError(str(path), f"no reader for {path.suffix} files")
        try:
            text, encoding = decode(data)
        except ValueError as error:
            raise NotTextError(str(path), f"not a text file ({error})") from error
        if not text.strip():
            raise NotTextError(str(path), "the file is empty")
        return read(text, encoding, path.stem)


def _bytes(path: Path) -> bytes:
    """Return the content of a file that is no larger than an article can be."""
    try:
        if path.is_dir():
            raise UnsupportedFileError(str(path), "this is a folder")
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise FileTooLargeError(
                str(path), f"{size / 1e6:.0f} MB; the largest is {LARGEST_BYTES / 1e6:.0f} MB"
            )
        return path.read_bytes()
    except OSError as error:
        raise FileMissingError(str(path), error.strerror or str(error)) from error
