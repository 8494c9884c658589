"""Everything that can happen to a conversation, in the past tense.

Server events come in wrapped as ServerSaid; people, devices, tools and timers have their own.
"""

from __future__ import annotations

import msgspec

from core.conversation.state import Draft, Item, LivePrompt, Mode, Problem, Setup
from core.protocol import ServerEvent


class ConnectAsked(msgspec.Struct, frozen=True):
    """The person, or the start of the app, wants the link up."""

    label: str = "Local assistant"
    is_local: bool = True


class DisconnectAsked(msgspec.Struct, frozen=True):
    """The person, or the end of the app, wants it down."""


class HangUpAsked(msgspec.Struct, frozen=True):
    """The house wants it down: too dear, or nobody speaks."""

    problem: Problem


class LinkLoading(msgspec.Struct, frozen=True):
    """The engine fetches or loads a model."""

    part: str
    percent: int | None = None


class LinkOpened(msgspec.Struct, frozen=True):
    """The socket is open; `session.created` has not been read yet."""


class LinkDown(msgspec.Struct, frozen=True):
    """The socket is gone, or could not be opened. retry_in_s None: not retried."""

    problem: Problem
    retry_in_s: float | None = None
    attempt: int = 0


class ServerSaid(msgspec.Struct, frozen=True):
    """One event from the wire, decoded and translated to GA."""

    event: ServerEvent
    at_s: float | None = None
    """When it was read from the wire, as the timeline has it; None: now."""


class TalkPressed(msgspec.Struct, frozen=True):
    """The orb or Space went down."""


class TalkReleased(msgspec.Struct, frozen=True):
    """The orb or Space came up, or the window lost the focus."""

    prompt: LivePrompt = LivePrompt()
    """For the reply to this utterance."""
    is_certain: bool = False
    """No slip, however short: a file ended, not a finger."""


class ModeChosen(msgspec.Struct, frozen=True):
    """Hold, Hands-free or Review."""

    mode: Mode


class MuteToggled(msgspec.Struct, frozen=True):
    """The microphone was switched off or on by the person."""


class TextSent(msgspec.Struct, frozen=True):
    """The person typed and sent. images: data: URIs."""

    text: str
    images: tuple[str, ...] = ()
    prompt: LivePrompt = LivePrompt()


class StopPressed(msgspec.Struct, frozen=True):
    """Esc: stop speaking or thinking."""


class DraftEdited(msgspec.Struct, frozen=True):
    """The person changed the words in the review card."""

    text: str


class DraftJoined(msgspec.Struct, frozen=True):
    """What was said later belongs to the draft."""


class DraftReplaced(msgspec.Struct, frozen=True):
    """What was said later takes the place of the draft."""


class DraftApproved(msgspec.Struct, frozen=True):
    """Send. text: the words as they stand in the card."""

    text: str
    prompt: LivePrompt = LivePrompt()


class DraftDiscarded(msgspec.Struct, frozen=True):
    """Esc in the review card; also the first half of "record again"."""


class SetupChanged(msgspec.Struct, frozen=True):
    """Settings changed; the new wish as a whole."""

    setup: Setup


class Heard(msgspec.Struct, frozen=True):
    """The playhead moved within an item; never backwards."""

    item_id: str
    heard_ms: int


class PlaybackEnded(msgspec.Struct, frozen=True):
    """An item left the speaker to its last sample."""

    item_id: str


class Flushed(msgspec.Struct, frozen=True):
    """The speaker was emptied. heard: (item_id, heard_ms) of each item that was not fully played."""

    heard: tuple[tuple[str, int], ...] = ()


class DeviceChanged(msgspec.Struct, frozen=True):
    """A microphone or speaker came or went. problem None: all is well."""

    has_microphone: bool
    has_speaker: bool
    problem: Problem | None = None


class CallApproved(msgspec.Struct, frozen=True):
    """The person said yes to a tool call."""

    call_id: str
    arguments: str = ""
    """As the person corrected them; empty: as the model wrote them."""
    is_always: bool = False
    """This tool needs no further yes in this conversation."""


class CallDenied(msgspec.Struct, frozen=True):
    """The person said no to a tool call."""

    call_id: str


class CallCancelled(msgspec.Struct, frozen=True):
    """The person stopped a call that runs."""

    call_id: str


class Announced(msgspec.Struct, frozen=True):
    """Something of ours (a timer, a reminder) wants to be spoken of. text: what the model is told."""

    text: str


class Judged(msgspec.Struct, frozen=True):
    """The person's own code decided about an utterance.

    action: send, discard or ask. text None: the words as they are. problem: why it could not decide.
    """

    item_ids: tuple[str, ...]
    action: str
    text: str | None = None
    prompt: LivePrompt = LivePrompt()
    problem: Problem | None = None


class CallFinished(msgspec.Struct, frozen=True):
    """A tool ended. output is a plain string for the model, also when it failed."""

    call_id: str
    output: str
    is_ok: bool = True
    is_blocked: bool = False
    """It did not run: the person's settings say never."""


class TimerFired(msgspec.Struct, frozen=True):
    """A timer set by SetTimer ran out."""

    name: str


class ProblemDismissed(msgspec.Struct, frozen=True):
    """The person closed the banner."""


class ConversationCleared(msgspec.Struct, frozen=True):
    """New conversation: the items go, setup and mode stay; the link is opened afresh."""


class ConversationResumed(msgspec.Struct, frozen=True):
    """An old conversation is taken up: its last rows are told to a fresh session."""

    items: tuple[Item, ...]
    draft: Draft | None = None
    sequence: int = 0
    """No id of ours in it has a higher number."""


class EarlierRead(msgspec.Struct, frozen=True):
    """Rows of an old part that stand before those that are shown; servers are not told them."""

    items: tuple[Item, ...]


class HistoryTroubled(msgspec.Struct, frozen=True):
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
