"""What a client may send: every event, field by field, as the protocol document has it (sections 2 and 3).

Tools of kind mcp and prompt templates are for servers that can reach them; here they are refused by name.
Pure data.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.engine.schema import (
    Anything,
    ByType,
    Choice,
    Flag,
    ListOf,
    MapOf,
    NoTemplates,
    Number,
    Object,
    OneOf,
    OrNull,
    Picture,
    Schema,
    Text,
)

ITEM_ID = Text(32)
VOICE = OneOf(Text(), Object({"id": Text()}, ("id",)), str)
_TELEPHONE = Object({"type": Text()})
FORMAT = ByType(
    {
        "audio/pcm": Object({"type": Text(), "rate": Number(24_000, 24_000, is_whole=True)}),
        "audio/pcmu": _TELEPHONE,
        "audio/pcma": _TELEPHONE,
    }
)
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
        "delay": OrNull(Choice(("minimal", "low", "medium", "high", "xhigh"))),
    }
)
AUDIO_INPUT = Object(
    {
        "format": FORMAT,
        "transcription": OrNull(TRANSCRIPTION),
        "noise_reduction": OrNull(
            Object({"type": Choice(("near_field", "far_field")), "strength": OrNull(Number(0, 1))}, ("type",))
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
MODALITIES = ListOf(Choice(("text", "audio")), longest=1, least=1)
REASONING = OrNull(Object({"effort": Choice(("none", "minimal", "low", "medium", "high", "xhigh"))}))
TOKEN_LIMITS = Object({"post_instructions": OrNull(Number(0, is_whole=True))})
TRUNCATION = OneOf(
    Choice(("auto", "disabled")),
    Object(
        {"type": Choice(("retention_ratio",)), "retention_ratio": Number(0, 1), "token_limits": OrNull(TOKEN_LIMITS)},
        ("type", "retention_ratio"),
    ),
    str,
)
TRACING = OneOf(Choice(("auto",)), Object({"workflow_name": Text(), "group_id": Text(), "metadata": Anything()}), str)
INCLUDE = OrNull(ListOf(Choice(("item.input_audio_transcription.logprobs",))))
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
                "prompt": OrNull(NoTemplates()),
                "include": INCLUDE,
                "tracing": OrNull(TRACING),
            }
        ),
        "transcription": Object({"type": Text(), "audio": Object({"input": AUDIO_INPUT}), "include": INCLUDE}),
    }
)
_INPUT_TEXT = Object({"type": Text(), "text": Text()}, ("text",))
_USER_PARTS = {
    "input_text": _INPUT_TEXT,
    "input_audio": Object({"type": Text(), "audio": Text(), "transcript": OrNull(Text())}),
    "input_image": Object(
        {"type": Text(), "image_url": Picture(), "detail": Choice(("auto", "low", "high"))}, ("image_url",)
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
        "prompt": OrNull(NoTemplates()),
    }
)
_EVENT: dict[str, Schema] = {"type": Text(), "event_id": OrNull(Text(512))}


def _event(required: tuple[str, ...] = (), **fields: Schema) -> Object:
    return Object({**_EVENT, **fields}, required)


EVENTS: dict[str, Object] = {
    "session.update": _event(("session",), session=Anything()),
    "input_audio_buffer.append": _event(("audio",), audio=Text()),
    "input_audio_buffer.commit": _event(),
    "input_audio_buffer.clear": _event(),
    "conversation.item.create": _event(("item",), item=ITEM, previous_item_id=OrNull(Text())),
    "conversation.item.retrieve": _event(("item_id",), item_id=Text()),
    "conversation.item.truncate": _event(
        ("item_id", "content_index", "audio_end_ms"),
        item_id=Text(),
        content_index=Number(0, is_whole=True),
        audio_end_ms=Number(0, is_whole=True),
    ),
    "conversation.item.delete": _event(("item_id",), item_id=Text()),
    "response.create": _event(response=OrNull(RESPONSE)),
    "response.cancel": _event(response_id=OrNull(Text())),
    "output_audio_buffer.clear": _event(),
}
"""Each client event. What session.update holds is checked by config.updated, which knows the session's type."""
