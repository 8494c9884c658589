"""The protocol lint over a live session: a little each frame, never in the way of the talk."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from typing import Any

from core.journal import Line
from core.lint.check import Checker
from core.session.timeline import Timeline

BUDGET_S = 0.002
MOST_WAITING = 4000
"""More at once is a flood: what it would find is not worth the memory."""


class Linter:
    """Sees raw events as they pass; `work` gives findings as (event of the store, what is wrong)."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._waiting: deque[tuple[int, str, dict[str, Any]]] = deque()
        self._checker = Checker()
        self._is_lost = False
        timeline.subscribe_raw(self._see)

    def clear(self) -> None:
        """A new conversation; the event that begins it waits already."""
        while len(self._waiting) > 1:
            self._waiting.popleft()
        self._checker, self._is_lost = Checker(), False

    def _see(self, direction: str, event: dict[str, Any]) -> None:
        if len(self._waiting) > MOST_WAITING:
            self._waiting.clear()
            self._is_lost = True
        self._waiting.append((self._timeline.count - 1, direction, event))

    def work(self) -> Iterator[tuple[int, str]]:
        """Check what waits, for two milliseconds."""
        end_s = time.perf_counter() + BUDGET_S
        while self._waiting and time.perf_counter() < end_s:
            number, direction, event = self._waiting.popleft()
            if self._is_lost and event.get("type") == "session.created":
                self._checker, self._is_lost = Checker(), False
            for finding in self._checker.take(Line(direction, 0.0, event)):
                if not self._is_lost:
                    yield number, f"{finding.rule.name}: {finding.detail}"
