"""Time, handed in: the pure rooms never ask a clock themselves."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Seconds that only grow, and the wall clock for what people read."""

    def now_s(self) -> float:
        """Monotonic seconds; only differences mean anything."""
        ...

    def wall_s(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now_s(self) -> float:
        return round(time.monotonic(), 6)  # so that a log of differences gives the same readings back

    def wall_s(self) -> float:
        return time.time()


class FakeClock:
    """A clock that a test moves."""

    def __init__(self, now_s: float = 0.0, wall_s: float = 1_790_000_000.0) -> None:
        self._now_s = now_s
        self._wall_s = wall_s

    def now_s(self) -> float:
        return self._now_s

    def wall_s(self) -> float:
        return self._wall_s

    def advance(self, seconds: float) -> None:
        """Move both clocks forward."""
        self._now_s += seconds
        self._wall_s += seconds
