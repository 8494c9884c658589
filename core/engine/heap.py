"""The memory that glibc holds back; nothing to do on other systems."""

from __future__ import annotations

import contextlib
import ctypes
import sys

M_ARENA_MAX = -8


def keep_small() -> None:
    """glibc gives each thread a heap of its own and seldom returns it: two heaps are enough here."""
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(M_ARENA_MAX, 2)


def give_back() -> None:
    """What was freed goes back to the system: 75 MB after speech was recognised. Any thread; some 10 ms."""
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
