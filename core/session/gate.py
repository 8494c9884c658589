"""The microphone gate: sound passes while the conversation wants it, else the last moments are kept.

What was said just before the gate opens is sent first, so that a word spoken while the finger goes
down is not cut.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

PREROLL_BLOCKS = 7
"""Blocks of 40 ms: 280 ms, about the 300 ms prefix of server_vad."""


class MicrophoneGate:
    """Loop thread only."""

    def __init__(self, send: Callable[[bytes], None]) -> None:
        self._send = send
        self._before: deque[bytes] = deque(maxlen=PREROLL_BLOCKS)
        self._is_open = False

    def deliver(self, block: bytes) -> None:
        """One block from the microphone."""
        if self._is_open:
            self._send(block)
        else:
            self._before.append(block)

    def set_open(self, is_open: bool) -> None:
        """Open or shut; opening sends what was kept."""
        if is_open and not self._is_open:
            for block in self._before:
                self._send(block)
            self._before.clear()
        self._is_open = is_open

    def drop(self) -> None:
        """Forget what was kept."""
        self._before.clear()
