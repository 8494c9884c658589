"""The player's ring, turned by hand."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.audio.ring import PlayerRing

BLOCK = 480
"""20 ms."""


class Turner:
    """Turns the ring: each block reaches the air `latency_s` after it was handed over."""

    def __init__(self, latency_s: float = 0.0) -> None:
        self.ring = PlayerRing()
        self.latency_s = latency_s
        self.now_s = 10.0
        self.played: list[np.ndarray] = []

    def turn(self, blocks: int = 1) -> np.ndarray:
        out = np.zeros(BLOCK, np.int16)
        for _ in range(blocks):
            out = np.full(BLOCK, 99, np.int16)
            self.ring.fill(out, self.now_s + self.latency_s)
            self.played.append(out)
            self.now_s += 0.02
        return out

    @property
    def sound(self) -> np.ndarray:
        return np.concatenate(self.played)


def _pcm(milliseconds: int, value: int = 1000) -> bytes:
    return np.full(milliseconds * 24, value, "<i2").tobytes()


def test_sound_begins_when_60_ms_are_queued() -> None:
    turner = Turner()
    turner.ring.play("a", _pcm(40))
    assert not turner.turn().any()
    turner.ring.play("a", _pcm(20))
    assert turner.turn().any()


def test_a_short_item_that_is_complete_begins_at_once() -> None:
    turner = Turner()
    turner.ring.play("a", _pcm(20))
    turner.ring.end_item("a")
    assert turner.turn().any()


def test_every_sample_comes_out_once_and_in_order() -> None:
    turner = Turner()
    samples = np.arange(1, 24_001, dtype="<i2")
    data = samples.tobytes()
    for start in range(0, len(data), 3001):  # odd lengths: a sample is split between two deltas
        turner.ring.play("a", data[start : start + 3001])
    turner.ring.end_item("a")
    turner.turn(60)
    assert np.array_equal(turner.sound[120:24_000], samples[120:])  # the first 5 ms are faded in


def test_the_playhead_is_true_to_the_sample_and_never_goes_back() -> None:
    turner = Turner(latency_s=0.04)
    turner.ring.play("a", _pcm(1000))
    turner.turn(10)
    assert turner.ring.heard_ms("a", turner.now_s) == 160
    assert turner.ring.heard_ms("a", turner.now_s - 0.1) == 160


def test_an_item_ends_when_its_last_sample_reached_the_air() -> None:
    turner = Turner(latency_s=0.04)
    turner.ring.play("a", _pcm(100))
    turner.ring.end_item("a")
    turner.turn(5)
    assert turner.ring.ended(turner.now_s) == []
    turner.turn(2)
    assert turner.ring.ended(turner.now_s) == ["a"] and turner.ring.ended(turner.now_s) == []


def test_a_flush_is_a_short_ramp_then_silence_and_tells_what_was_heard() -> None:
    turner = Turner()
    turner.ring.play("a", _pcm(1000))
    turner.ring.play("b", _pcm(500))
    turner.turn(10)
    assert turner.ring.flush(turner.now_s) == (("a", 200), ("b", 0))
    out = turner.turn()
    assert out[0] > 900 and not out[6 * 24 :].any() and np.all(np.diff(out[: 6 * 24]) <= 0)
    assert not turner.turn(5).any() and turner.ring.is_idle


def test_what_comes_after_a_flush_is_played() -> None:
    turner = Turner()
    turner.ring.play("a", _pcm(1000))
    turner.turn(5)
    turner.ring.flush(turner.now_s)
    turner.turn()
    turner.ring.play("b", _pcm(200, 500))
    turner.ring.end_item("b")
    turner.turn(12)
    assert turner.ring.ended(turner.now_s) == ["b"] and 500 in turner.sound


def test_running_dry_in_mid_item_fades_counts_and_waits_for_more() -> None:
    turner = Turner()
    turner.ring.play("a", _pcm(70))
    turner.turn(5)
    assert turner.ring.underruns == 1
    turner.ring.play("a", _pcm(100))
    assert not turner.turn().any(), "it waits for 120 ms after it ran dry"
    turner.ring.play("a", _pcm(40))
    assert turner.turn().any()


def test_silence_put_in_is_not_counted_as_heard() -> None:
    turner = Turner()
    turner.ring.play("a", _pcm(80))
    turner.turn(20)
    assert turner.ring.heard_ms("a", turner.now_s) == 80


def test_ten_minutes_fit() -> None:
    turner = Turner()
    for _ in range(600):
        turner.ring.play("a", _pcm(1000))
    turner.ring.end_item("a")
    turner.turn(3)
    assert turner.ring.playing_item(turner.now_s) == "a"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["play", "turn", "flush", "end"]), st.integers(1, 300)), max_size=60))
def test_whatever_happens_the_playhead_stays_within_what_was_queued(steps: list[tuple[str, int]]) -> None:
    turner = Turner(latency_s=0.02)
    queued, last = 0, 0
    for kind, amount in steps:
        if kind == "play":
            turner.ring.play("a", _pcm(amount))
            queued += amount
        elif kind == "turn":
            turner.turn(amount % 8 + 1)
        elif kind == "end":
            turner.ring.end_item("a")
        else:
            for _item, heard in turner.ring.flush(turner.now_s):
                assert 0 <= heard <= queued
        heard_frames = turner.ring.heard_frames(turner.now_s)
        assert last <= heard_frames <= queued * 24
        last = heard_frames


def test_a_ring_given_to_another_device_repeats_what_was_never_heard() -> None:
    turner = Turner(latency_s=0.1)
    samples = np.arange(1, 24_001, dtype="<i2")
    for start in range(0, 24_000, 960):
        turner.ring.play("a", samples[start : start + 960].tobytes())
    turner.turn(10)
    assert turner.ring.heard_ms("a", turner.now_s) == 100
    ring = turner.ring.move(turner.now_s)
    heard = len(turner.sound) - 10 * BLOCK + 100 * 24
    other = Turner()
    other.ring, other.now_s = ring, 3.0
    other.turn(2)
    assert np.array_equal(other.sound[120:], samples[heard + 120 : heard + 960])
    assert ring.heard_ms("a", other.now_s) == 140


def test_a_flush_while_no_device_turns_does_not_swallow_what_comes_after() -> None:
    turner = Turner()
    turner.ring.play("a", _pcm(1000))
    turner.turn(5)
    turner.ring.flush(turner.now_s)
    turner.ring.play("b", _pcm(200, 500))
    turner.ring.end_item("b")
    turner.ring.move(turner.now_s)
    turner.turn(12)
    assert (turner.sound == 500).sum() > 190 * 24 and turner.ring.ended(turner.now_s) == ["b"]


def test_a_callback_in_the_midst_of_a_question_disturbs_nobody() -> None:
    """The speaker's thread takes its next block while the loop walks through those before."""
    turner = Turner()
    turner.ring.play("a", _pcm(400))
    turner.turn(3)

    class Moment(float):
        def __ge__(self, other: object) -> bool:
            turner.turn()
            return float(self) >= float(other)  # type: ignore[arg-type]

    assert turner.ring.heard_frames(Moment(turner.now_s - 0.03)) == 30 * 24
    assert turner.ring.waiting_frames == (400 - 100) * 24, "two blocks were taken meanwhile"
