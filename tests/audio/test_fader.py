"""Gain and volume: reached without a click, exact where nothing was chosen, and known to the echo canceller."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from core.app import LiveWorld
from core.audio.fader import RAMP_FRAMES, Fader, factor_of_db, factor_of_percent
from core.audio.files import read_blocks
from core.audio.hearing import Hearing, Wish
from core.audio.playback import SoundcardSpeaker
from core.audio.reference import Reference
from core.settings import Secrets, Settings
from tests.audio.stream import HandCard, by_hand

BLOCK = 320
TONE = (12_000 * np.sin(np.arange(48_000) * 2 * np.pi * 440 / 24_000)).astype("<i2")
STEEPEST = float(np.abs(np.diff(TONE.astype(float))).max())
"""From one frame of the tone to the next."""


def _factors(fader: Fader, block: int, frames: int) -> npt.NDArray[np.float32]:
    parts = [fader.over(block) for _ in range(frames // block)]
    return np.concatenate([np.full(block, 1.0 if one is None else one, np.float32) for one in parts])


def test_left_as_it_is_nothing_is_multiplied() -> None:
    fader = Fader()
    assert fader.over(BLOCK) is None
    fader.factor = 0.5
    _factors(fader, 240, 2 * RAMP_FRAMES)
    fader.factor = 1.0
    _factors(fader, 240, 2 * RAMP_FRAMES)
    assert fader.over(BLOCK) is None, "and put back it is so again"


@pytest.mark.parametrize("block", [100, 200, 240, 320, 480, 1024])
def test_a_change_is_reached_in_20_ms_by_even_steps_however_the_blocks_are_cut(block: int) -> None:
    fader = Fader()
    fader.factor = 0.25
    factors = _factors(fader, block, 4 * RAMP_FRAMES)
    assert np.abs(np.diff(factors, prepend=1.0)).max() < 1.01 * 0.75 / RAMP_FRAMES
    assert factors[RAMP_FRAMES - 2] > 0.25 and np.allclose(factors[RAMP_FRAMES - 1 :], 0.25)


def test_a_change_in_the_middle_of_a_change_goes_on_from_where_it_is() -> None:
    fader = Fader()
    fader.factor = 0.0
    first = _factors(fader, 240, 240)
    fader.factor = 1.0
    after = _factors(fader, 240, 2 * RAMP_FRAMES)
    assert 0.4 < first[-1] < 0.6 and after[-1] == 1.0
    assert np.abs(np.diff(np.concatenate([first, after]))).max() < 0.003


class _Told(Reference):
    """What the echo canceller is told of."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[bytes] = []

    def put(self, block: bytes, air_s: float) -> None:
        self.blocks.append(block)


async def _speaker(card: HandCard, volume: Fader, told: Reference) -> SoundcardSpeaker:
    speaker = SoundcardSpeaker(reference=told, volume=volume)
    await speaker.open(lambda item_id: None, lambda error: None)
    speaker.play("one", TONE.tobytes())
    speaker.end_item("one")
    return speaker


def _played(card: HandCard, blocks: int) -> bytes:
    stream = card.opened[-1]
    out = b""
    for _ in range(blocks):
        out += stream.play(BLOCK, dac_s=stream.time + 0.05)
        stream.time += BLOCK / 24_000
    return out


async def test_at_full_volume_every_bit_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    card = by_hand(monkeypatch)
    speaker = await _speaker(card, Fader(), _Told())
    out = np.frombuffer(_played(card, 150), "<i2")
    start = BLOCK  # the first 5 ms fade in
    assert np.array_equal(out[start:], TONE[start:])
    speaker.close()


async def test_volume_changes_in_mid_sound_without_a_click_and_the_canceller_is_told_what_was_played(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card, volume, told = by_hand(monkeypatch), Fader(), _Told()
    speaker = await _speaker(card, volume, told)
    played = b""
    for percent in (100, 30, 0, 80):
        volume.factor = factor_of_percent(percent)
        played += _played(card, 30)
    assert b"".join(told.blocks) == played
    sound = np.frombuffer(played, "<i2").astype(float)
    assert np.abs(np.diff(sound)).max() < STEEPEST + 12_000 / RAMP_FRAMES + 2
    parts = [np.abs(sound[(30 * number + 15) * BLOCK :][: 10 * BLOCK]).max() for number in range(4)]
    assert np.allclose(parts, [12_000, 12_000 * 0.09, 0, 12_000 * 0.64], atol=2)
    assert speaker.heard_ms("one") > 1400, "silence is a way of playing, too"
    speaker.close()


def _raised(gain_db: float, near: bytes) -> npt.NDArray[np.int16]:
    hearing = Hearing(Fader(factor_of_db(gain_db)))
    hearing.wish = Wish(has_headphones=True)
    sent = [hearing.process(near[at : at + 480], 50.0 + at / 48_000)[1] for at in range(0, len(near), 480)]
    return np.frombuffer(b"".join(sent), "<i2")


def test_gain_makes_the_microphone_as_much_louder_as_it_says() -> None:
    for gain_db in (-20, 6):
        found = _raised(gain_db, TONE.tobytes()).astype(float)
        assert abs(20 * np.log10(np.abs(found).max() / 12_000) - gain_db) < 0.01


def test_what_gain_makes_too_loud_stops_at_full_scale() -> None:
    found = _raised(20, TONE.tobytes())
    assert (found.max(), found.min()) == (32_767, -32_768)
    assert not np.any(np.sign(found) * np.sign(TONE) < 0), "nothing turns over"


@pytest.mark.parametrize(("gain_db", "percents"), [(0, (25, 100)), (12, (25, 100)), (12, (100, 100))])
async def test_a_reply_is_not_heard_at_any_gain_or_when_its_volume_is_changed(
    gain_db: float, percents: tuple[float, ...], speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What left the speaker comes back 90 ms later, 10 dB softer."""
    card, volume = by_hand(monkeypatch), Fader()
    hearing = Hearing(Fader(factor_of_db(gain_db)))
    if hearing.is_half_duplex:
        pytest.skip("pywebrtc-audio has no wheel for this platform")
    speaker = SoundcardSpeaker(reference=(told := _Told()), volume=volume)
    await speaker.open(lambda item_id: None, lambda error: None)
    speaker.play("reply", b"".join(read_blocks(speech / "asterisk-vm-instructions.wav")))
    played = b"".join([_played(card, 170), *(_fade(volume, percent, card) for percent in percents)])
    speaker.close()
    assert b"".join(told.blocks) == played
    echo = np.concatenate([np.zeros(2160), np.frombuffer(played, "<i2") * 0.3]).astype("<i2").tobytes()
    sent = []
    for at in range(0, len(played) // 480 * 480, 480):
        hearing.reference.put(played[at : at + 480], 50.02 + at / 48_000)
        sent.append(hearing.process(echo[at : at + 480], 50.0 + at / 48_000)[1])
    assert not any(b"".join(sent)[24_000:]) and hearing.interruptions == 0


def _fade(volume: Fader, percent: float, card: HandCard) -> bytes:
    volume.factor = factor_of_percent(percent)
    return _played(card, 170)


async def test_settings_are_taken_up_in_what_sounds_now(monkeypatch: pytest.MonkeyPatch) -> None:
    card, settings = by_hand(monkeypatch), Settings()
    settings["audio.volume"] = 50
    world = LiveWorld(settings, Secrets())
    speaker = world.make_speaker()
    opening = speaker.open(lambda item_id: None, lambda error: None)
    assert opening is not None
    await opening
    speaker.play("one", TONE.tobytes())
    before = np.frombuffer(_played(card, 30), "<i2")[-4 * BLOCK :]
    settings["audio.volume"] = 100
    after = np.frombuffer(_played(card, 30), "<i2")[-4 * BLOCK :]
    assert (round(before.max() / 12_000, 2), round(after.max() / 12_000, 2)) == (0.25, 1.0)
    speaker.close()
    await world.close()
