"""The two ends of the sound path, as the session sees them.

Real devices (capture.py, playback.py) and files (files.py) pass the same contract tests.
All sound here is PCM16, mono, 24 kHz, little-endian bytes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from core.audio.ring import PlayerRing
from core.errors import AudioError
from core.units import SILENCE_DB


@dataclass(frozen=True, slots=True)
class Level:
    """One reading of a meter."""

    peak_db: float = SILENCE_DB
    """Sample peak since the last reading, dBFS."""
    rms_db: float = SILENCE_DB
    """RMS over the last 300 ms, dBFS."""
    is_clipped: bool = False
    """Two adjacent full-scale samples since the last reading."""


Opening = asyncio.Future[None] | None
"""None: it is open. A future or task: it opens off the loop; the result, or an AudioError, comes when it is."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device as people choose it: by host and name, never by index."""

    host: str
    name: str
    is_default: bool = False

    @property
    def key(self) -> str:
        """What the settings keep: "host: name"."""
        return f"{self.host}: {self.name}"


def name_of_device(key: str) -> str:
    """What people call the device with this key."""
    return key.partition(": ")[2] or key


class Microphone(Protocol):
    """Delivers blocks while open; holds nothing back while closed."""

    name: str
    trouble: AudioError | None
    """What is wrong although it delivers: nothing but zeros, for example."""
    is_stand_in: bool
    """The chosen device is not there; this is the default one."""

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> Opening:
        """Start. deliver gets blocks of 40 ms (1,920 bytes) on the event loop; lost is called once
        on the loop when the device is gone. Raises AudioError when it cannot be opened."""
        ...

    def close(self) -> None:
        """Stop and let go of the device; no block is delivered afterwards. Safe to call twice."""
        ...

    @property
    def is_open(self) -> bool: ...

    def level(self) -> Level:
        """The reading now; loop only."""
        ...


class Speaker(Protocol):
    """A queue with a playhead true to the sample. Every method is for the event loop."""

    name: str
    ring: PlayerRing
    """What is queued. Another speaker may be given it."""
    is_stand_in: bool
    underflows: int
    """How often the device ran dry because this program was late."""

    def open(
        self,
        ended: Callable[[str], None],
        lost: Callable[[Exception], None],
    ) -> Opening:
        """Start; sound may be queued at once. ended(item_id) is called on the loop when an item, closed
        by end_item, has left the speaker to its last sample. Raises AudioError."""
        ...

    def close(self) -> None:
        """Stop at once and let go of the device. Safe to call twice."""
        ...

    @property
    def is_open(self) -> bool: ...

    def play(self, item_id: str, pcm: bytes) -> None:
        """Queue sound behind what is there. An odd last byte waits for the next call."""
        ...

    def end_item(self, item_id: str) -> None:
        """No more sound will come for this item."""
        ...

    def flush(self) -> tuple[tuple[str, int], ...]:
        """Empty the queue with a 6 ms ramp. (item_id, heard_ms) of each item not played to its end."""
        ...

    def heard_ms(self, item_id: str) -> int:
        """Milliseconds of this item that can have been heard: never negative, never beyond what was
        queued, never going back; device latency is taken off."""
        ...

    @property
    def playing_item(self) -> str | None:
        """The item that is audible now."""
        ...

    def give_ring(self) -> PlayerRing:
        """After close: the ring for the next speaker, which goes on where this one stopped."""
        ...

    def level(self) -> Level: ...
