"""Windows offscreen, on the application's own loop, with an assistant whose server is played by the test."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from core import protocol as wire
from core.audio.files import FileSpeaker
from core.audio.ports import Device, Microphone, Speaker
from core.clock import SystemClock
from core.conversation import inputs
from core.errors import AudioError
from core.link import Endpoint
from core.session.assistant import Assistant
from core.session.timeline import RECEIVED, SENT, Timeline
from core.settings import Secrets, Settings
from core.store import Store
from core.tools import shipped
from gui.i18n import install
from gui.loop import make_loop
from gui.main_window import MainWindow, apply_appearance


def pytest_asyncio_loop_factories(config: Any, item: Any) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Async tests of this folder run on the window's loop."""

    def make() -> asyncio.AbstractEventLoop:
        app = QApplication.instance() or QApplication([])
        return make_loop(app)

    return {"qt": make}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """What Qt complains of while a window is taken down fails as well; pytest-qt looks at the test alone."""
    known = [re.compile(one) for one in item.config.getini("qt_log_ignore")]
    said: list[str] = []

    def hear(kind: QtMsgType, context: object, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not any(one.search(message) for one in known):
            said.append(message)

    qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(None)
    assert not said, said


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """Plurals come from the English catalogue, whichever test is the first."""
    install("en")


class QuietWorld:
    """No server, no card: the test plays both."""

    label = "Local assistant"
    is_local = True

    def make_microphone(self) -> Microphone:
        raise AudioError("No microphone found.", remedy="Plug one in.", code="no_microphone")

    def make_speaker(self) -> Speaker:
        return FileSpeaker(None)

    make_silent_speaker = make_speaker

    def report_to(self, report: Callable[[dict[str, Any]], None]) -> None:
        pass

    async def find_endpoint(self, loading: Any) -> Endpoint:
        await asyncio.Event().wait()
        raise AssertionError

    async def devices(self) -> tuple[list[Device], list[Device]]:
        return [Device("ALSA", "Desk microphone", True)], [Device("ALSA", "Desk speakers", True)]

    async def test_endpoint(self, kind: str) -> str:
        return "Works, 212 ms"

    async def preview_voice(self, name: str) -> bytes:
        return bytes(4800)

    async def close(self) -> None:
        pass


class Stage:
    """A window and its assistant; `say` plays the server."""

    def __init__(self, config: Path, store: Store | None = None) -> None:
        self.settings = Settings(config / "settings.json")
        clock, tools = SystemClock(), shipped()
        self.assistant = Assistant(QuietWorld(), self.settings, Secrets(), clock, tools, Timeline(), store)
        self.sent: list[dict[str, Any]] = []
        self.assistant._line.send = self._keep  # type: ignore[method-assign]  # there is no socket in these tests
        apply_appearance(self.settings)
        self.window = MainWindow(self.assistant)

    def _keep(self, event: wire.ClientEvent) -> None:
        data = wire.to_data(event)
        self.sent.append(data)
        self.assistant.timeline.add(SENT, data, self.assistant.clock.now_s())

    def names(self) -> list[str]:
        return [event["type"] for event in self.sent]

    def say(self, *events: dict[str, Any]) -> None:
        for event in events:
            self.assistant.timeline.add(RECEIVED, event, self.assistant.clock.now_s())
            self.assistant.dispatch(inputs.ServerSaid(wire.decode_server(event)))

    def online(self) -> None:
        self.assistant.dispatch(inputs.ConnectAsked())
        self.assistant.dispatch(inputs.LinkOpened())
        self.say({"type": "session.created", "session": {"id": "s"}}, {"type": "session.updated", "session": {}})
        self.sent.clear()

    def user_says(self, words: str, item_id: str = "item_u") -> None:
        item = {"id": item_id, "type": "message", "role": "user", "content": [{"type": "input_audio"}]}
        completed = "conversation.item.input_audio_transcription.completed"
        self.say(
            {"type": "input_audio_buffer.speech_started", "item_id": item_id, "audio_start_ms": 0},
            {"type": "input_audio_buffer.speech_stopped", "item_id": item_id, "audio_end_ms": 900},
            {"type": "input_audio_buffer.committed", "item_id": item_id},
            {"type": "conversation.item.added", "item": item},
            {"type": "conversation.item.done", "item": item},
            {"type": completed, "item_id": item_id, "content_index": 0, "transcript": words},
        )

    def reply(self, text: str, sound_ms: int = 600, item_id: str = "item_a", *, is_done: bool = True) -> None:
        import base64

        where = {"response_id": "resp_1", "item_id": item_id, "output_index": 0, "content_index": 0}
        item = {"id": item_id, "type": "message", "role": "assistant", "content": []}
        sound = base64.b64encode(bytes(sound_ms * 48)).decode()
        self.say(
            {"type": "response.created", "response": {"id": "resp_1", "conversation_id": "c"}},
            {"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item},
            {"type": "response.output_audio_transcript.delta", **where, "delta": text},
            {"type": "response.output_audio.delta", **where, "delta": sound},
        )
        if is_done:
            response = {"id": "resp_1", "conversation_id": "c", "status": "completed"}
            self.say({"type": "response.output_audio.done", **where}, {"type": "response.done", "response": response})


@asynccontextmanager
async def shown(made: Stage) -> AsyncIterator[Stage]:
    """Its window on the screen, online; taken down at the end."""
    made.window.show()
    made.online()
    try:
        yield made
    finally:
        made.window.let_go()
        made.window.hide()
        await made.assistant.close()
        made.window.deleteLater()
        await asyncio.sleep(0.02)


async def until(is_true: Callable[[], bool], what: str, within_s: float = 10.0) -> None:
    """Wait while the window's loop goes on."""
    for _ in range(round(within_s / 0.01)):
        if is_true():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(what)


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shown window, online."""
    async with shown(Stage(tmp_path)) as made:
        await asyncio.sleep(0.05)
        yield made
