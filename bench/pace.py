"""How fast this processor is just now: one that is shared is at times half as fast as at others."""

from __future__ import annotations

import time

LOOPS = 3000


def loop_ms() -> float:
    """A piece of work that is always the same, 0.15 to 0.4 ms."""
    began_s, total = time.perf_counter(), 0
    for number in range(LOOPS):
        total += number * number
    return (time.perf_counter() - began_s) * 1000
