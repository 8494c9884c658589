"""Sessions over real sockets: words are never lost, a stop is a stop, and rude frames end nothing."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import pytest

from core.engine.parts import Call, Prompt, Words
from core.units import bytes_to_ms
from tests.engine_server.loopback import client, server, tone
from tests.fakes.engine_parts import FakeLanguageModel, FakeRecognizer, FakeSynthesizer, calls_when_asked, talk

TRANSCRIBED: Any = {"input": {"transcription": {"model": "whisper-1"}}}


# Rude frames


@pytest.mark.parametrize(
    "frame",
    [
        "[" * 200_000,
        '{"type":"session.update","session":{"type":"realtime","audio":{"output":{"speed":NaN}}}}',
        b"\x00\x01",
        "not JSON",
    ],
)
async def test_a_frame_that_can_not_be_read_is_an_error_and_no_end(frame: str | bytes) -> None:
    async with server() as running, client(running) as one:
        await one.send_frame(frame)
        assert (await one.until("error"))["error"]["code"] in ("invalid_json", "invalid_event")
        assert await one.rest() == []


async def test_half_a_surrogate_pair_comes_back_as_it_was() -> None:
    async with server() as running, client(running) as one:
        content = [{"type": "input_text", "text": "\ud83d"}]
        await one.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})
        assert (await one.until("conversation.item.done"))["item"]["content"] == content
        assert await one.rest() == []


async def test_odd_numbers_of_bytes_are_whole_samples_in_the_end() -> None:
    scribe = FakeRecognizer("Odd")
    async with server(recognizer=scribe) as running, client(running, audio=TRANSCRIBED) as one:
        pcm = b"".join(base64.b64decode(block) for block in [*tone(0.3, 1280), *tone(0.0, 960)])
        for start in range(0, len(pcm), 777):
            await one.send("input_audio_buffer.append", audio=base64.b64encode(pcm[start : start + 777]).decode())
        await one.until("response.done")
    assert one.names().count("input_audio_buffer.speech_started") == 1 and 1.3 < scribe.heard_s[-1] < 2.5


# Words


async def test_a_slow_recogniser_loses_no_utterance() -> None:
    scribe = FakeRecognizer("Words")
    vad = {"type": "server_vad", "create_response": False}
    audio: Any = {"input": {"transcription": {"model": "whisper-1"}, "turn_detection": vad}}
    async with server(recognizer=scribe) as running, client(running, audio=audio) as one:
        scribe.gate.clear()
        for _ in range(3):
            await one.speak()
        for _ in range(3):
            await one.until("input_audio_buffer.committed")
        scribe.gate.set()
        for _ in range(3):
            done = await one.until("conversation.item.input_audio_transcription.completed")
            assert done["transcript"] == "Words"


async def test_recognition_begins_before_the_utterance_is_committed() -> None:
    scribe = FakeRecognizer()
    async with server(recognizer=scribe) as running, client(running) as one:
        await one.speak(quiet_ms=240)
        async with asyncio.timeout(5):
            while max(scribe.heard_s, default=0.0) < 1.2:
                await asyncio.sleep(0.005)
        assert "input_audio_buffer.speech_stopped" not in one.names()
        count = len(scribe.heard_s)
        await one.speak(loud_ms=0, quiet_ms=700)
        await one.until("response.done")
    assert len(scribe.heard_s) == count, "what was recognised ahead is not recognised again"


async def test_the_transcript_of_a_deleted_items_response_does_not_hang() -> None:
    scribe = FakeRecognizer()
    async with server(recognizer=scribe) as running, client(running) as one:
        scribe.gate.clear()
        await one.speak()
        created = await one.until("response.created")
        item_id = next(event["item_id"] for event in one.events if event["type"] == "input_audio_buffer.committed")
        await one.send("conversation.item.delete", item_id=item_id)
        await one.until("conversation.item.deleted")
        scribe.gate.set()
        done = await one.until("response.done")
    assert done["response"]["id"] == created["response"]["id"] and done["response"]["status"] == "completed"


# Replies


async def test_sound_comes_in_deltas_of_250_ms_after_the_words_it_is_of() -> None:
    async with server() as running, client(running) as one:
        await one.ask()
        await one.until("response.done")
    names = one.names()
    sounds = [event["delta"] for event in one.events if event["type"] == "response.output_audio.delta"]
    assert [bytes_to_ms(len(base64.b64decode(sound))) for sound in sounds] == [250, 250]
    assert names.index("response.output_audio_transcript.delta") < names.index("response.output_audio.delta")


async def test_the_first_sound_comes_while_the_rest_is_still_being_written() -> None:
    brain = FakeLanguageModel(talk(30), pause_s=0.02)
    async with server(language_model=brain) as running, client(running) as one:
        await one.ask()
        await one.until("response.output_audio.delta")
        spoken = sum(name == "response.output_audio_transcript.delta" for name in one.names())
    assert spoken < 15


@pytest.mark.parametrize("how", ["cancel", "barge_in"])
async def test_a_stop_reaches_the_client_and_the_model_in_mid_reply(how: str) -> None:
    """How quick it is, the engine's bench measures: a loaded machine may take its time here."""
    brain = FakeLanguageModel(talk(5000), pause_s=0.005)
    async with server(language_model=brain) as running, client(running) as one:
        await one.ask()
        await one.until("response.output_audio.delta")
        if how == "cancel":
            await one.send("response.cancel")
        else:
            await one.speak(loud_ms=100, quiet_ms=0)
        done = await one.until("response.done")
        async with asyncio.timeout(10):
            while not brain.stopped_s:
                await asyncio.sleep(0.001)
        reason = {"cancel": "client_cancelled", "barge_in": "turn_detected"}[how]
        assert done["response"]["status_details"] == {"type": "cancelled", "reason": reason}
        late = [event for event in await one.rest() if event["type"].startswith("response.")]
        assert late == []
    assert len(done["response"]["output"][0]["content"][0]["transcript"].split(".")) < 2500, "it went on talking"


async def test_a_reply_can_be_asked_for_right_after_a_cancel() -> None:
    brain = FakeLanguageModel(lambda prompt: talk(500) if len(prompt.messages) < 3 else [Words("Second.")], 0.005)
    async with server(language_model=brain) as running, client(running, output_modalities=["text"]) as one:
        await one.ask()
        await one.until("response.output_text.delta")
        await one.send("response.cancel")
        await one.ask("Again")
        last = await one.until("response.done", lambda event: event["response"]["status"] == "completed")
    assert last["response"]["output"][0]["content"][0]["text"] == "Second."
    assert "error" not in one.names()


async def test_two_requests_at_once_make_one_reply_and_one_error() -> None:
    brain = FakeLanguageModel(talk(20), pause_s=0.005)
    async with server(language_model=brain) as running, client(running) as one:
        await one.send("response.create", event_id="first")
        await one.send("response.create", event_id="second")
        error = (await one.until("error"))["error"]
        await one.until("response.done")
        await one.rest()
    assert (error["code"], error["event_id"]) == ("conversation_already_has_active_response", "second")
    assert one.names().count("response.created") == one.names().count("response.done") == 1


async def test_an_aside_runs_while_the_conversation_goes_on() -> None:
    brain = FakeLanguageModel(lambda prompt: talk(60) if len(prompt.messages) > 1 else [Words("Aside")], 0.01)
    async with server(language_model=brain) as running, client(running, output_modalities=["text"]) as one:
        await one.ask()
        await one.until("response.output_text.delta")
        aside = {"conversation": "none", "input": [], "metadata": {"purpose": "aside"}}
        await one.send("response.create", response=aside)
        done = await one.until("response.done")
        assert done["response"]["metadata"] == {"purpose": "aside"}, "the aside is done first"
        await one.until("response.done")


async def test_the_voice_of_one_response_is_its_own() -> None:
    mouth = FakeSynthesizer()
    async with server(synthesizer=mouth) as running, client(running) as one:
        await one.ask(conversation="none", audio={"output": {"voice": "bass"}})
        await one.until("response.done")
        await one.ask()
        await one.until("response.done")
    assert [voice for _, voice in mouth.spoken] == ["bass", "natural"]


async def test_a_call_does_not_swallow_the_words_before_it() -> None:
    mouth = FakeSynthesizer()
    brain = FakeLanguageModel([Words("One moment"), Call("get_weather", "{}")])
    async with server(synthesizer=mouth, language_model=brain) as running, client(running) as one:
        await one.ask()
        done = await one.until("response.done")
        assert one.names().count("response.output_audio.delta") == 2
    assert [text for text, _ in mouth.spoken] == ["One moment"]
    assert [item["type"] for item in done["response"]["output"]] == ["message", "function_call"]


async def test_after_a_truncate_the_model_remembers_the_clauses_that_were_heard() -> None:
    brain = FakeLanguageModel([Words("This comes first. "), Words("This is next. "), Words("This is the end.")])
    async with server(language_model=brain) as running, client(running) as one:
        await one.ask()
        done = await one.until("response.done")
        item_id = done["response"]["output"][0]["id"]
        await one.send("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=1000)
        await one.until("conversation.item.truncated")
        await one.ask("Go on")
        await one.until("response.done")
    assert brain.prompts[-1].messages[2].text == "This comes first. This is next."


async def test_a_function_call_goes_round() -> None:
    tool = {"type": "function", "name": "get_weather", "parameters": {"type": "object", "properties": {}}}
    brain = FakeLanguageModel(calls_when_asked)
    async with server(language_model=brain) as running, client(running, tools=[tool]) as one:
        await one.ask("What is the weather?")
        (call,) = (await one.until("response.done"))["response"]["output"]
        item = {"type": "function_call_output", "call_id": call["call_id"], "output": "rain"}
        await one.send("conversation.item.create", item=item)
        await one.send("response.create")
        done = await one.until("response.done")
    assert done["response"]["output"][0]["content"][0]["transcript"] == "It gave rain."


# What is missing, what breaks


async def test_without_a_language_model_every_response_says_how_to_get_one() -> None:
    missing = {"language model": "The language model is not on this computer yet."}
    async with server(language_model=None, missing=missing) as running, client(running) as one:
        await one.ask()
        response = (await one.until("response.done"))["response"]
    assert response["status"] == "failed" and response["status_details"]["error"]["code"] == "language_model_missing"
    assert response["status_details"]["error"]["message"] == missing["language model"]


async def test_a_model_that_breaks_fails_one_response_and_not_the_session() -> None:
    def script(prompt: Prompt) -> list[Any]:
        if "break" in prompt.messages[-1].text:
            raise RuntimeError("out of luck")
        return [Words("Fine.")]

    async with server(language_model=FakeLanguageModel(script)) as running, client(running) as one:
        await one.ask("break")
        response = (await one.until("response.done"))["response"]
        assert response["status"] == "failed" and "out of luck" in response["status_details"]["error"]["message"]
        await one.ask("again")
        assert (await one.until("response.done"))["response"]["status"] == "completed"


async def test_without_a_recogniser_the_client_is_told_and_the_session_lives() -> None:
    missing = {"recognizer": "The recogniser is not on this computer yet."}
    async with server(recognizer=None, missing=missing) as running, client(running, audio=TRANSCRIBED) as one:
        await one.speak()
        failed = await one.until("conversation.item.input_audio_transcription.failed")
        assert failed["error"]["message"] == missing["recognizer"]
        await one.until("response.done")


async def test_a_client_that_leaves_stops_its_work() -> None:
    brain = FakeLanguageModel(talk(1000), pause_s=0.005)
    async with server(language_model=brain) as running:
        async with client(running) as one:
            await one.ask()
            await one.until("response.output_audio.delta")
        async with asyncio.timeout(2):
            while not brain.stopped_s:
                await asyncio.sleep(0.005)
