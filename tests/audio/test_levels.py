"""Meters."""

from __future__ import annotations

import numpy as np

from core.audio.levels import Ballistics, Gauge
from core.units import SILENCE_DB

TONE = (np.sin(np.arange(2400) * 2 * np.pi * 440 / 24_000) * 16_384).astype(np.int16)


def test_a_half_scale_sine_reads_minus_6_peak_and_minus_9_rms() -> None:
    gauge = Gauge()
    for _ in range(5):
        gauge.feed(TONE)
    level = gauge.read()
    assert abs(level.peak_db + 6.02) < 0.1 and abs(level.rms_db + 9.03) < 0.1 and not level.is_clipped


def test_two_full_scale_samples_side_by_side_are_a_clip_and_one_is_not() -> None:
    gauge = Gauge()
    gauge.feed(np.array([0, 32_767, 0, -32_768, 0], np.int16))
    assert not gauge.read().is_clipped
    gauge.feed(np.array([0, 32_767, 32_767, 0], np.int16))
    assert gauge.read().is_clipped


def test_the_peak_between_two_readings_is_not_lost() -> None:
    gauge = Gauge()
    gauge.feed(TONE)
    gauge.feed(np.zeros(240, np.int16))
    assert gauge.read().peak_db > -7


def test_without_new_sound_a_gauge_falls_silent() -> None:
    gauge = Gauge()
    gauge.feed(TONE)
    for _ in range(20):
        level = gauge.read()
    assert level.peak_db == SILENCE_DB


def test_the_bar_rises_at_once_falls_by_time_and_holds_its_peak() -> None:
    fast, slow = Ballistics(), Ballistics()
    for one in (fast, slow):
        one.step(-10.0, 0.03)
    for _ in range(100):
        fast.step(SILENCE_DB, 0.01)
    for _ in range(10):
        slow.step(SILENCE_DB, 0.1)
    assert abs(fast.bar_db - slow.bar_db) < 0.01 and abs(fast.bar_db + 21.8) < 0.01
    assert fast.peak_db == -10.0


def test_the_clip_lamp_burns_for_three_seconds() -> None:
    meter = Ballistics()
    meter.step(0.0, 0.03, is_clipped=True)
    meter.step(-20.0, 2.9)
    assert meter.lamp_s > 0
    meter.step(-20.0, 0.2)
    assert meter.lamp_s == 0.0
