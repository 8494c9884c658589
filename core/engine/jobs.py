"""What the pure session asks the workers to do, and nothing about how."""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.parts import Prompt


@dataclass(frozen=True, slots=True)
class Recognise:
    """Write down an utterance; answer with `recognised` or `recognition_failed`.

    guess: a number that a Guess for the same words had, if there was one: its result is used.
    """

    item_id: str
    pcm: bytes
    language: str | None
    prompt: str
    guess: int = 0


@dataclass(frozen=True, slots=True)
class Guess:
    """Begin to write down what may be a whole utterance; the result waits for a Recognise."""

    guess: int
    pcm: bytes
    language: str | None
    prompt: str


@dataclass(frozen=True, slots=True)
class Glance:
    """Words so far, for live captions; dropped when the recogniser is busy. Answer with `glanced`."""

    item_id: str
    pcm: bytes
    language: str | None


@dataclass(frozen=True, slots=True)
class JudgeTurn:
    """Does this sound finished? Answer with `judged`."""

    guess: int
    pcm: bytes


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and how the answer is to sound."""

    prompt: Prompt
    is_spoken: bool
    voice: str
    speed: float
    bridge: str = ""
    """To be said while a function call is made; "" for nothing."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Ask the language model and speak; answer with words, sound, call, finished or failed.

    A draft of the same question, if one was begun, becomes the answer.
    """

    response_id: str
    question: Question


@dataclass(frozen=True, slots=True)
class Draft:
    """Begin an answer that will be wanted if the person does not go on; nothing of it is told until then."""

    question: Question


@dataclass(frozen=True, slots=True)
class DropDraft:
    """The person went on: the draft answers something that was not all."""


@dataclass(frozen=True, slots=True)
class Prefill:
    """Have the beginning of the next prompt ready."""

    prompt: Prompt


@dataclass(frozen=True, slots=True)
class ReadOn:
    """Items came without a question, as when a talk goes on that was kept: when no more come, have `unread` ready."""


@dataclass(frozen=True, slots=True)
class CancelReply:
    """Stop a Reply; nothing more of it is wanted."""

    response_id: str


Job = Recognise | Guess | Glance | JudgeTurn | Reply | Draft | DropDraft | Prefill | ReadOn | CancelReply
