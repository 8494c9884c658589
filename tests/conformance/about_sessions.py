"""Rules of session.update: defaults, merging, and that a wrong update changes nothing."""

from __future__ import annotations

import base64
from typing import Any

from tests.conformance.rules import rule
from tests.conformance.talk import Place, Talk, expect

Raw = dict[str, Any]


async def _refused_whole(talk: Talk, code: str, param: str | None, **session: Any) -> None:
    """The update is an error, and nothing of it holds afterwards."""
    before = talk.events[0]["session"]
    full = {"type": "realtime", "instructions": "must not be applied", **session}
    error = await talk.refused("session.update", session=full)
    expect(error["code"] == code and (param is None or error["param"] == param), error)
    await talk.send("session.update", session={"type": "realtime"})
    after = (await talk.until("session.updated"))["session"]
    expect(after["instructions"] == before["instructions"], "part of a refused update was applied")


@rule("2; recordings")
async def defaults(at: Place) -> None:
    """the defaults of a new session are those documented"""
    async with at.talk() as talk:
        session = talk.events[0]["session"]
        heard, spoken = session["audio"]["input"], session["audio"]["output"]
        vad = heard["turn_detection"]
        expect(session["output_modalities"] == ["audio"] and session["tool_choice"] == "auto", session)
        expect(session["tools"] == [] and session["max_output_tokens"] == "inf", session)
        expect(session["truncation"] == "auto", session["truncation"])
        expect(heard["format"] == spoken["format"] == {"type": "audio/pcm", "rate": 24000}, heard["format"])
        expect(heard["transcription"] is None and heard["noise_reduction"] is None, heard)
        expect((vad["type"], vad["threshold"], vad["prefix_padding_ms"]) == ("server_vad", 0.5, 300), vad)
        expect(vad["create_response"] and vad["interrupt_response"] and vad["idle_timeout_ms"] is None, vad)
        expect(spoken["speed"] == 1.0 and spoken["voice"], spoken)


@rule("2")
async def type_is_needed(at: Place) -> None:
    """an update without type: missing_required_parameter, session.type"""
    async with at.talk() as talk:
        error = await talk.refused("session.update", session={"instructions": "x"})
        expect((error["code"], error["param"]) == ("missing_required_parameter", "session.type"), error)


@rule("2")
async def type_is_fixed(at: Place) -> None:
    """an update of another type is refused"""
    async with at.talk() as talk:
        error = await talk.refused("session.update", session={"type": "transcription"})
        expect("not allowed" in error["message"], error)


@rule("2; wire-facts")
async def unknown_field(at: Place) -> None:
    """an unknown field: unknown_parameter, and the whole update is dropped"""
    async with at.talk() as talk:
        await _refused_whole(talk, "unknown_parameter", "session.bogus", bogus=1)
        await _refused_whole(talk, "unknown_parameter", "session.temperature", temperature=0.8)
        await _refused_whole(talk, "unknown_parameter", "session.modalities", modalities=["text"])


@rule("2; wire-facts")
async def rate(at: Place) -> None:
    """a PCM rate under 24000: integer_below_min_value, and the whole update is dropped"""
    async with at.talk() as talk:
        audio = {"input": {"format": {"type": "audio/pcm", "rate": 16000}}}
        await _refused_whole(talk, "integer_below_min_value", "session.audio.input.format.rate", audio=audio)


WRONG: tuple[tuple[Raw, str], ...] = (
    ({"output_modalities": ["video"]}, "session.output_modalities[0]"),
    ({"output_modalities": ["text", "audio"]}, "session.output_modalities"),
    ({"max_output_tokens": 5000}, "session.max_output_tokens"),
    ({"max_output_tokens": "many"}, "session.max_output_tokens"),
    ({"instructions": 5}, "session.instructions"),
    ({"tool_choice": "sometimes"}, "session.tool_choice"),
    ({"tools": [{"type": "function"}]}, "session.tools[0].name"),
    ({"truncation": "some"}, "session.truncation"),
    ({"truncation": {"type": "retention_ratio", "retention_ratio": 2}}, "session.truncation.retention_ratio"),
    ({"audio": {"output": {"speed": 2.0}}}, "session.audio.output.speed"),
    ({"audio": {"output": {"format": {"type": "audio/opus"}}}}, "session.audio.output.format.type"),
    ({"audio": {"input": {"noise_reduction": {"type": "x"}}}}, "session.audio.input.noise_reduction.type"),
    ({"audio": {"input": {"turn_detection": {"type": "x"}}}}, "session.audio.input.turn_detection.type"),
    (
        {"audio": {"input": {"turn_detection": {"type": "server_vad", "threshold": 1.5}}}},
        "session.audio.input.turn_detection.threshold",
    ),
    (
        {"audio": {"input": {"turn_detection": {"type": "server_vad", "idle_timeout_ms": 1000}}}},
        "session.audio.input.turn_detection.idle_timeout_ms",
    ),
    (
        {"audio": {"input": {"turn_detection": {"type": "server_vad", "eagerness": "low"}}}},
        "session.audio.input.turn_detection.eagerness",
    ),
    (
        {"audio": {"input": {"turn_detection": {"type": "semantic_vad", "eagerness": "x"}}}},
        "session.audio.input.turn_detection.eagerness",
    ),
)


@rule("2 field table, 8")
async def wrong_values(at: Place) -> None:
    """every field is checked, the error names it, and nothing of the update holds"""
    async with at.talk() as talk:
        for session, param in WRONG:
            full = {"type": "realtime", "instructions": "must not be applied", **session}
            error = await talk.refused("session.update", session=full)
            expect(error["param"] == param and error["code"] and error["message"], (param, error))
        await _refused_whole(talk, "unknown_parameter", None, bogus=1)


@rule("2")
async def merging(at: Place) -> None:
    """only present fields change, objects merge, "" and null and [] clear"""
    tool = {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}}
    async with at.talk(instructions="One.", tools=[tool]) as talk:
        vad = {"type": "server_vad", "silence_duration_ms": 700}
        await talk.send("session.update", session={"type": "realtime", "audio": {"input": {"turn_detection": vad}}})
        session = (await talk.until("session.updated"))["session"]
        expect(session["instructions"] == "One." and len(session["tools"]) == 1, session)
        expect(session["audio"]["input"]["turn_detection"]["silence_duration_ms"] == 700, session["audio"])
        expect(session["audio"]["output"] == talk.events[0]["session"]["audio"]["output"], session["audio"])
        cleared: Raw = {"instructions": "", "tools": [], "audio": {"input": {"turn_detection": None}}}
        await talk.send("session.update", session={"type": "realtime", **cleared})
        session = (await talk.until("session.updated"))["session"]
        expect(session["instructions"] == "" and session["tools"] == [], session)
        expect(session["audio"]["input"]["turn_detection"] is None, session["audio"])


@rule("2 semantic_vad")
async def eagerness(at: Place) -> None:
    """semantic_vad is taken with each eagerness, and answers and interrupts by default"""
    async with at.talk() as talk:
        for word in ("low", "medium", "high", "auto"):
            vad = {"type": "semantic_vad", "eagerness": word}
            await talk.send("session.update", session={"type": "realtime", "audio": {"input": {"turn_detection": vad}}})
            found = (await talk.until("session.updated"))["session"]["audio"]["input"]["turn_detection"]
            expect(found == {**vad, "create_response": True, "interrupt_response": True}, found)


@rule("2 formats, 5")
async def telephone(at: Place) -> None:
    """G.711 is taken both ways, and the sound of a reply comes in it at 8,000 bytes a second"""
    for kind in ("audio/pcmu", "audio/pcma"):
        side = {"format": {"type": kind}}
        async with at.talk(audio={"input": side, "output": side}) as talk:
            done = await talk.ask()
            expect(done["audio"]["output"]["format"] == {"type": kind}, done["audio"])
            sounds = [base64.b64decode(e["delta"]) for e in talk.events if e["type"] == "response.output_audio.delta"]
            told_ms, sent_ms = done["usage"]["output_token_details"]["audio_tokens"] * 50, sum(map(len, sounds)) // 8
            expect(sounds and abs(told_ms - sent_ms) <= 100 + told_ms // 5, (told_ms, sent_ms))


@rule("2 voice; wire-facts")
async def voice_is_locked(at: Place) -> None:
    """the voice can not change once the assistant has spoken: cannot_update_voice"""
    async with at.talk(audio={"output": {"voice": "alloy"}}) as talk:
        await talk.ask()
        await _refused_whole(talk, "cannot_update_voice", None, audio={"output": {"voice": "echo"}})
        await talk.send("session.update", session={"type": "realtime", "audio": {"output": {"voice": "alloy"}}})
        await talk.until("session.updated")
