"""The loop: timers, sockets, threads, and the Qt version that loses references."""

from __future__ import annotations

import asyncio
import sys
import threading
import time

import pytest
import websockets
from PySide6.QtWidgets import QLabel
from websockets.asyncio.server import serve


async def test_a_timer_is_never_early_and_not_late_by_much() -> None:
    for wait_s in (0.003, 0.02, 0.05, 0.21):
        started = time.monotonic()
        await asyncio.sleep(wait_s)
        assert wait_s <= time.monotonic() - started + 0.0005 < wait_s + 0.15


async def test_cancelled_timers_leave_nothing_behind() -> None:
    loop = asyncio.get_running_loop()
    for handle in [loop.call_later(3600, print) for _ in range(2000)]:
        handle.cancel()
    assert len(loop._timer._handles) < 50  # type: ignore[attr-defined]


async def test_a_timeout_interrupts_a_wait() -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await asyncio.Event().wait()


async def test_websockets_echo_on_this_loop() -> None:
    async def echo(socket: websockets.asyncio.server.ServerConnection) -> None:
        async for message in socket:
            await socket.send(message)

    async with serve(echo, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with websockets.connect(f"ws://127.0.0.1:{port}", proxy=None) as client:
            for number in range(50):
                await client.send(str(number))
                assert await client.recv() == str(number)


async def test_work_on_the_executor_runs_off_this_thread() -> None:
    found = await asyncio.get_running_loop().run_in_executor(None, threading.current_thread)
    assert found is not threading.current_thread()


async def test_qt_calls_do_not_lose_references() -> None:
    """PySide6 6.12.0 on Python 3.11 drops a reference to None at each call that returns nothing."""
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
