"""The engine's own process: fetch what is missing, load, listen, and end with the parent.

Prints JSON lines: {"loading": part, "percent": n} on the way, {"url": ..., "token": ...} when it is ready
to talk, {"error": ..., "code": ...} when it can not. The token comes in through the environment or is
made here; it is never an argument of a child process.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import json
import os
import secrets
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

from core.errors import AppError, EngineError

TOKEN_VARIABLE = "GPT_REALTIME_ENGINE_TOKEN"
PARENT_FLAG = "--with-parent"


def serve(
    port: int = 0,
    token: str = "",
    tier: str = "auto",
    *,
    has_parent: bool = False,
    load: Callable[[str, Callable[[str, int | None], None]], Any] | None = None,
) -> int:
    """Runs until SIGINT or SIGTERM, or until the parent has gone; the exit code.

    load: makes the Parts from (tier, progress); None loads the real ones.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _keep_heap_small()
    if has_parent:
        _end_with_parent()
    try:
        return asyncio.run(_serve(port, token or os.environ.pop(TOKEN_VARIABLE, ""), load or _load, tier))
    except AppError as error:
        _print(error=str(error.args[0]), remedy=error.remedy, code=error.code)
        print(error, file=sys.stderr, flush=True)
        return 2 if error.code == "port_taken" else 1
    except KeyboardInterrupt:
        return 0


async def _serve(port: int, token: str, load: Callable[..., Any], tier: str) -> int:
    from core.engine.server import RealtimeServer
    from core.engine.worker import Workers

    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, over.set)
    token = token or secrets.token_urlsafe(24)
    probe = RealtimeServer(None, token)  # type: ignore[arg-type]  # only to see, before loading, that the port is free
    await probe.open(port)
    await probe.close()
    parts = await _unless(
        over, asyncio.to_thread(load, tier, lambda part, percent: _print(loading=part, percent=percent))
    )
    if parts is None:
        os._exit(0)  # nothing is open yet, and what loads on threads can not be stopped
    workers = Workers(parts)
    server = RealtimeServer(workers, token)
    try:
        await server.open(port)
        _print(url=server.url, token=token, missing=parts.missing)
        await over.wait()
        return 0
    finally:
        await server.close()
        workers.close()


async def _unless(over: asyncio.Event, work: Any) -> Any:
    """The result of work, or None when `over` came first."""
    task, stop = asyncio.ensure_future(work), asyncio.ensure_future(over.wait())
    done, _ = await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    return task.result() if task in done else None


def _load(tier: str, progress: Callable[[str, int | None], None]) -> Any:
    """The real parts: fetched where they are missing, then loaded and warm."""
    from core.engine.catalogue import models_of
    from core.engine.fetch import Fetcher
    from core.engine.loading import Loader, choose_tier
    from core.engine.models_dir import models_dir

    tier = choose_tier(tier)
    folder = models_dir()
    fetch_error: EngineError | None = None
    try:
        Fetcher(folder, lambda part, percent: progress(f"Fetching {part}", percent)).fetch(models_of(tier))
    except EngineError as error:
        fetch_error = error
    parts = Loader(folder, tier, progress).load()
    _return_freed_memory()
    if fetch_error is not None and parts.recognizer is None and parts.language_model is None:
        raise fetch_error
    return parts


def _print(**line: Any) -> None:
    with contextlib.suppress(BrokenPipeError):
        print(json.dumps(line, ensure_ascii=False), flush=True)


def _keep_heap_small() -> None:
    """glibc gives each thread a heap of its own and seldom returns it: two heaps are enough here."""
    if sys.platform.startswith("linux"):
        M_ARENA_MAX = -8
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(M_ARENA_MAX, 2)


def _return_freed_memory() -> None:
    """What loading freed goes back to the system."""
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def _end_with_parent() -> None:
    """Die when the parent does, even by SIGKILL: its pipe to us closes, and Linux sends a signal."""
    if sys.platform.startswith("linux"):
        PR_SET_PDEATHSIG = 1
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)

    def watch() -> None:
        with contextlib.suppress(OSError, ValueError):
            while sys.stdin.buffer.read(1):
                pass
        os._exit(0)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


def main(argv: list[str]) -> int:
    """Entry of the child process: `python -m core.engine.serve --with-parent TIER`."""
    tier = next((word for word in argv if not word.startswith("-")), "auto")
    return serve(tier=tier, has_parent=PARENT_FLAG in argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
