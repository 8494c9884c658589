"""Everything that can happen to a conversation, in the past tense.

Server events come in wrapped as ServerSaid; people, devices, tools and timers have their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.conversation.state import LivePrompt, Mode, Problem, Setup
from core.protocol import ServerEvent


@dataclass(frozen=True, slots=True)
class ConnectAsked:
    """The person, or the start of the app, wants the link up."""

    label: str = "Local assistant"
    is_local: bool = True


@dataclass(frozen=True, slots=True)
class DisconnectAsked:
    """The person, or the end of the app, wants it down."""


@dataclass(frozen=True, slots=True)
class LinkLoading:
    """The engine fetches or loads a model."""

    part: str
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class LinkOpened:
    """The socket is open; `session.created` has not been read yet."""


@dataclass(frozen=True, slots=True)
class LinkDown:
    """The socket is gone, or could not be opened. retry_in_s None: not retried."""

    problem: Problem
    retry_in_s: float | None = None
    attempt: int = 0


@dataclass(frozen=True, slots=True)
class ServerSaid:
    """One event from the wire, decoded and translated to GA."""

    event: ServerEvent


@dataclass(frozen=True, slots=True)
class TalkPressed:
    """The orb or Space went down."""


@dataclass(frozen=True, slots=True)
class TalkReleased:
    """The orb or Space came up, or the window lost the focus."""

    prompt: LivePrompt = LivePrompt()
    """For the reply to this utterance."""
    is_certain: bool = False
    """No slip, however short: a file ended, not a finger."""


@dataclass(frozen=True, slots=True)
class ModeChosen:
    """Hold, Hands-free or Review."""

    mode: Mode


@dataclass(frozen=True, slots=True)
class MuteToggled:
    """The microphone was switched off or on by the person."""


@dataclass(frozen=True, slots=True)
class TextSent:
    """The person typed and sent. images: data: URIs."""

    text: str
    images: tuple[str, ...] = ()
    prompt: LivePrompt = LivePrompt()


@dataclass(frozen=True, slots=True)
class StopPressed:
    """Esc: stop speaking or thinking."""


@dataclass(frozen=True, slots=True)
class DraftEdited:
    """The person changed the words in the review card."""

    text: str


@dataclass(frozen=True, slots=True)
class DraftApproved:
    """Send. text: the words as they stand in the card."""

    text: str
    prompt: LivePrompt = LivePrompt()


@dataclass(frozen=True, slots=True)
class DraftDiscarded:
    """Esc in the review card; also the first half of "record again"."""


@dataclass(frozen=True, slots=True)
class SetupChanged:
    """Settings changed; the new wish as a whole."""

    setup: Setup


@dataclass(frozen=True, slots=True)
class Heard:
    """The playhead moved within an item; never backwards."""

    item_id: str
    heard_ms: int


@dataclass(frozen=True, slots=True)
class PlaybackEnded:
    """An item left the speaker to its last sample."""

    item_id: str


@dataclass(frozen=True, slots=True)
class Flushed:
    """The speaker was emptied. heard: (item_id, heard_ms) of each item that was not fully played."""

    heard: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DeviceChanged:
    """A microphone or speaker came or went. problem None: all is well."""

    has_microphone: bool
    has_speaker: bool
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class CallApproved:
    """The person said yes to a tool call."""

    call_id: str


@dataclass(frozen=True, slots=True)
class CallDenied:
    """The person said no to a tool call."""

    call_id: str


@dataclass(frozen=True, slots=True)
class CallFinished:
    """A tool ended. output is a plain string for the model, also when it failed."""

    call_id: str
    output: str
    is_ok: bool = True


@dataclass(frozen=True, slots=True)
class TimerFired:
    """A timer set by SetTimer ran out."""

    name: str


@dataclass(frozen=True, slots=True)
class ProblemDismissed:
    """The person closed the banner."""


@dataclass(frozen=True, slots=True)
class ConversationCleared:
    """New conversation: the items go, setup and mode stay; the link is opened afresh."""


Input = (
    ConnectAsked
    | DisconnectAsked
    | LinkLoading
    | LinkOpened
    | LinkDown
    | ServerSaid
    | TalkPressed
    | TalkReleased
    | ModeChosen
    | MuteToggled
    | TextSent
    | StopPressed
    | DraftEdited
    | DraftApproved
    | DraftDiscarded
    | SetupChanged
    | Heard
    | PlaybackEnded
    | Flushed
    | DeviceChanged
    | CallApproved
    | CallDenied
    | CallFinished
    | TimerFired
    | ProblemDismissed
    | ConversationCleared
)
