"""What the server is told was heard, beside what the virtual speaker recorded.

    python -m tests.facade.barge_in [--count 50] [--seed 1]

A long reply is interrupted by voice at a random moment, again and again; each time the length of sound in the speaker's
recording is laid beside the truncate's audio_end_ms. Fails when one is more than 40 ms off.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.sound_card import sound_card

MOST_MS = 40
GAP_MS = 150
"""Silence that parts two replies in the recording."""
LOUD = 300
RATE_HZ = 24_000


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        return asyncio.run(_measure(arguments.count, arguments.seed))
    with tempfile.TemporaryDirectory() as folder, sound_card(Path(folder)) as card:
        command = [sys.executable, "-m", "tests.facade.barge_in", "--inside"]
        command += ["--count", str(arguments.count), "--seed", str(arguments.seed)]
        return subprocess.call(command, env={**os.environ, **card.environment})


async def _measure(count: int, seed: int) -> int:
    """In a process whose PortAudio knows the virtual card."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speaker.raw"
        words = ["parec", "--device=speaker.monitor", "--format=s16le", f"--rate={RATE_HZ}", "--channels=1", "--raw"]
        with path.open("wb") as file:
            recorder = subprocess.Popen([*words, "--latency-msec=20"], stdout=file)
            await asyncio.sleep(0.5)
            try:
                told = await _interrupt(Path(folder), count, random.Random(seed))
                await asyncio.sleep(0.5)
            finally:
                recorder.terminate()
                recorder.wait()
        heard = bursts(np.fromfile(path, "<i2"))
    return report(told, heard)


async def _interrupt(folder: Path, count: int, chance: random.Random) -> list[int]:
    """audio_end_ms of each barge-in."""
    from core.audio.playback import SoundcardSpeaker
    from core.conversation.state import Role
    from core.session.waiting import is_quiet
    from tests.facade.person import FileWorld, person
    from tests.fakes.engine_parts import FakeLanguageModel, talk

    model = FakeLanguageModel(script=lambda prompt: talk(8))
    FileWorld.make_speaker = lambda self: SoundcardSpeaker()  # type: ignore[method-assign]  # in this process alone
    async with person(folder, language_model=model, turn__mode="hold") as made:
        for number in range(count):
            made.assistant.send_text("Talk.")
            await made.wait(
                lambda state: len(made.rows(Role.ASSISTANT)) > number and made.rows(Role.ASSISTANT)[-1].heard_ms > 0,
                "sound",
                30,
            )
            await asyncio.sleep(chance.uniform(0.05, 2.5))
            made.assistant.press_talk()
            made.assistant.release_talk()
            await made.wait(is_quiet, "rest", 30)
            await asyncio.sleep(2 * GAP_MS / 1000)
        return [event["audio_end_ms"] for event in made.sent("conversation.item.truncate")]


def bursts(samples: npt.NDArray[np.int16]) -> list[int]:
    """Milliseconds of each stretch of sound; the cut at its end fades within 6 ms."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > LOUD)
    if not len(loud):
        return []
    edges = np.flatnonzero(np.diff(loud) > GAP_MS * RATE_HZ // 1000)
    starts, ends = [loud[0], *loud[edges + 1]], [*loud[edges], loud[-1]]
    return [round((end - start) * 1000 / RATE_HZ) for start, end in zip(starts, ends, strict=True)]


def report(told: list[int], heard: list[int]) -> int:
    """The table; 0 when every row holds."""
    print(f"{'':>4} {'told ms':>8} {'heard ms':>8} {'off':>5}")
    offs = [one - other for one, other in zip(told, heard, strict=False)]
    for number, (one, other) in enumerate(zip(told, heard, strict=False), 1):
        print(f"{number:4} {one:8} {other:8} {one - other:+5}")
    worst = max((abs(off) for off in offs), default=0)
    print(f"{len(told)} barge-ins, {len(heard)} heard; worst {worst} ms, mean {np.mean(offs or [0]):+.1f} ms")
    return int(worst > MOST_MS or len(told) != len(heard) or not told)


if __name__ == "__main__":
    sys.exit(main())
