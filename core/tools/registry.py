"""Functions the model may call, and how they are run.

A tool is a plain or async function with typed keyword arguments; its schema is written beside it.
A tool that fails tells the model why instead of raising into the conversation.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from core.conversation.state import Tool
from core.errors import ToolError

log = logging.getLogger("tools")
Function = Callable[..., object | Awaitable[object]]
TIMEOUT_S = 60.0


@dataclass(frozen=True, slots=True)
class Registered:
    """A tool and the function behind it."""

    tool: Tool
    function: Function


class Tools:
    """All tools of a session. Loop thread only; slow functions run on the default executor."""

    def __init__(self, registered: tuple[Registered, ...] = ()) -> None:
        self._by_name = {one.tool.name: one for one in registered}

    @property
    def offered(self) -> tuple[Tool, ...]:
        """What `session.update` tells the model."""
        return tuple(one.tool for one in self._by_name.values())

    async def run(self, name: str, arguments: str) -> str:
        """The tool's answer as the plain string of `function_call_output`. Raises ToolError."""
        one = self._by_name.get(name)
        if one is None:
            raise ToolError(f"There is no tool named {name!r}.", code="unknown_tool")
        try:
            async with asyncio.timeout(TIMEOUT_S):
                answer = await _call(one.function, _arguments(name, arguments))
        except TimeoutError as error:
            raise ToolError(f"{name} did not end within {TIMEOUT_S:.0f} s.", code="tool_timeout") from error
        except ToolError:
            raise
        except Exception as error:
            log.exception("tool %s failed", name)
            raise ToolError(f"{name} failed: {error}", code="tool_failed") from error
        return answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)


def _arguments(name: str, arguments: str) -> dict[str, object]:
    """The JSON object the model wrote; models send "" for no arguments."""
    try:
        found = json.loads(arguments or "{}")
    except ValueError as error:
        raise ToolError(f"The arguments for {name} are not JSON: {error}", code="bad_arguments") from error
    if not isinstance(found, dict):
        raise ToolError(f"The arguments for {name} are not an object.", code="bad_arguments")
    return found


async def _call(function: Function, arguments: dict[str, object]) -> object:
    try:
        inspect.signature(function).bind(**arguments)
    except TypeError as error:
        raise ToolError(f"Wrong arguments: {error}.", code="bad_arguments") from error
    if inspect.iscoroutinefunction(function):
        return await function(**arguments)
    return await asyncio.get_running_loop().run_in_executor(None, lambda: function(**arguments))
