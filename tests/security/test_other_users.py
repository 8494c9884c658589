"""Another user of the same computer wants the engine, the token or what was said (docs/threats.md)."""

from __future__ import annotations

import asyncio
import os
import socket
import stat
import sys
from pathlib import Path

import psutil
import pytest

from core.clock import SystemClock
from core.engine.process import EngineProcess
from core.settings import Settings
from core.store import Store
from core.tools.builtin import builtin_tools
from core.tools.reach import Reach
from tests.engine_server.loopback import server

pytestmark = pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_the_engine_listens_on_loopback_alone() -> None:
    async with server() as running:
        assert running._server is not None
        assert {one.getsockname()[0] for one in running._server.sockets} == {"127.0.0.1"}
        own = (one.address for found in psutil.net_if_addrs().values() for one in found if one.family == socket.AF_INET)
        for other in (one for one in own if not one.startswith("127.")):
            with pytest.raises(OSError):
                await asyncio.wait_for(asyncio.open_connection(other, running.port), 3)


async def test_the_token_is_new_each_time_and_stands_in_no_command_line_and_no_file(tmp_path: Path) -> None:
    tokens = []
    for _ in range(2):
        child = EngineProcess(command=[sys.executable, "-m", "tests.engine_server.child", "--with-parent"])
        try:
            _url, token = await child.start(lambda part, percent: None)
            tokens.append(token)
            if sys.platform.startswith("linux"):
                assert token.encode() not in Path(f"/proc/{child.pid}/cmdline").read_bytes()
                assert _mode(Path(f"/proc/{child.pid}/environ")) == 0o400  # only this user reads it
        finally:
            await child.stop()
    assert tokens[0] != tokens[1] and min(map(len, tokens)) >= 32


async def test_history_settings_notes_and_logs_are_for_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        store = Store(tmp_path / "history", SystemClock())
        settings = Settings(tmp_path / "config" / "settings.json")
        settings["voice.name"] = "bass"
        reach = Reach(folder=tmp_path / "data")
        note = next(one for one in builtin_tools(reach) if one.tool.name == "add_note")
        await note.function(text="a secret")
        from core.session.timeline import Timeline

        timeline = Timeline()
        timeline.log_to(tmp_path / "turn.jsonl")
        timeline.close()
        store.close()
    finally:
        os.umask(before)
    assert _mode(tmp_path / "history") == 0o700
    for name in ("config/settings.json", "data/notes.md", "turn.jsonl"):
        assert _mode(tmp_path / name) == 0o600, name
