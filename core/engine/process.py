"""The parent's side of the engine: starts the child, reads its lines, ends it.

Loop thread only. The token is made afresh for each start and handed over in the environment.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import secrets
from collections.abc import Callable, Sequence
from typing import Any

from core.child import ROOT, command_of
from core.engine.serve import BRAIN_VARIABLE, OPENING_VARIABLE, PARENT_FLAG, TOKEN_VARIABLE
from core.errors import EngineError

STOP_S = 3.0
STDERR_TAIL = 2000
READ_BYTES = 4096
LONGEST_LINE = 1024 * 1024
LONGEST_OPENING = 100_000
"""Characters; Linux takes no variable above 128 kB."""
Loading = Callable[[str, int | None], None]


class EngineProcess:
    """One child at a time; `start` gives the running one or a new one."""

    def __init__(self, tier: str = "auto", command: Sequence[str] | None = None, brain: str = "") -> None:
        """command: what to run instead of the engine (tests). brain: a brains.Choice as text."""
        self._brain = brain
        self._command = list(command or command_of("core.engine.serve", PARENT_FLAG, tier))
        self._process: asyncio.subprocess.Process | None = None
        self._address: tuple[str, str] | None = None
        self._stderr = ""
        self._drains: list[asyncio.Task[None]] = []
        self._starting = asyncio.Lock()
        self.missing: dict[str, str] = {}

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None and self._process.returncode is None else None

    async def start(self, loading: Loading, opening: str = "") -> tuple[str, str]:
        """(url, token) of an engine that is ready to talk; who asks meanwhile waits for the same. Raises EngineError.

        opening: the first session.update, as JSON: its instructions and functions are read before the engine is ready.
        """
        async with self._starting:
            if self.pid is not None and self._address is not None:
                return self._address
            await self.stop()
            return await self._spawn(loading, opening if len(opening) < LONGEST_OPENING else "")

    async def _spawn(self, loading: Loading, opening: str) -> tuple[str, str]:
        token = secrets.token_urlsafe(24)
        self._stderr = ""
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env={**os.environ, TOKEN_VARIABLE: token, BRAIN_VARIABLE: self._brain, OPENING_VARIABLE: opening},
            cwd=ROOT,
            limit=LONGEST_LINE,
        )
        self._drains = [asyncio.create_task(self._drain_stderr(self._process))]
        try:
            self._address = await self._ready(self._process, loading)
        except BaseException:
            await asyncio.shield(self.stop())
            raise
        self._drains.append(asyncio.create_task(_drain(self._process.stdout)))
        return self._address

    async def stop(self) -> None:
        """End the child within three seconds. Safe to call twice."""
        process, self._process, self._address = self._process, None, None
        if process is not None and process.returncode is None:
            if process.stdin is not None:
                process.stdin.close()
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            try:
                async with asyncio.timeout(STOP_S):
                    await process.wait()
            except TimeoutError:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        for task in self._drains:
            task.cancel()
        self._drains = []

    async def _ready(self, process: asyncio.subprocess.Process, loading: Loading) -> tuple[str, str]:
        assert process.stdout is not None
        failure: dict[str, Any] = {}
        drains = list(self._drains)
        while line := await process.stdout.readline():
            try:
                said = json.loads(line)
            except ValueError:
                continue
            if "url" in said:
                self.missing = said.get("missing") or {}
                return said["url"], said["token"]
            if "loading" in said:
                loading(said["loading"], said.get("percent"))
            elif "error" in said:
                failure = said
        status = await process.wait()
        await asyncio.wait(drains, timeout=1.0)  # its last words
        raise self._why(status, failure)

    def _why(self, status: int, failure: dict[str, Any]) -> EngineError:
        if failure:
            return EngineError(failure["error"], remedy=failure.get("remedy", ""), code=failure.get("code", "engine"))
        if status == -9:
            return EngineError(
                "The speech model could not start: the system ended it, most likely for want of memory.",
                remedy="Close other programs, or choose the small models under Settings, Provider.",
                code="out_of_memory",
            )
        tail = " ".join(self._stderr.split())[-400:]
        return EngineError(f"The local assistant ended at once (status {status}).", remedy=tail, code="engine_gone")

    async def _drain_stderr(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        while data := await process.stderr.read(READ_BYTES):  # native code may write lines of any length
            self._stderr = (self._stderr + data.decode(errors="replace"))[-STDERR_TAIL:]


async def _drain(stream: asyncio.StreamReader | None) -> None:
    """Read and forget, so that the child never blocks on a full pipe."""
    while stream is not None and await stream.read(READ_BYTES):
        pass
