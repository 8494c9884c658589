"""Tools: run, refuse bad arguments, and always answer."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from core.conversation.state import Tool
from core.errors import ToolError
from core.tools import Reach, Registered, Tools, builtin_tools

MOMENT = datetime(2026, 11, 24, 15, 7, tzinfo=UTC)


def _tool(name: str) -> Tool:
    return Tool(name, "", {"type": "object", "properties": {}})


async def test_get_time_tells_date_and_time() -> None:
    answer = json.loads(await Tools(builtin_tools(Reach(now=lambda: MOMENT))).run("get_time", "{}"))
    assert answer == {"date": "Tuesday, 24 November 2026", "time": "15:07"}


async def test_empty_arguments_count_as_none() -> None:
    assert "15:07" in await Tools(builtin_tools(Reach(now=lambda: MOMENT))).run("get_time", "")


async def test_an_unknown_tool_is_refused() -> None:
    with pytest.raises(ToolError, match="no tool named 'fly'"):
        await Tools().run("fly", "{}")


@pytest.mark.parametrize("arguments", ["{", "[1]", '{"planet": "Mars"}'])
async def test_arguments_that_do_not_fit_are_refused(arguments: str) -> None:
    with pytest.raises(ToolError) as caught:
        await Tools(builtin_tools(Reach(now=lambda: MOMENT))).run("get_time", arguments)
    assert caught.value.code == "bad_arguments"


async def test_an_async_tool_is_awaited_and_text_stays_plain() -> None:
    async def greet(name: str) -> str:
        return f"Hello {name}"

    tools = Tools((Registered(_tool("greet"), greet),))
    assert await tools.run("greet", '{"name": "you"}') == "Hello you"


async def test_a_tool_that_raises_says_why() -> None:
    def broken() -> str:
        raise ValueError("no water")

    with pytest.raises(ToolError, match="no water"):
        await Tools((Registered(_tool("broken"), broken),)).run("broken", "{}")
