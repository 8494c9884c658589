"""What a conversation wants done, in the imperative. Performed by core/session/driver.py."""

from __future__ import annotations

from dataclasses import dataclass

from core.protocol import ClientEvent


@dataclass(frozen=True, slots=True)
class Connect:
    """Open the link to the endpoint in the settings; report LinkOpened or LinkDown."""


@dataclass(frozen=True, slots=True)
class Disconnect:
    """Close the link; no LinkDown follows."""


@dataclass(frozen=True, slots=True)
class Send:
    """Put one client event on the wire. Only while the link is open."""

    event: ClientEvent


@dataclass(frozen=True, slots=True)
class Play:
    """Queue audio behind what the speaker already holds."""

    item_id: str
    content_index: int
    audio: str
    """base64 of PCM16, 24 kHz, mono, as it came in response.output_audio.delta."""


@dataclass(frozen=True, slots=True)
class EndItem:
    """No more audio will come for this item; report PlaybackEnded when it has left the speaker."""

    item_id: str


@dataclass(frozen=True, slots=True)
class Flush:
    """Empty the speaker now (6 ms ramp); report Flushed with what was heard."""


@dataclass(frozen=True, slots=True)
class DropCaptured:
    """Forget sound captured but not yet sent (a slip, or audio of a lost link)."""


@dataclass(frozen=True, slots=True)
class RunTool:
    """Run a tool; report CallFinished."""

    call_id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class CancelTool:
    """Stop a running tool; its CallFinished, if one comes, is ignored."""

    call_id: str


@dataclass(frozen=True, slots=True)
class Intercept:
    """Ask the person's own code about an utterance; report Judged.

    talk: (role, words) of the conversation before it, oldest first.
    """

    item_ids: tuple[str, ...]
    text: str
    talk: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlayCue:
    """Play one of our own short sounds: it belongs to no item."""

    name: str


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Report TimerFired(name) after delay_s; replaces a timer of the same name."""

    name: str
    delay_s: float


@dataclass(frozen=True, slots=True)
class CancelTimer:
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
