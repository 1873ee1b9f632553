"""The zip file around a collection: picks the database that is meant, and unpacks it.

Nothing is written to disk and no other member is opened, so names cannot lead
anywhere; what unpacks to more than the limit is refused before it is there.
"""

import zipfile
import zlib
from pathlib import Path

from studyapp.core.errors import (
    AnkiCollectionError,
    AnkiPackageError,
    AnkiPackageFormatError,
    AnkiPackageTooLargeError,
    FileMissingError,
)
from studyapp.infra.anki.reading.protobuf import number

LARGEST_COLLECTION = 256 << 20
"""Bytes of the database; a note takes a few hundred to a few thousand."""
_LONGEST_META = 1000
_WHOLE_COLLECTION = ".colpkg"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError)
_DATABASES = {1: "collection.anki2", 2: "collection.anki21", 3: "collection.anki21b"}
_COMPRESSED = 3
_CHUNK = 1 << 20
_LARGEST_WINDOW = 128 << 20


def collection(path: Path) -> bytes:
    """Return the database in a package.

    Raises:
        FileMissingError, AnkiPackageError.
    """
    if path.suffix.lower() == _WHOLE_COLLECTION:
        raise AnkiCollectionError(str(path), "whole collections (.colpkg) are not imported")
    if not path.is_file():
        raise FileMissingError(str(path), "there is no such file")
    try:
        with zipfile.ZipFile(path) as archive:
            version = _version(archive)
            name = _DATABASES.get(version)
            if name is None:
                raise AnkiPackageFormatError(str(path), f"package format {version} is unknown")
            data = _member(archive, name, LARGEST_COLLECTION)
    except PermissionError as error:
        raise FileMissingError(str(path), error.strerror or str(error)) from error
    except KeyError as error:
        raise AnkiPackageError(str(path), "there is no collection in it") from error
    except _TooLargeError as error:
        raise _too_large(path) from error
    except _BROKEN as error:
        raise AnkiPackageError(str(path), f"damaged ({error})") from error
    return _decompressed(data, path) if version == _COMPRESSED else data


class _TooLargeError(Exception):
    """A member unpacks to more than is allowed."""


def _version(archive: zipfile.ZipFile) -> int:
    """Return the format that is declared. What Anki made to be read by none is never taken."""
    names = archive.NameToInfo
    if "meta" in names:
        return number(_member(archive, "meta", _LONGEST_META), 1)
    return 2 if _DATABASES[2] in names else 1


def _member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    with archive.open(name) as member:
        data = member.read(limit + 1)
    if len(data) > limit:
        raise _TooLargeError
    return data


def _decompressed(data: bytes, path: Path) -> bytes:
    try:
        import zstandard
    except ImportError as error:
        reason = "this format needs the package zstandard, which is not installed"
        raise AnkiPackageFormatError(str(path), reason) from error
    found = bytearray()
    try:
        # Anki's frames do not say how long their content is.
        decompressor = zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW)
        with decompressor.stream_reader(data) as reader:
            while chunk := reader.read(_CHUNK):
                found += chunk
                if len(found) > LARGEST_COLLECTION:
                    raise _too_large(path)
    except zstandard.ZstdError as error:
        raise AnkiPackageError(str(path), f"damaged ({error})") from error
    return bytes(found)


def _too_large(path: Path) -> AnkiPackageTooLargeError:
    largest = LARGEST_COLLECTION >> 20
    return AnkiPackageTooLargeError(str(path), f"its collection is larger than {largest} MB")
