"""Joint rules, applied after every input until nothing changes.

A response is asked for when the link is online, no response is active, every session.update is answered
and the user does not hold the floor. The last finished tool call of a response wants a follow-up.
"""

from __future__ import annotations

from msgspec import UNSET
from msgspec.structs import replace

from core.conversation.announce import announce_next
from core.conversation.change import Change
from core.conversation.effects import SetTimer
from core.conversation.intercept import ask_code
from core.conversation.state import LinkStatus, LivePrompt, Problem, Response, ResponseStatus, Role, State, Wanted
from core.protocol import ResponseCreate, ResponseParams

ANSWER_TIMEOUT_S = 30.0
MOST_CALLS = 8
OUT_OF_BAND = {"purpose": "out_of_band"}
"""metadata of a response that joins nothing; echoed in response.created and .done."""


def settle(change: Change) -> None:
    """Apply the rules until they rest."""
    before = None
    while before is not change.state:
        before = change.state
        ask_code(change)
        _follow_up_calls(change)
        announce_next(change)
        _ask(change)


def _follow_up_calls(change: Change) -> None:
    state = change.state
    if state.wanted is not None or (state.response is not None and state.response.is_active):
        return
    calls = [item.call for item in state.items if item.call is not None]
    over = [call for call in calls if call.is_over and not call.is_followed]
    if not over:
        return
    busy = {call.response_id for call in calls if not call.is_over}
    ready = [call for call in over if call.response_id not in busy]
    for call in ready:
        change.set_item(call.item_id, call=replace(call, is_followed=True))
    if ready and _calls_in_a_row(state) > MOST_CALLS:
        text = f"The assistant called tools {MOST_CALLS} times without a word. Ask again in other words."
        change.set(problem=Problem("tool_loop", "The assistant got stuck.", text))
    elif ready:
        change.set(wanted=Wanted(is_follow_up=True))


def _calls_in_a_row(state: State) -> int:
    """Tool calls since the person last said something."""
    count = 0
    for item in reversed(state.items):
        if item.call is not None:
            count += 1
        elif item.role is Role.USER:
            break
    return count


def _ask(change: Change) -> None:
    wanted = change.state.wanted
    if wanted is None or not _may_ask(change.state, wanted):
        return
    change.set(wanted=None)
    event_id = change.send(ResponseCreate(response=response_params(wanted, change.state.setup.tool_choice)), "response")
    if wanted.prompt.is_out_of_band:
        change.set(asides_asked=change.state.asides_asked + 1)
        change.want(SetTimer("aside", ANSWER_TIMEOUT_S))
    else:
        change.set(response=Response(ResponseStatus.REQUESTED, event_id=event_id, wanted=wanted))
        change.want(SetTimer("response", ANSWER_TIMEOUT_S))


def _may_ask(state: State, wanted: Wanted) -> bool:
    if state.link.status is not LinkStatus.ONLINE or state.updates_in_flight:
        return False
    if wanted.prompt.is_out_of_band:
        return True
    return not state.floor.is_taken and (state.response is None or not state.response.is_active)


def response_params(wanted: Wanted, session_choice: str = "auto") -> ResponseParams:
    """The live prompt in the wire's words; an empty one changes nothing.

    Out of band there are no tools: the conversation does not hold such a call, so its output would be refused.
    session_choice: where the session requires a tool, the reply that speaks of a tool's output need not call another.
    """
    prompt = wanted.prompt
    is_forced = wanted.is_follow_up and session_choice == "required"
    without_tools = prompt.without_tools or prompt.is_out_of_band
    return ResponseParams(
        instructions=prompted(prompt, wanted.heard) or UNSET,
        output_modalities=UNSET if prompt.is_spoken is None else ("audio",) if prompt.is_spoken else ("text",),
        tool_choice="none" if without_tools else "auto" if is_forced else UNSET,
        conversation="none" if prompt.is_out_of_band else UNSET,
        metadata=OUT_OF_BAND if prompt.is_out_of_band else UNSET,
    )


def prompted(prompt: LivePrompt, heard: str) -> str:
    """The instructions with {heard} replaced by what was heard."""
    return prompt.instructions.replace("{heard}", heard).strip()
