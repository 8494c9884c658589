"""A turn asked again: the same input to somebody else, beside the answer that was given."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.conversation.state import Item, Role
from core.engine.parts import Words
from core.errors import AppError
from core.session.again import Answer, Question, ask, turn_of
from core.session.assistant import Assistant
from core.session.timeline import Timeline
from core.settings import Secrets
from core.store import Store
from core.tools import Tools
from tests.facade.person import LoopbackWorld, Person, person
from tests.fakes.engine_parts import FakeLanguageModel


class WorldBeside(LoopbackWorld):
    """The same server; the microphone and speaker are those that are given."""

    def __init__(self, other: LoopbackWorld, microphone: object, speaker: object) -> None:
        super().__init__(other.server, other.cable, None)
        self.make_microphone = microphone  # type: ignore[method-assign, assignment]
        self.make_speaker = speaker  # type: ignore[method-assign, assignment]


def beside(made: Person) -> None:
    """Let the assistant make others beside itself."""

    def build(settings: object, microphone: object, speaker: object) -> Assistant:
        world = WorldBeside(made.world, microphone, speaker)
        return Assistant(world, settings, Secrets(), SystemClock(), Tools(()), Timeline())  # type: ignore[arg-type]

    made.assistant.again.build = build  # type: ignore[assignment]


async def test_a_spoken_turn_is_asked_again_with_its_sound_and_what_came_before(tmp_path: Path) -> None:
    model = FakeLanguageModel(lambda prompt: [Words(f"Answer {sum(one.role == 'user' for one in prompt.messages)}.")])
    store = Store(tmp_path / "history", SystemClock())
    async with person(tmp_path, store=store, language_model=model, turn__mode="hold") as made:
        beside(made)
        made.assistant.send_text("Something first")
        await made.answered(1)
        made.assistant.press_talk()
        made.world.mouth.say(900)
        await made.wait(lambda state: len(made.sent("input_audio_buffer.append")) > 20, "sound")
        await asyncio.sleep(0.3)
        made.assistant.release_talk(is_certain=True)
        await made.answered(2)
        rows = made.state.items
        question, then = await made.assistant.again.asked(rows[-1].item_id)
        before = made.state
        now = await made.assistant.again.ask(question, {"voice.name": "bass"}, "Be brief")
        assert made.state is before  # the talk that goes on is not touched
    assert (
        question.text == "What time is it?"
        and any(question.pcm)
        and next(one.text for one in question.before) == ("Something first")
    )
    assert then.text == now.text == "Answer 2." and then.pcm and now.pcm and not now.error
    assert now.heard == "What time is it?" and now.first_sound_ms is not None and then.first_sound_ms is not None
    assert made.parts.synthesizer.spoken[-1] == ("Answer 2.", "bass")
    assert "Be brief" in str(model.prompts[-1]) and "Something first" in str(model.prompts[-1])


async def test_an_error_is_an_answer(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="hold") as made:
        beside(made)
        made.world.cable.close()
        answer = await ask(Question("Hello"), made.assistant.settings.detached(), made.assistant.again.build)  # type: ignore[arg-type]
        assert isinstance(answer, Answer) and answer.error and not answer.text


def test_a_turn_is_a_question_and_what_followed() -> None:
    rows = tuple(Item(f"{number}", role) for number, role in enumerate(
        (Role.ASSISTANT, Role.USER, Role.TOOL, Role.ASSISTANT, Role.USER, Role.ASSISTANT)
    ))  # fmt: skip
    assert turn_of(rows, "3") == turn_of(rows, "1") == (1, 4) and turn_of(rows, "5") == (4, 6)
    with pytest.raises(AppError, match="Nobody asked anything"):
        turn_of(rows, "0")
