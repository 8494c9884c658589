"""When things go wrong in the middle of a talk: nothing is lost, and the talk goes on."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.app import LiveWorld, build_assistant
from core.audio.files import FileSpeaker
from core.conversation.state import LinkStatus, Role
from core.session.assistant import Assistant
from core.session.waiting import is_quiet, online, until
from core.settings import Secrets, Settings
from tests.conftest import ROOT

pytestmark = pytest.mark.timeout(240)


def _assistant(pace: str = "real") -> tuple[Assistant, LiveWorld]:
    settings, secrets = Settings(), Secrets()
    settings["provider.local_tier"] = "small"
    world = LiveWorld(settings, secrets, speaker=lambda: FileSpeaker(None, pace))
    return build_assistant(settings, secrets, world=world), world


async def test_an_engine_killed_in_mid_reply_is_started_again_and_the_talk_goes_on(models: Path) -> None:
    assistant, world = _assistant()
    try:
        await assistant.start()
        await online(assistant, 120)
        assistant.send_text("My name is Ana. Tell me a story about the sea in five long sentences.")
        await until(assistant, lambda state: state.playback.is_playing, 60, "sound")
        assert world._engine is not None and world._engine.pid is not None
        first = world._engine.pid
        os.kill(first, signal.SIGKILL)
        await until(assistant, lambda state: state.link.status is LinkStatus.RETRYING, 20, "the loss to be noticed")
        await until(assistant, lambda state: state.link.status is LinkStatus.ONLINE, 60, "the return")
        assert world._engine.pid not in (None, first)
        rows = [item for item in assistant.state.items if item.role in (Role.USER, Role.ASSISTANT)]
        assert rows[0].text.startswith("My name is Ana") and rows[1].text
        await until(assistant, is_quiet, 60, "quiet")
        assistant.send_text("What is the capital of France?")
        state = await until(assistant, lambda state: is_quiet(state) and len(state.items) >= 4, 90, "the next answer")
        assert state.items[-1].role is Role.ASSISTANT and state.items[-1].text
    finally:
        await assistant.close()
    assert world._engine is not None and world._engine.pid is None


async def test_without_a_language_model_the_engine_says_what_is_missing(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    for model in models.iterdir():
        if model.is_dir() and not model.name.startswith("qwen"):
            (folder / model.name).symlink_to(model)
    monkeypatch.setenv("GPT_REALTIME_MODELS", str(folder))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assistant, _world = _assistant("fast")
    try:
        await assistant.start()
        await online(assistant, 120)
        assistant.send_text("Hello?")
        code = "language_model_missing"
        state = await until(assistant, lambda state: state.problem is not None and state.problem.code == code, 30, code)
        assert state.problem is not None
        assert "models get" in state.problem.text
    finally:
        await assistant.close()


def test_a_damaged_model_is_noticed_and_fetched_again(models: Path, tmp_path: Path) -> None:
    from core.engine.catalogue import model_named
    from core.engine.models_dir import is_installed, verify

    model = model_named("whisper-tiny.en")
    folder = tmp_path / "models"
    (folder / model.id).mkdir(parents=True)
    for file in model.files:
        (folder / model.id / file.name).write_bytes((models / model.id / file.name).read_bytes())
    assert verify(folder, model) == []
    target = folder / model.id / "model.bin"
    with target.open("r+b") as stream:
        stream.seek(1000)
        stream.write(b"damage")
    assert verify(folder, model) == ["model.bin"] and not is_installed(folder, model)


def test_without_a_display_it_says_so_and_still_runs(models: Path, tmp_path: Path) -> None:
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PULSE_SERVER")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    config = tmp_path / "config"
    config.mkdir()
    (config / "settings.json").write_text(json.dumps({"provider.local_tier": "small"}))
    environment["GPT_REALTIME_CONFIG"] = str(config)
    command = [sys.executable, "main.py", "--screenshot", str(tmp_path / "window.png")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr
    assert "No display answers" in done.stderr and (tmp_path / "window.png").stat().st_size > 20_000


async def test_a_server_that_is_full_is_not_hammered() -> None:
    """An error and a close 1008 in place of a session: the waits grow."""
    from websockets.asyncio.server import ServerConnection, serve

    tries: list[float] = []

    async def refuse(socket: ServerConnection) -> None:
        tries.append(asyncio.get_running_loop().time())
        error = {"type": "invalid_request_error", "code": "session_limit_reached", "message": "busy"}
        await socket.send(json.dumps({"type": "error", "event_id": "e", "error": error}))
        await socket.close(1008, "busy")

    async with serve(refuse, "127.0.0.1", 0) as running:
        settings = Settings()
        settings["provider.custom_url"] = f"ws://127.0.0.1:{running.sockets[0].getsockname()[1]}/v1/realtime"
        settings["provider.kind"] = "custom"
        assistant = build_assistant(settings, Secrets(), world=LiveWorld(settings, Secrets()))
        await assistant.start()
        await asyncio.sleep(4.0)
        await assistant.close()
    assert 1 <= len(tries) <= 4
