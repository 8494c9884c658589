"""The microphone's callback turned by hand: what is wrong with a device that opens all the same."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from core.audio import remedies
from core.audio.capture import BLOCK_BYTES, SoundcardMicrophone
from core.audio.hearing import Hearing, Wish
from core.audio.portaudio import open_failed
from core.errors import AudioError
from tests.audio.stream import HandCard, by_hand

FRAMES = 240
QUIET, SOUND = bytes(2 * FRAMES), np.full(FRAMES, 900, "<i2").tobytes()


async def _opened(hearing: Hearing, blocks: list[bytes]) -> SoundcardMicrophone:
    microphone = SoundcardMicrophone(hearing=hearing)
    await microphone.open(blocks.append, lambda error: None)
    return microphone


def _hearing(*, has_headphones: bool = True) -> Hearing:
    hearing = Hearing()
    hearing.wish = Wish(has_headphones=has_headphones)
    return hearing


async def _fed(card: HandCard, microphone: SoundcardMicrophone, pcm: bytes, code: str) -> None:
    """Feed it until its trouble is that one; "" for none."""
    async with asyncio.timeout(10):
        while (microphone.trouble.code if microphone.trouble is not None else "") != code:
            card.opened[0].take(pcm, adc_s=0.0)
            await asyncio.sleep(0.01)


async def test_nothing_but_zeros_is_told_with_the_systems_remedy_until_a_sound_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.audio.capture.ZEROS_S", 0.2)
    card = by_hand(monkeypatch)
    microphone = await _opened(_hearing(), [])
    assert microphone.trouble is None
    await _fed(card, microphone, QUIET, "microphone_silent")
    assert microphone.trouble is not None and microphone.trouble.remedy == remedies.access_remedy()
    await _fed(card, microphone, SOUND, "")
    microphone.close()


async def test_a_headset_that_becomes_a_telephone_is_warned_about_unless_headphones_are_wished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = by_hand(monkeypatch, "WH-1000 Hands-Free AG Audio")
    hearing = _hearing(has_headphones=False)
    if hearing.is_half_duplex:
        pytest.skip("pywebrtc-audio has no wheel for this platform")
    microphone = await _opened(hearing, [])
    await _fed(card, microphone, SOUND, "hands_free_headset")
    hearing.wish = Wish(has_headphones=True)
    await _fed(card, microphone, SOUND, "")
    microphone.close()


async def test_every_sample_is_delivered_in_blocks_of_40_ms_and_none_after_it_is_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card, blocks = by_hand(monkeypatch), list[bytes]()
    microphone = await _opened(_hearing(), blocks)
    sent = np.arange(1, 24_001, dtype="<i2").tobytes()
    size = 2 * 320
    for start in range(0, len(sent), size):
        card.opened[0].take(sent[start : start + size], adc_s=99.0)
    async with asyncio.timeout(10):
        while len(blocks) < len(sent) // BLOCK_BYTES:
            await asyncio.sleep(0.01)
    assert b"".join(blocks) == sent and {len(block) for block in blocks} == {BLOCK_BYTES}
    card.opened[0].take(sent, adc_s=99.0)
    microphone.close()
    await asyncio.sleep(0.05)
    assert len(blocks) == len(sent) // BLOCK_BYTES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Unanticipated host error [PaErrorCode -9999]: 'Access is denied' [0x80070005]", "microphone_denied"),
        ("Device unavailable [PaErrorCode -9985]", "microphone_busy"),
        ("Error querying device -1", "no_microphone"),
        ("Illegal combination of I/O devices", "no_microphone"),
    ],
)
def test_what_portaudio_says_is_told_as_what_a_person_can_do(text: str, code: str) -> None:
    error = open_failed(OSError(text), is_input=True, device="host: mic")
    assert isinstance(error, AudioError) and error.code == code and error.remedy
    assert open_failed(OSError(text), is_input=False, device="").code != "microphone_denied"
