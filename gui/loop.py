"""The Qt event loop as asyncio's: qasync with exact timers that die when they are cancelled.

qasync 0.28 starts coarse timers, which fire up to 5 % early, and leaves cancelled ones in Qt until they would
have fired; here a timer is precise, rounded up, and killed with its handle. This is the one module that makes
the loop.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import PySide6.QtWidgets  # noqa: F401  # before qasync, which takes whatever Qt binding it finds first
import qasync
from PySide6.QtCore import QObject, Qt, QTimerEvent

from gui.garbage import Garbage

WORKERS = 4


class _Timers(QObject):
    """One Qt timer for each waiting handle."""

    def __init__(self) -> None:
        super().__init__()
        self._handles: dict[int, asyncio.Handle] = {}
        self._ids: dict[asyncio.Handle, int] = {}
        self._is_stopped = False

    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        """Run handle after delay seconds, never earlier."""
        wait_ms = max(0, math.ceil(delay * 1000 - 1e-6))
        timer = self.startTimer(wait_ms, Qt.TimerType.PreciseTimer)
        self._handles[timer] = handle
        if isinstance(handle, asyncio.TimerHandle):
            self._ids[handle] = timer
        return handle

    def timerEvent(self, event: QTimerEvent) -> None:
        timer = event.timerId()
        self.killTimer(timer)
        handle = self._handles.pop(timer, None)
        if handle is None:
            return
        self._ids.pop(handle, None)
        if not self._is_stopped and not handle.cancelled():
            handle._run()

    def forget(self, handle: asyncio.TimerHandle) -> None:
        """A cancelled handle takes its Qt timer with it."""
        timer = self._ids.pop(handle, None)
        if timer is not None:
            self.killTimer(timer)
            self._handles.pop(timer, None)

    def stop(self) -> None:
        self._is_stopped = True

    def set_debug(self, enabled: bool) -> None:
        """Asked for by qasync."""


class TunedLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """qasync's loop with the timers above, and no garbage collected on other threads while it lives."""

    def __init__(self, app: Any = None) -> None:
        super().__init__(app)
        self._timer = _Timers()
        self._garbage = Garbage()
        self.set_default_executor(ThreadPoolExecutor(WORKERS, "worker"))

    def call_soon(self, callback: Callable[..., Any], *args: Any, context: Any = None) -> asyncio.Handle:
        return self._timer.add_callback(asyncio.Handle(callback, args, self, context))

    def call_later(
        self, delay: float, callback: Callable[..., Any], *args: Any, context: Any = None
    ) -> asyncio.TimerHandle:
        handle = asyncio.TimerHandle(self.time() + delay, callback, args, self, context)
        handle._scheduled = True  # type: ignore[attr-defined]  # so that cancel() tells the loop
        self._timer.add_callback(handle, delay)
        return handle

    def call_soon_threadsafe(self, callback: Callable[..., Any], *args: Any, context: Any = None) -> asyncio.Handle:
        """qasync's drops the context and gives no handle."""
        handle = asyncio.Handle(callback, args, self, context)
        super().call_soon_threadsafe(_run_unless_cancelled, handle)
        return handle

    def close(self) -> None:
        self._garbage.stop()
        super().close()

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        self._timer.forget(handle)


def _run_unless_cancelled(handle: asyncio.Handle) -> None:
    if not handle.cancelled():
        handle._run()


def make_loop(app: Any) -> asyncio.AbstractEventLoop:
    """The loop of this QApplication."""
    loop: asyncio.AbstractEventLoop = TunedLoop(app)
    return loop
