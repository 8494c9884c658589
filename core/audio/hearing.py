"""The audio worker's work: 10 ms from the microphone become what the session hears.

    reference as played -> echo canceller -> noise, level (as chosen) -> speech gate, gain

The gain comes last. Before the canceller each change would be a new path from speaker to microphone, and what is cut
off at full scale a bent one; and the gate, which judges by loudness too, would take what is left of the echo for a
voice (12 dB, a reply of 7 s: it did). So it judges what was there and passes on what is made of it.
One Hearing outlives microphones and speakers, because what it has learned of the room must. One worker at a time:
a lock keeps the last block of an old microphone apart from the first of a new one.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

from core.audio.echo import FULL, Acoustic, PostFilter, find_post_filter, to_int16
from core.audio.fader import Fader
from core.audio.far_history import BLOCK, Sound
from core.audio.reference import Reference
from core.audio.speech_gate import SpeechGate
from core.errors import AudioError
from core.later import np, soxr
from core.units import RATE_HZ

AUDIBLE = BLOCK * 1e-9
"""Energy of a block that is 90 dB below full scale: what is softer the microphone does not hear."""
HALF_DUPLEX = AudioError(
    "Echo cancelling is not available here.",
    remedy="I do not listen while I speak. With headphones, switch on 'I use headphones' and you can interrupt me.",
    code="half_duplex",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person chose."""

    has_headphones: bool = False
    """No echo can come: the canceller is left out, and nothing is held back."""
    less_noise: bool = False
    automatic_level: bool = False


class Hearing:
    """Everything between the microphone's bytes and the session's."""

    def __init__(self, gain: Fader | None = None) -> None:
        """gain: how much louder the person wishes the microphone."""
        self.reference = Reference()
        self._gain = gain or Fader()
        self.wish = Wish()
        self._lock = threading.Lock()
        self._make = find_post_filter()
        self._acoustic: Acoustic | None = None
        self._gate: SpeechGate | None = None
        self._polish: PostFilter | None = None
        self._polished_for = Wish()
        self._jumps = 0

    @property
    def is_half_duplex(self) -> bool:
        """The package with AEC3 is missing and the person has no headphones."""
        return self._make is None and not self.wish.has_headphones

    @property
    def interruptions(self) -> int:
        """How often a person spoke over the assistant."""
        return self._gate.openings if self._gate is not None else 0

    @property
    def changes(self) -> int:
        """How often the path from speaker to microphone has changed."""
        return self._acoustic.filter.changes if self._acoustic is not None else 0

    def process(self, near: bytes, captured_s: float) -> tuple[bytes, bytes]:
        """(clean, to be sent): 10 ms of PCM16 in; the second is longer when a person begins to speak.

        captured_s: when its first frame was taken (time.monotonic).
        """
        with self._lock:
            sound = np.frombuffer(near, "<i2").astype(np.float32) / np.float32(FULL)
            far = self.reference.take(BLOCK, captured_s)
            if self.wish.has_headphones:
                alone = _pcm(self._raised(self._polished(sound)))
                return alone, alone
            clean = self._polished(self._without_echo(sound, far))
            if self._gate is None:
                self._gate = self._make_gate()
            self._notice_slips(self._gate)
            raised = self._raised(clean)
            sent = self._gate.process(clean, float(far @ far) > AUDIBLE, raised)
            heard = _pcm(raised)
            return heard, b"".join(heard if block is raised else _pcm(block) for block in sent)

    def _notice_slips(self, gate: SpeechGate) -> None:
        """Sound was lost on the way and the reference was aligned anew: the echo comes by a path not yet known."""
        if self.reference.jumps == self._jumps:
            return
        self._jumps = self.reference.jumps
        gate.be_careful()
        if self._acoustic is not None:
            self._acoustic.doubt()

    def _without_echo(self, near: Sound, far: Sound) -> Sound:
        if self._make is None:
            return near
        if self._acoustic is None:
            make = self._make
            self._acoustic = Acoustic(lambda: make(echo_cancellation=True))
        return self._acoustic.process(near, far)

    def _raised(self, clean: Sound) -> Sound:
        """As loud as the person wishes it; what is too loud is held at full scale on the way to 16 bits."""
        factors = self._gain.over(len(clean))
        return clean if factors is None else clean * factors

    def _polished(self, clean: Sound) -> Sound:
        """With less noise and an even level, where that is wished."""
        if self._make is None or not (self.wish.less_noise or self.wish.automatic_level):
            return clean
        if self._polish is None or self._polished_for != self.wish:
            self._polished_for = self.wish
            self._polish = self._make(
                noise_suppression=self.wish.less_noise, auto_gain_control=self.wish.automatic_level
            )
        return np.asarray(self._polish.process(to_int16(clean)), np.float32) / np.float32(FULL)

    def _make_gate(self) -> SpeechGate:
        stream = soxr.ResampleStream(RATE_HZ, 16_000, 1, dtype="float32", quality="HQ", vr=True)
        if self._make is None:
            return SpeechGate(None, stream.resample_chunk)
        from core.silero import MODEL, SileroModel  # half a second, on the worker's thread

        return SpeechGate(SileroModel(MODEL).stream().probability, stream.resample_chunk)


def _pcm(sound: Sound) -> bytes:
    return bytes(to_int16(sound).astype("<i2").tobytes())
