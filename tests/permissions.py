"""Tests of folders that may not be written, for root too, whom no permission stops."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION_3 = 0x20080522
_OVERRIDES = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, as capability(7) numbers them."""


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Capabilities(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


CAN_OBEY = sys.platform == "linux" or (os.name == "posix" and os.geteuid() != 0)
"""Whether permissions of files can be made to count for this user."""


@contextmanager
def obeyed() -> Iterator[None]:
    """Let permissions of files count for this thread, and for threads it starts."""
    if os.geteuid() != 0:
        yield
        return
    libc, header = ctypes.CDLL(None, use_errno=True), _Header(_VERSION_3, 0)
    kept = (_Capabilities * 2)()
    assert libc.capget(ctypes.byref(header), kept) == 0
    lessened = (_Capabilities * 2)(*kept)
    lessened[0].effective &= ~_OVERRIDES
    assert libc.capset(ctypes.byref(header), lessened) == 0
    try:
        yield
    finally:
        assert libc.capset(ctypes.byref(header), kept) == 0
