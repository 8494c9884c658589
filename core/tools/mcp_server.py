"""One MCP server through the official `mcp` package: a command (stdio) or an address (streamable HTTP).

The connection lives in one task on the loop; calls go through it, so that a server that dies ends its calls
with an error. `mcp` is imported on use: without it this says so. A lost server is tried again.
"""

from __future__ import annotations

import asyncio
import re
import shlex
from collections.abc import Callable
from typing import Any

from core.conversation.state import Tool
from core.errors import ToolError
from core.tools.declare import Registered

CONNECT_S = 20.0
AGAIN_S = (1.0, 5.0, 30.0)


class McpServer:
    """Keeps a server connected until `close`. Loop thread only."""

    def __init__(self, label: str, target: str, changed: Callable[[tuple[Registered, ...]], None]) -> None:
        """target: a command line, or an http(s) address. changed: its tools as they are now."""
        self.label = label
        self.state = "connecting"
        """connecting, or N tools, or why it is not there."""
        self._target = target
        self._changed = changed
        self._client: Any = None
        self._task = asyncio.get_running_loop().create_task(self._run(), name=f"mcp {label}")

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.wait([self._task], timeout=8)

    async def _run(self) -> None:
        failures = 0
        while True:
            try:
                await self._serve()
                failures = 0
            except ImportError:
                self.state = "The package mcp is not installed."
                return
            except Exception as error:
                self.state = f"{type(error).__name__}: {error}"
                failures += 1
            self._client = None
            self._changed(())
            await asyncio.sleep(AGAIN_S[min(failures, len(AGAIN_S) - 1)])

    async def _serve(self) -> None:
        from mcp import Client, StdioServerParameters

        server: Any = self._target
        if not re.match(r"https?://", self._target):
            command, *arguments = shlex.split(self._target)
            server = StdioServerParameters(command=command, args=arguments)
        async with Client(server) as client:
            async with asyncio.timeout(CONNECT_S):
                listed = await client.list_tools()
            self._client = client
            self.state = f"{len(listed.tools)} tools"
            self._changed(tuple(self._registered(one) for one in listed.tools))
            while True:
                await asyncio.sleep(5)
                async with asyncio.timeout(CONNECT_S):
                    await client.list_tools(cache_mode="refresh")

    def _registered(self, one: Any) -> Registered:
        schema = dict(one.input_schema or {"type": "object", "properties": {}})
        name = re.sub(r"[^a-zA-Z0-9_-]", "_", f"{self.label}_{one.name}")[:64]

        async def call(**arguments: Any) -> str:
            if self._client is None:
                raise ToolError(f"{self.label} is not connected.", code="mcp_lost")
            found = await self._client.call_tool(one.name, arguments)
            text = "\n".join(str(getattr(part, "text", part)) for part in found.content)
            if found.is_error:
                raise ToolError(text or "The tool failed.", code="mcp_failed")
            return text

        return Registered(Tool(name, str(one.description or ""), schema, True, "uses_network"), call)
