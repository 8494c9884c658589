"""A tool answers or fails within its time, and takes nothing else with it."""

from __future__ import annotations

import asyncio
import sys
import threading
from typing import Any

import pytest

from core.errors import ToolError
from core.tools import BLOCKED, Tools, declare
from core.tools.registry import LONGEST, OWN
from core.user_code import run_apart


async def test_a_plain_function_does_not_hold_the_loop_up() -> None:
    release = threading.Event()

    def slow() -> str:
        return "done" if release.wait(5) else "stuck"

    running = asyncio.create_task(Tools((declare(slow),)).run("slow", ""))
    await asyncio.sleep(0.02)
    release.set()
    assert await running == "done"


async def test_a_tool_that_takes_too_long_ends_with_one_error() -> None:
    never = threading.Event()
    tools = Tools((declare(never.wait, name="stuck", timeout_s=0.05),))
    with pytest.raises(ToolError, match="did not end within 0"):
        await tools.run("stuck", "{}")
    never.set()


async def test_an_own_coroutine_that_blocks_holds_only_its_own_thread_up() -> None:
    release = threading.Event()

    async def rude() -> str:
        release.wait(5)  # that is the point
        return "done"

    running = asyncio.create_task(Tools((declare(rude, is_foreign=True),)).run("rude", ""))
    await asyncio.sleep(0.02)
    assert not running.done()
    release.set()
    assert await running == "done"


async def test_a_cancelled_own_coroutine_is_cancelled_where_it_waits() -> None:
    ended = threading.Event()
    began = threading.Event()

    async def waits() -> None:
        try:
            began.set()
            await asyncio.sleep(30)
        finally:
            ended.set()

    running = asyncio.create_task(run_apart(waits))
    await asyncio.to_thread(began.wait, 5)
    running.cancel()
    assert await asyncio.to_thread(ended.wait, 5)


@pytest.mark.parametrize("error", [ValueError("no such city"), SystemExit(3), KeyboardInterrupt()])
async def test_whatever_a_tool_raises_becomes_one_clear_error(error: BaseException) -> None:
    def fails() -> None:
        raise error

    with pytest.raises(ToolError, match="fails failed"):
        await Tools((declare(fails),)).run("fails", "{}")


async def test_a_long_answer_is_cut_with_a_note() -> None:
    def chatter() -> str:
        return "x" * 50_000

    answer = await Tools((declare(chatter),)).run("chatter", "")
    assert answer.startswith("x" * LONGEST) and answer.endswith(f"[cut: {LONGEST} of 50000 characters]")


async def test_answers_that_are_no_text_are_spelled_as_json() -> None:
    def found() -> dict[str, Any]:
        return {"name": "Zoë", "when": sys.version_info[0]}

    assert await Tools((declare(found),)).run("found", "") == '{"name": "Zoë", "when": 3}'


async def test_an_answer_with_half_a_character_can_be_sent() -> None:
    """A file's name that is no UTF-8."""

    def name() -> str:
        return "caf\udce9.txt"

    assert await Tools((declare(name),)).run("name", "") == "caf?.txt"


def named(name: str) -> Any:
    return declare(lambda: name, name=name)


def test_the_persons_policy_decides_what_is_offered_and_what_asks() -> None:
    tools = Tools((named("a"), named("b"), declare(lambda: 0, name="c", policy="ask")))
    assert [(one.name, one.needs_approval) for one in tools.offered] == [("a", False), ("b", False), ("c", True)]
    tools.set_policies({"a": "never", "b": "ask", "c": "allow"})
    assert [(one.name, one.needs_approval) for one in tools.offered] == [("b", True), ("c", False)]


async def test_a_tool_that_is_never_to_run_does_not() -> None:
    tools = Tools((named("a"),))
    tools.set_policies({"a": "never"})
    with pytest.raises(ToolError, match="do not allow a") as caught:
        await tools.run("a", "")
    assert caught.value.code == BLOCKED


def test_without_somebody_to_ask_tools_that_ask_are_not_offered() -> None:
    tools = Tools((named("a"), declare(lambda: 0, name="c", policy="ask")))
    tools.can_ask = False
    assert [one.name for one in tools.offered] == ["a"]


async def test_groups_come_and_go_and_a_later_one_wins_a_name() -> None:
    heard: list[int] = []
    tools = Tools((named("a"),))
    tools.subscribe(lambda: heard.append(len(tools.offered)))
    tools.put(OWN, (declare(lambda: "mine", name="a"), named("b")))
    assert await tools.run("a", "") == "mine"
    tools.put(OWN, ())
    assert heard == [2, 1] and await tools.run("a", "") == "a"
