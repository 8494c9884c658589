"""Everything that can happen to a conversation, in the past tense.

Server events come in wrapped as ServerSaid; people, devices, tools and timers have their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.conversation.state import Draft, Item, LivePrompt, Mode, Problem, Setup
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
class HangUpAsked:
    """The house wants it down: too dear, or nobody speaks."""

    problem: Problem


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
    at_s: float | None = None
    """When it was read from the wire, as the timeline has it; None: now."""


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
class DraftJoined:
    """What was said later belongs to the draft."""


@dataclass(frozen=True, slots=True)
class DraftReplaced:
    """What was said later takes the place of the draft."""


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
    arguments: str = ""
    """As the person corrected them; empty: as the model wrote them."""
    is_always: bool = False
    """This tool needs no further yes in this conversation."""


@dataclass(frozen=True, slots=True)
class CallDenied:
    """The person said no to a tool call."""

    call_id: str


@dataclass(frozen=True, slots=True)
class CallCancelled:
    """The person stopped a call that runs."""

    call_id: str


@dataclass(frozen=True, slots=True)
class Announced:
    """Something of ours (a timer, a reminder) wants to be spoken of. text: what the model is told."""

    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """The person's own code decided about an utterance.

    action: send, discard or ask. text None: the words as they are. problem: why it could not decide.
    """

    item_ids: tuple[str, ...]
    action: str
    text: str | None = None
    prompt: LivePrompt = LivePrompt()
    problem: Problem | None = None


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


@dataclass(frozen=True, slots=True)
class ConversationResumed:
    """An old conversation is taken up: its last rows are told to a fresh session."""

    items: tuple[Item, ...]
    draft: Draft | None = None
    sequence: int = 0
    """No id of ours in it has a higher number."""


@dataclass(frozen=True, slots=True)
class EarlierRead:
    """Rows of an old part that stand before those that are shown; servers are not told them."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class HistoryTroubled:
    """The history cannot be written, or (None) it can again."""

    problem: Problem | None


Input = (
    ConnectAsked
    | DisconnectAsked
    | HangUpAsked
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
    | DraftJoined
    | DraftReplaced
    | DraftApproved
    | DraftDiscarded
    | SetupChanged
    | Heard
    | PlaybackEnded
    | Flushed
    | DeviceChanged
    | CallApproved
    | CallDenied
    | CallCancelled
    | Announced
    | Judged
    | CallFinished
    | TimerFired
    | ProblemDismissed
    | ConversationCleared
    | ConversationResumed
    | EarlierRead
    | HistoryTroubled
)
