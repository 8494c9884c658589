"""Devices of another rate."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from core.audio.rates import FromOurs, to_ours


def _pitch_hz(samples: np.ndarray, rate_hz: int) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum)) * rate_hz / len(samples)


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000])
def test_a_microphone_of_another_rate_is_heard_at_ours(rate_hz: int) -> None:
    tone = (8000 * np.sin(np.arange(rate_hz) * 2 * np.pi * 440 / rate_hz)).astype("<i2")
    convert = to_ours(rate_hz)
    size = rate_hz // 50
    pieces = [convert(tone[at : at + size].tobytes()) for at in range(0, len(tone), size)]
    found = np.frombuffer(b"".join(pieces), "<i2")
    assert abs(len(found) - 24_000) < 24_000 * 0.02 and abs(_pitch_hz(found[2000:22_000], 24_000) - 440) < 3
    assert max(map(len, pieces[5:])) < 3 * min(map(len, pieces[5:])), "no bursts"


@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_a_speaker_of_another_rate_plays_ours_without_a_gap(rate_hz: int) -> None:
    place = 0
    air_s: list[float] = []

    def ours(out: Any, frames: int, times: Any, status: Any) -> None:
        nonlocal place
        np.frombuffer(out, np.int16)[:] = 8000 * np.sin((np.arange(frames) + place) * 2 * np.pi * 440 / 24_000)
        place += frames
        air_s.append(times.outputBufferDacTime)

    speaker, played = FromOurs(ours, rate_hz), []
    for number in range(100):
        out = bytearray(2 * (rate_hz // 100))
        times = SimpleNamespace(currentTime=number / 100, outputBufferDacTime=1 + number / 100)
        speaker(out, len(out) // 2, times, None)
        played.append(np.frombuffer(bytes(out), np.int16))
    sound = np.concatenate(played).astype(float)[rate_hz // 10 :]
    assert abs(_pitch_hz(sound, rate_hz) - 440) < 3
    assert np.abs(np.diff(sound)).max() < 8000 * 2 * np.pi * 440 / rate_hz * 1.2, "a jump would be a gap"
    assert all(later >= sooner for sooner, later in pairwise(air_s))
