"""The loop: timers, sockets, threads, and the Qt version that loses references."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import signal
import subprocess
import sys
import threading
import time
import weakref

import pytest
import websockets
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QLabel
from websockets.asyncio.server import serve

from tests.conftest import ROOT


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


async def test_a_timer_knows_when_it_is_due_and_cancels_before_it_runs() -> None:
    loop = asyncio.get_running_loop()
    ran: list[int] = []
    handle = loop.call_later(0.02, ran.append, 1)
    assert abs(handle.when() - loop.time() - 0.02) < 0.02
    handle.cancel()
    loop.call_later(0.03, ran.append, 2)
    while not ran:
        await asyncio.sleep(0.01)
    assert ran == [2]


async def test_a_call_from_another_thread_keeps_its_context_and_its_order() -> None:
    loop = asyncio.get_running_loop()
    word: contextvars.ContextVar[str] = contextvars.ContextVar("word", default="none")
    context = contextvars.copy_context()
    context.run(word.set, "mine")
    found: list[str] = []

    def call() -> None:
        loop.call_soon_threadsafe(lambda: found.append(word.get()), context=context)
        loop.call_soon_threadsafe(found.append, "second")

    thread = threading.Thread(target=call)
    thread.start()
    thread.join()
    while len(found) < 2:
        await asyncio.sleep(0.005)
    assert found == ["mine", "second"]


async def test_an_error_in_a_callback_reaches_the_loops_handler_and_the_loop_goes_on() -> None:
    loop = asyncio.get_running_loop()
    told: list[BaseException] = []
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _loop, context: told.append(context["exception"]))
    try:
        loop.call_soon(lambda: 1 / 0)
        while not told:
            await asyncio.sleep(0.005)
    finally:
        loop.set_exception_handler(before)
    assert isinstance(told[0], ZeroDivisionError)
    await asyncio.sleep(0)


async def test_a_forgotten_task_is_collected_while_timers_run() -> None:
    class Held:
        pass

    async def work(held: Held) -> None:
        await asyncio.sleep(0.01)

    held = Held()
    gone = weakref.ref(held)
    await asyncio.create_task(work(held))
    del held
    gc.collect()
    assert gone() is None


class _Knot(QObject):
    """Refers to itself, so that only a collection ends it; tells where it ended."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.startTimer(60_000)
        weakref.finalize(self, lambda: ended.append(threading.get_ident()))


async def test_what_is_forgotten_is_collected_on_the_thread_of_qt_however_much_others_allocate() -> None:
    ended: list[int] = []
    _Knot(ended)
    await asyncio.get_running_loop().run_in_executor(None, lambda: [[] for _ in range(200_000)])
    assert ended == []
    async with asyncio.timeout(10):
        while not ended:
            kept = [[] for _ in range(2_000)]  # type: ignore[var-annotated]  # something is due
            await asyncio.sleep(0.1)
            del kept
    assert ended == [threading.get_ident()]


async def test_a_dialog_that_runs_its_own_loop_does_not_stop_ours() -> None:
    """QDialog.exec nests: tasks must go on under it, and it must end by them."""
    dialog = QDialog()
    ticks: list[float] = []

    async def tick() -> None:
        while True:
            ticks.append(time.monotonic())
            await asyncio.sleep(0.01)

    ticking = asyncio.create_task(tick())
    asyncio.get_running_loop().call_later(0.2, dialog.accept)
    done = asyncio.get_running_loop().create_future()
    dialog.finished.connect(lambda result: done.set_result(result))
    dialog.open()
    assert await asyncio.wait_for(done, 10) == QDialog.DialogCode.Accepted
    ticking.cancel()
    assert len(ticks) > 3


SIGNALLED = """
import asyncio, signal, sys
from PySide6.QtWidgets import QApplication
from gui.loop import make_loop
app = QApplication([])
order = []
async def main():
    try:
        await asyncio.Event().wait()
    finally:
        order.append("main cleaned up")
loop = make_loop(app)
asyncio.set_event_loop(loop)
with loop:
    task = loop.create_task(main())
    loop.add_signal_handler(signal.SIGTERM, task.cancel)
    loop.call_soon(print, "ready", )
    loop.call_soon(sys.stdout.flush)
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        order.append("cancelled")
    loop.run_until_complete(loop.shutdown_default_executor())
print(order)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM handlers")
def test_a_signal_ends_the_program_in_order() -> None:
    child = subprocess.Popen([sys.executable, "-c", SIGNALLED], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    child.send_signal(signal.SIGTERM)
    out, _ = child.communicate(timeout=30)
    assert child.returncode == 0 and out == "['main cleaned up', 'cancelled']\n"
