"""An event and its sound, taken apart for the store and put together again, to the byte."""

from __future__ import annotations

import base64
import binascii
from typing import Any, NamedTuple

from core.journal import AUDIO_FIELDS, CLIENT

MICROPHONE = "client"
"""The stream of what was sent; replies have one for each item."""


class Split(NamedTuple):
    """The event without its sound, and the sound."""

    event: dict[str, Any]
    stream: str = ""
    pcm: bytes = b""
    length: int | None = None
    """Bytes of sound that were cut out; None: nothing was."""


def split(direction: str, event: dict[str, Any]) -> Split:
    """Cut the sound out; what is no clean base64 stays where it is."""
    field = AUDIO_FIELDS.get(str(event.get("type")))
    text = event.get(field) if field else None
    if not field or not isinstance(text, str):
        return Split(event)
    try:
        pcm = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return Split(event)
    if base64.b64encode(pcm).decode("ascii") != text:
        return Split(event)
    stream = MICROPHONE if direction == CLIENT else str(event.get("item_id") or "")
    return Split({**event, field: ""}, stream, pcm, len(pcm))


def join(event: dict[str, Any], pcm: bytes) -> dict[str, Any]:
    """The event with its sound back in its field, in its old place."""
    field = AUDIO_FIELDS[str(event["type"])]
    return {**event, field: base64.b64encode(pcm).decode("ascii")}
