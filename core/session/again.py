"""One turn asked again, of anyone: the same input, another prompt, voice, model or provider.

Each asking has an assistant of its own, with a file as its microphone and speaker; the talk that goes on is not
touched. The caller says how such an assistant is made, and it is closed here.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.audio.files import FileSpeaker, SoundMicrophone
from core.audio.ports import Microphone, Speaker
from core.conversation import inputs
from core.conversation.heard import heard_text
from core.conversation.state import Item, LinkStatus, LivePrompt, Role, State
from core.errors import AppError, StoreError
from core.metering import Prices, cost_of
from core.session.history import History
from core.settings import Settings, Value
from core.units import RATE_HZ

if TYPE_CHECKING:
    from core.export import Talk
    from core.session.assistant import Assistant

LINK_TIMEOUT_S = 900.0
"""The first start may fetch models."""
Build = Callable[[Settings, Callable[[], Microphone], Callable[[], Speaker]], "Assistant"]


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: the words, the sound where they were spoken, and what had been said before."""

    text: str
    pcm: bytes = b""
    before: tuple[Item, ...] = ()
    images: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    label: str = ""
    """Who answered."""
    text: str = ""
    heard: str = ""
    """The question as it was understood."""
    pcm: bytes = b""
    """The voice: PCM16, 24 kHz."""
    first_sound_ms: int | None = None
    """End of the question to the first sound of the answer."""
    tokens: int = 0
    usd: float | None = 0.0
    """None: some of it has no known price."""
    is_free: bool = False
    error: str = ""


async def ask(
    question: Question, settings: Settings, build: Build, prompt: str = "", timeout_s: float = 180.0
) -> Answer:
    """The answer under these settings. What goes wrong is told in `error`; nothing is raised but a cancel."""
    from core.session.waiting import online, until  # it knows the Assistant, which knows this module

    settings["turn.mode"] = "hold"
    microphone = SoundMicrophone(question.pcm, pace="fast")
    assistant = build(settings, lambda: microphone, lambda: FileSpeaker(None, pace="fast"))
    assistant.tools.ask_nobody()
    voice = _Voice(assistant)
    try:
        await assistant.start()
        await online(assistant, LINK_TIMEOUT_S)
        await _seed(assistant, question.before)
        known = {item.item_id for item in assistant.state.items}
        await _put(assistant, microphone, question, LivePrompt(prompt))
        state = await until(assistant, lambda state: _is_over(state, known), timeout_s, "the answer")
        return voice.answer(state, known)
    except AppError as error:
        return Answer(assistant.state.link.label, error=str(error))
    finally:
        await assistant.close()


async def _seed(assistant: Assistant, before: tuple[Item, ...]) -> None:
    from core.session.waiting import online, until

    if not before:
        return
    assistant.dispatch(inputs.ConversationResumed(before, None, 1_000_000))
    await until(assistant, lambda state: state.link.status is not LinkStatus.ONLINE, 30.0, "a fresh session")
    await online(assistant, LINK_TIMEOUT_S)


async def _put(assistant: Assistant, microphone: SoundMicrophone, question: Question, prompt: LivePrompt) -> None:
    if not question.pcm:
        assistant.send_text(question.text, question.images, prompt)
        return
    assistant.press_talk()
    await microphone.finished.wait()
    assistant.release_talk(prompt, is_certain=True)


def _is_over(state: State, known: set[str]) -> bool:
    from core.session.waiting import is_quiet

    is_answered = any(item.role is Role.ASSISTANT and item.item_id not in known for item in state.items)
    return (state.problem is not None and state.problem.is_fatal) or (is_quiet(state) and is_answered)


class _Voice:
    """Keeps the sound of each reply as it comes in."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._sounds: dict[str, bytearray] = {}
        assistant.timeline.subscribe_raw(self._see)

    def _see(self, direction: str, event: dict[str, Any]) -> None:
        if event.get("type") == "response.output_audio.delta":
            sound = self._sounds.setdefault(str(event.get("item_id")), bytearray())
            sound += base64.b64decode(event.get("delta") or "")

    def answer(self, state: State, known: set[str]) -> Answer:
        rows = [item for item in state.items if item.item_id not in known]
        replies = [item for item in rows if item.role is Role.ASSISTANT]
        cost = self._assistant.cost
        return Answer(
            state.link.label,
            " ".join(item.text for item in replies if item.text),
            " ".join(item.text for item in rows if item.role is Role.USER),
            b"".join(bytes(self._sounds.get(item.item_id, b"")) for item in replies),
            next((item.first_sound_ms for item in replies if item.first_sound_ms is not None), None),
            state.usage.total,
            round(cost.usd, 6) if cost.is_complete else None,
            cost.is_free,
            f"{state.problem.title} {state.problem.text}".strip() if state.problem is not None else "",
        )


# A turn of a conversation that was had


class Again:
    """The turns of the talk that goes on, to be asked again. `build`: how an assistant beside it is made."""

    def __init__(
        self,
        settings: Settings,
        history: History | None,
        prices: Prices,
        now: Callable[[], tuple[State, str]],
    ) -> None:
        """now: (state, uid of the conversation, "" where it is not kept)."""
        self._settings = settings
        self._history = history
        self._prices = prices
        self._now = now
        self.build: Build | None = None

    async def asked(self, item_id: str) -> tuple[Question, Answer]:
        """What was asked in the turn of this row, and what was answered then. Raises AppError."""
        state, uid = self._now()
        at, end = turn_of(state.items, item_id)
        row, answers = state.items[at], state.items[at + 1 : end]
        talk = await self._talk(uid)
        pcm = _sound(talk, (row,)) if row.is_speech else b""
        if not pcm and not row.text and not row.images:
            raise AppError("The sound of this turn is not kept.", remedy="Ask it anew.", code="no_question")
        reply = _sound(talk, tuple(item for item in answers if item.role is Role.ASSISTANT))
        question = Question(row.text, pcm, state.items[:at], row.images)
        return question, given_answer(state, answers, reply, self._prices)

    async def ask(self, question: Question, changes: Mapping[str, Value], prompt: str = "") -> Answer:
        """The answer with some settings changed. Raises AppError for settings that cannot be so."""
        if self.build is None:
            raise AppError("There is nobody to ask beside this talk.", code="no_build")
        settings = self._settings.detached()
        for key, value in changes.items():
            settings[key] = value
        return await ask(question, settings, self.build, prompt)

    async def _talk(self, uid: str) -> Talk | None:
        if self._history is None or not uid:
            return None
        try:
            return await self._history.talk(uid)
        except StoreError:
            return None


def _sound(talk: Talk | None, rows: tuple[Item, ...]) -> bytes:
    """What is kept of the sound of some rows; silence is none."""
    wanted = {row.item_id for row in rows}
    pieces = []
    for turn in talk.turns if talk is not None else ():
        if talk is not None and turn.item.item_id in wanted:
            track = talk.you if turn.item.role is Role.USER else talk.assistant
            pieces.append(track[round(turn.start_s * RATE_HZ) : round(turn.end_s * RATE_HZ)])
    return b"".join(piece.tobytes() for piece in pieces if piece.any())


def turn_of(items: tuple[Item, ...], item_id: str) -> tuple[int, int]:
    """(place of the question, place after its answer) of the turn that a row belongs to. Raises AppError."""
    at = next((place for place, item in enumerate(items) if item.item_id == item_id), -1)
    while at >= 0 and items[at].role is not Role.USER:
        at -= 1
    if at < 0:
        raise AppError("Nobody asked anything here.", remedy="Choose a turn with a question.", code="no_question")
    end = at + 1
    while end < len(items) and items[end].role is not Role.USER:
        end += 1
    return at, end


def given_answer(state: State, rows: tuple[Item, ...], pcm: bytes, prices: Prices) -> Answer:
    """The answer that was given then, as far as it was heard."""
    replies = [item for item in rows if item.role is Role.ASSISTANT]
    taken = [one for one in state.replies if one.response_id in {item.response_id for item in replies}]
    usage = {one.model if not one.is_free else "": one.usage for one in taken}
    cost = cost_of(usage, prices)
    return Answer(
        state.link.label,
        " ".join(heard_text(item) for item in replies if item.text),
        pcm=pcm,
        first_sound_ms=next((item.first_sound_ms for item in replies if item.first_sound_ms is not None), None),
        tokens=sum(one.usage.total for one in taken),
        usd=cost.usd if cost.is_complete and taken else None,
        is_free=bool(taken) and cost.is_free,
    )
