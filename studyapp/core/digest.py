"""BLAKE2b, by which ids and chances are drawn from texts and numbers."""

try:
    # As `random` in the standard library does: hashlib brings OpenSSL, 3 MB, for nothing.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
