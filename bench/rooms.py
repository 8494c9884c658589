"""Rooms in which a loudspeaker and a person share one microphone, made from recordings of real people.

The loudspeaker's sound is band-limited, driven into distortion where a room says so, delayed, and spread by a
decaying tail; the path jumps once in the middle. Everything is 24 kHz, float32, -1..1, and seeded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

RATE_HZ = 24_000
LENGTH_S = 60
Sound = npt.NDArray[np.float32]

FAR_ACTIVE = ((0.0, 30.0), (38.0, 60.0))
DOUBLE = ((20.0, 29.5), (50.0, 58.0))
"""The person speaks over the assistant: before the jump and after it."""
ALONE = (31.0, 37.0)
JUMP_S = 44.0


@dataclass(frozen=True, slots=True)
class Room:
    """One room and its devices."""

    name: str
    about: str
    delay_ms: float = 80.0
    jump_ms: float = 30.0
    under_db: float = 10.0
    """How far the echo in the microphone lies under the loudspeaker's level of -20 dBFS."""
    rt60_s: float = 0.3
    drive: float = 0.0
    """Of the loudspeaker's tanh; 0 is linear."""
    noise_db: float = -62.0
    drift_ppm: float = 0.0
    """The microphone's clock against the loudspeaker's."""
    moves: bool = False
    """Someone walks about: the tail changes all the time."""
    are_swapped: bool = False
    """The talkers change sides."""
    seed: int = 1


ROOMS = (
    Room("A", "80 ms, echo -30 dBFS"),
    Room("B", "40 ms, echo louder than the person", delay_ms=40, under_db=0),
    Room("C", "200 ms, RT60 0.5 s", delay_ms=200, rt60_s=0.5),
    Room("D", "120 ms, distorting speaker, noise -50", delay_ms=120, under_db=3, drive=6, noise_db=-50),
    Room("E", "60 ms, someone walks about", delay_ms=60, under_db=6, moves=True, seed=5),
    Room("F", "170 ms, two clocks 50 ppm apart, talkers swapped", 170, -25, 8, 0.4, 2, -56, 50, are_swapped=True),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A minute in a room."""

    room: Room
    far: Sound
    """As the loudspeaker was given it."""
    near: Sound
    """The person alone, as the microphone hears them."""
    microphone: Sound
    utterances: tuple[tuple[float, float], ...]
    """(start, end) of what the person says over the assistant, seconds."""


def load(path: Path) -> Sound:
    """A recording as 24 kHz mono."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = np.ascontiguousarray(samples.mean(axis=1))
    return np.asarray(soxr.resample(mono, rate, RATE_HZ), np.float32)


def level_to(sound: Sound, level_db: float) -> Sound:
    """At an active level of level_db: frames without sound do not count."""
    frames = sound[: len(sound) // 240 * 240].reshape(-1, 240)
    energy = (frames**2).mean(axis=1)
    active = energy[energy > energy.max() * 0.0025]
    return np.asarray(sound * (10 ** (level_db / 20) / np.sqrt(active.mean())), np.float32)


def talk(folder: Path, names: Iterable[str], pause_s: float) -> Sound:
    """Recordings one after the other, trimmed, with pauses."""
    pause = np.zeros(int(pause_s * RATE_HZ), np.float32)
    return np.concatenate([part for name in names for part in (trimmed(load(folder / f"{name}.wav")), pause)])


def trimmed(sound: Sound) -> Sound:
    """Without the silence at both ends."""
    loud = np.nonzero(np.abs(sound) > 0.02 * np.abs(sound).max())[0]
    return sound[loud[0] : loud[-1] + 1]


PROMPTS = (
    "asterisk-demo-echotest",
    "asterisk-vm-instructions",
    "asterisk-tt-allbusy",
    "asterisk-confbridge-mute-extended",
    "asterisk-vm-opts",
    "asterisk-demo-nogo",
)
READERS = ("austen-0880", "austen-0890", "goforward", "arctic-slt-a0009", "austen-0930", "austen-0870")
"""Two women and a man."""
STORY = ("austen-0870", "austen-0890", "austen-0930", "austen-0880", "arctic-slt-a0009", "numbers", "cards-005")
CALLERS = (
    "asterisk-tt-weasels",
    "asterisk-please-try-again",
    "asterisk-conf-leaderhasleft",
    "asterisk-tt-somethingwrong",
    "asterisk-privacy-prompt",
    "asterisk-call-forwarding",
    "asterisk-transfer",
)
NOTICES = (
    "asterisk-priv-introsaved",
    "asterisk-demo-thanks",
    "asterisk-followme_sorry",
    "asterisk-at-tone-time-exactly",
    "asterisk-invalid",
    "asterisk-confbridge-lock-no-join",
    "asterisk-demo-nomatch",
)
MEN = ("numbers", "cards-005", "goforward", "cards-002", "cards-003", "cards-001")
WOMEN = ("austen-0930", "arctic-slt-a0009", "austen-0870", "austen-0880", "austen-0890")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks: recordings of the assistant and of the person, by name."""

    name: str
    assistant: tuple[str, ...]
    person: tuple[str, ...]


CAST, SWAPPED = Cast("readers over prompts", PROMPTS, READERS), Cast("callers over readers", STORY, CALLERS)
TRIED = (SWAPPED, Cast("men over notices", NOTICES, MEN), Cast("callers over men", MEN, CALLERS))
"""Casts on which constants of the echo canceller were chosen, beside those of the six rooms."""
HELD_BACK = (
    Cast("men over women", WOMEN, MEN),
    Cast("women over men", MEN, WOMEN),
    Cast("women over notices", NOTICES, WOMEN),
    Cast("notices over women", WOMEN, NOTICES),
)
"""Casts on which nothing was chosen: what is found here holds for other voices."""


def scene(room: Room, folder: Path, near_db: float = -26.0, cast: Cast | None = None) -> Scene:
    """The minute of that room with the recordings in `folder`; cast: in place of the room's own."""
    cast = cast or (SWAPPED if room.are_swapped else CAST)
    chance = np.random.default_rng(room.seed)
    frames = LENGTH_S * RATE_HZ
    story = level_to(talk(folder, cast.assistant, 0.25), -20.0)
    story = np.tile(story, 1 + frames // len(story))
    far = np.zeros(frames, np.float32)
    for start, end in FAR_ACTIVE:
        far[_at(start) : _at(end)] = story[_at(start) : _at(end)]
    near, spans = _person(folder, cast.person, near_db, frames)
    echo = _echo(room, far, chance)
    return Scene(room, far, near, np.clip(echo + near + _pink(room, frames, chance), -1, 1), spans)


def room_echo(room: Room, far: Sound) -> Sound:
    """What the microphone hears of the loudspeaker and the room's noise; of any length, the path stays the same."""
    chance = np.random.default_rng(room.seed)
    echo = _delayed(_convolved(_loudspeaker(room, far), _tail(room, chance)), room.delay_ms)
    echo *= 10 ** (-room.under_db / 20) * _rms(far) / _rms(echo)
    return np.asarray(echo + _pink(room, len(far), chance), np.float32)


def _at(second: float) -> int:
    return int(second * RATE_HZ)


def _person(
    folder: Path, names: Iterable[str], level_db: float, frames: int
) -> tuple[Sound, tuple[tuple[float, float], ...]]:
    near = np.zeros(frames, np.float32)
    queue = [level_to(trimmed(load(folder / f"{name}.wav")), level_db) for name in names] * 3
    spans: list[tuple[float, float]] = []
    for start, end in (*DOUBLE, ALONE):
        place = _at(start + 0.3)
        while place < _at(end) - _at(1.0):
            sound = queue.pop(0)[: _at(end) - place]
            near[place : place + len(sound)] = sound
            if (start, end) != ALONE:
                spans.append((place / RATE_HZ, (place + len(sound)) / RATE_HZ))
            place += len(sound) + _at(0.6)
    return near, tuple(spans)


def _tail(room: Room, chance: np.random.Generator, ratio_db: float = 3.0) -> Sound:
    """An impulse response: direct sound, three early reflections, a decaying tail ratio_db under it."""
    time = np.arange(int(room.rt60_s * RATE_HZ)) / RATE_HZ
    tail = chance.standard_normal(len(time)) * 10 ** (-3 * time / room.rt60_s)
    tail[: int(0.003 * RATE_HZ)] = 0
    tail *= 1.3 * 10 ** (-ratio_db / 20) / np.sqrt((tail**2).sum())
    tail[0] = 1.0
    for late_s, gain in ((0.0021, 0.5), (0.0037, -0.35), (0.0058, 0.3)):
        tail[int(late_s * RATE_HZ)] += gain
    return np.asarray(tail / np.sqrt((tail**2).sum()), np.float32)


def _loudspeaker(room: Room, far: Sound) -> Sound:
    played = np.tanh(far * room.drive) / room.drive if room.drive else far
    spectrum, hertz = np.fft.rfft(played), np.fft.rfftfreq(len(played), 1 / RATE_HZ)
    spectrum *= 1 / np.sqrt(1 + (200 / np.maximum(hertz, 1)) ** 4) / np.sqrt(1 + (hertz / 9000) ** 4)
    return np.fft.irfft(spectrum, len(far)).astype(np.float32)


def _echo(room: Room, far: Sound, chance: np.random.Generator) -> Sound:
    played = _loudspeaker(room, far)
    before = _tail(room, chance)
    after = _other(before, room, chance, 0.3)
    first = _delayed(_through(played, before, room, chance), room.delay_ms)
    second = _delayed(_through(played, after, room, chance), room.delay_ms + room.jump_ms)
    echo = np.concatenate([first[: _at(JUMP_S)], second[_at(JUMP_S) :]])
    active = far[: _at(30)]
    echo *= 10 ** (-room.under_db / 20) * _rms(active) / _rms(echo[: _at(30)])
    return _drifted(echo, room.drift_ppm)


def _other(path: Sound, room: Room, chance: np.random.Generator, part: float) -> Sound:
    """The same room with something moved: the tail after 3 ms has changed by `part`."""
    found, late = path.copy(), int(0.003 * RATE_HZ)
    time = np.arange(len(path))[late:] / RATE_HZ
    found[late:] += (
        chance.standard_normal(len(time)) * part * _rms(path[late:]) * 10 ** (-3 * time / room.rt60_s)
    ).astype(np.float32)
    return found


def _through(sound: Sound, path: Sound, room: Room, chance: np.random.Generator) -> Sound:
    if not room.moves:
        return _convolved(sound, path)
    other = _convolved(sound, _other(path, room, chance, 0.5))
    sway = 0.5 + 0.5 * np.sin(2 * np.pi * np.arange(len(sound)) / RATE_HZ / 7.0)
    return np.asarray(_convolved(sound, path) * (1 - sway) + other * sway, np.float32)


def _convolved(sound: Sound, path: Sound) -> Sound:
    size = 1 << (len(sound) + len(path) - 1).bit_length()
    product = np.fft.rfft(sound, size) * np.fft.rfft(path, size)
    return np.fft.irfft(product, size)[: len(sound)].astype(np.float32)


def _delayed(sound: Sound, delay_ms: float) -> Sound:
    late = int(delay_ms * RATE_HZ / 1000)
    return np.concatenate([np.zeros(late, np.float32), sound[: len(sound) - late]])


def _drifted(sound: Sound, ppm: float) -> Sound:
    if not ppm:
        return sound
    place = np.arange(len(sound)) * (1 + ppm * 1e-6)
    return np.interp(place, np.arange(len(sound)), sound).astype(np.float32)


def _pink(room: Room, frames: int, chance: np.random.Generator) -> Sound:
    spectrum = np.fft.rfft(chance.standard_normal(frames))
    spectrum /= np.sqrt(np.maximum(np.fft.rfftfreq(frames, 1 / RATE_HZ), 20))
    noise = np.fft.irfft(spectrum, frames).astype(np.float32)
    return np.asarray(noise * (10 ** (room.noise_db / 20) / _rms(noise)), np.float32)


def _rms(sound: Sound) -> float:
    return float(np.sqrt(np.mean(sound.astype(np.float64) ** 2) + 1e-20))
