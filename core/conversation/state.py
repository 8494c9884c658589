"""What is true in a conversation: frozen values, nothing else.

`reduce` makes a new State from an old one and an input; everything shown in a window or printed
by a verb is read from here. No asyncio, threads, files, clock or random ids in this room.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from core.conversation.replies import Marks, Reply, Usage
from core.units import bytes_to_ms

BORDER = "border_"
"""How the ids of rows begin that only people see: the line under an old part."""


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
    CANCELLED = "cancelled"
    """Stopped by the person while it ran."""
    BLOCKED = "blocked"
    """It did not run: the person's settings say never."""


class ResponseStatus(StrEnum):
    """`requested` and `active` are ours; the rest is the wire's `response.status`."""

    REQUESTED = "requested"
    ACTIVE = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    INCOMPLETE = "incomplete"
    FAILED = "failed"


class Problem(msgspec.Struct, frozen=True):
    """Something a person is told: a banner, a line of the command line, a `--json` error."""

    code: str
    """Stable name: link_lost, link_refused, no_microphone, engine_gone, no_language_model ..."""
    title: str
    text: str = ""
    actions: tuple[str, ...] = ()
    """Buttons, as names of actions: retry, use_local, open_provider, choose_device, details ...

    raise_limit has the amount behind it, in dollars: "raise_limit 2.00".
    """
    is_fatal: bool = False
    """Nothing more will be tried without the person."""


class TurnDetection(msgspec.Struct, frozen=True):
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


class Tool(msgspec.Struct, frozen=True):
    """A function the model may call."""

    name: str
    description: str
    parameters: dict[str, object]
    """JSON schema of the arguments."""
    needs_approval: bool = False
    risk: str = ""
    """What it can do besides reading: changes_data, runs_program, uses_network, or nothing."""
    question: str = ""
    """Asked before it runs; empty: made from the name."""


class ServerTool(msgspec.Struct, frozen=True):
    """An MCP server that the provider talks to by itself (session tool of type mcp). Its key is not in here."""

    label: str
    url: str = ""
    connector: str = ""
    """connector_id, in place of an address."""
    needs_approval: bool = True
    allowed: tuple[str, ...] = ()
    """Names of tools; none: all of them."""


class CallKind(StrEnum):
    """Who runs a call."""

    FUNCTION = "function"
    """We do, and send its output."""
    APPROVAL = "approval"
    """The server asks whether it may (`mcp_approval_request`); the answer is mcp_approval_response."""
    SERVER = "server"
    """The server does (`mcp_call`, `mcp_list_tools`): the row is only shown."""


class Setup(msgspec.Struct, frozen=True):
    """What the session is asked to be; sent as `session.update`, nothing in it is a secret."""

    model: str = ""
    voice: str = ""
    speed: float = 1.0
    instructions: str = ""
    turn_detection: TurnDetection = TurnDetection()
    transcription_model: str | None = None
    """None: the service is asked for no transcript of the user's words."""
    transcription_language: str | None = None
    transcription_prompt: str = ""
    """Names and terms to expect."""
    noise_reduction: str | None = None
    """near_field, far_field, or None."""
    tools: tuple[Tool, ...] = ()
    server_tools: tuple[ServerTool, ...] = ()
    is_intercepted: bool = False
    """The person's own code sees the words before they are answered."""
    tool_choice: str = "auto"
    """auto, required or none."""
    max_output_tokens: int | None = None
    """1 to 4096; None: no limit."""
    output_modality: str = "audio"
    """audio (with its words) or text."""


class Link(msgspec.Struct, frozen=True):
    """The connection as the person may know it."""

    status: LinkStatus = LinkStatus.OFFLINE
    label: str = ""
    """Name of the provider: "Local assistant", "OpenAI" ..."""
    is_local: bool = True
    session_id: str = ""
    model: str = ""
    """As session.created names it."""
    attempt: int = 0
    retry_at_s: float | None = None
    loading_part: str = ""
    """Which model is being fetched or loaded, in words."""
    loading_percent: int | None = None
    problem: Problem | None = None


class Floor(msgspec.Struct, frozen=True):
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


class ToolCall(msgspec.Struct, frozen=True):
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
    kind: CallKind = CallKind.FUNCTION

    @property
    def is_over(self) -> bool:
        return self.status not in (CallStatus.STREAMING, CallStatus.WAITING, CallStatus.RUNNING)


class Item(msgspec.Struct, frozen=True):
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
    is_aside: bool = False
    """Of a reply out of band: the server's conversation does not hold it."""
    content_index: int = 0
    """Of the part that holds the sound."""
    note: str = ""
    """A line under the row: why a transcript failed, why a reply stopped."""

    @property
    def received_ms(self) -> int:
        """Whole milliseconds of audio received."""
        return bytes_to_ms(self.received_bytes)


class LivePrompt(msgspec.Struct, frozen=True):
    """What goes out with one `response.create`, for this reply alone."""

    instructions: str = ""
    """May hold the token {heard}, replaced by the transcript; without it, sent as it is."""
    is_spoken: bool | None = None
    """None: as the session is set up."""
    without_tools: bool = False
    is_out_of_band: bool = False
    """conversation: "none"; the reply joins nothing."""


class Wanted(msgspec.Struct, frozen=True):
    """A response that waits for a free floor and a free server."""

    prompt: LivePrompt = LivePrompt()
    heard: str = ""
    """Text for the {heard} token."""
    is_follow_up: bool = False
    """After tool calls; needless once the server begins a response by itself."""


class Response(msgspec.Struct, frozen=True):
    """The one response that may write to the conversation."""

    status: ResponseStatus
    response_id: str = ""
    event_id: str = ""
    """Of our response.create, to match a refusal; empty when the server began by itself."""
    wanted: Wanted | None = None
    is_cancelling: bool = False
    has_sound: bool = False
    """Audio of it has arrived."""
    heard_from_s: float = 0.0
    """When the server last sent a piece of it."""

    @property
    def is_active(self) -> bool:
        return self.status in (ResponseStatus.REQUESTED, ResponseStatus.ACTIVE)


class Playback(msgspec.Struct, frozen=True):
    """What the speaker holds, in order: (item_id) of items not yet fully heard."""

    item_ids: tuple[str, ...] = ()
    dead_response_ids: frozenset[str] = frozenset()
    """Cancelled or interrupted: their late deltas are dropped."""

    @property
    def is_playing(self) -> bool:
        return bool(self.item_ids)


class DraftPart(msgspec.Struct, frozen=True):
    """One utterance that waits in the review card."""

    item_id: str
    text: str = ""
    transcript: Transcript = Transcript.PENDING
    duration_ms: int = 0
    doubtful: tuple[tuple[int, int], ...] = ()
    """Character ranges with a log probability under -1."""


class Draft(msgspec.Struct, frozen=True):
    """Review mode: what was heard and is not yet answered. Never lost."""

    parts: tuple[DraftPart, ...]
    text: str = ""
    """As the person edited it; empty until they do."""
    is_edited: bool = False
    is_detached: bool = False
    """The link broke: the server no longer knows the sound, so the words go out as text."""
    is_with_code: bool = False
    """The person's own code decides about it; nothing is shown unless that says so."""
    asked_ids: tuple[str, ...] = ()
    """The parts that were handed to the code."""
    offered: int = 0
    """How many of the last parts stand below the others, to be added to them or to take their place."""

    @property
    def heard(self) -> str:
        """All of it, as it was heard."""
        return _words(self.parts)

    @property
    def shown(self) -> str:
        """What the person edits: without the parts that stand below."""
        return self.text if self.is_edited else _words(self.taken)

    @property
    def later(self) -> str:
        """The words of the parts that stand below."""
        return _words(self.parts[len(self.parts) - self.offered :])

    @property
    def taken(self) -> tuple[DraftPart, ...]:
        return self.parts[: len(self.parts) - self.offered]

    @property
    def is_ready(self) -> bool:
        return all(part.transcript in (Transcript.DONE, Transcript.FAILED) for part in self.parts)


def _words(parts: tuple[DraftPart, ...]) -> str:
    return " ".join(part.text for part in parts if part.text)


class State(msgspec.Struct, frozen=True):
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
    announcements: tuple[str, ...] = ()
    """What the assistant is to speak of by itself, as soon as the floor is free."""
    always_allowed: frozenset[str] = frozenset()
    """Tools that need no yes any more in this conversation."""
    usage: Usage = Usage()
    """Added up over every response.done, cancelled and out-of-band ones too."""
    problem: Problem | None = None
    """The gravest thing to tell now; the link's own problem is in `link`."""
    is_voice_locked: bool = False
    """After the first audio output the service refuses another voice."""
    marks: Marks = Marks()
    """Of the turn that waits for its first sound."""
    replies: tuple[Reply, ...] = ()
    """What each response took and cost, oldest first."""
    usage_by_model: dict[str, Usage] = {}
    """Tokens by the model that is paid for them; "" for those made on this computer. Never mutated."""
    interrupted_until_s: float | None = None
    latencies_ms: tuple[int, ...] = ()
    """First-sound latency of each spoken reply, oldest first."""
    sequence: int = 0
    """Numbers the event ids we make: evt_c1, evt_c2 ..."""
    pending: dict[str, str] = {}
    """Our event_id -> what it was for, until answered; matches `error.event_id`. Never mutated."""
    aside_ids: frozenset[str] = frozenset()
    """Responses out of band that are being made; they run beside the one in `response`."""
    asides_asked: int = 0
    """Responses out of band that were asked for and have neither begun nor been refused."""
    told: tuple[str, ...] = ()
    """Rows of ours that the server has been told and has not yet confirmed: some confirm under an id of their own."""
    updates_in_flight: int = 0
    """session.update events not yet answered: they are answered in order."""

    def item(self, item_id: str) -> Item | None:
        """The row with this id, if there is one."""
        for item in reversed(self.items):  # what is asked for is mostly new
            if item.item_id == item_id:
                return item
        return None
