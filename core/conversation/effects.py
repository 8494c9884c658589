"""What a conversation wants done, in the imperative. Performed by core/session/driver.py."""

from __future__ import annotations

import msgspec

from core.protocol import ClientEvent


class Connect(msgspec.Struct, frozen=True):
    """Open the link to the endpoint in the settings; report LinkOpened or LinkDown."""


class Disconnect(msgspec.Struct, frozen=True):
    """Close the link; no LinkDown follows."""


class Send(msgspec.Struct, frozen=True):
    """Put one client event on the wire. Only while the link is open."""

    event: ClientEvent


class Play(msgspec.Struct, frozen=True):
    """Queue audio behind what the speaker already holds."""

    item_id: str
    content_index: int
    audio: str
    """base64 of PCM16, 24 kHz, mono, as it came in response.output_audio.delta."""


class EndItem(msgspec.Struct, frozen=True):
    """No more audio will come for this item; report PlaybackEnded when it has left the speaker."""

    item_id: str


class Flush(msgspec.Struct, frozen=True):
    """Empty the speaker now (6 ms ramp); report Flushed with what was heard."""


class DropCaptured(msgspec.Struct, frozen=True):
    """Forget sound captured but not yet sent (a slip, or audio of a lost link)."""


class RunTool(msgspec.Struct, frozen=True):
    """Run a tool; report CallFinished."""

    call_id: str
    name: str
    arguments: str


class CancelTool(msgspec.Struct, frozen=True):
    """Stop a running tool; its CallFinished, if one comes, is ignored."""

    call_id: str


class Intercept(msgspec.Struct, frozen=True):
    """Ask the person's own code about an utterance; report Judged.

    talk: (role, words) of the conversation before it, oldest first.
    """

    item_ids: tuple[str, ...]
    text: str
    talk: tuple[tuple[str, str], ...] = ()


class PlayCue(msgspec.Struct, frozen=True):
    """Play one of our own short sounds: it belongs to no item."""

    name: str


class SetTimer(msgspec.Struct, frozen=True):
    """Report TimerFired(name) after delay_s; replaces a timer of the same name."""

    name: str
    delay_s: float


class CancelTimer(msgspec.Struct, frozen=True):
    """Forget the timer of this name."""

    name: str


Effect = (
    Connect
    | Disconnect
    | Send
    | Play
    | EndItem
    | Flush
    | DropCaptured
    | RunTool
    | CancelTool
    | Intercept
    | PlayCue
    | SetTimer
    | CancelTimer
)
