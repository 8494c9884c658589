"""A person before the facade: speaks when the test says so, through a real socket to a real server.

The server's parts are the quick ones of tests/fakes; everything else is the product.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import numpy as np

from core.audio.files import BLOCK_BYTES, FileSpeaker
from core.audio.levels import Gauge
from core.audio.ports import Device, Level, Microphone, Speaker
from core.clock import Clock, SystemClock
from core.conversation.state import Item, LinkStatus, Role, State
from core.engine.server import RealtimeServer
from core.engine.worker import Workers
from core.link import Endpoint, local_endpoint
from core.session.assistant import Assistant, Loading
from core.session.timeline import Timeline
from core.session.waiting import is_quiet, until
from core.settings import Secrets, Settings
from core.store import Store
from core.tools import Tools, shipped
from tests.engine_server.loopback import TOKEN
from tests.fakes.engine_parts import fake_parts

PACE = 4
"""Times faster than real: turn detection counts sound, not seconds."""
LOUD = (0.3 * 32767 * np.sin(np.arange(BLOCK_BYTES // 2) * 0.1)).astype("<i2").tobytes()


class Mouth:
    """A microphone before which the test speaks: a tone where words would be. See ports.Microphone."""

    name = "mouth"
    trouble = None
    is_stand_in = False

    def __init__(self) -> None:
        self._left = 0
        self._gauge = Gauge()
        self._task: asyncio.Task[None] | None = None

    def say(self, duration_ms: int = 600) -> None:
        self._left = duration_ms // 40

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        self._task = asyncio.get_running_loop().create_task(self._run(deliver))

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @property
    def is_open(self) -> bool:
        return self._task is not None

    def level(self) -> Level:
        return self._gauge.read()

    async def _run(self, deliver: Callable[[bytes], None]) -> None:
        while True:
            block = LOUD if self._left > 0 else bytes(BLOCK_BYTES)
            self._left -= 1
            self._gauge.feed(np.frombuffer(block, "<i2"))
            deliver(block)
            await asyncio.sleep(0.04 / PACE)


class Cable:
    """Carries bytes between the client and the server until it is cut. It can be plugged in again."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self.port = 0

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    def cut(self) -> None:
        """Both ends lose the connection without a word."""
        for writer in tuple(self._writers):
            writer.transport.abort()

    def close(self) -> None:
        self.cut()
        if self._server is not None:
            self._server.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._to)
        self._writers |= {writer, far_writer}
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(pump(reader, far_writer))
                both.create_task(pump(far_reader, writer))
        finally:
            self._writers -= {writer, far_writer}
            writer.close()
            far_writer.close()


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    writer.close()


class FileWorld:
    """A server wherever `find` says, the mouth as microphone, a file as speaker."""

    def __init__(self, find: Callable[[], Endpoint], heard: Path | None, *, is_local: bool = False) -> None:
        """heard: where the speaker writes; None: it keeps time in silence."""
        self.label = "Local assistant" if is_local else "Compatible server"
        self.is_local = is_local
        self.mouth = Mouth()
        self._find = find
        self._heard = heard

    def make_microphone(self) -> Microphone:
        return self.mouth

    def make_speaker(self) -> Speaker:
        return FileSpeaker(self._heard)

    def make_silent_speaker(self) -> Speaker:
        return FileSpeaker(None)

    def report_to(self, report: Callable[[dict[str, Any]], None]) -> None:
        pass

    async def find_endpoint(self, loading: Loading) -> Endpoint:
        return self._find()

    async def devices(self) -> tuple[list[Device], list[Device]]:
        return [], []

    async def test_endpoint(self, kind: str) -> str:
        return ""

    async def preview_voice(self, name: str) -> bytes:
        return b""

    async def close(self) -> None:
        pass


class LoopbackWorld(FileWorld):
    """A server in this process instead of the engine's, behind a cable that can be cut."""

    def __init__(self, server: RealtimeServer, cable: Cable, heard: Path | None) -> None:
        super().__init__(self._loopback, heard, is_local=True)
        self.server = server
        self.cable = cable

    def _loopback(self) -> Endpoint:
        return local_endpoint(self.server.url.replace(str(self.server.port), str(self.cable.port)), TOKEN)


class Person:
    """Drives one Assistant and keeps what went over the wire."""

    def __init__(self, world: Any, assistant: Assistant, folder: Path, parts: Any = None) -> None:
        self.world = world
        self.assistant = assistant
        self.folder = folder
        self.parts = parts
        self.wire: list[tuple[str, dict[str, Any]]] = []
        assistant.timeline.subscribe_raw(lambda direction, event: self.wire.append((direction, event)))

    @property
    def state(self) -> State:
        return self.assistant.state

    async def wait(self, is_true: Callable[[State], bool], what: str, timeout_s: float = 10) -> State:
        return await until(self.assistant, is_true, timeout_s, what)

    async def online(self) -> None:
        await self.wait(lambda state: state.link.status is LinkStatus.ONLINE, "the link")

    async def answered(self, replies: int = 1) -> State:
        """Return when so many replies were given and all is quiet."""
        return await self.wait(
            lambda state: len(self.rows(Role.ASSISTANT)) >= replies and is_quiet(state), f"{replies} replies"
        )

    def rows(self, role: Role) -> list[Item]:
        return [item for item in self.state.items if item.role is role]

    def sent(self, kind: str) -> list[dict[str, Any]]:
        return [event for direction, event in self.wire if direction == "client" and event["type"] == kind]

    def got(self, kind: str) -> list[dict[str, Any]]:
        return [event for direction, event in self.wire if direction == "server" and event["type"] == kind]


@asynccontextmanager
async def before(
    world: FileWorld,
    folder: Path,
    tools: Tools | None = None,
    store: Store | None = None,
    parts: Any = None,
    clock: Clock | None = None,
    secrets: Secrets | None = None,
    **chosen: Any,
) -> AsyncIterator[Person]:
    """A person before an assistant that has started. chosen: `page__name` sets a setting."""
    settings = Settings(folder / "settings.json")
    for name, value in chosen.items():
        settings[name.replace("__", ".")] = value
    timeline = Timeline()
    timeline.log_to(folder / "log.jsonl", keeps_sound=True, keeps_local=True)
    assistant = Assistant(
        world,
        settings,
        secrets or Secrets(),
        clock or SystemClock(),
        shipped() if tools is None else tools,
        timeline,
        store,
    )
    made = Person(world, assistant, folder, parts)
    try:
        await assistant.start()
        yield made
    finally:
        await assistant.close()


@asynccontextmanager
async def person(
    folder: Path, tools: Tools | None = None, store: Store | None = None, **chosen: Any
) -> AsyncIterator[Person]:
    """A connected person. chosen: `page__name` sets a setting, other names are parts of the server."""
    values = {name: value for name, value in chosen.items() if "__" in name}
    parts = fake_parts(**{name: value for name, value in chosen.items() if "__" not in name})
    workers = Workers(parts)
    server = RealtimeServer(workers, TOKEN)
    await server.open()
    cable = Cable(server.port)
    await cable.open()
    world = LoopbackWorld(server, cable, folder / "heard.wav")
    try:
        async with before(world, folder, tools, store, parts, **values) as made:
            await made.online()
            yield made
    finally:
        cable.close()
        await server.close()
        workers.close()
