"""What a server says: one frozen struct per GA event.

Fields are spelled as on the wire; optional ones are UNSET (which is false) when absent. The docstring
says when the event comes; orders are in the protocol's guide and in core/README.md.
"""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from core.protocol.shapes import (
    ContentPart,
    ConversationData,
    ErrorData,
    Event,
    Item,
    Json,
    LogProb,
    RateLimit,
    ResponseData,
    SessionConfig,
    TranscriptionUsage,
)


class ConversationCreated(Event, frozen=True, kw_only=True, tag="conversation.created"):
    """Typed for GA; not seen in 2026 recordings of the OpenAI or Azure GA endpoints (xAI sends it)."""

    conversation: ConversationData


class ConversationItemCreated(Event, frozen=True, kw_only=True, tag="conversation.item.created"):
    """Beta name kept in the union; GA sends conversation.item.added and .done instead."""

    item: Item
    previous_item_id: str | UnsetType | None = UNSET


class ConversationItemDeleted(Event, frozen=True, kw_only=True, tag="conversation.item.deleted"):
    """Item removed."""

    item_id: str


class ConversationItemInputAudioTranscriptionCompleted(
    Event, frozen=True, kw_only=True, tag="conversation.item.input_audio_transcription.completed"
):
    """Final user transcript, asynchronous to the response."""

    content_index: int
    item_id: str
    transcript: str
    usage: TranscriptionUsage | UnsetType | None = UNSET
    languages: tuple[Json, ...] | UnsetType | None = UNSET
    logprobs: tuple[LogProb, ...] | UnsetType | None = UNSET


class ConversationItemInputAudioTranscriptionDelta(
    Event, frozen=True, kw_only=True, tag="conversation.item.input_audio_transcription.delta"
):
    """Partial user transcript."""

    item_id: str
    content_index: int | UnsetType | None = UNSET
    delta: str | UnsetType | None = UNSET
    logprobs: tuple[LogProb, ...] | UnsetType | None = UNSET
    obfuscation: str | UnsetType | None = UNSET
    snapshot: bool | UnsetType = UNSET
    """Set by a dialect: the delta is the whole text so far and replaces what came before."""


class ConversationItemInputAudioTranscriptionFailed(
    Event, frozen=True, kw_only=True, tag="conversation.item.input_audio_transcription.failed"
):
    """Transcription of one user item failed."""

    content_index: int
    error: ErrorData
    item_id: str


class ConversationItemRetrieved(Event, frozen=True, kw_only=True, tag="conversation.item.retrieved"):
    """Answer to conversation.item.retrieve."""

    item: Item


class ConversationItemTruncated(Event, frozen=True, kw_only=True, tag="conversation.item.truncated"):
    """Truncation applied."""

    audio_end_ms: int
    content_index: int
    item_id: str


class Error(Event, frozen=True, kw_only=True, tag="error"):
    """Problem report; most are recoverable and the socket stays open."""

    error: ErrorData


class InputAudioBufferCleared(Event, frozen=True, kw_only=True, tag="input_audio_buffer.cleared"):
    """Buffer emptied on request."""


class InputAudioBufferCommitted(Event, frozen=True, kw_only=True, tag="input_audio_buffer.committed"):
    """Buffer became a user item."""

    item_id: str
    previous_item_id: str | UnsetType | None = UNSET


class InputAudioBufferDtmfEventReceived(Event, frozen=True, kw_only=True, tag="input_audio_buffer.dtmf_event_received"):
    """SIP only: key press; the only server event typed without event_id."""

    event: str
    received_at: int


class InputAudioBufferSpeechStarted(Event, frozen=True, kw_only=True, tag="input_audio_buffer.speech_started"):
    """VAD speech onset."""

    audio_start_ms: int
    item_id: str


class InputAudioBufferSpeechStopped(Event, frozen=True, kw_only=True, tag="input_audio_buffer.speech_stopped"):
    """VAD end of speech."""

    audio_end_ms: int
    item_id: str


class RateLimitsUpdated(Event, frozen=True, kw_only=True, tag="rate_limits.updated"):
    """Remaining quota; recorded just after response.done on GA."""

    rate_limits: tuple[RateLimit, ...]


class ResponseOutputAudioDelta(Event, frozen=True, kw_only=True, tag="response.output_audio.delta"):
    """Base64 audio fragment."""

    content_index: int
    delta: str
    item_id: str
    output_index: int
    response_id: str


class ResponseOutputAudioDone(Event, frozen=True, kw_only=True, tag="response.output_audio.done"):
    """No more audio for the part; carries no audio."""

    content_index: int
    item_id: str
    output_index: int
    response_id: str


class ResponseOutputAudioTranscriptDelta(
    Event, frozen=True, kw_only=True, tag="response.output_audio_transcript.delta"
):
    """Transcript fragment of spoken output."""

    content_index: int
    delta: str
    item_id: str
    output_index: int
    response_id: str
    obfuscation: str | UnsetType | None = UNSET


class ResponseOutputAudioTranscriptDone(Event, frozen=True, kw_only=True, tag="response.output_audio_transcript.done"):
    """Full transcript of spoken output."""

    content_index: int
    item_id: str
    output_index: int
    response_id: str
    transcript: str


class ResponseContentPartAdded(Event, frozen=True, kw_only=True, tag="response.content_part.added"):
    """Content part opened."""

    content_index: int
    item_id: str
    output_index: int
    response_id: str
    part: ContentPart | UnsetType | None = UNSET


class ResponseContentPartDone(Event, frozen=True, kw_only=True, tag="response.content_part.done"):
    """Content part closed."""

    content_index: int
    item_id: str
    output_index: int
    response_id: str
    part: ContentPart | UnsetType | None = UNSET


class ResponseCreated(Event, frozen=True, kw_only=True, tag="response.created"):
    """A response began."""

    response: ResponseData


class ResponseDone(Event, frozen=True, kw_only=True, tag="response.done"):
    """A response ended in any final state; carries usage and output without audio."""

    response: ResponseData


class ResponseFunctionCallArgumentsDelta(
    Event, frozen=True, kw_only=True, tag="response.function_call_arguments.delta"
):
    """Fragment of function arguments JSON."""

    call_id: str
    delta: str
    item_id: str
    output_index: int
    response_id: str
    obfuscation: str | UnsetType | None = UNSET


class ResponseFunctionCallArgumentsDone(Event, frozen=True, kw_only=True, tag="response.function_call_arguments.done"):
    """Full function arguments."""

    arguments: str
    call_id: str
    item_id: str
    name: str
    output_index: int
    response_id: str


class ResponseOutputItemAdded(Event, frozen=True, kw_only=True, tag="response.output_item.added"):
    """Output item opened."""

    item: Item
    output_index: int
    response_id: str


class ResponseOutputItemDone(Event, frozen=True, kw_only=True, tag="response.output_item.done"):
    """Output item closed."""

    item: Item
    output_index: int
    response_id: str


class ResponseOutputTextDelta(Event, frozen=True, kw_only=True, tag="response.output_text.delta"):
    """Text fragment (text modality)."""

    content_index: int
    delta: str
    item_id: str
    output_index: int
    response_id: str
    obfuscation: str | UnsetType | None = UNSET


class ResponseOutputTextDone(Event, frozen=True, kw_only=True, tag="response.output_text.done"):
    """Full text."""

    content_index: int
    item_id: str
    output_index: int
    response_id: str
    text: str


class SessionCreated(Event, frozen=True, kw_only=True, tag="session.created"):
    """First server event on a WebSocket; full default configuration."""

    session: SessionConfig


class SessionUpdated(Event, frozen=True, kw_only=True, tag="session.updated"):
    """Full effective configuration after an accepted session.update."""

    session: SessionConfig


class OutputAudioBufferStarted(Event, frozen=True, kw_only=True, tag="output_audio_buffer.started"):
    """WebRTC/SIP only: server began streaming audio."""

    response_id: str


class OutputAudioBufferStopped(Event, frozen=True, kw_only=True, tag="output_audio_buffer.stopped"):
    """WebRTC/SIP only: server output buffer drained."""

    response_id: str


class OutputAudioBufferCleared(Event, frozen=True, kw_only=True, tag="output_audio_buffer.cleared"):
    """WebRTC/SIP only: server output buffer dropped."""

    response_id: str


class ConversationItemAdded(Event, frozen=True, kw_only=True, tag="conversation.item.added"):
    """An item joined the default conversation (in_progress for model output)."""

    item: Item
    previous_item_id: str | UnsetType | None = UNSET


class ConversationItemDone(Event, frozen=True, kw_only=True, tag="conversation.item.done"):
    """An item is final (without audio bytes)."""

    item: Item
    previous_item_id: str | UnsetType | None = UNSET


class InputAudioBufferTimeoutTriggered(Event, frozen=True, kw_only=True, tag="input_audio_buffer.timeout_triggered"):
    """idle_timeout_ms elapsed without speech."""

    audio_end_ms: int
    audio_start_ms: int
    item_id: str


class ConversationItemInputAudioTranscriptionSegment(
    Event, frozen=True, kw_only=True, tag="conversation.item.input_audio_transcription.segment"
):
    """Diarized segment."""

    id: str
    content_index: int
    end: float
    item_id: str
    speaker: str
    start: float
    text: str


class McpListToolsInProgress(Event, frozen=True, kw_only=True, tag="mcp_list_tools.in_progress"):
    """Tool import started for an MCP server."""

    item_id: str


class McpListToolsCompleted(Event, frozen=True, kw_only=True, tag="mcp_list_tools.completed"):
    """Tool import finished."""

    item_id: str


class McpListToolsFailed(Event, frozen=True, kw_only=True, tag="mcp_list_tools.failed"):
    """Tool import failed."""

    item_id: str


class ResponseMcpCallArgumentsDelta(Event, frozen=True, kw_only=True, tag="response.mcp_call_arguments.delta"):
    """Fragment of MCP call arguments."""

    delta: str
    item_id: str
    output_index: int
    response_id: str
    obfuscation: str | UnsetType | None = UNSET


class ResponseMcpCallArgumentsDone(Event, frozen=True, kw_only=True, tag="response.mcp_call_arguments.done"):
    """Full MCP call arguments."""

    arguments: str
    item_id: str
    output_index: int
    response_id: str


class ResponseMcpCallInProgress(Event, frozen=True, kw_only=True, tag="response.mcp_call.in_progress"):
    """MCP call running (no response_id)."""

    item_id: str
    output_index: int


class ResponseMcpCallCompleted(Event, frozen=True, kw_only=True, tag="response.mcp_call.completed"):
    """MCP call succeeded (no response_id)."""

    item_id: str
    output_index: int


class ResponseMcpCallFailed(Event, frozen=True, kw_only=True, tag="response.mcp_call.failed"):
    """MCP call failed (no response_id)."""

    item_id: str
    output_index: int


SERVER_EVENTS: tuple[type[Event], ...] = (
    ConversationCreated,
    ConversationItemCreated,
    ConversationItemDeleted,
    ConversationItemInputAudioTranscriptionCompleted,
    ConversationItemInputAudioTranscriptionDelta,
    ConversationItemInputAudioTranscriptionFailed,
    ConversationItemRetrieved,
    ConversationItemTruncated,
    Error,
    InputAudioBufferCleared,
    InputAudioBufferCommitted,
    InputAudioBufferDtmfEventReceived,
    InputAudioBufferSpeechStarted,
    InputAudioBufferSpeechStopped,
    RateLimitsUpdated,
    ResponseOutputAudioDelta,
    ResponseOutputAudioDone,
    ResponseOutputAudioTranscriptDelta,
    ResponseOutputAudioTranscriptDone,
    ResponseContentPartAdded,
    ResponseContentPartDone,
    ResponseCreated,
    ResponseDone,
    ResponseFunctionCallArgumentsDelta,
    ResponseFunctionCallArgumentsDone,
    ResponseOutputItemAdded,
    ResponseOutputItemDone,
    ResponseOutputTextDelta,
    ResponseOutputTextDone,
    SessionCreated,
    SessionUpdated,
    OutputAudioBufferStarted,
    OutputAudioBufferStopped,
    OutputAudioBufferCleared,
    ConversationItemAdded,
    ConversationItemDone,
    InputAudioBufferTimeoutTriggered,
    ConversationItemInputAudioTranscriptionSegment,
    McpListToolsInProgress,
    McpListToolsCompleted,
    McpListToolsFailed,
    ResponseMcpCallArgumentsDelta,
    ResponseMcpCallArgumentsDone,
    ResponseMcpCallInProgress,
    ResponseMcpCallCompleted,
    ResponseMcpCallFailed,
)
"""Every event that is known in this direction."""
