"""Echo cancellers in made rooms with real voices: ours, AEC3 as two packages have it, and none.

Everyone gets the same sound and is judged by the same detector (Silero): a false start is 192 ms of voice in a row
while only the assistant speaks; recall is the part of the person's speech over the assistant that is still voice.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soxr

from bench.environment import environment
from bench.rooms import DOUBLE, ROOMS, Cast, Room, Scene, Sound, scene
from core.audio.echo import Acoustic, find_post_filter, to_int16
from core.silero import FRAME, MODEL, SileroModel

LOCK = "resources/locks/bench-audio.txt"
BLOCK = 240
LAG_FRAMES = {"ours": 223, "pywebrtc-audio": 223, "livekit": 223, "none": 0}
"""What each adds to the delay; taken off before judging."""
FRAME_S = FRAME / 16_000
VOICE = 0.5
FALSE_FRAMES = 6
FIRST_S = 3.0
Judged = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one canceller did in one room."""

    false_starts: int
    """After the first three seconds."""
    first_starts: int
    """In the first three seconds."""
    recall: tuple[float, float]
    """Before and after the path jumped."""
    delays_ms: tuple[float, ...]
    """From each utterance's first voice to the first voice that was left; 9999 for never."""
    gone_db: float
    """Echo taken away between 5 and 20 s."""


def judged(sound: Sound) -> Judged:
    """The likelihood of speech, for each 32 ms."""
    stream, wide = SileroModel(MODEL).stream(), np.asarray(soxr.resample(sound, 24_000, 16_000), np.float32)
    frames = range(0, len(wide) - FRAME + 1, FRAME)
    return np.array([stream.probability(wide[at : at + FRAME]) for at in frames], np.float32)


def ours() -> Callable[[Sound, Sound], Sound]:
    make = find_post_filter()
    assert make is not None, "pywebrtc-audio is not installed"
    return Acoustic(partial(make, echo_cancellation=True)).process


def aec3() -> Callable[[Sound, Sound], Sound]:
    """pywebrtc-audio alone."""
    make = find_post_filter()
    assert make is not None, "pywebrtc-audio is not installed"
    post = make(echo_cancellation=True)
    return lambda near, far: np.asarray(post.process(to_int16(near), to_int16(far)), np.float32) / np.float32(32_768)


def through(process: Callable[[Sound, Sound], Sound], made: Scene) -> Sound:
    """The microphone of a scene, cleaned."""
    places = [slice(at, at + BLOCK) for at in range(0, len(made.far) - BLOCK + 1, BLOCK)]
    return np.concatenate([process(made.microphone[place], made.far[place]) for place in places])


def livekit(made: Scene) -> Sound:
    """Through livekit's, in its own process and environment."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.npz", Path(folder) / "out.npy"
        np.savez(source, near=to_int16(made.microphone), far=to_int16(made.far))
        script = Path(__file__).with_name("echo_livekit.py")
        alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        subprocess.run([environment(LOCK), script, source, target], check=True, env=alone)
        return np.load(target).astype(np.float32) / np.float32(32_768)


SYSTEMS: dict[str, Callable[[Scene], Sound]] = {
    "ours": lambda made: through(ours(), made),
    "pywebrtc-audio": lambda made: through(aec3(), made),
    "livekit": livekit,
    "none": lambda made: made.microphone,
}


def verdict(made: Scene, near: Judged, clean: Sound, lag_frames: int) -> Verdict:
    """near: the likelihoods of the person alone."""
    voice = judged(np.roll(clean, -lag_frames)) > VOICE
    size = min(len(voice), len(near))
    voice, truth, at_s = voice[:size], near[:size] > VOICE, np.arange(size) * FRAME_S
    recall = []
    for start, end in DOUBLE:
        spoken = truth & (at_s > start) & (at_s < end)
        recall.append(float(voice[spoken].mean()))
    delays = []
    for start, end in made.utterances:
        begun = at_s[truth & (at_s > start - 0.1) & (at_s < end)]
        found = at_s[voice & (at_s >= begun[0] - 0.01) & (at_s < end)]
        delays.append(float(found[0] - begun[0]) * 1000 if len(found) else 9999.0)
    spans = ((FIRST_S, 19.9), (38.3, 49.9))
    false = sum(_runs(voice[(at_s > start) & (at_s < end)]) for start, end in spans)
    alone = slice(5 * 24_000, 20 * 24_000)
    gone = 10 * np.log10(np.mean(made.microphone[alone] ** 2) / (np.mean(clean[alone] ** 2) + 1e-12))
    return Verdict(false, _runs(voice[at_s < FIRST_S]), (recall[0], recall[1]), tuple(delays), float(gone))


def _runs(voice: npt.NDArray[np.bool_]) -> int:
    length = found = 0
    for is_voice in voice:
        length = length + 1 if is_voice else 0
        found += length == FALSE_FRAMES
    return found


def judge_room(room: Room, folder: Path) -> dict[str, Verdict]:
    """All of them in one room."""
    made = scene(room, folder)
    near = judged(made.near)
    return {name: verdict(made, near, run(made), LAG_FRAMES[name]) for name, run in SYSTEMS.items()}


def judge_cast(job: tuple[Cast, Room], folder: Path) -> Verdict:
    """Ours alone, with other voices in that room."""
    cast, room = job
    made = scene(room, folder, cast=cast)
    return verdict(made, judged(made.near), through(ours(), made), LAG_FRAMES["ours"])


def summary(found: dict[str, dict[str, Verdict]]) -> dict[str, float]:
    """room -> system -> verdict, as figures."""
    ours_ = [one["ours"] for one in found.values()]
    peers = ("pywebrtc-audio", "livekit")
    delays = [delay for one in ours_ for delay in one.delays_ms]
    return {
        "false_starts": sum(one.false_starts for one in ours_),
        "false_starts_first_3_s": sum(one.first_starts for one in ours_),
        "double_talk_recall_min": round(min(min(one.recall) for one in ours_), 3),
        "best_peer_recall_min": round(max(min(min(one[peer].recall) for one in found.values()) for peer in peers), 3),
        "peer_false_starts": {peer: sum(one[peer].false_starts for one in found.values()) for peer in (*peers, "none")},
        "detection_ms_median": round(float(np.median(delays))),
    }


def table(found: dict[str, dict[str, Verdict]]) -> str:
    lines = ["room system          false first  recall before/after  detected ms (median)  echo gone dB"]
    for room in ROOMS:
        for name, one in found.get(room.name, {}).items():
            before, after = one.recall
            middle = np.median(one.delays_ms)
            lines.append(
                f"{room.name:4} {name:15} {one.false_starts:5} {one.first_starts:5}  {before:8.2f} / {after:.2f}"
                f"{middle:20.0f} {one.gone_db:17.1f}"
            )
    return "\n".join(lines)


def cast_table(found: dict[Cast, dict[Room, Verdict]]) -> str:
    lines = [
        f"{'cast':22}" + "".join(f"{room.name:>14}" for room in ROOMS) + "   false/first starts, recall before/after"
    ]
    for cast, verdicts in found.items():
        cells = [
            f"{one.false_starts}/{one.first_starts} {one.recall[0]:.2f}/{one.recall[1]:.2f}"
            for one in verdicts.values()
        ]
        lines.append(f"{cast.name:22}" + "".join(f"{cell:>14}" for cell in cells))
    return "\n".join(lines)
