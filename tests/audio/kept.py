"""What is kept of a talk beside what the virtual devices carried.

    python -m tests.audio.kept FOLDER SPEECH

A person is answered and interrupts the answer over loudspeakers; both devices are recorded by another program. Prints
one JSON object: how well each side of the stereo recording matches, and how far apart in time they lie.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.export import read_talk
from core.journal import read_lines
from core.session.waiting import online
from tests.audio.hands_free import ALONE_MS, Talk
from tests.sound_card import SoundCard

RATE_HZ = 24_000
WORDS = ("cards-005", "numbers", "austen-0930")
"""Asked; said over the first answer; said over the second."""
LOUD = 200
PIECE_S = 1.0
APART_S = 3.0
"""The two recordings begin at most so long one after the other."""
Sound = npt.NDArray[np.int16]


async def talk(card: SoundCard, speech: Path, log: Path) -> dict[str, Any]:
    made = Talk(card, speech, "small", is_recorded=True)
    made.assistant.timeline.log_to(log, keeps_sound=True, keeps_local=True)
    await made.assistant.start()
    try:
        await online(made.assistant, 100)
        await asyncio.sleep(1.0)
        await made.say(WORDS[0])
        for words in WORDS[1:]:
            await made.turn(words)
        await made.until(lambda: made.heard_ms() > ALONE_MS, 60, "the last answer")
    finally:
        await made.assistant.close()
    return made.result()


def record(card: SoundCard, source: str, path: Path) -> subprocess.Popen[bytes]:
    words = ["parec", f"--device={source}", "--format=s16le", f"--rate={RATE_HZ}", "--channels=1", "--raw"]
    with path.open("wb") as file:
        return subprocess.Popen([*words, "--latency-msec=20"], stdout=file, env={**os.environ, **card.environment})


def matches(kept: Sound, carried: Sound) -> list[tuple[float, float]]:
    """(seconds that the device's recording lies behind the kept one, likeness) at the beginning of each stretch of sound."""
    found = []
    for start in beginnings(kept):
        piece = kept[start : start + int(PIECE_S * RATE_HZ)].astype(np.float64)
        first = max(0, start - int(APART_S * RATE_HZ))
        around = carried[first : start + int((APART_S + PIECE_S) * RATE_HZ)].astype(np.float64)
        at, likeness = _best(around, piece)
        found.append((round((first + at - start) / RATE_HZ, 3), round(likeness, 3)))
    return found


def beginnings(sound: Sound, gap_s: float = 0.7) -> list[int]:
    """Where sound begins after a silence; stretches that are too short are left out."""
    loud = np.flatnonzero(np.abs(sound.astype(np.int32)) > LOUD)
    breaks = np.flatnonzero(np.diff(loud) > gap_s * RATE_HZ)
    starts, ends = loud[np.concatenate([[0], breaks + 1])], loud[np.concatenate([breaks, [-1]])]
    return [int(start) for start, end in zip(starts, ends, strict=True) if end - start > PIECE_S * RATE_HZ]


def _best(whole: npt.NDArray[np.float64], piece: npt.NDArray[np.float64]) -> tuple[int, float]:
    """(place, correlation there) of piece in whole."""
    size = 1 << (len(whole) + len(piece)).bit_length()
    both = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(piece, size)), size)[: len(whole) - len(piece)]
    squares = np.concatenate([[0.0], np.cumsum(whole**2)])
    energies = squares[len(piece) :][: len(both)] - squares[: len(both)]
    likeness = both / np.sqrt(np.maximum(energies, 1.0) * (piece @ piece))
    at = int(np.argmax(likeness))
    return at, float(likeness[at])


def main() -> None:
    folder, speech = Path(sys.argv[1]), Path(sys.argv[2])
    card = SoundCard(folder / "card", rate_hz=RATE_HZ, channels=1)
    card.start()
    os.environ.update(card.environment)
    taps = [record(card, source, folder / f"{source}.raw") for source in ("speaker.monitor", "mic_in.monitor")]
    try:
        card.echo(80, -20)
        result = asyncio.run(talk(card, speech, folder / "log.jsonl"))
    finally:
        for tap in taps:
            tap.terminate()
            tap.wait()
        card.stop()
    kept = read_talk(list(read_lines(folder / "log.jsonl")), "A talk")
    speaker, microphone = (np.fromfile(folder / f"{name}.raw", "<i2") for name in ("speaker.monitor", "mic_in.monitor"))
    found = {"assistant": matches(kept.assistant, speaker), "you": matches(kept.you, microphone), **result}
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
