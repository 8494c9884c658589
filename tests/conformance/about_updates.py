"""Rules of every field of the session: what is taken and told back, and what is refused by name."""

from __future__ import annotations

from typing import Any

from tests.conformance.rules import rule
from tests.conformance.talk import Place, Talk, expect

Raw = dict[str, Any]
SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
TOOL = {"type": "function", "name": "look", "description": "Looks.", "parameters": SCHEMA}
PCM = {"type": "audio/pcm", "rate": 24000}


def heard(**fields: Any) -> Raw:
    return {"audio": {"input": fields}}


def spoken(**fields: Any) -> Raw:
    return {"audio": {"output": fields}}


def vad(**fields: Any) -> Raw:
    return heard(turn_detection={"type": "server_vad", **fields})


TAKEN: tuple[Raw, ...] = (
    {"output_modalities": ["text"]},
    {"output_modalities": ["audio"]},
    {"instructions": "Be brief."},
    {"instructions": ""},
    {"tools": [TOOL]},
    {"tools": []},
    *({"tool_choice": choice} for choice in ("auto", "none", "required")),
    *({"max_output_tokens": most} for most in (1, 4096, "inf")),
    *({"truncation": kind} for kind in ("disabled", "auto")),
    {"truncation": {"type": "retention_ratio", "retention_ratio": 0.8}},
    {
        "truncation": {
            "type": "retention_ratio",
            "retention_ratio": 0.5,
            "token_limits": {"post_instructions": 3000},
        }
    },
    {"include": ["item.input_audio_transcription.logprobs"]},
    {"prompt": None},
    *(heard(format=one) for one in ({"type": "audio/pcmu"}, {"type": "audio/pcma"}, PCM)),
    *(spoken(format=one) for one in ({"type": "audio/pcmu"}, {"type": "audio/pcma"}, PCM)),
    *(heard(noise_reduction=one) for one in ({"type": "near_field"}, {"type": "far_field"}, None)),
    heard(transcription={"model": "whisper-1", "language": "en", "prompt": "Names: Ada."}),
    heard(transcription={"model": "gpt-realtime-whisper"}),
    heard(transcription=None),
    *(vad(threshold=one) for one in (0, 0.5, 1)),
    vad(prefix_padding_ms=0),
    vad(silence_duration_ms=200),
    vad(create_response=False, interrupt_response=False),
    *(vad(idle_timeout_ms=one) for one in (5000, 30_000, None)),
    heard(turn_detection={"type": "semantic_vad", "eagerness": "low", "create_response": False}),
    heard(turn_detection=None),
    *(spoken(speed=one) for one in (0.25, 1.5, 1.0)),
    spoken(voice="cedar"),
)
"""Each field of the table, with each kind of value it may have."""


@rule("2 field table")
async def taken_values(at: Place) -> None:
    """every field is taken with each of its values and told back in session.updated as it was given"""
    async with at.talk() as talk:
        for session in TAKEN:
            await talk.send("session.update", session={"type": "realtime", **session})
            told = (await talk.until("session.updated"))["session"]
            expect(_holds(told, session), (session, told))


def _holds(told: Any, given: Any) -> bool:
    if isinstance(given, dict):
        return isinstance(told, dict) and all(_holds(told.get(key), value) for key, value in given.items())
    return bool(told == given)


REFUSED: tuple[tuple[Raw, str], ...] = (
    ({"type": 5}, "session.type"),
    ({"output_modalities": []}, "session.output_modalities"),
    ({"output_modalities": "text"}, "session.output_modalities"),
    ({"instructions": ["x"]}, "session.instructions"),
    ({"max_output_tokens": 0}, "session.max_output_tokens"),
    ({"max_output_tokens": 1.5}, "session.max_output_tokens"),
    ({"max_output_tokens": True}, "session.max_output_tokens"),
    ({"tools": {}}, "session.tools"),
    ({"tools": [{"name": "look"}]}, "session.tools[0].type"),
    ({"tools": [{**TOOL, "name": 5}]}, "session.tools[0].name"),
    ({"tools": [TOOL, {**TOOL, "bogus": 1}]}, "session.tools[1].bogus"),
    ({"tool_choice": {"type": "function"}}, "session.tool_choice.name"),
    ({"tool_choice": {"type": "function", "name": "nobody"}}, "session.tool_choice"),
    ({"truncation": {"type": "retention_ratio", "retention_ratio": -0.1}}, "session.truncation.retention_ratio"),
    ({"truncation": {"type": "ratio", "retention_ratio": 0.5}}, "session.truncation.type"),
    ({"include": ["everything"]}, "session.include[0]"),
    ({"audio": []}, "session.audio"),
    ({"audio": {"bogus": {}}}, "session.audio.bogus"),
    (heard(bogus=1), "session.audio.input.bogus"),
    (heard(format="pcm16"), "session.audio.input.format"),
    (heard(format={"rate": 24000}), "session.audio.input.format.type"),
    (heard(format={"type": "audio/pcm", "rate": 48000}), "session.audio.input.format.rate"),
    (heard(format={"type": "audio/pcmu", "channels": 2}), "session.audio.input.format.channels"),
    (heard(noise_reduction={}), "session.audio.input.noise_reduction.type"),
    (heard(transcription="whisper-1"), "session.audio.input.transcription"),
    (heard(transcription={"model": 5}), "session.audio.input.transcription.model"),
    (heard(transcription={"bogus": 5}), "session.audio.input.transcription.bogus"),
    (heard(turn_detection={}), "session.audio.input.turn_detection.type"),
    (heard(turn_detection="server_vad"), "session.audio.input.turn_detection"),
    (vad(threshold=-0.1), "session.audio.input.turn_detection.threshold"),
    (vad(threshold="loud"), "session.audio.input.turn_detection.threshold"),
    (vad(prefix_padding_ms=-1), "session.audio.input.turn_detection.prefix_padding_ms"),
    (vad(prefix_padding_ms=0.5), "session.audio.input.turn_detection.prefix_padding_ms"),
    (vad(silence_duration_ms=-1), "session.audio.input.turn_detection.silence_duration_ms"),
    (vad(idle_timeout_ms=4999), "session.audio.input.turn_detection.idle_timeout_ms"),
    (vad(idle_timeout_ms=30_001), "session.audio.input.turn_detection.idle_timeout_ms"),
    (vad(create_response="yes"), "session.audio.input.turn_detection.create_response"),
    (vad(interrupt_response=1), "session.audio.input.turn_detection.interrupt_response"),
    (vad(bogus=1), "session.audio.input.turn_detection.bogus"),
    (
        heard(turn_detection={"type": "semantic_vad", "threshold": 0.5}),
        "session.audio.input.turn_detection.threshold",
    ),
    (spoken(bogus=1), "session.audio.output.bogus"),
    (spoken(speed=0.2), "session.audio.output.speed"),
    (spoken(speed="fast"), "session.audio.output.speed"),
    (spoken(voice=5), "session.audio.output.voice"),
    (spoken(format={"type": "audio/mp3"}), "session.audio.output.format.type"),
    ({"expires_at": 9_999_999_999}, "session.expires_at"),
    ({"id": "sess_mine"}, "session.id"),
    ({"voice": "alloy"}, "session.voice"),
    ({"input_audio_format": "pcm16"}, "session.input_audio_format"),
    ({"turn_detection": None}, "session.turn_detection"),
)


@rule("2 field table, not in GA, 8")
async def refused_values(at: Place) -> None:
    """every field is refused with a value it may not have, the beta's fields too; the error names it exactly"""
    async with at.talk() as talk:
        for session, param in REFUSED:
            error = await talk.refused("session.update", session={"type": "realtime", **session})
            expect(error["param"] == param and error["code"] and error["message"], (param, error))
            expect(error["type"] == "invalid_request_error", error)


@rule("2: rejected whole")
async def nothing_of_a_refused_update(at: Place) -> None:
    """a refused update changes nothing, whichever field of it was wrong and whatever stood before it"""
    async with at.talk() as talk:
        before = await _now(talk)
        for session, _ in REFUSED:
            full = {"type": "realtime", "instructions": "never", "max_output_tokens": 7, **session}
            await talk.refused("session.update", session=full)
        expect(await _now(talk) == before, (await _now(talk), before))


async def _now(talk: Talk) -> Raw:
    await talk.send("session.update", session={"type": "realtime"})
    session: Raw = (await talk.until("session.updated"))["session"]
    return session


@rule("2 noise_reduction")
async def strength_is_kept(at: Place) -> None:
    """noise reduction keeps its strength when an update leaves it out"""
    async with at.talk(**heard(noise_reduction={"type": "near_field", "strength": 0.4})) as talk:
        await talk.send("session.update", session={"type": "realtime", **heard(noise_reduction={"type": "far_field"})})
        told = (await talk.until("session.updated"))["session"]["audio"]["input"]["noise_reduction"]
        expect(told == {"type": "far_field", "strength": 0.4}, told)


@rule("2: session objects")
async def what_a_session_tells(at: Place) -> None:
    """session.updated has id, object, expires_at and model as session.created had them"""
    async with at.talk() as talk:
        created, now = talk.events[0]["session"], await _now(talk)
        for key in ("id", "object", "type", "expires_at", "model"):
            expect(created.get(key) and now.get(key) == created[key], (key, created.get(key), now.get(key)))


@rule("2 tracing")
async def tracing_stays(at: Place) -> None:
    """tracing that is on can not be changed any more, only asked for again as it is"""
    async with at.talk(tracing="auto") as talk:
        error = await talk.refused("session.update", session={"type": "realtime", "tracing": {"workflow_name": "x"}})
        expect(error["param"] == "session.tracing", error)
        await talk.send("session.update", session={"type": "realtime", "tracing": "auto"})
        expect((await talk.until("session.updated"))["session"]["tracing"] == "auto", talk.events[-1])
