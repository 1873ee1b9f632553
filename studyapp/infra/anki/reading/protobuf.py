"""As much of protobuf's wire format as a package asks for.

See https://protobuf.dev/programming-guides/encoding. All raise ValueError for what is
no message.
"""

from collections.abc import Iterator

_LONGEST_VARINT = 10


def number(message: bytes, field: int) -> int:
    """Return the whole number in a field; 0 where it is left out, as protobuf has it."""
    values = (value for key, value in _fields(message) if key == field)
    return max((value for value in values if isinstance(value, int)), default=0)


def text(message: bytes, field: int) -> str:
    """Return the text in a field; "" where it is left out."""
    values = (value for key, value in _fields(message) if key == field)
    return b"".join(value for value in values if isinstance(value, bytes)).decode()


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield numbers and bytes by field; values of fixed width are passed over."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        match key & 7:
            case 0:
                value, at = _varint(message, at)
                yield key >> 3, value
            case 1:
                at += 8
            case 2:
                length, at = _varint(message, at)
                yield key >> 3, message[at : at + length]
                at += length
            case 5:
                at += 4
            case wire:
                raise ValueError(f"unknown wire type {wire}")
    if at > len(message):
        raise ValueError("a message is cut off")


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """Return a number and where the next thing begins."""
    value = 0
    for place, byte in enumerate(message[at : at + _LONGEST_VARINT]):
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value, at + place + 1
    raise ValueError("a number is cut off")
