"""`talk`: a conversation in the terminal, hands-free, until Ctrl+C."""

from __future__ import annotations

import argparse
import asyncio
import signal
from contextlib import suppress

from core.cli.headless import assistant_for, settings_for
from core.cli.output import EXIT_OK, note, say_line
from core.cli.say import LINK_TIMEOUT_S
from core.conversation.state import Item, Role, State, Transcript
from core.session.waiting import online
from core.store import default_folder


def run(arguments: argparse.Namespace) -> int:
    """The exit code; ends with 0 on Ctrl+C."""
    with suppress(KeyboardInterrupt):
        asyncio.run(_talk(arguments))
    return EXIT_OK


async def _talk(arguments: argparse.Namespace) -> None:
    settings = settings_for(arguments)
    settings["turn.mode"] = "hands_free"
    async with assistant_for(arguments, settings, history=default_folder()) as assistant:
        printed: set[str] = set()
        assistant.subscribe(lambda before, after: _print(before, after, printed))
        await online(assistant, LINK_TIMEOUT_S)
        note("Just start talking. Ctrl+C ends.")
        await _interrupted()


async def _interrupted() -> None:
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows: KeyboardInterrupt ends asyncio.run instead
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, over.set)
    await over.wait()


def _print(before: State, after: State, printed: set[str]) -> None:
    if after.problem is not None and after.problem is not before.problem:
        note(f"{after.problem.title} {after.problem.text}")
    if after.items is before.items:
        return
    for item in after.items:
        if item.item_id not in printed and _is_final(item):
            printed.add(item.item_id)
            say_line(f"{'You' if item.role is Role.USER else 'Assistant'}: {item.text}")


def _is_final(item: Item) -> bool:
    if item.role is Role.USER:
        return bool(item.text) and item.transcript in (Transcript.DONE, Transcript.NONE)
    return item.role is Role.ASSISTANT and bool(item.text) and (item.is_fully_heard or item.is_interrupted)
