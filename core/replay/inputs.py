"""Inputs of the conversation as local lines of a log, and back.

What the server said needs no line of its own: it stands in the log as it came from the wire.
"""

from __future__ import annotations

from typing import Any

import msgspec

from core.conversation import inputs
from core.conversation.state import State
from core.errors import StoreError
from core.journal import OPENED

PREFIX = "local."
_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in vars(inputs).values()
    if isinstance(kind, type) and kind.__module__ == inputs.__name__ and kind is not inputs.ServerSaid
}


def input_line(event: inputs.Input) -> dict[str, Any]:
    """An input as the event of a local line; not for ServerSaid."""
    return {"type": PREFIX + type(event).__name__, **msgspec.to_builtins(event)}


def input_of(event: dict[str, Any]) -> inputs.Input | None:
    """The input of a local line; None for a line of a kind that this version does not know."""
    kind = _KINDS.get(str(event.get("type", "")).removeprefix(PREFIX))
    if kind is None:
        return None
    try:
        made: inputs.Input = msgspec.convert({name: value for name, value in event.items() if name != "type"}, kind)
    except msgspec.ValidationError as error:
        raise StoreError(f"The log holds a {event.get('type')} that cannot be read: {error}.", code="no_log") from error
    return made


def opening_line(state: State, now_s: float) -> dict[str, Any]:
    """The first line of a sitting: everything that follows is a change of this state."""
    return {"type": OPENED, "now_s": now_s, "state": msgspec.to_builtins(state)}


def state_of(event: dict[str, Any]) -> tuple[State, float]:
    """(state, monotonic seconds) of an opening line. Raises StoreError."""
    try:
        return msgspec.convert(event["state"], State), float(event["now_s"])
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError(f"The beginning of the log cannot be read: {error}.", code="no_log") from error
