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
import ssl
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from core.engine import heap
from core.engine.choice import Choice, choice_from
from core.errors import AppError, EngineError

TOKEN_VARIABLE = "GPT_REALTIME_ENGINE_TOKEN"
BRAIN_VARIABLE = "GPT_REALTIME_ENGINE_BRAIN"
"""A brains.Choice as text; out of the environment as soon as it is read, for it may hold a key."""
OPENING_VARIABLE = "GPT_REALTIME_ENGINE_OPENING"
"""The session.update to come, as JSON."""
PARENT_FLAG = "--with-parent"
THREADS = {"OMP_WAIT_POLICY": "passive", "GOMP_SPINCOUNT": "1000", "OPENBLAS_NUM_THREADS": "1"}
"""How threads of the models wait for each other, read when their libraries are loaded. Those that spin for ever take the
cores from everything else, those that sleep at once write a quarter slower; these spin for a few microseconds, which
costs nothing where a core is wanted elsewhere (bench/engine.py, rows latency and busy)."""


def serve(
    port: int = 0,
    token: str = "",
    tier: str = "auto",
    *,
    has_parent: bool = False,
    has_tls: bool = False,
    origins: Sequence[str] = (),
    brain: Choice | None = None,
    host: str = "127.0.0.1",
    session_s: float = 3600,
    load: Callable[[str, Callable[[str, int | None], None]], Any] | None = None,
) -> int:
    """Runs until SIGINT or SIGTERM, or until the parent has gone; the exit code.

    has_tls: wss, with a certificate of our own. origins: pages of other places that may connect.
    host: the address to listen at; one that others can reach wants has_tls and a token. session_s: its longest life.
    brain: the language model; None: what the environment says. load: makes the Parts from (tier, progress); None loads
    the real ones.
    """
    for name, value in THREADS.items():
        os.environ.setdefault(name, value)
    told, opening = os.environ.pop(BRAIN_VARIABLE, ""), os.environ.pop(OPENING_VARIABLE, "")
    brain = brain or choice_from(told)
    heap.keep_small()
    if has_parent:
        _end_with_parent()
    try:
        with tempfile.TemporaryDirectory(prefix="gpt-realtime-") as folder:
            given = token or os.environ.pop(TOKEN_VARIABLE, "")
            door = _door(_Wish(given, has_tls, origins, host, session_s), Path(folder))
            return asyncio.run(_serve(port, door, load or partial(_load, brain, opening), tier))
    except AppError as error:
        _print(error=str(error.args[0]), remedy=error.remedy, code=error.code)
        print(error, file=sys.stderr, flush=True)
        return 2 if error.code in ("port_taken", "no_such_address", "open_without_care") else 1
    except KeyboardInterrupt:
        return 0


@dataclass(frozen=True, slots=True)
class _Wish:
    """How clients are to come in."""

    token: str
    has_tls: bool
    origins: Sequence[str]
    host: str
    session_s: float


@dataclass(frozen=True, slots=True)
class _Door:
    """How clients come in."""

    token: str
    wish: _Wish
    tls: ssl.SSLContext | None = None
    certificate: Path | None = None

    def server(self, workers: Any) -> Any:
        from core.engine.server import RealtimeServer

        wish = self.wish
        return RealtimeServer(
            workers, self.token, session_s=wish.session_s, origins=wish.origins, tls=self.tls, host=wish.host
        )

    def told(self) -> dict[str, str]:
        """What a client must know, beside the address."""
        return {"token": self.token, **({"certificate": str(self.certificate)} if self.certificate else {})}


def _door(wish: _Wish, folder: Path) -> _Door:
    from core.engine.server import is_open

    if is_open(wish.host) and not (wish.has_tls and wish.token):
        raise EngineError(
            f"Other computers could reach {wish.host}: that needs encryption and a token of your own.",
            remedy="Add --tls and --token, or leave out --host.",
            code="open_without_care",
        )
    token = wish.token or secrets.token_urlsafe(24)
    if not wish.has_tls:
        return _Door(token, wish)
    from core.engine.certificate import own_certificate

    return _Door(token, wish, *own_certificate(folder, wish.host))


async def _serve(port: int, door: _Door, load: Callable[..., Any], tier: str) -> int:
    from core.engine.worker import Workers

    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, over.set)
    probe = door.server(None)  # only to see, before loading, that the port is free
    await probe.open(port)
    await probe.close()
    parts = await _unless(
        over, asyncio.to_thread(load, tier, lambda part, percent: _print(loading=part, percent=percent))
    )
    if parts is None:
        os._exit(0)  # nothing is open yet, and what loads on threads can not be stopped
    workers = Workers(parts)
    server = door.server(workers)
    try:
        await server.open(port)
        _print(url=server.url, missing=parts.missing, **door.told())
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


def _load(brain: Choice, opening: str, tier: str, progress: Callable[[str, int | None], None]) -> Any:
    """The real parts: fetched where they are missing, then loaded and warm, the opening read."""
    from core.engine.catalogue import LANGUAGE_MODEL, models_of
    from core.engine.fetch import Fetcher
    from core.engine.loading import Loader, choose_tier
    from core.engine.models_dir import models_dir
    from core.engine.prompts import prompt_of

    tier = choose_tier(tier)
    folder = models_dir()
    fetch_error: EngineError | None = None
    try:
        Fetcher(folder, lambda part, percent: progress(f"Fetching {part}", percent)).fetch(
            [model for model in models_of(tier) if not (brain and model.role == LANGUAGE_MODEL)]
        )
    except EngineError as error:
        fetch_error = error
    parts = Loader(folder, tier, progress, brain).load()
    if opening and parts.language_model is not None:
        progress("Reading instructions and functions", None)
        parts.language_model.prefill(prompt_of((), json.loads(opening)["session"], {}))
    heap.give_back()
    if fetch_error is not None and parts.recognizer is None and parts.language_model is None:
        raise fetch_error
    return parts


def _print(**line: Any) -> None:
    with contextlib.suppress(BrokenPipeError):
        print(json.dumps(line, ensure_ascii=False), flush=True)


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
