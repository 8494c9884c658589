"""The parts of the engine, each behind a small interface.

Every method is synchronous and slow enough to belong on a worker thread, except
VoiceActivity.probability (0.2 ms). The engine's child process is the only place where real parts live.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

IMAGE_NOTE = "(The user showed a picture. You cannot see pictures; say so if asked about it.)"
Samples: TypeAlias = "npt.NDArray[np.float32]"
"""Mono float32, -1..1; the rate is said where it is used."""

Cancelled = Callable[[], bool]
"""Asked often during slow work; True means: stop now and return what there is."""


class VoiceActivity(Protocol):
    """Speech likelihood, 32 ms at a time. One instance per stream: it keeps state."""

    def probability(self, frame: Samples) -> float:
        """How likely the frame is speech, 0..1. frame: shape (512,), 16 kHz."""
        ...

    def reset(self) -> None:
        """Forget the stream so far."""
        ...


class EndOfTurn(Protocol):
    """Does the speaker sound finished?"""

    def probability(self, samples: Samples) -> float:
        """0..1 that the turn is over. samples: the turn so far, 16 kHz; the last 8 s are used."""
        ...


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was understood in a stretch of speech."""

    text: str
    language: str = "en"
    words: tuple[tuple[str, float], ...] = ()
    """(token text, log probability) in order; joined they give the text."""
    no_speech: float = 0.0
    duration_s: float = 0.0


class Recognizer(Protocol):
    """Speech to text."""

    def recognise(
        self,
        samples: Samples,
        *,
        language: str | None = None,
        prompt: str = "",
        is_quick: bool = False,
        is_cancelled: Cancelled = lambda: False,
    ) -> Recognised:
        """The words in samples (16 kHz, any length). Empty text for silence and noise.

        is_quick: doubtful words are not tried a second time.
        """
        ...


@dataclass(frozen=True, slots=True)
class Message:
    """One line of the prompt: system, user, assistant or tool."""

    role: str
    text: str
    name: str = ""
    """Of the function, for role tool and for an assistant's call."""
    arguments: str = ""
    """JSON text, for an assistant's call."""
    images: tuple[str, ...] = ()
    """Pictures the user showed, as URLs (mostly data:), for a model that sees."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function the model may call."""

    name: str
    description: str
    parameters: dict[str, object]


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the language model is asked."""

    messages: tuple[Message, ...]
    functions: tuple[Function, ...] = ()
    tool_choice: str = "auto"
    """auto, none, required, or the name of a function."""
    max_tokens: int = 512
    temperature: float = 0.3
    reminder: str = ""
    """Instructions for this one answer, in place of the system's."""
    is_unfinished: bool = False
    """The last line goes on: for `prefill` while the person still speaks."""


@dataclass(frozen=True, slots=True)
class Words:
    """Some text of the answer, as it is made."""

    text: str


@dataclass(frozen=True, slots=True)
class Calling:
    """A call is being written; it takes about a second."""


@dataclass(frozen=True, slots=True)
class Call:
    """The model calls a function; arguments is JSON text that fits the schema's required names."""

    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of an answer."""

    reason: str = "stop"
    """stop, length, cancelled."""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0


Answer = Words | Calling | Call | Finished


class LanguageModel(Protocol):
    """Text to text, streamed."""

    name: str

    def answer(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> Iterator[Answer]:
        """Words and calls as they are made, then one Finished. Cancelled within one token."""
        ...

    def prefill(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> None:
        """Have the prompt ready in the cache, so that the next answer with this beginning starts at once."""
        ...

    def count_tokens(self, text: str) -> int: ...


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice the synthesizer has."""

    name: str
    label: str
    description: str = ""


class Synthesizer(Protocol):
    """Text to speech."""

    voices: Sequence[Voice]

    def speak(
        self, text: str, *, voice: str, speed: float = 1.0, is_cancelled: Cancelled = lambda: False
    ) -> Iterator[Samples]:
        """The sound of text, 24 kHz, in pieces of a clause or less; peak at most 1. An unknown voice
        name (the service's own: alloy, marin ...) is answered by the nearest of ours."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything loaded. A None says that the part is missing; `missing` says why, in words."""

    voice_activity: Callable[[], VoiceActivity]
    recognizer: Recognizer | None = None
    language_model: LanguageModel | None = None
    synthesizer: Synthesizer | None = None
    end_of_turn: EndOfTurn | None = None
    missing: dict[str, str] = field(default_factory=dict)
