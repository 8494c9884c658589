"""Waiting for a state, with an end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from core.conversation.state import CallStatus, LinkStatus, State, Transcript
from core.errors import AppError
from core.session.assistant import Assistant


async def until(assistant: Assistant, is_true: Callable[[State], bool], timeout_s: float, what: str) -> State:
    """The first state that is_true holds for. Raises AppError naming `what` when time runs out."""
    if is_true(assistant.state):
        return assistant.state
    found: asyncio.Future[State] = asyncio.get_running_loop().create_future()

    def look(_before: State, after: State) -> None:
        if not found.done() and is_true(after):
            found.set_result(after)

    stop = assistant.subscribe(look)
    try:
        async with asyncio.timeout(timeout_s):
            return await found
    except TimeoutError as error:
        raise AppError(
            f"Waited {timeout_s:.0f} s for {what}.", remedy="See --log FILE for what happened.", code="timeout"
        ) from error
    finally:
        stop()


async def online(assistant: Assistant, timeout_s: float) -> None:
    """Return once the session is set up; raises AppError when it can not be."""
    state = await until(assistant, _is_settled, timeout_s, "the connection")
    if state.link.status is not LinkStatus.ONLINE:
        problem = state.link.problem or state.problem
        title = problem.title if problem else "There is no connection."
        raise AppError(title, remedy=problem.text if problem else "", code=problem.code if problem else "link")


def _is_settled(state: State) -> bool:
    return state.link.status is LinkStatus.ONLINE or (
        state.link.problem is not None and state.link.status in (LinkStatus.OFFLINE, LinkStatus.RETRYING)
    )


def is_quiet(state: State) -> bool:
    """Nothing is asked for, being answered, being played or being run, and every word has come."""
    return (
        state.wanted is None
        and (state.response is None or not state.response.is_active)
        and not state.playback.is_playing
        and not state.floor.is_taken
        and not any(item.transcript in (Transcript.PENDING, Transcript.PARTIAL) for item in state.items)
        and not any(
            item.call is not None and item.call.status in (CallStatus.STREAMING, CallStatus.WAITING, CallStatus.RUNNING)
            for item in state.items
        )
    )
