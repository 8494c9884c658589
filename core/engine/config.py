"""The session's configuration: what is accepted, what the defaults are, how an update is applied.

An update is checked whole before anything changes. Present fields replace, objects merge, turn_detection
is taken as complete. Pure.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from core.engine.schema import (
    Anything,
    ByType,
    Choice,
    Flag,
    ListOf,
    MapOf,
    Number,
    Object,
    OneOf,
    OrNull,
    Refused,
    Schema,
    Text,
)

Raw = dict[str, Any]
ITEM_ID = Text(32)
VOICE = OneOf(Text(), Object({"id": Text()}, ("id",)), str)
FORMAT = ByType({"audio/pcm": Object({"type": Text(), "rate": Number(24_000, 24_000, is_whole=True)})})
TURN_DETECTION = ByType(
    {
        "server_vad": Object(
            {
                "type": Text(),
                "threshold": Number(0, 1),
                "prefix_padding_ms": Number(0, 5000, is_whole=True),
                "silence_duration_ms": Number(0, 10_000, is_whole=True),
                "idle_timeout_ms": OrNull(Number(5000, 30_000, is_whole=True)),
                "create_response": Flag(),
                "interrupt_response": Flag(),
            }
        ),
        "semantic_vad": Object(
            {
                "type": Text(),
                "eagerness": Choice(("low", "medium", "high", "auto")),
                "create_response": Flag(),
                "interrupt_response": Flag(),
            }
        ),
    }
)
TRANSCRIPTION = Object(
    {
        "model": OrNull(Text()),
        "language": OrNull(Text()),
        "languages": OrNull(ListOf(Text())),
        "prompt": OrNull(Text()),
        "keywords": OrNull(ListOf(Text())),
        "delay": Choice(("minimal", "low", "medium", "high", "xhigh")),
    }
)
AUDIO_INPUT = Object(
    {
        "format": FORMAT,
        "transcription": OrNull(TRANSCRIPTION),
        "noise_reduction": OrNull(
            Object({"type": Choice(("near_field", "far_field")), "strength": Number(0, 1)}, ("type",))
        ),
        "turn_detection": OrNull(TURN_DETECTION),
    }
)
TOOL = ByType(
    {
        "function": Object(
            {"type": Text(), "name": Text(64), "description": Text(), "parameters": Anything(), "strict": Anything()},
            ("name",),
        )
    }
)
TOOL_CHOICE = OneOf(
    Choice(("auto", "none", "required")),
    ByType({"function": Object({"type": Text(), "name": Text()}, ("name",))}),
    str,
)
MAX_TOKENS = OneOf(Choice(("inf",)), Number(1, 4096, is_whole=True), str)
MODALITIES = ListOf(Choice(("text", "audio")), 1)
REASONING = OrNull(Object({"effort": Choice(("none", "minimal", "low", "medium", "high", "xhigh"))}))
TRUNCATION = OneOf(
    Choice(("auto", "disabled")),
    Object(
        {"type": Choice(("retention_ratio",)), "retention_ratio": Number(0, 1), "token_limits": Anything()},
        ("type", "retention_ratio"),
    ),
    str,
)
SESSION = ByType(
    {
        "realtime": Object(
            {
                "type": Text(),
                "model": Text(),
                "output_modalities": MODALITIES,
                "instructions": OrNull(Text()),
                "audio": Object(
                    {
                        "input": AUDIO_INPUT,
                        "output": Object({"format": FORMAT, "voice": VOICE, "speed": Number(0.25, 1.5)}),
                    }
                ),
                "tools": OrNull(ListOf(TOOL)),
                "tool_choice": TOOL_CHOICE,
                "parallel_tool_calls": OrNull(Flag()),
                "reasoning": REASONING,
                "max_output_tokens": MAX_TOKENS,
                "truncation": TRUNCATION,
                "prompt": OrNull(Anything()),
                "include": OrNull(ListOf(Choice(("item.input_audio_transcription.logprobs",)))),
                "tracing": OrNull(Anything()),
            }
        ),
        "transcription": Object({"type": Text(), "audio": Object({"input": AUDIO_INPUT}), "include": Anything()}),
    }
)
_INPUT_TEXT = Object({"type": Text(), "text": Text()}, ("text",))
_USER_PARTS = {
    "input_text": _INPUT_TEXT,
    "input_audio": Object({"type": Text(), "audio": Text(), "transcript": OrNull(Text())}),
    "input_image": Object(
        {"type": Text(), "image_url": Text(), "detail": Choice(("auto", "low", "high"))}, ("image_url",)
    ),
}
_ASSISTANT_PARTS = {"output_text": Object({"type": Text(), "text": Text()}, ("text",))}
"""Nobody but the model makes the assistant's sound."""
_COMMON: dict[str, Schema] = {
    "id": ITEM_ID,
    "type": Text(),
    "object": Text(),
    "status": Choice(("completed", "incomplete", "in_progress")),
}


def _message(parts: Mapping[str, Schema]) -> Schema:
    return Object({**_COMMON, "role": Text(), "content": ListOf(ByType(parts))}, ("content",))


MESSAGE = ByType(
    {
        "system": _message({"input_text": _INPUT_TEXT}),
        "user": _message(_USER_PARTS),
        "assistant": _message(_ASSISTANT_PARTS),
    },
    key="role",
)
ITEM = ByType(
    {
        "message": MESSAGE,
        "function_call": Object(
            {**_COMMON, "name": Text(), "arguments": Text(), "call_id": Text()}, ("name", "arguments")
        ),
        "function_call_output": Object({**_COMMON, "call_id": Text(), "output": Text()}, ("call_id", "output")),
    }
)
INPUT_ITEM = ByType({**ITEM.kinds, "item_reference": Object({"type": Text(), "id": Text()}, ("id",))})
RESPONSE = Object(
    {
        "instructions": OrNull(Text()),
        "output_modalities": MODALITIES,
        "audio": Object({"output": Object({"format": FORMAT, "voice": VOICE})}),
        "tools": ListOf(TOOL),
        "tool_choice": TOOL_CHOICE,
        "parallel_tool_calls": Flag(),
        "reasoning": REASONING,
        "max_output_tokens": MAX_TOKENS,
        "metadata": OrNull(MapOf()),
        "conversation": Choice(("auto", "none")),
        "input": ListOf(INPUT_ITEM),
        "prompt": OrNull(Anything()),
    }
)
SERVER_VAD: Raw = {
    "type": "server_vad",
    "threshold": 0.5,
    "prefix_padding_ms": 300,
    "silence_duration_ms": 500,
    "idle_timeout_ms": None,
    "create_response": True,
    "interrupt_response": True,
}
SEMANTIC_VAD: Raw = {"type": "semantic_vad", "eagerness": "auto", "create_response": True, "interrupt_response": True}
PCM: Raw = {"type": "audio/pcm", "rate": 24_000}
EVENTS: dict[str, tuple[str, ...]] = {
    "session.update": ("session",),
    "input_audio_buffer.append": ("audio",),
    "input_audio_buffer.commit": (),
    "input_audio_buffer.clear": (),
    "conversation.item.create": ("item", "previous_item_id"),
    "conversation.item.retrieve": ("item_id",),
    "conversation.item.truncate": ("item_id", "content_index", "audio_end_ms"),
    "conversation.item.delete": ("item_id",),
    "response.create": ("response",),
    "response.cancel": ("response_id",),
    "output_audio_buffer.clear": (),
}
"""What a client may send, and the fields of each beside type and event_id."""
INSTRUCTIONS = (
    "You are a friendly voice assistant. Answer in one or two short spoken sentences. "
    "Use plain words, no lists and no markdown. If you do not know something, say so."
)


def fresh(session_id: str, model: str, voice: str, expires_at: int) -> Raw:
    """A new session with every default, as session.created tells it."""
    return {
        "type": "realtime",
        "object": "realtime.session",
        "id": session_id,
        "model": model,
        "output_modalities": ["audio"],
        "instructions": INSTRUCTIONS,
        "tools": [],
        "tool_choice": "auto",
        "max_output_tokens": "inf",
        "tracing": None,
        "truncation": "auto",
        "prompt": None,
        "expires_at": expires_at,
        "audio": {
            "input": {
                "format": dict(PCM),
                "transcription": None,
                "noise_reduction": None,
                "turn_detection": dict(SERVER_VAD),
            },
            "output": {"format": dict(PCM), "voice": voice, "speed": 1.0},
        },
        "include": None,
    }


def updated(session: Raw, update: Any, *, has_spoken: bool) -> Raw:
    """The session after an update. Raises Refused, and then nothing has changed."""
    if isinstance(update, dict) and "type" not in update:
        raise Refused("missing_required_parameter", "Missing required parameter: 'session.type'.", "session.type")
    SESSION.check(update, "session")
    if update["type"] != session["type"]:
        raise Refused(
            "invalid_value",
            f"Passing a {update['type']} session update to a {session['type']} session is not allowed.",
            "session.type",
        )
    changed = copy.deepcopy(session)
    for key, value in update.items():
        if key == "audio":
            _merge_audio(changed["audio"], value)
        elif key not in ("type", "model"):
            changed[key] = {"instructions": "", "tools": []}.get(key) if value is None else value
    old, new = session["audio"]["output"]["voice"], changed["audio"]["output"]["voice"]
    if has_spoken and old != new:
        raise Refused(
            "cannot_update_voice",
            "Cannot update a conversation's voice if assistant audio is present.",
            "session.audio.output.voice",
        )
    check_tool_choice(changed, {}, "session")
    return changed


def check_tool_choice(session: Raw, params: Raw, path: str) -> None:
    """A function that must be called has to be there. Raises Refused."""
    choice, tools = wish("tool_choice", session, params), wish("tools", session, params) or ()
    if isinstance(choice, dict) and choice["name"] not in [tool.get("name") for tool in tools]:
        message = f"Tool choice '{choice['name']}' not found in 'tools' parameter."
        raise Refused("invalid_value", message, f"{path}.tool_choice")


def wish(key: str, session: Raw, params: Raw) -> Any:
    """A parameter of a response, or the session's."""
    return session.get(key) if params.get(key) is None else params[key]


def _merge_audio(audio: Raw, update: Raw) -> None:
    for side in ("input", "output"):
        for key, value in update.get(side, {}).items():
            if key == "turn_detection" and value is not None:
                value = {**(SEMANTIC_VAD if value["type"] == "semantic_vad" else SERVER_VAD), **value}
            elif key == "transcription" and value is not None:
                value = {"model": None, "language": None, "prompt": None, **value}
            elif key == "format":
                value = dict(PCM)
            audio[side][key] = value
