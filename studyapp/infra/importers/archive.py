"""Members of zip files that strangers made: .docx and .epub."""

import io
import zipfile
import zlib
from xml.etree import ElementTree as ET

MOST_MEMBERS = 10_000
LARGEST_MEMBER = 30_000_000
LARGEST_TOTAL = 120_000_000
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError)


class Archive:
    """A zip file in memory. Nothing is ever written to disk, so paths cannot lead outside.

    Raises:
        ValueError: The bytes are no zip file, or a member unpacks to more than we allow.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise ValueError("damaged archive") from error
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise ValueError("too many files in the archive")
        self._left = LARGEST_TOTAL

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """Return a member's bytes, unpacked no further than the limit."""
        limit = min(LARGEST_MEMBER, self._left)
        try:
            with self._zip.open(name) as member:
                data = member.read(limit + 1)
        except KeyError as error:
            raise ValueError(f"{name} is missing in the archive") from error
        except _BROKEN as error:
            raise ValueError(f"{name} is damaged or encrypted") from error
        if len(data) > limit:
            raise ValueError("the archive unpacks to more than an article can be")
        self._left -= len(data)
        return data

    def read_xml(self, name: str) -> ET.Element:
        """Return a member as XML."""
        return parse_xml(self.read(name))


def parse_xml(data: bytes) -> ET.Element:
    """Return the root of an XML document.

    Documents that declare entities are refused: entities can unfold to
    gigabytes, and no file of our formats needs them.

    Raises:
        ValueError: It is not well-formed, or declares a document type.
    """
    head = data[:4096].replace(b"\x00", b"")
    if any(word in data or word in head for word in _FORBIDDEN):
        raise ValueError("a document type is declared in the XML")
    try:
        return ET.fromstring(data)
    except (ET.ParseError, LookupError, ValueError, RecursionError) as error:
        raise ValueError("damaged XML") from error
