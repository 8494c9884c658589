"""Takes the assistant's own voice out of the microphone: our linear filter, then WebRTC's AEC3.

AEC3 removes what a linear filter leaves, but it also swallows the person who speaks at the same time. So where
what is left is far louder than the filter's leftovers have been, somebody speaks, and it passes AEC3 by. At the
very first playback the filter knows nothing yet and AEC3 works alone for a second and a half. One thread only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import cycle
from typing import Any, Protocol

from core.audio.echo_filter import EchoFilter
from core.audio.far_history import BLOCK, Sound
from core.later import np

LAG_FRAMES = 223  # AEC3's own delay at 24 kHz, measured: 9.3 ms
LEARNING_BLOCKS = 150
"""Of sound from the speaker, before the filter's output is used."""
LEFT_LEAST = 0.006
"""-22 dB: the filter is never taken to be better than this."""
LEFT_FALL, LEFT_RISE = 0.97, 1.002
OVER = 8.0
"""9 dB above the leftovers is a person."""
CERTAIN = (4.0, 16.0, 64.0)
"""So many times OVER counts twice, thrice, four times: an onset is passed on before its first syllable is lost."""
UNDER = 2.0
"""No more than 3 dB above them it is echo: what AEC3 lets through is made softer still, down to FAINT."""
FAINT = 0.03
COMFORT = 0.0016
"""-56 dBFS of even noise where it was made softer: in a deep silence a faint rest sounds like the onset of a word."""
COMFORT_BLOCKS = 300
"""Before the noise repeats: 3 s, too long for an ear to notice."""
SURE_BLOCKS, LINGER_BLOCKS, DOUBT_BLOCKS, ONSET_BLOCKS = 6, 40, 100, 30
FADE_IN, FADE_OUT = 0.5, 0.1
"""Of the way, a block."""
SOFTER, LOUDER = 0.2, 0.5
FAR_MEMORY = 0.9
QUIET = BLOCK * 1e-7
FULL = 32_768.0


class PostFilter(Protocol):
    """AEC3 as pywebrtc_audio has it: int16 in and out, lets go of the GIL."""

    def process(self, near: Any, far: Any = None) -> Any: ...


def find_post_filter() -> Callable[..., PostFilter] | None:
    """Makes WebRTC's audio processing at 24 kHz, about 0.12 ms a block; None where the package is not installed."""
    try:
        from pywebrtc_audio import AudioProcessor
    except ImportError:
        return None
    return partial(AudioProcessor, sample_rate=24_000)


class Acoustic:
    """The echo canceller for loudspeakers. See ports.EchoCanceller."""

    def __init__(self, make: Callable[[], PostFilter]) -> None:
        """make: AEC3. Two are made: one for the filter's output, one that works alone until the filter has learned."""
        self.filter = EchoFilter()
        self._post = make()
        self._alone: PostFilter | None = make()
        self._late = np.zeros(LAG_FRAMES, np.float32)
        self._learned_blocks = 0
        self._person = PersonAlone()
        self._passing = 0.0
        self._gain = 1.0
        self._far_energy = 0.0
        self._rise = np.linspace(0, 1, BLOCK, dtype=np.float32)
        noise = np.random.default_rng(1).standard_normal((COMFORT_BLOCKS, BLOCK), dtype=np.float32)
        self._comfort = cycle(noise * np.float32(COMFORT))

    def process(self, near: Sound, far: Sound) -> Sound:
        left = self.filter.process(near, far)
        clean = _after(self._post, left, far)
        late = np.concatenate([self._late, left])
        self._late = late[BLOCK:]
        is_person = self._person.is_there(near, left, self.filter)
        if self._alone is not None:
            return self._while_learning(self._alone, near, far)
        clean = self._softer(clean, far, is_person)
        wanted = self._passing + min(max(float(is_person) - self._passing, -FADE_OUT), FADE_IN)
        if wanted or self._passing:
            ramp = self._ramp(self._passing, wanted)
            clean = clean + (late[:BLOCK] - clean) * ramp
        self._passing = wanted
        return clean

    def _softer(self, clean: Sound, far: Sound, is_person: bool) -> Sound:
        """Where nothing but leftovers is heard: a bent echo is no echo to AEC3, and comes through as words."""
        self._far_energy = max(self._far_energy * FAR_MEMORY, float(far @ far))
        is_echo = self._far_energy > 10 * QUIET and not is_person
        wanted = min(1.0, max(FAINT, (self._person.loudness / UNDER) ** 2)) if is_echo else 1.0
        before = self._gain
        self._gain += (wanted - before) * (LOUDER if wanted > before else SOFTER)
        if before == self._gain == 1.0:
            return clean
        noise = next(self._comfort)
        softened: Sound = noise + (clean - noise) * self._ramp(before, self._gain)
        return softened

    def _ramp(self, start: float, end: float) -> Sound:
        """From one gain to the other within a block."""
        return self._rise * np.float32(end - start) + np.float32(start)

    def doubt(self) -> None:
        """The sound has slipped in time: what is left over may be echo for a second."""
        self._person.doubt()

    def _while_learning(self, alone: PostFilter, near: Sound, far: Sound) -> Sound:
        self._learned_blocks += float(far @ far) > 10 * QUIET
        if self._learned_blocks >= LEARNING_BLOCKS:
            self._alone = None
        return _after(alone, near, far)


def _after(post: PostFilter, near: Sound, far: Sound) -> Sound:
    found = post.process(to_int16(near), to_int16(far))
    return np.asarray(found, np.float32) / np.float32(FULL)


class PersonAlone:
    """Whether what the linear filter leaves over is a person's voice and no echo."""

    def __init__(self) -> None:
        self._near_energy = self._left_energy = self._echo_energy = 1e-9
        self._usual = 1.0
        """What is usually left of the echo, as a part of its energy."""
        self.loudness = 1.0
        """Of what is left over, against what usually is; of energies. Large where nothing is played."""
        self._blocks = 0
        self._is_played = False
        self._doubt = DOUBT_BLOCKS
        self._changes = 0

    def doubt(self) -> None:
        """For a second what is left over may be anything."""
        self._doubt = DOUBT_BLOCKS
        self._usual = max(self._usual, 0.1)

    def is_there(self, near: Sound, left: Sound, filter_: EchoFilter) -> bool:
        """After 20 to 60 ms, the sooner the louder they are, and for up to 110 ms more."""
        echo = near - left
        self._near_energy = 0.9 * self._near_energy + 0.1 * float(near @ near)
        self._left_energy = 0.9 * self._left_energy + 0.1 * float(left @ left)
        self._echo_energy = 0.9 * self._echo_energy + 0.1 * float(echo @ echo)
        if filter_.changes != self._changes:
            self._changes = filter_.changes
            self.doubt()
        self._doubt = max(0, self._doubt - 1)
        if self._echo_energy > QUIET:
            ratio = self._left_energy / self._echo_energy
            falling = self._usual * LEFT_FALL
            self._usual = max(LEFT_LEAST, falling if ratio < falling else min(self._usual * LEFT_RISE, ratio))
        self.loudness = self._left_energy / (self._usual * self._echo_energy + QUIET)
        heard = min(self._left_energy, self._near_energy)  # what the filter itself adds before an echo comes is nobody
        over = heard / (OVER * self._usual * self._echo_energy + 3 * QUIET)
        if self._starts_or_plays() and over > 1 and filter_.is_sure and not self._doubt:
            step = 1 + sum(over > certain for certain in CERTAIN)
            self._blocks = min(self._blocks + step, SURE_BLOCKS + LINGER_BLOCKS)
        else:
            self._blocks = max(0, self._blocks - 4)
        return self._blocks >= SURE_BLOCKS

    def _starts_or_plays(self) -> bool:
        """Whether there is an echo: else a person needs no way past AEC3, and the next reply must find none open.

        The first 300 ms of a reply tell whether the path is still the same; nobody is believed in them.
        """
        was_played, self._is_played = self._is_played, self._echo_energy > QUIET
        if self._is_played and not was_played:
            self._doubt = max(self._doubt, ONSET_BLOCKS)
        return self._is_played


def to_int16(sound: Sound) -> Any:
    """-1..1 as 16 bit samples."""
    scaled = sound * np.float32(FULL)
    np.minimum(scaled, np.float32(32_767), out=scaled)
    np.maximum(scaled, np.float32(-32_768), out=scaled)
    return scaled.astype(np.int16)
