"""The level meter as it is painted, and the clock that drives it."""

from __future__ import annotations

import asyncio

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from core.audio.ports import Level
from gui.frame_clock import ACTIVE_MS, STILL_MS, FrameClock
from gui.meters import LevelMeter
from gui.theme import theme


def _picture(meter: LevelMeter) -> QImage:
    return meter.grab().toImage()


def _row(meter: LevelMeter) -> list[str]:
    """The colour of each segment."""
    picture = _picture(meter)
    scale = picture.width() / meter.width()
    return [picture.pixelColor(int((index * 4 + 1.3) * scale), int(8 * scale)).name() for index in range(meter.COUNT)]


async def test_loudness_is_full_the_peak_is_paler_and_what_is_above_is_dark() -> None:
    meter = LevelMeter("you.solid", "Microphone level")
    meter.step(0.03, Level(peak_db=-20.0, rms_db=-32.0))
    row = _row(meter)
    assert row[0] == theme().color("you.solid").name()
    assert row[14] not in (row[0], row[25]), "between loudness and peak"
    assert row[16] == row[0] and row[17] == row[25], "the held peak, and nothing above it"


async def test_a_tone_whose_peak_has_begun_to_fall_is_full_as_far_as_it_is_loud() -> None:
    meter = LevelMeter("you.solid", "Microphone level")
    meter.step(0.03, Level(peak_db=-20.0, rms_db=-20.0))
    meter.step(0.5, Level(rms_db=-20.0))
    row = _row(meter)
    assert row[15] == row[0] != row[25], "as loud as before"


async def test_the_clip_lamp_stays_when_the_sound_is_over() -> None:
    meter = LevelMeter("you.solid", "Microphone level")
    meter.step(0.03, Level(0.0, -3.0, is_clipped=True))
    meter.step(2.0, Level())
    assert meter.is_clipping and _row(meter)[-1] == theme().color("danger.solid").name()
    meter.step(1.5, Level())
    assert not meter.is_clipping


async def test_muted_is_grey_and_without_a_device_it_is_hatched() -> None:
    meter = LevelMeter("you.solid", "Microphone level", -40.0)
    meter.step(0.03, Level(-6.0, -12.0), is_dead=True)
    assert len(set(_row(meter))) == 1 and meter.text == "−∞"  # noqa: RUF001  # a real minus sign
    grey = _picture(meter)
    meter.step(0.03, Level(), has_device=False)
    assert _picture(meter) != grey


async def test_the_frame_rate_does_not_matter() -> None:
    slow, fast = LevelMeter("ai.solid", "a"), LevelMeter("ai.solid", "b")
    for meter, steps in ((slow, 2), (fast, 60)):
        meter.step(0.01, Level(-6.0, -12.0))
        for _ in range(steps):
            meter.step(1.2 / steps, Level())
    assert slow.text == fast.text == "−20 dB"  # noqa: RUF001  # a real minus sign


async def test_the_clock_stands_still_while_the_window_is_hidden() -> None:
    window = QWidget()
    clock = FrameClock(window)
    window.show()
    assert clock.is_running
    window.hide()
    assert not clock.is_running
    window.show()
    assert clock.is_running
    window.close()


async def test_the_clock_rests_while_nothing_moves_and_wakes_at_once() -> None:
    window, seen = QWidget(), asyncio.Event()
    clock = FrameClock(window, lambda: True)
    clock.frame.connect(lambda elapsed_s: seen.set() if clock.interval_ms == STILL_MS else None)
    window.show()
    assert clock.interval_ms == ACTIVE_MS
    await asyncio.wait_for(seen.wait(), 30)
    clock.wake()
    assert clock.interval_ms == ACTIVE_MS
    window.close()
