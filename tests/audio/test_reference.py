"""The echo canceller's reference: the offset stays constant, whatever the time stamps do."""

from __future__ import annotations

import numpy as np

from core.audio.reference import LEAD_FRAMES, Reference

BLOCK = 480


def _offsets(reference: Reference, blocks: int, late_s: float = 0.0, jitter_s: float = 0.0) -> list[int]:
    """Where the counter that is played shows up, block by block: frames it is ahead of the captured moment."""
    chance = np.random.default_rng(3)
    found = []
    for number in range(blocks):
        moment_s = 100.0 + number * 0.02
        for part in range(2 if number == 0 else 1):
            first = (number + part + (number > 0)) * BLOCK
            played = np.arange(first + 1, first + BLOCK + 1).astype(np.int16)
            reference.put(played.tobytes(), 100.0 + first / 24_000 + chance.uniform(-jitter_s, jitter_s))
        sound = reference.take(240, moment_s + late_s + chance.uniform(-jitter_s, jitter_s)) * 32_768
        reference.take(240, moment_s + late_s + 0.01)
        if sound[0] > 0:
            found.append(round(float(sound[0])) - 1 - number * BLOCK)
    return found


def test_the_reference_comes_a_constant_moment_early() -> None:
    assert set(_offsets(Reference(), 60)) == {LEAD_FRAMES}


def test_jitter_of_the_time_stamps_moves_nothing() -> None:
    reference = Reference()
    assert len(set(_offsets(reference, 60, jitter_s=0.004))) == 1 and reference.jumps == 0


def test_sound_lost_on_the_way_aligns_it_anew_once() -> None:
    reference = Reference()
    for number in range(50):
        reference.take(240, 100.0 + number * 0.01)
    for number in range(50):
        reference.take(240, 100.58 + number * 0.01)  # 80 ms were lost
    assert reference.jumps == 1


def test_silence_where_nothing_was_played() -> None:
    assert not Reference().take(240, 5.0).any()
