"""A PortAudio stream that a test turns by hand, in place of the one that `portaudio.open_stream` starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from core.audio import portaudio
from core.audio.portaudio import Opened


@dataclass(slots=True)
class HandStream:
    """Its clock stands at `time`."""

    callback: Any
    buffer: str
    time: float = 100.0
    active: bool = True

    def play(self, frames: int, *, dac_s: float, underflow: bool = False) -> bytes:
        """Ask the speaker for a block; dac_s: when it reaches the air, 0 where the host does not tell."""
        out = bytearray(2 * frames)
        times = SimpleNamespace(currentTime=self.time, outputBufferDacTime=dac_s)
        self.callback(out, frames, times, SimpleNamespace(output_underflow=underflow))
        return bytes(out)

    def take(self, pcm: bytes, *, adc_s: float) -> None:
        """Hand a block to the microphone; adc_s: when its first frame was taken, 0 where the host does not tell."""
        times = SimpleNamespace(currentTime=self.time, inputBufferAdcTime=adc_s)
        self.callback(pcm, len(pcm) // 2, times, SimpleNamespace(input_overflow=False))


@dataclass(slots=True)
class HandCard:
    """What is opened in place of devices."""

    name: str = "By hand"
    opened: list[HandStream] = field(default_factory=list)
    shut: list[Any] = field(default_factory=list)

    async def open_stream(self, kind: str, device: str, buffer: str, callback: Any) -> Opened:
        stream = HandStream(callback, buffer)
        self.opened.append(stream)
        return Opened(stream, self.name, 0.05)


def by_hand(monkeypatch: pytest.MonkeyPatch, name: str = "By hand") -> HandCard:
    """From here on devices open as streams that are turned by hand."""
    card = HandCard(name)
    monkeypatch.setattr(portaudio, "open_stream", card.open_stream)
    monkeypatch.setattr(portaudio, "shut", card.shut.append)
    return card
