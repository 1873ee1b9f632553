"""As much of protobuf's wire format as a package asks for.

See https://protobuf.dev/programming-guides/encoding.
"""

_LONGEST_VARINT = 10


def number(message: bytes, field: int) -> int:
    """Return the whole number in a field of a message; 0 where it is left out, as in protobuf.

    Raises:
        ValueError: This is no protobuf message.
    """
    found = at = 0
    while at < len(message):
        key, at = _varint(message, at)
        match key & 7:
            case 0:
                value, at = _varint(message, at)
                if key >> 3 == field:
                    found = value
            case 1:
                at += 8
            case 2:
                length, at = _varint(message, at)
                at += length
            case 5:
                at += 4
            case wire:
                raise ValueError(f"unknown wire type {wire}")
    if at > len(message):
        raise ValueError("a message is cut off")
    return found


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """Return a number and where the next thing begins."""
    value = 0
    for place, byte in enumerate(message[at : at + _LONGEST_VARINT]):
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value, at + place + 1
    raise ValueError("a number is cut off")
