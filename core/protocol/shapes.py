"""The shapes that events share: items, content parts, session configuration, responses, errors.

One struct serves all kinds of an item or part, since servers vary in what they fill in. Every field but
the kind is optional: UNSET when absent, None when sent as null. Fields that we do not know are not in a
struct: whoever wants them keeps what `parse` gave and hands that to `decode_server`.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

Json = Any
"""A JSON value that is passed on unread."""


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """A JSON object of the wire."""


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """An event of the wire; the class is its `type`."""

    event_id: str | UnsetType | None = UNSET

    @property
    def type(self) -> str:
        """The name on the wire, e.g. "response.done"."""
        return str(self.__struct_config__.tag)


class ContentPart(Shape, frozen=True, kw_only=True):
    """A piece of a message: input_text, input_audio, input_image, output_text, output_audio.

    In response.content_part events the type is shortened to text or audio.
    """

    type: str | UnsetType | None = UNSET
    text: str | UnsetType | None = UNSET
    audio: str | UnsetType | None = UNSET
    """base64; only in what a client sends and in conversation.item.retrieved."""
    transcript: str | UnsetType | None = UNSET
    image_url: str | UnsetType | None = UNSET
    """A data: URI of a PNG or JPEG."""
    detail: str | UnsetType | None = UNSET


class Item(Shape, frozen=True, kw_only=True):
    """A line of a conversation: message, function_call, function_call_output, mcp_*, item_reference."""

    type: str
    id: str | UnsetType | None = UNSET
    object: str | UnsetType | None = UNSET
    role: str | UnsetType | None = UNSET
    status: str | UnsetType | None = UNSET
    phase: str | UnsetType | None = UNSET
    content: tuple[ContentPart, ...] | UnsetType | None = UNSET
    name: str | UnsetType | None = UNSET
    arguments: str | UnsetType | None = UNSET
    call_id: str | UnsetType | None = UNSET
    output: Json | UnsetType = UNSET
    server_label: str | UnsetType | None = UNSET
    tools: Json | UnsetType = UNSET
    error: Json | UnsetType = UNSET
    approval_request_id: str | UnsetType | None = UNSET
    approve: bool | UnsetType | None = UNSET
    reason: str | UnsetType | None = UNSET


class AudioFormat(Shape, frozen=True, kw_only=True):
    """audio/pcm (rate 24000), audio/pcmu or audio/pcma."""

    type: str | UnsetType | None = UNSET
    rate: int | UnsetType | None = UNSET


class TranscriptionConfig(Shape, frozen=True, kw_only=True):
    """audio.input.transcription: which recogniser writes down the user's words."""

    model: str | UnsetType | None = UNSET
    language: str | UnsetType | None = UNSET
    languages: tuple[str, ...] | UnsetType | None = UNSET
    prompt: str | UnsetType | None = UNSET
    keywords: tuple[str, ...] | UnsetType | None = UNSET
    delay: str | UnsetType | None = UNSET


class NoiseReduction(Shape, frozen=True, kw_only=True):
    """audio.input.noise_reduction: near_field or far_field."""

    type: str | UnsetType | None = UNSET
    strength: float | UnsetType | None = UNSET


class TurnDetectionConfig(Shape, frozen=True, kw_only=True):
    """audio.input.turn_detection: server_vad or semantic_vad."""

    type: str | UnsetType | None = UNSET
    threshold: float | UnsetType | None = UNSET
    prefix_padding_ms: int | UnsetType | None = UNSET
    silence_duration_ms: int | UnsetType | None = UNSET
    idle_timeout_ms: int | UnsetType | None = UNSET
    eagerness: str | UnsetType | None = UNSET
    create_response: bool | UnsetType | None = UNSET
    interrupt_response: bool | UnsetType | None = UNSET


class AudioInput(Shape, frozen=True, kw_only=True):
    """session.audio.input. None for transcription, noise_reduction or turn_detection switches it off."""

    format: AudioFormat | UnsetType | None = UNSET
    transcription: TranscriptionConfig | UnsetType | None = UNSET
    noise_reduction: NoiseReduction | UnsetType | None = UNSET
    turn_detection: TurnDetectionConfig | UnsetType | None = UNSET


class AudioOutput(Shape, frozen=True, kw_only=True):
    """session.audio.output."""

    format: AudioFormat | UnsetType | None = UNSET
    voice: Json | UnsetType = UNSET
    """A name, or {"id": "voice_..."}."""
    speed: float | UnsetType | None = UNSET


class AudioConfig(Shape, frozen=True, kw_only=True):
    """session.audio, and response.audio (output only)."""

    input: AudioInput | UnsetType | None = UNSET
    output: AudioOutput | UnsetType | None = UNSET


class FunctionTool(Shape, frozen=True, kw_only=True):
    """A function the model may call, or (type mcp) a server of tools that the provider calls by itself."""

    type: str = "function"
    name: str | UnsetType | None = UNSET
    description: str | UnsetType | None = UNSET
    parameters: Json | UnsetType = UNSET
    server_label: str | UnsetType | None = UNSET
    server_url: str | UnsetType | None = UNSET
    connector_id: str | UnsetType | None = UNSET
    authorization: str | UnsetType | None = UNSET
    """A key: never in the timeline (Line.send)."""
    allowed_tools: Json | UnsetType = UNSET
    require_approval: Json | UnsetType = UNSET


class SessionConfig(Shape, frozen=True, kw_only=True):
    """The session, as asked for in session.update and as told in session.created and .updated."""

    type: str | UnsetType | None = UNSET
    id: str | UnsetType | None = UNSET
    object: str | UnsetType | None = UNSET
    expires_at: int | UnsetType | None = UNSET
    model: str | UnsetType | None = UNSET
    output_modalities: tuple[str, ...] | UnsetType | None = UNSET
    instructions: str | UnsetType | None = UNSET
    audio: AudioConfig | UnsetType | None = UNSET
    tools: tuple[FunctionTool, ...] | UnsetType | None = UNSET
    tool_choice: Json | UnsetType = UNSET
    parallel_tool_calls: bool | UnsetType | None = UNSET
    reasoning: Json | UnsetType = UNSET
    max_output_tokens: int | str | UnsetType | None = UNSET
    truncation: Json | UnsetType = UNSET
    prompt: Json | UnsetType = UNSET
    include: tuple[str, ...] | UnsetType | None = UNSET
    tracing: Json | UnsetType = UNSET


class ResponseParams(Shape, frozen=True, kw_only=True):
    """response.create.response: holds for that response alone."""

    instructions: str | UnsetType | None = UNSET
    output_modalities: tuple[str, ...] | UnsetType | None = UNSET
    audio: AudioConfig | UnsetType | None = UNSET
    tools: tuple[FunctionTool, ...] | UnsetType | None = UNSET
    tool_choice: Json | UnsetType = UNSET
    parallel_tool_calls: bool | UnsetType | None = UNSET
    reasoning: Json | UnsetType = UNSET
    max_output_tokens: int | str | UnsetType | None = UNSET
    metadata: dict[str, str] | UnsetType | None = UNSET
    conversation: str | UnsetType | None = UNSET
    input: tuple[Item, ...] | UnsetType | None = UNSET
    prompt: Json | UnsetType = UNSET


class ErrorData(Shape, frozen=True, kw_only=True):
    """The inside of an `error` event, and of a failed response or transcription."""

    type: str | UnsetType | None = UNSET
    code: str | int | UnsetType | None = UNSET
    """Some servers number theirs."""
    message: str | UnsetType | None = UNSET
    param: str | UnsetType | None = UNSET
    event_id: str | UnsetType | None = UNSET
    """Of the client event that was refused."""


class StatusDetails(Shape, frozen=True, kw_only=True):
    """Why a response ended as it did."""

    type: str | UnsetType | None = UNSET
    reason: str | UnsetType | None = UNSET
    """turn_detected, client_cancelled, max_output_tokens, content_filter."""
    error: ErrorData | UnsetType | None = UNSET


class InputTokens(Shape, frozen=True, kw_only=True):
    """usage.input_token_details; cached tokens are part of the others."""

    text_tokens: int | UnsetType | None = UNSET
    audio_tokens: int | UnsetType | None = UNSET
    image_tokens: int | UnsetType | None = UNSET
    cached_tokens: int | UnsetType | None = UNSET
    cached_tokens_details: Json | UnsetType = UNSET


class OutputTokens(Shape, frozen=True, kw_only=True):
    """usage.output_token_details."""

    text_tokens: int | UnsetType | None = UNSET
    audio_tokens: int | UnsetType | None = UNSET
    reasoning_tokens: int | UnsetType | None = UNSET


class UsageData(Shape, frozen=True, kw_only=True):
    """What a response cost, in tokens."""

    total_tokens: int | UnsetType | None = UNSET
    input_tokens: int | UnsetType | None = UNSET
    output_tokens: int | UnsetType | None = UNSET
    input_token_details: InputTokens | UnsetType | None = UNSET
    output_token_details: OutputTokens | UnsetType | None = UNSET


class TranscriptionUsage(Shape, frozen=True, kw_only=True):
    """What a transcript cost: {type: tokens, ...} or {type: duration, seconds}."""

    type: str | UnsetType | None = UNSET
    seconds: float | UnsetType | None = UNSET
    total_tokens: int | UnsetType | None = UNSET
    input_tokens: int | UnsetType | None = UNSET
    output_tokens: int | UnsetType | None = UNSET
    input_token_details: Json | UnsetType = UNSET


class ResponseData(Shape, frozen=True, kw_only=True):
    """The response of response.created and response.done."""

    id: str | UnsetType | None = UNSET
    object: str | UnsetType | None = UNSET
    status: str | UnsetType | None = UNSET
    status_details: StatusDetails | UnsetType | None = UNSET
    output: tuple[Item, ...] | UnsetType | None = UNSET
    conversation_id: str | UnsetType | None = UNSET
    """None for a response outside the conversation."""
    output_modalities: tuple[str, ...] | UnsetType | None = UNSET
    max_output_tokens: int | str | UnsetType | None = UNSET
    audio: AudioConfig | UnsetType | None = UNSET
    usage: UsageData | UnsetType | None = UNSET
    metadata: dict[str, str] | UnsetType | None = UNSET


class ConversationData(Shape, frozen=True, kw_only=True):
    """The inside of conversation.created."""

    id: str | UnsetType | None = UNSET
    object: str | UnsetType | None = UNSET


class RateLimit(Shape, frozen=True, kw_only=True):
    """One line of rate_limits.updated."""

    name: str | UnsetType | None = UNSET
    limit: int | UnsetType | None = UNSET
    remaining: int | UnsetType | None = UNSET
    reset_seconds: float | UnsetType | None = UNSET


class LogProb(Shape, frozen=True, kw_only=True):
    """How sure the recogniser was of one token."""

    token: str | UnsetType | None = UNSET
    logprob: float | UnsetType | None = UNSET
    bytes: tuple[int, ...] | UnsetType | None = UNSET
