"""Identifiers that survive a second import of the same article."""

from typing import NewType

from studyapp.core.digest import blake2b

ArticleId = NewType("ArticleId", str)
VersionId = NewType("VersionId", str)
BlockId = NewType("BlockId", str)
NoteId = NewType("NoteId", str)
CardId = NewType("CardId", int)

UNKNOWN_VERSION = VersionId("")

_DIGEST_BYTES = 8


def stable_id(*parts: str) -> str:
    """Return 16 hex digits that depend on the parts and on nothing else.

    >>> stable_id("a", "bc") == stable_id("ab", "c")
    False
    """
    return _digest(parts).hex()


def card_id(note_id: NoteId, ordinal: int) -> CardId:
    """Return the id of the card that asks for part `ordinal` of a note.

    It is the same on every device, and a positive 63-bit integer so that it
    can be SQLite's rowid.
    """
    return CardId(int.from_bytes(_digest((note_id, str(ordinal))), "big") >> 1)


def _digest(parts: tuple[str, ...]) -> bytes:
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(4, "big"))
        digest.update(encoded)
    return digest.digest()
