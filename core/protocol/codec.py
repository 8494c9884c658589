"""Between the wire's JSON and our structs.

Decoding never loses anything: an event that is not known, or that does not have the shape we know,
comes out as UnknownEvent with its raw data. Only what is no JSON object at all is an error. Fields we
have no name for are not in the struct; who wants them calls `parse` first and decodes its result.
Encoding leaves UNSET out and sends None as null.
"""

from __future__ import annotations

from typing import Any

import msgspec

from core.errors import LocalProtocolError, RemoteProtocolError
from core.protocol.client import CLIENT_EVENTS
from core.protocol.server import SERVER_EVENTS, Error
from core.protocol.shapes import ErrorData, Event

Raw = dict[str, Any]


class UnknownEvent(msgspec.Struct, frozen=True):
    """An event we have no struct for, or whose fields are not as documented."""

    type: str
    raw: Raw
    problem: str = ""
    """Why it could not be read; empty when the name itself is unknown."""


def _by_name(events: tuple[type[Event], ...]) -> dict[str, type[Event]]:
    return {str(event.__struct_config__.tag): event for event in events}


_SERVER = _by_name(SERVER_EVENTS)
_CLIENT = _by_name(CLIENT_EVENTS)


def parse(frame: str | bytes) -> Raw:
    """The JSON object of one frame. Raises RemoteProtocolError for anything else."""
    try:
        raw = msgspec.json.decode(frame)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise RemoteProtocolError(f"The server sent something that is not JSON: {error}.", code="not_json") from error
    if not isinstance(raw, dict):
        raise RemoteProtocolError("The server sent JSON that is not an object.", code="not_an_object")
    return raw


def decode_server(frame: str | bytes | Raw) -> Event | UnknownEvent:
    """An event of a server, from a frame or its parsed data. Raises as `parse` does."""
    event = _decode(frame, _SERVER)
    if isinstance(event, UnknownEvent) and event.type == "error":
        return _odd_error(event.raw)
    return event


def decode_client(frame: str | bytes | Raw) -> Event | UnknownEvent:
    """An event of a client, from a frame or its parsed data. Raises as `parse` does."""
    return _decode(frame, _CLIENT)


def _decode(frame: str | bytes | Raw, known: dict[str, type[Event]]) -> Event | UnknownEvent:
    raw = frame if isinstance(frame, dict) else parse(frame)
    name = raw.get("type")
    kind = known.get(name) if isinstance(name, str) else None
    if kind is None:
        return UnknownEvent(name if isinstance(name, str) else "", raw)
    try:
        return msgspec.convert(raw, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        return UnknownEvent(str(name), raw, str(error))


def _odd_error(raw: Raw) -> Error:
    """An error of any shape is still told: bare text (vLLM), or its fields beside the type."""
    inside = raw.get("error", raw)
    fields = inside if isinstance(inside, dict) else {"message": inside, "code": raw.get("code")}
    texts = {name: str(fields[name]) for name in ("code", "message", "param", "event_id") if fields.get(name)}
    return Error(error=ErrorData(**texts))


def to_data(event: Event | UnknownEvent) -> Raw:
    """The event as JSON data, lists and all: UNSET left out, None kept. Raises as `dump` does."""
    if isinstance(event, UnknownEvent):
        return event.raw
    data: Raw = msgspec.json.decode(_json(event, event.type))
    return data


def encode(event: Event | UnknownEvent) -> str:
    """The event as one text frame. Raises as `dump` does."""
    return dump(event.raw) if isinstance(event, UnknownEvent) else _json(event, event.type).decode()


def dump(data: Raw) -> str:
    """JSON data as one text frame. Raises LocalProtocolError for what JSON or UTF-8 cannot say."""
    return _json(data, data.get("type")).decode()


def _json(value: Event | Raw, name: object) -> bytes:
    try:
        return msgspec.json.encode(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise LocalProtocolError(f"{name!r} cannot be sent: {error}.", code="not_json") from error
