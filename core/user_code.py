"""Python files of the person: loaded afresh when they change, and run where they can hold nothing up.

What they raise becomes a CodeError that names the line. Their functions run on a thread of their own with a
loop of its own, async ones too: one that never returns costs that thread and nothing else.
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from core.errors import AppError


class CodeError(AppError):
    """The person's own code failed."""

    code = "own_code"


def load_file(path: Path) -> ModuleType:
    """The file as a module; nothing is kept of an earlier load. Raises CodeError. Blocks as long as the file does."""
    module = ModuleType(f"own_{path.stem}")
    module.__file__ = str(path)
    try:
        code = compile(path.read_text("utf-8"), str(path), "exec")
        exec(code, module.__dict__)
    except OSError as error:
        raise CodeError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    except Exception as error:
        raise CodeError(f"{path.name} does not load: {describe(error, path)}") from error
    return module


def describe(error: BaseException, path: Path) -> str:
    """The error in one line, with the line of the person's file where it happened."""
    line = getattr(error, "lineno", None) if isinstance(error, SyntaxError) else None
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == str(path):
            line = frame.lineno
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}: {text}{f' (line {line})' if line else ''}"


class WatchedFile:
    """Tells when a file is another one than last time. Cheap: one stat."""

    def __init__(self) -> None:
        self._seen: tuple[str, int, int] | None = None

    def is_changed(self, path: Path | None) -> bool:
        """Whether the path, its time or its size differ from the last call."""
        seen = None
        if path is not None:
            try:
                stat = path.stat()
                seen = (str(path), stat.st_mtime_ns, stat.st_size)
            except OSError:
                seen = (str(path), 0, -1)
        changed, self._seen = seen != self._seen, seen
        return changed


async def run_apart(function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    """What function returns, called on a daemon thread; an async one runs to its end there.

    Cancelled: an async one is cancelled where it waits; of a sync one only the answer is given up.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Any] = loop.create_future()
    running: list[tuple[asyncio.AbstractEventLoop, asyncio.Task[Any]]] = []

    def settle(result: Any, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is None:
            answer.set_result(result)
        else:
            answer.set_exception(error)

    async def apart() -> Any:
        task = asyncio.current_task()
        assert task is not None
        running.append((asyncio.get_running_loop(), task))
        return await function(*arguments, **named)

    def run() -> None:
        result: Any = None
        error: Exception | None = None
        try:
            is_async = inspect.iscoroutinefunction(function)
            result = asyncio.run(apart()) if is_async else function(*arguments, **named)
        except asyncio.CancelledError:
            error = CodeError("It was cancelled.")
        except BaseException as raised:  # a fence: what the person's code raises must not end the thread unseen
            error = raised if isinstance(raised, Exception) else CodeError(f"{type(raised).__name__} was raised.")
        with contextlib.suppress(RuntimeError):  # our loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, result, error)

    threading.Thread(target=run, name=f"own {getattr(function, '__name__', 'code')}", daemon=True).start()
    try:
        return await answer
    finally:
        if not answer.done() or answer.cancelled():
            for far_loop, task in running:
                with contextlib.suppress(RuntimeError):
                    far_loop.call_soon_threadsafe(task.cancel)
