"""How long after the end of speech come speech_stopped, the words, the first delta, the first sound.

    python3 bench/latency.py FOLDER [--count 20] [--tier default|small]

Plays recordings in real time into the assistant (server_vad, 500 ms of silence), each in a conversation of its own,
and prints p50 and p95 in milliseconds after the last loud moment of the recording, and the memory of both processes.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
import psutil  # noqa: E402

from core.app import LiveWorld, build_assistant  # noqa: E402
from core.audio.files import BLOCK_BYTES, FileSpeaker, duration_s, read_blocks  # noqa: E402
from core.audio.ports import Level  # noqa: E402
from core.session.timeline import Entry  # noqa: E402
from core.session.waiting import is_quiet, online, until  # noqa: E402
from core.settings import Secrets, Settings  # noqa: E402

MARKS = {
    "input_audio_buffer.speech_stopped": "speech_stopped",
    "conversation.item.input_audio_transcription.completed": "words",
    "response.output_audio_transcript.delta": "first_delta",
    "response.output_audio.delta": "first_sound",
}


class Talker:
    """A microphone that plays one file after another in real time, with silence between."""

    name = "recordings"
    trouble = None
    is_stand_in = False
    is_open = True

    def __init__(self) -> None:
        self.queue: list[bytes] = []
        self.on_end: Callable[[], None] = lambda: None
        self._task: asyncio.Task[None] | None = None

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        self._task = asyncio.get_running_loop().create_task(self._run(deliver))

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def level(self) -> Level:
        return Level()

    async def _run(self, deliver: Callable[[bytes], None]) -> None:
        begun, count = time.monotonic(), 0
        while True:
            block = self.queue.pop(0) if self.queue else None
            deliver(block or bytes(BLOCK_BYTES))
            if block is not None and not self.queue:
                self.on_end()
            count += 1
            await asyncio.sleep(max(0.0, begun + count * 0.04 - time.monotonic()))


def trimmed(path: Path) -> list[bytes]:
    """The recording up to its last loud block."""
    blocks = list(read_blocks(path))
    loud = [float(np.sqrt(np.mean(np.frombuffer(block, "<i2").astype(np.float64) ** 2))) for block in blocks]
    last = max(index for index, level in enumerate(loud) if level > 0.03 * max(loud))
    return blocks[: last + 1]


async def main() -> None:
    folder = Path(sys.argv[1])
    count = int(sys.argv[sys.argv.index("--count") + 1]) if "--count" in sys.argv else 20
    settings = Settings()
    settings["provider.local_tier"] = sys.argv[sys.argv.index("--tier") + 1] if "--tier" in sys.argv else "default"
    files = [path for path in sorted(folder.glob("*.wav")) if 1.0 < duration_s(path) < 5.0][:count]
    talker, secrets = Talker(), Secrets()
    world = LiveWorld(settings, secrets, microphone=lambda: talker, speaker=lambda: FileSpeaker(None))
    assistant = build_assistant(settings, secrets, world=world)
    times: dict[str, list[float]] = {name: [] for name in MARKS.values()}
    ended_s = 0.0

    def see(entry: Entry) -> None:
        name = MARKS.get(entry.type)
        if name is not None and ended_s and name not in seen:
            seen[name] = (time.monotonic() - ended_s) * 1000

    assistant.timeline.subscribe(see)
    seen: dict[str, float] = {}
    await assistant.start()
    await online(assistant, 600)
    for path in files:
        assistant.new_conversation()
        await online(assistant, 60)
        await asyncio.sleep(1.0)
        seen.clear()
        ended_s = 0.0

        def end() -> None:
            nonlocal ended_s
            ended_s = time.monotonic()

        talker.on_end = end
        talker.queue = trimmed(path)
        await until(assistant, lambda state: bool(state.latencies_ms) and is_quiet(state), 90, path.name)
        for name, value in seen.items():
            times[name].append(value)
    me = psutil.Process()
    print(f"{len(files)} recordings, tier {settings['provider.local_tier']}, load {psutil.getloadavg()[0]:.1f}")
    for name, values in times.items():
        ordered = sorted(values)
        p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        print(f"{name:15} p50 {statistics.median(ordered):6.0f} ms   p95 {p95:6.0f} ms   n {len(ordered)}")
    sizes = [me.memory_info().rss, *(child.memory_info().rss for child in me.children())]
    print("memory: " + ", ".join(f"{size / 1e6:.0f} MB" for size in sizes))
    busy = [me, *me.children()]
    for one in busy:
        one.cpu_percent()
    await asyncio.sleep(5)
    print("idle: " + ", ".join(f"{one.cpu_percent():.1f} %" for one in busy) + " of a core (listening to silence)")
    await assistant.close()


if __name__ == "__main__":
    asyncio.run(main())
