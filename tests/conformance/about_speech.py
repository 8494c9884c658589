"""Rules of turns that are heard, beside the plain one: who commits, who answers, who is cut off."""

from __future__ import annotations

from typing import Any

from tests.conformance.orders import HEARD, ITEM, SPOKEN, shape
from tests.conformance.rules import rule
from tests.conformance.talk import Place, Unfit, expect, silence

Raw = dict[str, Any]
LONG = "Tell me a long story of a lighthouse, at least two hundred words."
MANUAL: Raw = {"input": {"turn_detection": None}}


def _heard(kind: str = "server_vad", **fields: Any) -> Raw:
    transcription = {"model": "whisper-1"}
    return {"input": {"transcription": transcription, "turn_detection": {"type": kind, **fields}}}


@rule("4.4")
async def push_and_answer(at: Place) -> None:
    """push to talk: commit and response.create sent back to back have the recorded order, without speech events"""
    async with at.talk(audio=MANUAL) as talk:
        since = len(talk.events)
        await talk.speak()
        await talk.send("input_audio_buffer.commit")
        await talk.send("response.create")
        await talk.until("rate_limits.updated")
        expected = ["input_audio_buffer.committed", *ITEM, *SPOKEN, "rate_limits.updated"]
        expect(shape(talk.names(since)) == expected, shape(talk.names(since)))


@rule("4.3 create_response false")
async def answer_when_asked(at: Place) -> None:
    """create_response false: the turn ends without an answer; response.create with instructions brings it"""
    async with at.talk(audio=_heard(create_response=False)) as talk:
        since = len(talk.events)
        await talk.speak()
        await talk.until("conversation.item.input_audio_transcription.completed")
        expect(shape(talk.names(since)) == HEARD, shape(talk.names(since)))
        since = len(talk.events)
        await talk.respond(instructions="Say yes.")
        expect(shape(talk.names(since)) == SPOKEN, shape(talk.names(since)))


@rule("4.2, 2 semantic_vad")
async def semantic_turn(at: Place) -> None:
    """a turn that semantic_vad ends has the same order"""
    async with at.talk(audio=_heard("semantic_vad", eagerness="high")) as talk:
        since = len(talk.events)
        await talk.speak()
        for _ in range(6):  # silence goes on, as it does from an open microphone
            await talk.send("input_audio_buffer.append", audio=silence(500))
        await talk.until("response.done")
        expect(shape(talk.names(since)) == [*HEARD, *SPOKEN], shape(talk.names(since)))


@rule("4.8 interrupt_response false")
async def not_interrupted(at: Place) -> None:
    """interrupt_response false: speech over a reply does not end it"""
    async with at.talk(audio=_heard(interrupt_response=False, create_response=False)) as talk:
        await talk.item(LONG)
        await talk.send("response.create")
        await talk.until("response.output_audio.delta")
        await talk.speak()
        done = (await talk.until("response.done"))["response"]
        expect(done["status"] == "completed", done["status_details"])


@rule("3 commit: allowed during VAD speech too")
async def committed_early(at: Place) -> None:
    """a commit in the middle of speech makes the item that was announced"""
    async with at.talk(audio=_heard(create_response=False)) as talk:
        if not at.speech:
            raise Unfit("no speech was given")
        for start in range(0, 48 * 900, 4800):
            await talk.append(at.speech[start : start + 4800])
        started = await talk.until("input_audio_buffer.speech_started")
        await talk.send("input_audio_buffer.commit")
        committed = await talk.until("input_audio_buffer.committed")
        expect(committed["item_id"] == started["item_id"], (started, committed))
        await talk.until("conversation.item.done")


@rule("4.1: counts audio written")
async def moments_run_on(at: Place) -> None:
    """moments count the audio written since the session began, over turns and clears"""
    async with at.talk(audio=_heard(create_response=False)) as talk:
        await talk.speak()
        first = await talk.until("input_audio_buffer.speech_stopped")
        await talk.until("conversation.item.done")
        await talk.send("input_audio_buffer.clear")
        await talk.until("input_audio_buffer.cleared")
        await talk.speak()
        second = await talk.until("input_audio_buffer.speech_started")
        spoken_ms = len(at.speech) / 48
        expect(second["audio_start_ms"] > first["audio_end_ms"], (first, second))
        expect(spoken_ms - 1000 < second["audio_start_ms"] < 2 * spoken_ms, (spoken_ms, second))
        expect(first["item_id"] != second["item_id"], (first, second))


@rule("4.10 idle timeout; wire-facts")
async def nobody_speaks(at: Place) -> None:
    """idle_timeout_ms: after a reply and that long a silence: timeout_triggered, committed, an item, a response"""
    async with at.talk(audio=_heard(idle_timeout_ms=5000), output_modalities=["text"]) as talk:
        await talk.speak()
        await talk.until("response.done")
        since = len(talk.events)
        for _ in range(40):
            await talk.send("input_audio_buffer.append", audio=silence(250))
        fired = await talk.until("input_audio_buffer.timeout_triggered")
        expect(fired["audio_end_ms"] - fired["audio_start_ms"] >= 4900, fired)
        await talk.until("response.done")
        names = [name for name in shape(talk.names(since)) if name != "rate_limits.updated"]
        expected = ["input_audio_buffer.timeout_triggered", "input_audio_buffer.committed", *ITEM, "response.created"]
        expect([name for name in names if name in expected][: len(expected)] == expected, names)
        expect(talk.names(since).count("input_audio_buffer.timeout_triggered") == 1, "only once for each reply")


@rule("3 retrieve; agents-js")
async def words_are_read_back(at: Place) -> None:
    """what was heard is read back with its transcript once that is completed; item events never have it"""
    async with at.talk(audio=_heard(create_response=False)) as talk:
        await talk.speak()
        done = await talk.until("conversation.item.input_audio_transcription.completed")
        await talk.send("conversation.item.retrieve", item_id=done["item_id"])
        (part,) = (await talk.until("conversation.item.retrieved"))["item"]["content"]
        expect(part["transcript"] == done["transcript"] and part["audio"], part.keys())
        added = talk.one("conversation.item.added")["item"]["content"]
        expect(added == [{"type": "input_audio", "transcript": None}], added)
