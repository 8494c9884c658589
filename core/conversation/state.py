"""What is true in a conversation: frozen values, nothing else.

`reduce` makes a new State from an old one and an input; everything shown in a window or printed
by a verb is read from here. No asyncio, threads, files, clock or random ids in this room.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from core.units import bytes_to_ms


class Mode(StrEnum):
    """Who opens the microphone, who commits, and what a transcript does."""

    HOLD = "hold"
    HANDS_FREE = "hands_free"
    REVIEW = "review"


class Phase(StrEnum):
    """The one word the window shows (design.md, section 5). Computed by `phase_of`."""

    READY = "ready"
    CONNECTING = "connecting"
    LOADING = "loading"
    LISTENING = "listening"
    HEARING = "hearing"
    HOLDING = "holding"
    REVIEW = "review"
    THINKING = "thinking"
    SPEAKING = "speaking"
    INTERRUPTED = "interrupted"
    WAITING = "waiting"
    MUTED = "muted"
    RECONNECTING = "reconnecting"
    OFFLINE = "offline"
    ERROR = "error"
    NO_MICROPHONE = "nomic"


class LinkStatus(StrEnum):
    """Where the connection stands."""

    OFFLINE = "offline"
    CONNECTING = "connecting"
    LOADING = "loading"
    CONFIGURING = "configuring"
    """The socket is open; the first `session.updated` is awaited, the microphone is held."""
    ONLINE = "online"
    RETRYING = "retrying"


class Role(StrEnum):
    """Who an item belongs to."""

    USER = "user"
    ASSISTANT = "assistant"
    SYSTEM = "system"
    TOOL = "tool"


class Transcript(StrEnum):
    """How far the words of a user's speech have come."""

    NONE = "none"
    """Typed, or none was asked for."""
    PENDING = "pending"
    PARTIAL = "partial"
    DONE = "done"
    FAILED = "failed"


class CallStatus(StrEnum):
    """The life of a tool call."""

    STREAMING = "streaming"
    WAITING = "waiting"
    """For the person's yes."""
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    DENIED = "denied"


class ResponseStatus(StrEnum):
    """`requested` and `active` are ours; the rest is the wire's `response.status`."""

    REQUESTED = "requested"
    ACTIVE = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    INCOMPLETE = "incomplete"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person is told: a banner, a line of the command line, a `--json` error."""

    code: str
    """Stable name: link_lost, link_refused, no_microphone, engine_gone, no_language_model ..."""
    title: str
    text: str = ""
    actions: tuple[str, ...] = ()
    """Buttons, as names of actions: retry, use_local, open_provider, choose_device, details ..."""
    is_fatal: bool = False
    """Nothing more will be tried without the person."""


@dataclass(frozen=True, slots=True)
class TurnDetection:
    """`audio.input.turn_detection`, every knob; which ones apply depends on `kind`."""

    kind: str = "server_vad"
    """server_vad, semantic_vad, or none."""
    threshold: float = 0.5
    prefix_padding_ms: int = 300
    silence_duration_ms: int = 500
    idle_timeout_ms: int | None = None
    eagerness: str = "auto"
    create_response: bool = True
    interrupt_response: bool = True


@dataclass(frozen=True, slots=True)
class Tool:
    """A function the model may call."""

    name: str
    description: str
    parameters: dict[str, object]
    """JSON schema of the arguments."""
    needs_approval: bool = False


@dataclass(frozen=True, slots=True)
class Setup:
    """What the session is asked to be; sent as `session.update`, nothing in it is a secret."""

    model: str = ""
    voice: str = ""
    speed: float = 1.0
    instructions: str = ""
    turn_detection: TurnDetection = TurnDetection()
    transcription_model: str | None = None
    """None: the service is asked for no transcript of the user's words."""
    transcription_language: str | None = None
    noise_reduction: str | None = None
    """near_field, far_field, or None."""
    tools: tuple[Tool, ...] = ()
    tool_choice: str = "auto"
    max_output_tokens: int | None = None
    output_modality: str = "audio"


@dataclass(frozen=True, slots=True)
class Link:
    """The connection as the person may know it."""

    status: LinkStatus = LinkStatus.OFFLINE
    label: str = ""
    """Name of the provider: "Local assistant", "OpenAI" ..."""
    is_local: bool = True
    session_id: str = ""
    attempt: int = 0
    retry_at_s: float | None = None
    loading_part: str = ""
    """Which model is being fetched or loaded, in words."""
    loading_percent: int | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """What the user is doing with the microphone."""

    is_holding: bool = False
    """The talk button is down (or locked down)."""
    held_since_s: float | None = None
    is_speaking: bool = False
    """The server said speech_started and not yet speech_stopped."""
    speech_item_id: str = ""
    """Item id announced by speech_started."""
    is_muted: bool = False
    has_microphone: bool = True
    has_speaker: bool = True

    @property
    def is_taken(self) -> bool:
        return self.is_holding or self.is_speaking


@dataclass(frozen=True, slots=True)
class ToolCall:
    """One `function_call` item."""

    call_id: str
    item_id: str
    name: str
    arguments: str = ""
    status: CallStatus = CallStatus.STREAMING
    output: str = ""
    started_s: float = 0.0
    ended_s: float | None = None
    response_id: str = ""
    is_followed: bool = False
    """The response that speaks about its output has been wanted."""

    @property
    def is_over(self) -> bool:
        return self.status in (CallStatus.DONE, CallStatus.FAILED, CallStatus.DENIED)


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the transcript, in spoken order."""

    item_id: str
    role: Role
    text: str = ""
    """Words so far: typed, heard by the recogniser, or spoken by the assistant."""
    transcript: Transcript = Transcript.NONE
    is_speech: bool = False
    """The user spoke it, or the assistant speaks it."""
    is_done: bool = False
    is_interrupted: bool = False
    is_edited: bool = False
    response_id: str = ""
    received_bytes: int = 0
    """Assistant audio received for this item: PCM16, 24 kHz."""
    heard_ms: int = 0
    """Assistant audio that has left the speaker."""
    is_fully_heard: bool = False
    audio_start_ms: int | None = None
    audio_end_ms: int | None = None
    """User speech, in milliseconds of audio written (`speech_started`, `speech_stopped`)."""
    created_s: float = 0.0
    first_sound_ms: int | None = None
    """End of speech (or send) to the first audio delta of the reply."""
    images: tuple[str, ...] = ()
    """data: URIs."""
    call: ToolCall | None = None
    note: str = ""
    """A line under the row: why a transcript failed, why a reply stopped."""

    @property
    def received_ms(self) -> int:
        """Whole milliseconds of audio received."""
        return bytes_to_ms(self.received_bytes)


@dataclass(frozen=True, slots=True)
class LivePrompt:
    """What goes out with one `response.create`, for this reply alone."""

    instructions: str = ""
    """May hold the token {heard}, replaced by the transcript; without it, sent as it is."""
    is_spoken: bool = True
    without_tools: bool = False
    is_out_of_band: bool = False
    """conversation: "none"; the reply joins nothing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A response that waits for a free floor and a free server."""

    prompt: LivePrompt = LivePrompt()
    heard: str = ""
    """Text for the {heard} token."""
    is_follow_up: bool = False
    """After tool calls; needless once the server begins a response by itself."""


@dataclass(frozen=True, slots=True)
class Response:
    """The one response that may write to the conversation."""

    status: ResponseStatus
    response_id: str = ""
    event_id: str = ""
    """Of our response.create, to match a refusal; empty when the server began by itself."""
    wanted: Wanted | None = None
    is_cancelling: bool = False
    has_sound: bool = False
    """Audio of it has arrived."""

    @property
    def is_active(self) -> bool:
        return self.status in (ResponseStatus.REQUESTED, ResponseStatus.ACTIVE)


@dataclass(frozen=True, slots=True)
class Playback:
    """What the speaker holds, in order: (item_id) of items not yet fully heard."""

    item_ids: tuple[str, ...] = ()
    dead_response_ids: frozenset[str] = frozenset()
    """Cancelled or interrupted: their late deltas are dropped."""

    @property
    def is_playing(self) -> bool:
        return bool(self.item_ids)


@dataclass(frozen=True, slots=True)
class DraftPart:
    """One utterance that waits in the review card."""

    item_id: str
    text: str = ""
    transcript: Transcript = Transcript.PENDING
    duration_ms: int = 0
    doubtful: tuple[tuple[int, int], ...] = ()
    """Character ranges with a log probability under -1."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Review mode: what was heard and is not yet answered. Never lost."""

    parts: tuple[DraftPart, ...]
    text: str = ""
    """As the person edited it; empty until they do."""
    is_edited: bool = False
    is_detached: bool = False
    """The link broke: the server no longer knows the sound, so the words go out as text."""

    @property
    def heard(self) -> str:
        return " ".join(part.text for part in self.parts if part.text)

    @property
    def is_ready(self) -> bool:
        return all(part.transcript in (Transcript.DONE, Transcript.FAILED) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens added up over every response.done, cancelled and out-of-band ones too."""

    responses: int = 0
    input_text: int = 0
    input_audio: int = 0
    cached: int = 0
    output_text: int = 0
    output_audio: int = 0

    @property
    def total(self) -> int:
        return self.input_text + self.input_audio + self.output_text + self.output_audio


@dataclass(frozen=True, slots=True)
class State:
    """The whole conversation. `before.items is not after.items` answers "did my part change?"."""

    mode: Mode = Mode.HANDS_FREE
    setup: Setup = Setup()
    link: Link = Link()
    floor: Floor = Floor()
    items: tuple[Item, ...] = ()
    response: Response | None = None
    wanted: Wanted | None = None
    playback: Playback = Playback()
    draft: Draft | None = None
    usage: Usage = Usage()
    problem: Problem | None = None
    """The gravest thing to tell now; the link's own problem is in `link`."""
    is_voice_locked: bool = False
    """After the first audio output the service refuses another voice."""
    turn_ended_s: float | None = None
    """When the user last finished (speech_stopped, release, send): latency counts from here."""
    interrupted_until_s: float | None = None
    latencies_ms: tuple[int, ...] = ()
    """First-sound latency of each spoken reply, oldest first."""
    sequence: int = 0
    """Numbers the event ids we make: evt_c1, evt_c2 ..."""
    pending: dict[str, str] = field(default_factory=dict)
    """Our event_id -> what it was for, until answered; matches `error.event_id`. Never mutated."""
    updates_in_flight: int = 0
    """session.update events not yet answered: they are answered in order."""

    def item(self, item_id: str) -> Item | None:
        """The row with this id, if there is one."""
        return next((item for item in self.items if item.item_id == item_id), None)
