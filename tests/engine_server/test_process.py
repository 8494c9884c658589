"""The engine's process: one for all who ask, ended when it should, and clear about what went wrong."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from core.engine.process import EngineProcess
from core.engine.serve import PARENT_FLAG
from core.errors import EngineError
from tests.conftest import ROOT

CHILD = [sys.executable, "-m", "tests.engine_server.child"]


def _process(*wishes: str) -> EngineProcess:
    return EngineProcess(command=[*CHILD, PARENT_FLAG, *wishes])


def _nothing(part: str, percent: int | None) -> None:
    pass


async def test_two_who_ask_while_it_loads_get_the_same_engine() -> None:
    process = _process("loading_s=0.3")
    try:
        first, second = await asyncio.gather(process.start(_nothing), process.start(_nothing))
        assert first == second
    finally:
        await process.stop()


async def test_who_gives_up_waiting_does_not_take_the_engine_from_who_waits_on() -> None:
    process = _process("loading_s=0.3")
    try:
        first, second = (asyncio.create_task(process.start(_nothing)) for _ in range(2))
        await asyncio.sleep(0.1)
        first.cancel()
        url, _ = await asyncio.wait_for(second, 60)
        assert url.startswith("ws://127.0.0.1:") and process.pid is not None
    finally:
        await process.stop()


async def test_stopping_while_it_loads_ends_the_start() -> None:
    process = _process("loading_s=30")
    start = asyncio.create_task(process.start(_nothing))
    while process.pid is None:
        await asyncio.sleep(0.01)
    await process.stop()
    with pytest.raises(EngineError):
        await asyncio.wait_for(start, 30)
    assert process.pid is None


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
async def test_an_engine_that_the_system_ended_in_mid_talk_is_started_afresh() -> None:
    process = _process()
    try:
        first = await asyncio.wait_for(process.start(_nothing), 60)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)  # as the kernel does for want of memory
        async with asyncio.timeout(30):
            while process.pid is not None:
                await asyncio.sleep(0.01)
        second = await asyncio.wait_for(process.start(_nothing), 60)
        assert second[1] != first[1] and process.pid is not None, "another token for another start"
    finally:
        await process.stop()


async def test_noise_without_end_on_stderr_does_not_stop_the_engine() -> None:
    process = _process("noise=3000000")
    try:
        await asyncio.wait_for(process.start(_nothing), 60)
    finally:
        await process.stop()


async def test_the_last_words_of_a_child_that_dies_are_in_the_error() -> None:
    script = "import sys; print('y' * 5000 + ' the disk is full', file=sys.stderr); sys.exit(7)"
    process = EngineProcess(command=[sys.executable, "-c", script])
    with pytest.raises(EngineError, match="the disk is full") as caught:
        await process.start(_nothing)
    assert "status 7" in str(caught.value)


# Started by a person


@contextmanager
def _served(*wishes: str) -> Iterator[subprocess.Popen[str]]:
    """Standard input is closed, as when it is started by a service."""
    process = subprocess.Popen(
        [*CHILD, *wishes],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _ready(process: subprocess.Popen[str]) -> dict[str, str]:
    assert process.stdout is not None
    for line in process.stdout:
        said: dict[str, str] = json.loads(line)
        if "url" in said:
            return said
    raise AssertionError("it ended before it was ready")


def test_a_closed_standard_input_does_not_end_a_server_without_parent() -> None:
    with _served() as process:
        assert _ready(process)["token"]
        time.sleep(0.3)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_server_that_is_loading_ends_at_once_when_asked(number: signal.Signals) -> None:
    with _served("loading_s=30") as process:
        assert process.stdout is not None and "Loaded a part" in process.stdout.readline()
        process.send_signal(number)
        assert process.wait(30) == 0


def test_a_port_that_is_taken_is_one_line_and_status_2_before_anything_loads() -> None:
    with _served() as first:
        port = _ready(first)["url"].split(":")[2].split("/")[0]
        with _served(f"port={port}", "loading_s=30") as second:
            out, err = second.communicate(timeout=60)
    assert second.returncode == 2
    assert err.strip().splitlines() == [
        f"Port {port} is taken by another program. Choose another with --port, or leave it out."
    ]
    assert json.loads(out)["code"] == "port_taken"


def test_the_token_is_in_no_command_line() -> None:
    script = (
        "import asyncio, sys\n"
        "from core.engine.process import EngineProcess\n"
        "from core.engine.serve import PARENT_FLAG\n"
        "async def main():\n"
        f"    process = EngineProcess(command=[*{CHILD!r}, PARENT_FLAG])\n"
        "    url, token = await process.start(lambda part, percent: None)\n"
        "    print(process.pid, token, flush=True)\n"
        "    sys.stdin.read()\n"
        "    await process.stop()\n"
        "asyncio.run(main())\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    pid, token = parent.stdout.readline().split()
    for number in (pid, str(parent.pid)):
        shown = subprocess.run(["ps", "-o", "args=", "-p", number], capture_output=True, text=True, check=True).stdout
        assert shown.strip() and token not in shown
    parent.communicate("", timeout=60)
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)
