"""What a client says: one frozen struct per GA event.

Each may carry event_id, which comes back only as `error.event_id` when the event is refused.
"""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from core.protocol.shapes import Event, Item, ResponseParams, SessionConfig


class ConversationItemCreate(Event, frozen=True, kw_only=True, tag="conversation.item.create"):
    """Insert an item; answered by conversation.item.added then .done."""

    item: Item
    previous_item_id: str | UnsetType | None = UNSET


class ConversationItemDelete(Event, frozen=True, kw_only=True, tag="conversation.item.delete"):
    """Remove an item."""

    item_id: str


class ConversationItemRetrieve(Event, frozen=True, kw_only=True, tag="conversation.item.retrieve"):
    """Ask for the stored item including audio."""

    item_id: str


class ConversationItemTruncate(Event, frozen=True, kw_only=True, tag="conversation.item.truncate"):
    """Cut an assistant audio item to what was heard."""

    audio_end_ms: int
    content_index: int
    item_id: str


class InputAudioBufferAppend(Event, frozen=True, kw_only=True, tag="input_audio_buffer.append"):
    """Add base64 audio (max 15 MiB per event); never acknowledged."""

    audio: str


class InputAudioBufferClear(Event, frozen=True, kw_only=True, tag="input_audio_buffer.clear"):
    """Drop uncommitted audio; answered by input_audio_buffer.cleared."""


class OutputAudioBufferClear(Event, frozen=True, kw_only=True, tag="output_audio_buffer.clear"):
    """WebRTC/SIP only: drop unplayed output audio held by the server."""


class InputAudioBufferCommit(Event, frozen=True, kw_only=True, tag="input_audio_buffer.commit"):
    """Turn the buffer into a user item; does not start a response."""


class ResponseCancel(Event, frozen=True, kw_only=True, tag="response.cancel"):
    """Stop a response in progress."""

    response_id: str | UnsetType | None = UNSET


class ResponseCreate(Event, frozen=True, kw_only=True, tag="response.create"):
    """Start inference, optionally out of band."""

    response: ResponseParams | UnsetType | None = UNSET


class SessionUpdate(Event, frozen=True, kw_only=True, tag="session.update"):
    """Change session configuration; answered by session.updated or error."""

    session: SessionConfig


CLIENT_EVENTS: tuple[type[Event], ...] = (
    ConversationItemCreate,
    ConversationItemDelete,
    ConversationItemRetrieve,
    ConversationItemTruncate,
    InputAudioBufferAppend,
    InputAudioBufferClear,
    OutputAudioBufferClear,
    InputAudioBufferCommit,
    ResponseCancel,
    ResponseCreate,
    SessionUpdate,
)
"""Every event that is known in this direction."""
