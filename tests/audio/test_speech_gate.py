"""The gate over the assistant's voice: silence until a person speaks."""

from __future__ import annotations

import numpy as np

from core.audio.speech_gate import HELD_BLOCKS, NEW_BLOCKS, START_BLOCKS, STAY_BLOCKS, TAIL_BLOCKS, SpeechGate

LOUD = np.full(240, 0.1, np.float32)


class Ear:
    """A judge who says what the test wants; each block counts as it is."""

    def __init__(self) -> None:
        self.likely = 0.0
        self.gate = SpeechGate(lambda frame: self.likely, lambda block: np.full(160, block[0], np.float32))

    def hear(self, blocks: int, *, likely: float = 0.0, is_far: bool = True) -> list[np.ndarray]:
        self.likely = likely
        return [one for _ in range(blocks) for one in self.gate.process(LOUD, is_far)]


def _settled() -> Ear:
    ear = Ear()
    ear.hear(NEW_BLOCKS)
    return ear


def test_everything_passes_while_the_speaker_is_silent() -> None:
    ear = Ear()
    assert all(block is LOUD for block in ear.hear(50, is_far=False)) and not ear.gate.is_guarding


def test_over_the_assistant_the_session_gets_silence_in_the_same_amount() -> None:
    sent = _settled().hear(50, likely=0.1)
    assert len(sent) == 50 and not np.concatenate(sent).any()


def test_a_person_opens_it_with_what_was_held_back_and_stays_through() -> None:
    ear = _settled()
    sent = ear.hear(40, likely=0.9)
    first = next(index for index, block in enumerate(sent) if block.any())
    assert 5 <= first <= 15, "three frames of 32 ms"
    assert all(block.any() for block in sent[first:])
    assert len(sent) == 40 + HELD_BLOCKS - 1 and ear.gate.openings == 1


def test_a_sound_too_short_for_a_word_does_not() -> None:
    ear = _settled()
    assert not np.concatenate(ear.hear(6, likely=0.95) + ear.hear(40, likely=0.1)).any()


def test_it_shuts_again_when_nobody_speaks() -> None:
    ear = _settled()
    ear.hear(40, likely=0.9)
    sent = ear.hear(STAY_BLOCKS + 20, likely=0.0)
    assert sent[0].any() and not sent[-1].any()


def test_at_the_very_first_playback_it_wants_400_ms() -> None:
    ear = Ear()
    assert not np.concatenate(ear.hear(32, likely=0.9)).any()
    assert np.concatenate(ear.hear(25, likely=0.9)).any()


def test_it_guards_a_moment_longer_than_the_speaker_plays() -> None:
    ear = _settled()
    assert not np.concatenate(ear.hear(TAIL_BLOCKS, is_far=False)).any()
    assert ear.hear(1, is_far=False)[0] is LOUD


def test_half_duplex_lets_nothing_through() -> None:
    gate = SpeechGate(None, lambda block: block)
    sent = [one for _ in range(300) for one in gate.process(LOUD, True)]
    assert not np.concatenate(sent).any() and len(sent) == 300


def test_after_a_slip_of_the_sound_it_wants_more_of_a_voice_for_a_while() -> None:
    ear = _settled()
    ear.gate.be_careful()
    assert not np.concatenate(ear.hear(25, likely=0.9)).any()
    ear.hear(NEW_BLOCKS, likely=0.0)
    assert np.concatenate(ear.hear(25, likely=0.9)).any()


def test_in_the_first_moment_of_each_reply_it_wants_more_of_a_voice() -> None:
    """The echo may come by another path than that of the last reply: what of it passes must not open the gate."""
    ear = _settled()
    ear.hear(TAIL_BLOCKS + 100, is_far=False)
    assert not np.concatenate(ear.hear(25, likely=0.9)).any()
    ear.hear(START_BLOCKS, likely=0.0)
    assert np.concatenate(ear.hear(15, likely=0.9)).any()
