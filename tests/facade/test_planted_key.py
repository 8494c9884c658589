"""A marked key is planted in the keychain and on the wire, and is found nowhere else."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.checkup import crash_report
from core.clock import SystemClock
from core.export import FORMATS, read_talk, write
from core.journal import read_lines
from core.link import openai_endpoint
from core.settings import Secrets
from core.store import Store
from tests.conftest import ROOT
from tests.facade.person import FileWorld, before
from tests.facade.test_paid import reply, set_up
from tests.fakes.scripted_server import Say, Step, scripted
from tests.settings.test_secrets import MemoryKeychain

KEY = "sk-planted-7b1d4c0a9e"


def quoting() -> list[Step]:
    """A server that answers, and quotes the key wherever it can."""
    error = {"type": "invalid_request_error", "code": "invalid_value", "message": f"Your key is {KEY}.", "param": KEY}
    return [
        *set_up(),
        Say({"type": "error", "event_id": KEY, "error": error}),
        Say(f"no JSON but {KEY}"),
        Say({"type": "something.new", "headers": {"Authorization": f"Bearer {KEY}"}}),
        *reply(1),
    ]


def found_in(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file() and KEY.encode() in path.read_bytes():
            yield str(path)


async def test_no_file_no_log_and_no_report_holds_the_key(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("websockets.server").setLevel(logging.CRITICAL)  # the test's own server, not ours
    secrets = Secrets(MemoryKeychain())
    secrets.set("openai", KEY)
    kept = Store(tmp_path / "history", SystemClock())
    async with scripted(quoting()) as server:
        base = server.url.removesuffix("/realtime").replace("ws:", "http:")
        world = FileWorld(lambda: openai_endpoint("gpt-realtime-2.1", secrets.get("openai"), base), None)
        async with before(world, tmp_path, store=kept, provider__kind="openai") as made:
            await made.online()
            made.assistant.send_text("Hello")
            await made.answered()
            shown = repr(made.state) + repr([entry.event for entry in made.assistant.timeline])
            try:
                raise RuntimeError(f"it broke with {KEY}")
            except RuntimeError as error:
                report = crash_report(RuntimeError, error.__traceback__, made.assistant.facts())
        heard = server.heard[0]
    talk = read_talk(list(read_lines(tmp_path / "log.jsonl")), "A talk")
    for kind in FORMATS:
        write(talk, kind, tmp_path / f"talk.{kind}")
    assert not [*found_in(tmp_path)]
    assert KEY not in shown and KEY not in report and KEY not in caplog.text and KEY not in repr(heard)
    assert "***" in shown and secrets.get("openai") == KEY


@pytest.mark.timeout(100)
async def test_the_process_list_and_the_verbs_output_do_not_hold_the_key(tmp_path: Path) -> None:
    async with scripted(quoting()) as server:
        base = server.url.removesuffix("/realtime").replace("ws:", "http:")
        environment = {**os.environ, "OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": base}
        words = ["--provider", "openai", "--json", "--verbose", "--log", str(tmp_path / "log.jsonl")]
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", "import sys; from core.cli import main; sys.exit(main(sys.argv[1:]))"),
            *("say", "Hello", *words),
            cwd=ROOT,
            env=environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        listed = []
        while process.returncode is None and not server.heard:
            listed += [" ".join(one.info["cmdline"] or ()) for one in psutil.process_iter(["cmdline"])]
            await asyncio.sleep(0.2)
        out, err = await process.communicate()
    assert any("say Hello" in line for line in listed) and not [line for line in listed if KEY in line]
    assert KEY.encode() not in out + err and not [*found_in(tmp_path)] and (tmp_path / "log.jsonl").exists()
