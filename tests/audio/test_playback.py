"""The speaker's callback turned by hand: the playhead on every host, and the larger buffer after it ran dry."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from core.audio.buffering import Buffering
from core.audio.playback import SoundcardSpeaker
from tests.audio.stream import HandCard, HandStream, by_hand

BLOCK = 320
TONE = np.full(24_000, 5000, "<i2").tobytes()


async def _opened(card: HandCard, buffering: Buffering | None = None) -> SoundcardSpeaker:
    speaker = SoundcardSpeaker(buffering=buffering)
    await speaker.open(lambda item_id: None, lambda error: None)
    return speaker


def _turn(stream: HandStream, blocks: int, *, is_told: bool) -> None:
    for _ in range(blocks):
        stream.play(BLOCK, dac_s=stream.time + 0.05 if is_told else 0.0)
        stream.time += BLOCK / 24_000


@pytest.mark.parametrize("is_told", [True, False])
async def test_a_host_that_tells_no_dac_time_has_the_same_playhead(
    monkeypatch: pytest.MonkeyPatch, is_told: bool
) -> None:
    card = by_hand(monkeypatch)
    speaker = await _opened(card)
    speaker.play("one", TONE)
    _turn(card.opened[0], 60, is_told=is_told)
    assert speaker.heard_ms("one") == 750, "800 ms handed over, of which the device has 50"
    speaker.close()


async def test_the_playhead_never_goes_back_when_a_host_tells_worse_times(monkeypatch: pytest.MonkeyPatch) -> None:
    card = by_hand(monkeypatch)
    speaker = await _opened(card)
    speaker.play("one", TONE)
    heard = []
    for number in range(60):
        card.opened[0].play(BLOCK, dac_s=(card.opened[0].time + (0.05 if number % 3 else 0.09)))
        card.opened[0].time += BLOCK / 24_000
        heard.append(speaker.heard_ms("one"))
    assert heard == sorted(heard) and heard[-1] > 600
    speaker.close()


async def test_an_error_in_the_callback_is_silence_and_no_noise(monkeypatch: pytest.MonkeyPatch) -> None:
    card = by_hand(monkeypatch)
    speaker = await _opened(card)
    speaker.play("one", TONE)
    monkeypatch.setattr(speaker.ring, "fill", lambda out, air_s: 1 / 0)
    assert not any(card.opened[0].play(BLOCK, dac_s=0.0))
    speaker.close()


async def test_after_underflows_it_opens_anew_in_a_pause_with_the_larger_buffer_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[dict[str, object]] = []
    buffering = Buffering(told.append)
    card = by_hand(monkeypatch)
    speaker = await _opened(card, buffering)
    first = card.opened[0]
    speaker.play("one", TONE)
    for _ in range(3):
        first.play(BLOCK, dac_s=0.0, underflow=True)
    while not told:
        await asyncio.sleep(0.01)
    assert (told[0]["from"], told[0]["to"]) == ("standard", "safe")
    assert len(card.opened) == 1, "not in the middle of a reply"
    speaker.end_item("one")
    _turn(first, 90, is_told=True)
    while len(card.opened) < 2:
        await asyncio.sleep(0.01)
    assert card.shut == [first] and card.opened[1].buffer == "safe"
    speaker.close()


async def test_a_device_that_stands_still_is_told_as_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.audio.playback.SILENT_S", 0.1)
    card = by_hand(monkeypatch)
    lost: list[Exception] = []
    speaker = SoundcardSpeaker()
    await speaker.open(lambda item_id: None, lost.append)
    while not lost:
        await asyncio.sleep(0.01)
    assert getattr(lost[0], "code", "") == "no_speaker"
    assert len(card.opened) == 1
    speaker.close()
