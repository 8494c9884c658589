"""The shapes that events share: items, content parts, session configuration, responses, errors.

One struct serves all kinds of an item or part, since servers vary in what they fill in. Every field but
the kind is optional: UNSET when absent, None when sent as null. Fields that we do not know stay in the
raw event (see codec.Frame), never in a struct.
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

    event_id: str | None | UnsetType = UNSET

    @property
    def type(self) -> str:
        """The name on the wire, e.g. "response.done"."""
        return str(self.__struct_config__.tag)


class ContentPart(Shape):
    """A piece of a message: input_text, input_audio, input_image, output_text, output_audio.

    In response.content_part events the type is shortened to text or audio.
    """

    type: str | UnsetType = UNSET
    text: str | None | UnsetType = UNSET
    audio: str | None | UnsetType = UNSET
    """base64; only in what a client sends and in conversation.item.retrieved."""
    transcript: str | None | UnsetType = UNSET
    image_url: str | None | UnsetType = UNSET
    """A data: URI of a PNG or JPEG."""
    detail: str | None | UnsetType = UNSET


class Item(Shape):
    """A line of a conversation: message, function_call, function_call_output, mcp_*, item_reference."""

    type: str
    id: str | None | UnsetType = UNSET
    object: str | None | UnsetType = UNSET
    role: str | None | UnsetType = UNSET
    status: str | None | UnsetType = UNSET
    phase: str | None | UnsetType = UNSET
    content: tuple[ContentPart, ...] | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    arguments: str | None | UnsetType = UNSET
    call_id: str | None | UnsetType = UNSET
    output: Json | UnsetType = UNSET
    server_label: str | None | UnsetType = UNSET
    tools: Json | UnsetType = UNSET
    error: Json | UnsetType = UNSET
    approval_request_id: str | None | UnsetType = UNSET
    approve: bool | None | UnsetType = UNSET
    reason: str | None | UnsetType = UNSET


class AudioFormat(Shape):
    """audio/pcm (rate 24000), audio/pcmu or audio/pcma."""

    type: str | UnsetType = UNSET
    rate: int | UnsetType = UNSET


class TranscriptionConfig(Shape):
    """audio.input.transcription: which recogniser writes down the user's words."""

    model: str | None | UnsetType = UNSET
    language: str | None | UnsetType = UNSET
    languages: tuple[str, ...] | None | UnsetType = UNSET
    prompt: str | None | UnsetType = UNSET
    keywords: tuple[str, ...] | None | UnsetType = UNSET
    delay: str | None | UnsetType = UNSET


class NoiseReduction(Shape):
    """audio.input.noise_reduction: near_field or far_field."""

    type: str | UnsetType = UNSET
    strength: float | UnsetType = UNSET


class TurnDetectionConfig(Shape):
    """audio.input.turn_detection: server_vad or semantic_vad."""

    type: str | UnsetType = UNSET
    threshold: float | UnsetType = UNSET
    prefix_padding_ms: int | UnsetType = UNSET
    silence_duration_ms: int | UnsetType = UNSET
    idle_timeout_ms: int | None | UnsetType = UNSET
    eagerness: str | UnsetType = UNSET
    create_response: bool | UnsetType = UNSET
    interrupt_response: bool | UnsetType = UNSET


class AudioInput(Shape):
    """session.audio.input. None for transcription, noise_reduction or turn_detection switches it off."""

    format: AudioFormat | UnsetType = UNSET
    transcription: TranscriptionConfig | None | UnsetType = UNSET
    noise_reduction: NoiseReduction | None | UnsetType = UNSET
    turn_detection: TurnDetectionConfig | None | UnsetType = UNSET


class AudioOutput(Shape):
    """session.audio.output."""

    format: AudioFormat | UnsetType = UNSET
    voice: Json | UnsetType = UNSET
    """A name, or {"id": "voice_..."}."""
    speed: float | UnsetType = UNSET


class AudioConfig(Shape):
    """session.audio, and response.audio (output only)."""

    input: AudioInput | UnsetType = UNSET
    output: AudioOutput | UnsetType = UNSET


class FunctionTool(Shape):
    """A function the model may call; an mcp tool keeps its own fields in the raw event."""

    type: str = "function"
    name: str | UnsetType = UNSET
    description: str | UnsetType = UNSET
    parameters: Json | UnsetType = UNSET


class SessionConfig(Shape):
    """The session, as asked for in session.update and as told in session.created and .updated."""

    type: str | UnsetType = UNSET
    id: str | UnsetType = UNSET
    object: str | UnsetType = UNSET
    expires_at: int | None | UnsetType = UNSET
    model: str | None | UnsetType = UNSET
    output_modalities: tuple[str, ...] | UnsetType = UNSET
    instructions: str | None | UnsetType = UNSET
    audio: AudioConfig | UnsetType = UNSET
    tools: tuple[FunctionTool, ...] | None | UnsetType = UNSET
    tool_choice: Json | UnsetType = UNSET
    parallel_tool_calls: bool | None | UnsetType = UNSET
    reasoning: Json | UnsetType = UNSET
    max_output_tokens: int | str | None | UnsetType = UNSET
    truncation: Json | UnsetType = UNSET
    prompt: Json | UnsetType = UNSET
    include: tuple[str, ...] | None | UnsetType = UNSET
    tracing: Json | UnsetType = UNSET


class ResponseParams(Shape):
    """response.create.response: holds for that response alone."""

    instructions: str | None | UnsetType = UNSET
    output_modalities: tuple[str, ...] | UnsetType = UNSET
    audio: AudioConfig | UnsetType = UNSET
    tools: tuple[FunctionTool, ...] | UnsetType = UNSET
    tool_choice: Json | UnsetType = UNSET
    parallel_tool_calls: bool | UnsetType = UNSET
    reasoning: Json | UnsetType = UNSET
    max_output_tokens: int | str | UnsetType = UNSET
    metadata: dict[str, str] | None | UnsetType = UNSET
    conversation: str | UnsetType = UNSET
    input: tuple[Item, ...] | UnsetType = UNSET
    prompt: Json | UnsetType = UNSET


class ErrorData(Shape):
    """The inside of an `error` event, and of a failed response or transcription."""

    type: str | None | UnsetType = UNSET
    code: str | None | UnsetType = UNSET
    message: str | None | UnsetType = UNSET
    param: str | None | UnsetType = UNSET
    event_id: str | None | UnsetType = UNSET
    """Of the client event that was refused."""


class StatusDetails(Shape):
    """Why a response ended as it did."""

    type: str | None | UnsetType = UNSET
    reason: str | None | UnsetType = UNSET
    """turn_detected, client_cancelled, max_output_tokens, content_filter."""
    error: ErrorData | None | UnsetType = UNSET


class InputTokens(Shape):
    """usage.input_token_details; cached tokens are part of the others."""

    text_tokens: int | None | UnsetType = UNSET
    audio_tokens: int | None | UnsetType = UNSET
    image_tokens: int | None | UnsetType = UNSET
    cached_tokens: int | None | UnsetType = UNSET
    cached_tokens_details: Json | UnsetType = UNSET


class OutputTokens(Shape):
    """usage.output_token_details."""

    text_tokens: int | None | UnsetType = UNSET
    audio_tokens: int | None | UnsetType = UNSET
    reasoning_tokens: int | None | UnsetType = UNSET


class UsageData(Shape):
    """What a response cost, in tokens."""

    total_tokens: int | None | UnsetType = UNSET
    input_tokens: int | None | UnsetType = UNSET
    output_tokens: int | None | UnsetType = UNSET
    input_token_details: InputTokens | None | UnsetType = UNSET
    output_token_details: OutputTokens | None | UnsetType = UNSET


class TranscriptionUsage(Shape):
    """What a transcript cost: {type: tokens, ...} or {type: duration, seconds}."""

    type: str | UnsetType = UNSET
    seconds: float | UnsetType = UNSET
    total_tokens: int | UnsetType = UNSET
    input_tokens: int | UnsetType = UNSET
    output_tokens: int | UnsetType = UNSET
    input_token_details: Json | UnsetType = UNSET


class ResponseData(Shape):
    """The response of response.created and response.done."""

    id: str | UnsetType = UNSET
    object: str | UnsetType = UNSET
    status: str | None | UnsetType = UNSET
    status_details: StatusDetails | None | UnsetType = UNSET
    output: tuple[Item, ...] | None | UnsetType = UNSET
    conversation_id: str | None | UnsetType = UNSET
    """None for a response outside the conversation."""
    output_modalities: tuple[str, ...] | None | UnsetType = UNSET
    max_output_tokens: int | str | None | UnsetType = UNSET
    audio: AudioConfig | None | UnsetType = UNSET
    usage: UsageData | None | UnsetType = UNSET
    metadata: dict[str, str] | None | UnsetType = UNSET


class ConversationData(Shape):
    """The inside of conversation.created."""

    id: str | None | UnsetType = UNSET
    object: str | None | UnsetType = UNSET


class RateLimit(Shape):
    """One line of rate_limits.updated."""

    name: str | UnsetType = UNSET
    limit: int | UnsetType = UNSET
    remaining: int | UnsetType = UNSET
    reset_seconds: float | UnsetType = UNSET


class LogProb(Shape):
    """How sure the recogniser was of one token."""

    token: str | UnsetType = UNSET
    logprob: float | UnsetType = UNSET
    bytes: tuple[int, ...] | None | UnsetType = UNSET
