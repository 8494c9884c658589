"""Which buffer the speaker uses: the one that was chosen, or the next larger ones after it ran dry."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from core.audio.portaudio import BUFFERS

NAMES = tuple(BUFFERS)
MANY = 3
WITHIN_S = 10.0
"""So many underflows in so short a time are no accident."""
Report = Callable[[dict[str, Any]], None]
"""Takes an event of ours for the timeline: {"type": "audio....", ...}."""


class Buffering:
    """Lives as long as the program: what this computer could not keep up with today it will not tomorrow."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._chosen = self.name = "standard"
        """The one to open streams with."""
        self._counted = 0
        self._moments: deque[float] = deque(maxlen=MANY)

    def choose(self, name: str) -> None:
        """What the settings say; a new choice forgets what was learned."""
        if name != self._chosen:
            self._chosen = self.name = name
            self._moments.clear()

    def count(self, underflows: int, now_s: float) -> None:
        """underflows: of this stream so far, while it had something to play."""
        new = underflows - self._counted if underflows >= self._counted else underflows
        self._counted = underflows
        self._moments.extend([now_s] * min(new, MANY))
        if len(self._moments) < MANY or now_s - self._moments[0] > WITHIN_S:
            return
        self._moments.clear()
        place = NAMES.index(self.name)
        if place + 1 < len(NAMES):
            before, self.name = self.name, NAMES[place + 1]
            self._report({"type": "audio.buffer_raised", "from": before, "to": self.name, "underflows": underflows})
