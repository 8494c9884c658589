"""The live check: the engine's own detector on what the microphone hears."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
import soxr

from core.session.speech_check import FRAME_MS, SpeechCheck, spans


class Taps:
    """A microphone to listen in on."""

    def __init__(self) -> None:
        self.tap: Callable[[bytes], None] | None = None

    def listen(self, tap: Callable[[bytes], None]) -> Callable[[], None]:
        self.tap = tap
        return lambda: setattr(self, "tap", None)


async def test_speech_is_likely_and_silence_is_not(speech: Path) -> None:
    taps = Taps()
    check = SpeechCheck(taps.listen)
    await check.open()
    assert taps.tap is not None
    path = next(iter(sorted(speech.rglob("*.wav"))))
    sound, rate = soundfile.read(path, dtype="float32", frames=16_000 * 4)
    mono = sound if sound.ndim == 1 else sound[:, 0]
    pcm = (soxr.resample(mono, rate, 24_000) * 32767).astype("<i2").tobytes()
    for start in range(0, len(pcm) - 1920, 1920):
        taps.tap(pcm[start : start + 1920])
    spoken = check.readings()
    for _ in range(50):
        taps.tap(bytes(1920))
    quiet = check.readings()
    check.close()
    assert taps.tap is None
    assert max(one.likelihood for one in spoken) > 0.9 and max(one.level for one in spoken) > 0.01
    assert np.mean([one.likelihood for one in quiet[-20:]]) < 0.1
    assert check.readings() == []


async def test_it_can_be_closed_while_the_detector_loads() -> None:
    taps = Taps()
    check = SpeechCheck(taps.listen)
    opening = asyncio.ensure_future(check.open())
    await asyncio.sleep(0)
    opening.cancel()
    check.close()
    assert taps.tap is None


def test_spans_are_what_the_settings_would_make_of_it() -> None:
    """A word of ten readings: kept from before it, and the silence that ends it."""
    quiet, word = [0.02] * 20, [0.9] * 10
    found = spans([*quiet, *word, *quiet, *quiet], 0.5, 10 * FRAME_MS, 5 * FRAME_MS)
    assert [(one.kept, one.begin, one.end) for one in found] == [(15, 20, 30)]
    assert found[0].silent - found[0].end == 10


def test_a_short_pause_does_not_end_a_span_and_speech_may_sink_a_little() -> None:
    word, dip, pause = [0.9] * 5, [0.4] * 5, [0.02] * 3
    found = spans([*word, *dip, *pause, *word, *pause], 0.5, 6 * FRAME_MS, 0)
    assert [(one.begin, one.end) for one in found] == [(0, 18)]
    assert spans([0.4] * 10, 0.5, 300, 0) == []
