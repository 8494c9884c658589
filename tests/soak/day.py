"""A whole day of talk without its waiting: all that a client takes in, shows and keeps in 24 hours, in minutes.

    python -m tests.soak.day --hours 24 --speech FOLDER [--out FOLDER]

The real assistant with its history on disk, over a real socket; a server that sends recorded turns in another process;
the microphone hands its blocks over as fast as the loop takes them. A turn is twelve seconds of sound. Every fifth reply
is talked over, every hour the server goes away, the microphone is pulled out and a new conversation begins. Writes
day.csv (a row an hour of talk), day.svg and prints growth after the first hours. What time itself does (delay, drift) is
for `python -m tests.soak`.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import gc
import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil

from core.audio.files import BLOCK_BYTES, BLOCK_MS, FileSpeaker, read_blocks
from core.audio.ports import Level
from core.clock import SystemClock
from core.conversation.state import LinkStatus, State
from core.errors import AudioError
from core.link import Endpoint
from core.session.assistant import Assistant
from core.session.timeline import Entry, Timeline
from core.session.waiting import is_quiet, until
from core.settings import Secrets, Settings
from core.store import Store
from core.tools import shipped
from tests.conftest import ROOT, SHARED
from tests.soak.plot import plot, summary

WATCHED = ("client_mb", "objects", "handles", "threads")
COLUMNS = ("t_s", "turns", *WATCHED)
TURN_MS = 4_000
HOUR_TURNS = 150
MOST_WAITING = 400
"""Jobs of the history that may wait: a day comes faster here than a disk takes it."""
SILENCE = bytes(BLOCK_BYTES)
WAIT_S = 300.0


class Microphone:
    """Hands over what it is told to. See ports.Microphone."""

    name = "day"
    trouble = None
    is_stand_in = False

    def __init__(self) -> None:
        self.deliver: Callable[[bytes], None] | None = None
        self.lost: Callable[[Exception], None] = lambda error: None

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        self.deliver, self.lost = deliver, lost

    def close(self) -> None:
        self.deliver = None

    @property
    def is_open(self) -> bool:
        return self.deliver is not None

    def level(self) -> Level:
        return Level()


class World:
    """A server elsewhere, a microphone in the hand, a speaker that plays as fast as it can."""

    label = "Compatible server"
    is_local = False

    def __init__(self, url: str) -> None:
        self._url = url
        self.microphone = Microphone()

    def make_microphone(self) -> Microphone:
        return self.microphone

    def make_speaker(self) -> FileSpeaker:
        return FileSpeaker(None, "fast")

    def make_silent_speaker(self) -> FileSpeaker:
        return FileSpeaker(None, "fast")

    async def find_endpoint(self, loading: object) -> Endpoint:
        return Endpoint(self._url, "day")

    def report_to(self, report: object) -> None:
        """There is nothing to report."""

    async def devices(self) -> tuple[list[Any], list[Any]]:
        return [], []

    async def close(self) -> None:
        pass


class Day:
    """One assistant, from morning to morning."""

    def __init__(self, url: str, speech: Path, folder: Path) -> None:
        self._world: Any = World(url)
        self._store = Store(folder / "history", SystemClock())
        settings = Settings(folder / "settings.json")
        self.assistant = Assistant(self._world, settings, Secrets(), SystemClock(), shipped(), Timeline(), self._store)
        self._sound = endless(sorted(speech.glob("*.wav")))
        self.turns = 0
        self._ended = 0
        self.assistant.timeline.subscribe(self._see)

    async def hour(self) -> None:
        """Talk, and once what goes wrong in an hour."""
        for _ in range(HOUR_TURNS):
            await self._turn()
        self._world.microphone.lost(AudioError("The microphone is gone.", code="device_lost"))
        await self._until(_is_listening)
        self.assistant.new_conversation()
        await self._until(_is_listening)

    async def _turn(self) -> None:
        """Twelve seconds of sound and its answer; again where the server went away meanwhile."""
        self.turns += 1
        ended = self._ended
        while self._ended == ended:
            await self._until(_is_listening)
            await self._say()
            await self._until(lambda state: self._ended > ended or not _is_listening(state))
        await self._until(is_quiet)
        while self._store.writer.waiting > MOST_WAITING:
            await asyncio.sleep(0.01)

    async def _say(self) -> None:
        for number in range(TURN_MS // BLOCK_MS):
            while self._world.microphone.deliver is None:
                await asyncio.sleep(0.01)
            self._world.microphone.deliver(next(self._sound))
            if number % 25 == 24:
                await asyncio.sleep(0)

    def _see(self, entry: Entry) -> None:
        self._ended += entry.type == "rate_limits.updated"  # the last word of a turn

    async def _until(self, is_true: Callable[[State], bool]) -> None:
        await until(self.assistant, is_true, WAIT_S, f"turn {self.turns}")


def endless(recordings: list[Path]) -> Iterator[bytes]:
    """Blocks of 40 ms: the recordings over and over, each followed by a second of silence."""
    for recording in itertools.cycle(recordings):
        yield from read_blocks(recording)
        yield from itertools.repeat(SILENCE, 1000 // BLOCK_MS)


def _is_listening(state: State) -> bool:
    return state.link.status is LinkStatus.ONLINE and state.floor.has_microphone


async def _live(arguments: argparse.Namespace, folder: Path) -> None:
    service = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.soak.service", str(TURN_MS), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert service.stdout is not None
    day = Day((await service.stdout.readline()).decode().strip(), arguments.speech, folder)
    try:
        await day.assistant.start()
        await day._until(_is_listening)
        with (arguments.out / "day.csv").open("w", newline="", buffering=1) as stream:
            writer = csv.writer(stream)
            writer.writerow(COLUMNS)
            for hour in range(round(arguments.hours)):
                await day.hour()
                writer.writerow(((hour + 1) * 3600, day.turns, *measured()))
    finally:
        await day.assistant.close()
        service.kill()
        await service.wait()


def measured() -> tuple[str, int, int, int]:
    """What WATCHED names, of this process, now."""
    gc.collect()
    me = psutil.Process()
    return f"{me.memory_info().rss / 1e6:.1f}", len(gc.get_objects()), me.num_fds(), me.num_threads()


def main() -> int:
    """0 when the day came to its end."""
    parser = argparse.ArgumentParser(prog="tests.soak.day")
    parser.add_argument("--hours", type=float, default=24.0)
    parser.add_argument("--speech", type=Path, default=SHARED / "speech", help="a folder of recordings")
    parser.add_argument("--out", type=Path, default=Path("soak"))
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    began_s = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_live(arguments, Path(folder)))
    with (arguments.out / "day.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    (arguments.out / "day.svg").write_text(plot(rows, WATCHED))
    print(summary(rows, WATCHED), f"in {time.monotonic() - began_s:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
