"""Our client in bench/client.py: the whole Assistant before a file speaker, as the window has it, without a window.

    python bench/client_ours.py ADDRESS SECONDS

Prints one JSON object like bench/client_rivals.py. "Sound is there" means that it lies in the speaker's ring.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import numpy  # noqa: E402, F401  the first sound would load it: no cost of an event

from bench.client_rivals import Run  # noqa: E402
from core.audio.files import FileSpeaker  # noqa: E402
from core.audio.ports import Level  # noqa: E402
from core.clock import SystemClock  # noqa: E402
from core.conversation import effects, inputs  # noqa: E402
from core.conversation.reduce import reduce  # noqa: E402
from core.conversation.state import State  # noqa: E402
from core.link import Endpoint  # noqa: E402
from core.protocol import decode_server, parse  # noqa: E402
from core.session.assistant import Assistant  # noqa: E402
from core.session.timeline import Timeline  # noqa: E402
from core.settings import Secrets, Settings  # noqa: E402
from core.tools import Tools  # noqa: E402


class Microphone:
    """Hands over a silent block every 20 ms while it is open."""

    name = "bench"
    is_stand_in = False
    trouble = None

    def __init__(self, run: Run, seconds: float) -> None:
        self._run = run
        self._seconds = seconds
        self._task: asyncio.Task[None] | None = None

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        async def send(block: bytes) -> None:
            deliver(block)

        self._task = asyncio.create_task(self._run.speak(send, self._seconds))

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @property
    def is_open(self) -> bool:
        return self._task is not None

    def level(self) -> Level:
        return Level()


class Speaker(FileSpeaker):
    """Says when sound lies in the ring."""

    def __init__(self, run: Run, stamps: list[str]) -> None:
        super().__init__(None)
        self._run_of_bench = run
        self._stamps = stamps

    def open(self, ended: Callable[[str], None], lost: Callable[[Exception], None]) -> None:
        """Nobody turns the ring: what a speaker's own clock costs is not the client's."""

    def play(self, item_id: str, pcm: bytes) -> None:
        super().play(item_id, pcm)
        self._run_of_bench.sounded(self._stamps.pop(0))


class World:
    """One address, no devices."""

    label = "bench"
    is_local = False

    def __init__(self, url: str, microphone: Microphone, speaker: Speaker) -> None:
        self._url = url
        self._microphone = microphone
        self._speaker = speaker

    def make_microphone(self) -> Microphone:
        return self._microphone

    def make_speaker(self) -> Speaker:
        return self._speaker

    def make_silent_speaker(self) -> FileSpeaker:
        return FileSpeaker(None)

    async def find_endpoint(self, loading: object) -> Endpoint:
        return Endpoint(self._url, "bench")

    def report_to(self, report: object) -> None:
        """There is nothing to report."""

    async def devices(self) -> tuple[list[Any], list[Any]]:
        return [], []

    async def close(self) -> None:
        pass


async def ours(run: Run, url: str, seconds: float) -> None:
    over = asyncio.Event()
    stamps: list[str] = []
    timeline = Timeline()

    def see(direction: str, event: dict[str, Any]) -> None:
        if direction == "server":
            if event["type"] == "response.output_audio.delta":
                stamps.append(event["event_id"])
            if run.see(event["type"], event["event_id"]):
                over.set()

    timeline.subscribe_raw(see)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        world: Any = World(url, Microphone(run, seconds), Speaker(run, stamps))
        assistant = Assistant(world, settings, Secrets(), SystemClock(), Tools(), timeline)
        await assistant.start()
        await over.wait()
        await assistant.close()


def main() -> None:
    run = Run()
    asyncio.run(ours(run, sys.argv[1], float(sys.argv[2])))
    print(json.dumps(vars(run)))


def cost_per_event(frames: list[str]) -> tuple[float, float]:
    """(microseconds to decode a frame, microseconds to reduce it), the best of five passes."""
    codec_s = reduce_s = float("inf")
    for _ in range(5):
        begun_s = time.perf_counter()
        events = [decode_server(parse(frame)) for frame in frames]
        codec_s = min(codec_s, time.perf_counter() - begun_s)
        begun_s = time.perf_counter()
        _reduce_all(events)
        reduce_s = min(reduce_s, time.perf_counter() - begun_s)
    return codec_s / len(frames) * 1e6, reduce_s / len(frames) * 1e6


def _reduce_all(events: list[Any]) -> None:
    """The whole talk, with what the speaker answers: a reply that has come is heard, a flush cuts it off."""
    state, _effects = reduce(State(), inputs.ConnectAsked(), 0.0)
    for event in events:
        state, wanted = reduce(state, inputs.ServerSaid(event), 0.0)
        for effect in wanted:
            if isinstance(effect, effects.EndItem):
                state, _effects = reduce(state, inputs.PlaybackEnded(effect.item_id), 0.0)
            elif isinstance(effect, effects.Flush):
                state, _effects = reduce(state, inputs.Flushed(), 0.0)


if __name__ == "__main__":
    main()
