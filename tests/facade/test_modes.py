"""Each way to take a turn, through the facade and a real socket."""

from __future__ import annotations

import asyncio
import wave
from pathlib import Path

import numpy as np
import pytest

from core.conversation.state import CallStatus, LinkStatus, LivePrompt, Mode, Phase, Role, State, Tool, Transcript
from core.tools import Registered, Tools
from tests.facade.person import Mouth, Person, person
from tests.fakes.engine_parts import FakeLanguageModel, calls_when_asked, talk

PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def has_draft(state: State) -> bool:
    return state.draft is not None and state.draft.is_ready


def frames_of_sound(path: Path) -> int:
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    return int(np.count_nonzero(np.abs(samples.astype(int)) > 100))


async def hold(made: Person, held_s: float, said_ms: int = 600) -> None:
    made.assistant.press_talk()
    made.world.mouth.say(said_ms)
    await asyncio.sleep(held_s)
    made.assistant.release_talk()


async def test_hold_sends_what_was_said_while_the_button_was_down_and_is_answered_aloud(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="hold") as made:
        await hold(made, 0.4)
        await made.answered()
        assert [row.text for row in made.rows(Role.USER)] == ["What time is it?"]
        assert made.rows(Role.ASSISTANT)[0].is_fully_heard
        assert made.got("session.updated")[0]["session"]["audio"]["input"].get("turn_detection") is None
        assert [len(made.sent(kind)) for kind in ("input_audio_buffer.commit", "response.create")] == [1, 1]
    assert frames_of_sound(tmp_path / "heard.wav") > 9000


async def test_a_slip_of_the_finger_is_no_turn(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="hold") as made:
        await hold(made, 0.05)
        await made.wait(lambda state: bool(made.got("input_audio_buffer.cleared")), "the cleared buffer")
        assert not made.sent("input_audio_buffer.commit") and made.assistant.phase is Phase.READY


async def test_a_microphone_made_louder_is_not_opened_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, close = [], Mouth.close
    monkeypatch.setattr(Mouth, "close", lambda self: closed.append(close(self)))
    async with person(tmp_path) as made:
        await made.online()
        for key in ("audio.gain_db", "audio.volume"):
            made.assistant.settings[key] = 10
        assert made.world.mouth.is_open and not closed
        made.assistant.settings["audio.headphones"] = True
        assert made.world.mouth.is_open and len(closed) == 1, "as for any other choice about sound"


async def test_hands_free_answers_when_the_person_pauses(tmp_path: Path) -> None:
    async with person(tmp_path) as made:
        made.world.mouth.say()
        await made.answered()
        assert not made.sent("response.create")
        order = [event["type"] for direction, event in made.wire if direction == "server"]
        stages = ("speech_started", "speech_stopped", "committed")
        places = [order.index(f"input_audio_buffer.{stage}") for stage in stages] + [order.index("response.created")]
        assert places == sorted(places)
        reply = made.state.replies[0]
        marks = [reply.marks.after_end_ms(stage) for stage in ("created_s", "first_delta_s", "first_sound_s")]
        assert None not in marks and marks == sorted(marks, key=lambda ms: ms or 0)


async def test_meaning_as_turn_detection_works_too(tmp_path: Path) -> None:
    async with person(tmp_path, turn__detection="semantic_vad", turn__eagerness="high") as made:
        made.world.mouth.say()
        await made.answered()
        assert made.got("session.updated")[0]["session"]["audio"]["input"]["turn_detection"]["eagerness"] == "high"


async def test_review_waits_for_the_person_and_sends_the_edited_words_with_a_live_prompt(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="review") as made:
        made.world.mouth.say()
        draft = (await made.wait(has_draft, "the draft")).draft
        assert draft is not None and draft.heard == "What time is it?" and not made.got("response.created")
        made.assistant.approve_draft("What day is it?", LivePrompt("Answer with one word: {heard}"))
        await made.answered()
        created = made.sent("conversation.item.create")[0]["item"]["content"]
        assert created == [{"type": "input_text", "text": "What day is it?"}]
        assert made.sent("response.create")[0]["response"]["instructions"] == "Answer with one word: What day is it?"
        assert made.parts.language_model.prompts[-1].reminder == "Answer with one word: What day is it?"
        assert [(row.text, row.is_edited) for row in made.rows(Role.USER)] == [("What day is it?", True)]


async def test_an_untouched_draft_stays_the_sound_that_was_heard(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="review") as made:
        made.world.mouth.say()
        await made.wait(has_draft, "the draft")
        made.assistant.approve_draft("What time is it?", LivePrompt(is_spoken=False))
        await made.answered()
        assert not made.sent("conversation.item.create") and not made.got("response.output_audio.delta")
        assert made.rows(Role.ASSISTANT)[0].text == "It is noon."


async def test_a_draft_is_discarded_on_both_sides(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="review") as made:
        made.world.mouth.say()
        await made.wait(has_draft, "the draft")
        made.assistant.discard_draft()
        await made.wait(lambda state: bool(made.got("conversation.item.deleted")), "the deletion")
        assert made.state.items == () and made.assistant.phase is Phase.LISTENING


async def test_a_draft_survives_a_change_of_mode_and_a_dropped_link(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="review") as made:
        made.world.mouth.say()
        await made.wait(has_draft, "the draft")
        made.assistant.edit_draft("What year is it?")
        made.assistant.choose_mode(Mode.HOLD)
        made.world.cable.cut()
        await made.wait(lambda state: state.link.status is not LinkStatus.ONLINE, "the drop")
        await made.online()
        assert made.state.draft is not None and made.state.draft.text == "What year is it?"
        made.assistant.approve_draft("What year is it?", LivePrompt())
        await made.answered()
        assert made.parts.language_model.prompts[-1].messages[-1].text == "What year is it?"


async def test_modes_change_in_mid_conversation(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="hold") as made:
        await hold(made, 0.4)
        await made.answered(1)
        made.assistant.choose_mode(Mode.HANDS_FREE)
        await made.wait(lambda state: not state.updates_in_flight, "the change")
        made.world.mouth.say()
        await made.answered(2)
        made.assistant.choose_mode(Mode.REVIEW)
        await made.wait(lambda state: not state.updates_in_flight, "the change")
        made.world.mouth.say()
        await made.wait(has_draft, "the draft")
        made.assistant.approve_draft("And now?", LivePrompt())
        await made.answered(3)
        assert [row.transcript for row in made.rows(Role.USER)][:2] == [Transcript.DONE] * 2


async def test_typing_works_beside_voice(tmp_path: Path) -> None:
    async with person(tmp_path) as made:
        made.assistant.send_text("Hello")
        await made.answered()
        assert made.parts.language_model.prompts[-1].messages[-1].text == "Hello"


async def test_a_picture_goes_with_the_words(tmp_path: Path) -> None:
    async with person(tmp_path) as made:
        made.assistant.send_text("What is this?", images=(PIXEL,))
        await made.answered()
        content = made.sent("conversation.item.create")[0]["item"]["content"]
        assert [part["type"] for part in content] == ["input_image", "input_text"]
        assert made.rows(Role.USER)[0].images == (PIXEL,) and made.state.problem is None


async def test_an_aside_joins_nothing(tmp_path: Path) -> None:
    async with person(tmp_path) as made:
        aside = LivePrompt("One word only.", is_spoken=False, is_out_of_band=True)
        made.assistant.send_text("Which mood?", prompt=aside)
        await made.wait(
            lambda state: any(reply.is_aside and reply.status == "completed" for reply in state.replies), "the aside"
        )
        made.assistant.send_text("Hello")
        await made.answered(2)
        roles = [message.role for message in made.parts.language_model.prompts[-1].messages]
        assert roles == ["system", "user", "user"]


# Tools


def note_tools(done: list[str]) -> Tools:
    def keep_note(city: str) -> str:
        done.append(city)
        return "kept"

    schema = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    return Tools((Registered(Tool("keep_note", "Keep a note", schema, needs_approval=True), keep_note),))


def is_waiting(state: State) -> bool:
    return any(item.call is not None and item.call.status is CallStatus.WAITING for item in state.items)


def call_id_of(made: Person) -> str:
    return next(row.call.call_id for row in made.rows(Role.TOOL) if row.call is not None)


async def test_an_approved_tool_runs_once_and_is_spoken_of(tmp_path: Path) -> None:
    done: list[str] = []
    model = FakeLanguageModel(script=calls_when_asked)
    async with person(tmp_path, note_tools(done), language_model=model) as made:
        made.assistant.send_text("Keep a note about Paris.")
        await made.wait(is_waiting, "the question")
        assert done == [] and made.assistant.phase is Phase.WAITING
        made.assistant.approve_call(call_id_of(made))
        made.assistant.approve_call(call_id_of(made))
        await made.answered()
        assert done == ["Paris"] and made.rows(Role.ASSISTANT)[0].text == "It gave kept."
        outputs = [one["item"] for one in made.sent("conversation.item.create") if "output" in one["item"]]
        assert len(outputs) == 1


async def test_a_denied_tool_does_not_run_and_the_assistant_is_told(tmp_path: Path) -> None:
    done: list[str] = []
    model = FakeLanguageModel(script=calls_when_asked)
    async with person(tmp_path, note_tools(done), language_model=model) as made:
        made.assistant.send_text("Keep a note about Paris.")
        await made.wait(is_waiting, "the question")
        made.assistant.deny_call(call_id_of(made))
        await made.answered()
        assert done == [] and "did not allow" in made.rows(Role.ASSISTANT)[0].text


# The link


async def test_a_reply_cut_by_a_dropped_link_keeps_its_words_and_the_talk_goes_on(tmp_path: Path) -> None:
    model = FakeLanguageModel(script=lambda prompt: talk(12), pause_s=0.1)
    async with person(tmp_path, language_model=model) as made:
        made.assistant.send_text("Tell me a long story.")
        await made.wait(lambda state: any(row.heard_ms > 100 for row in state.items), "the first sound")
        made.world.cable.cut()
        await made.wait(lambda state: state.link.status is not LinkStatus.ONLINE, "the drop")
        await made.online()
        told = made.rows(Role.ASSISTANT)[0]
        assert told.text.startswith("Sentence number 0") and "connection dropped" in told.note
        model.script = lambda prompt: talk(1)
        made.assistant.send_text("Go on.")
        await made.answered(2)
        messages = [(message.role, message.text) for message in model.prompts[-1].messages[1:]]
        assert messages[0] == ("user", "Tell me a long story.") and messages[-1] == ("user", "Go on.")
        assert messages[1][0] == "assistant" and messages[1][1] and messages[1][1] in told.text
