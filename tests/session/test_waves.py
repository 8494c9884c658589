"""What is kept of the sound of a long talk: small, and with an end."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from core.session import waves
from core.session.waves import NONE, Waves
from core.units import ms_to_bytes

SECOND = (0.5 * 32767 * np.sin(np.arange(24_000) * 0.1)).astype("<i2").tobytes()


def reply(seen: Waves, number: int) -> None:
    seen.spoken(f"item_{number}", SECOND)
    seen.see("server", {"type": "response.done"})


def test_a_reply_s_wave_is_told_as_loud_as_it_was() -> None:
    seen = Waves()
    seen.spoken("item_1", SECOND[: len(SECOND) // 2])
    growing, so_far_ms = seen.of("item_1")
    seen.spoken("item_1", bytes(len(SECOND) // 2))
    seen.see("server", {"type": "response.done"})
    peaks, duration_ms = seen.of("item_1")
    assert (so_far_ms, duration_ms) == (500, 1000)
    assert len(growing) == len(peaks) == waves.COUNT
    assert peaks[:30] == pytest.approx([0.5] * 30, abs=0.01) and set(peaks[33:]) == {0.0}
    assert seen.of("item_2") == NONE


def test_a_day_of_waves_takes_no_room_to_speak_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tuple of 64 numbers is 2 KB: that were 15 MB for the 7,200 rows of a day."""
    monkeypatch.setattr(waves, "KEPT_BYTES", 0)
    seen = Waves()
    reply(seen, 0)
    tracemalloc.start()
    try:
        for number in range(1, 501):
            reply(seen, number)
        grown_bytes, _most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert seen.of("item_1")[1] == 1000
    assert grown_bytes / 500 * 7200 < 4e6


def test_the_oldest_waves_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waves, "MOST_WAVES", 3)
    seen = Waves()
    for number in range(5):
        reply(seen, number)
    assert [seen.of(f"item_{number}") == NONE for number in range(5)] == [True, True, False, False, False]


def test_of_both_voices_the_last_ten_minutes_are_kept() -> None:
    seen = Waves()
    minute = bytes(ms_to_bytes(60_000))
    for number in range(12):
        seen.spoken(f"item_{number}", minute)
    assert sum(len(seen.kept.of(f"item_{number}")) for number in range(12)) == 10 * len(minute)
    assert not seen.kept.of("item_1") and seen.kept.of("item_11") == minute
