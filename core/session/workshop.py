"""What the person adds in the settings: policies, their own tools, their code between words and answer.

Files are looked at every second and loaded again when they change; what fails is told, the talk goes on.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from pathlib import Path

from core.conversation.effects import Intercept
from core.conversation.inputs import Input
from core.errors import AppError
from core.interceptors import Interceptor
from core.settings import Settings
from core.tools import Tools
from core.tools.mcp_server import McpServer
from core.tools.own_file import load_tools
from core.tools.registry import OWN
from core.user_code import WatchedFile, run_apart

LOOK_S = 1.0


def secret_of(label: str) -> str:
    """Where the key of an MCP server that the service calls is kept."""
    return f"mcp:{label}"


class Workshop:
    """Owns one task; `close` ends it. Loop thread only."""

    def __init__(self, settings: Settings, tools: Tools, dispatch: Callable[[Input], None]) -> None:
        self._settings = settings
        self._tools = tools
        self._dispatch = dispatch
        self._file = WatchedFile()
        self._interceptor = Interceptor()
        self._tasks: set[asyncio.Task[None]] = set()
        self.complaint = ""
        """Why the person's tools are not there; empty when they are."""
        self.servers: dict[str, McpServer] = {}
        """MCP servers by name; .state says how each stands."""
        self._targets: dict[str, str] = {}
        self._is_started = False
        self.allow()

    def allow(self) -> None:
        """Take the policies up from the settings."""
        self._tools.set_policies(policies_of(self._settings))

    def choose(self, name: str, policy: str) -> None:
        """Remember what a tool may do: allow, ask or never."""
        self._settings["tools.policies"] = json.dumps({**policies_of(self._settings), name: policy}, sort_keys=True)

    def start(self) -> None:
        self._keep(self._watch())
        self._is_started = True
        self.serve()

    def serve(self) -> None:
        """Connect the servers of the settings; those that are gone, changed or switched off are ended."""
        if not self._is_started:
            return
        off = table_of(self._settings, "tools.servers_off")
        wanted = {name: at for name, at in table_of(self._settings, "tools.servers").items() if name not in off}
        for label in [name for name, target in self._targets.items() if wanted.get(name) != target]:
            del self._targets[label]
            self._tools.put(label, ())
            self._keep(self.servers.pop(label).close())
        for label, target in wanted.items():
            if label not in self._targets:
                self._targets[label] = target
                self.servers[label] = McpServer(label, target, lambda found, label=label: self._tools.put(label, found))  # type: ignore[misc]

    async def close_servers(self) -> None:
        """End the programs that were started; each gets a few seconds."""
        await asyncio.gather(*(server.close() for server in self.servers.values()))

    def close(self) -> None:
        for task in tuple(self._tasks):
            task.cancel()

    def intercept(self, asked: Intercept) -> None:
        """Hand an utterance to the person's code; Judged follows."""
        self._keep(self._judge(asked))

    def _keep(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _judge(self, asked: Intercept) -> None:
        path = Path(self._settings.text("tools.interceptor")).expanduser()
        self._dispatch(await self._interceptor.judge(path, asked))

    async def _watch(self) -> None:
        while True:
            chosen = self._settings.text("tools.file")
            path = Path(chosen).expanduser() if chosen else None
            if self._file.is_changed(path):
                await self._load(path)
            await asyncio.sleep(LOOK_S)

    async def _load(self, path: Path | None) -> None:
        """The last good tools stay while the file does not load."""
        try:
            found = await run_apart(load_tools, path) if path is not None else ()
            self.complaint = ""
            self._tools.put(OWN, found)
        except AppError as error:
            self.complaint = str(error)


def policies_of(settings: Settings) -> dict[str, str]:
    """name -> allow, ask or never; what does not fit is left out."""
    found = table_of(settings, "tools.policies")

    return {name: policy for name, policy in found.items() if policy in ("allow", "ask", "never")}


def table_of(settings: Settings, key: str) -> dict[str, str]:
    """A setting that holds a JSON object of texts; what does not fit is left out."""
    try:
        found = json.loads(settings.text(key) or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): value for name, value in found.items() if isinstance(value, str)}
