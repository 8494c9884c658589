"""A real MCP server from a package (mcp-server-time) over stdio."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

import pytest

from core.conversation.state import CallStatus, Role
from core.engine.parts import Answer, Call, Prompt, Words
from core.tools import Tools
from core.tools.mcp_server import McpServer
from tests.facade.person import person
from tests.facade.test_modes import call_id_of, is_waiting
from tests.fakes.engine_parts import FakeLanguageModel

COMMAND = f'"{Path(sys.executable).as_posix()}" -m mcp_server_time'
NAME = "clock_get_current_time"
ARGUMENTS = '{"timezone": "Europe/Berlin"}'


@pytest.mark.timeout(100)
async def test_the_tools_of_a_real_server_are_listed_with_its_name_and_ask_and_answer() -> None:
    tools = Tools()
    listed = asyncio.Event()
    tools.subscribe(listed.set)
    server = McpServer("clock", COMMAND, lambda found: tools.put("clock", found))
    try:
        async with asyncio.timeout(60):
            await listed.wait()
        assert {one.name: one.needs_approval for one in tools.offered}[NAME]
        assert "Europe/Berlin" in await tools.run(NAME, ARGUMENTS)
    finally:
        await server.close()


def asks_the_clock(prompt: Prompt) -> list[Answer]:
    """Calls the server's tool as soon as it is offered, then speaks of what it gave."""
    last = prompt.messages[-1]
    if last.role == "tool":
        return [Words("Europe/Berlin is told." if "Europe/Berlin" in last.text else last.text)]
    return [Call(NAME, ARGUMENTS)]


@pytest.mark.timeout(100)
async def test_a_server_in_the_settings_is_called_in_the_talk_after_a_yes(tmp_path: Path) -> None:
    model = FakeLanguageModel(script=asks_the_clock)
    servers = json.dumps({"clock": COMMAND})
    async with person(tmp_path, Tools(), language_model=model, tools__servers=servers) as made:
        await made.wait(
            lambda state: any(one.name == NAME for one in state.setup.tools) and not state.updates_in_flight,
            "the server's tools",
            60,
        )
        assert made.assistant.workshop.servers["clock"].state.endswith("tools")
        made.assistant.send_text("What time is it in Berlin?")
        await made.wait(is_waiting, "the question")
        made.assistant.approve_call(call_id_of(made))
        await made.answered()
        [row] = made.rows(Role.TOOL)
        assert row.call is not None and row.call.status is CallStatus.DONE and "Europe/Berlin" in row.call.output
        assert made.rows(Role.ASSISTANT)[0].text == "Europe/Berlin is told."
