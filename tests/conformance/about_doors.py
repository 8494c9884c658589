"""Rules of connecting: keys, refusals after the upgrade, frames that are no events."""

from __future__ import annotations

import time

from tests.conformance.rules import rule
from tests.conformance.talk import Place, expect


@rule("1.1; recordings")
async def session_created_first(at: Place) -> None:
    """session.created comes first, with id, object, model and an end within the hour"""
    async with at.talk() as talk:
        expect(talk.names() == ["session.created"], talk.names())
        session = talk.events[0]["session"]
        expect(session["object"] == "realtime.session" and session["id"], session)
        expect(session["type"] == "realtime", session["type"])
        expect(0 < session["expires_at"] - time.time() <= 3610, session["expires_at"])


@rule("1.1 close table")
async def wrong_key(at: Place) -> None:
    """a wrong key: upgrade, error invalid_api_key, close 3000"""
    error, code, reason = await at.turned_away("wrong-key")
    expect((error["code"], code) == ("invalid_api_key", 3000), (error, code))
    expect(reason == "invalid_request_error.invalid_api_key", reason)


@rule("1.1; wire-facts")
async def no_key(at: Place) -> None:
    """no key: upgrade, error without a code, close 3000"""
    error, code, reason = await at.turned_away("")
    expect((error["code"], code, reason) == (None, 3000, "invalid_request_error"), (error, code, reason))


@rule("1.1 beta header")
async def beta_header(at: Place) -> None:
    """the beta header: error beta_api_shape_disabled, close 4000"""
    error, code, _ = await at.turned_away(**{"OpenAI-Beta": "realtime=v1"})
    expect((error["code"], code) == ("beta_api_shape_disabled", 4000), (error, code))


@rule("1.1 transcription address")
async def model_of_a_transcription(at: Place) -> None:
    """intent=transcription with a model is refused with close 4000"""
    _, code, _ = await at.turned_away(address=at.address(intent="transcription", model="x"))
    expect(code == 4000, code)


@rule("1.1 frames")
async def binary_frame(at: Place) -> None:
    """a binary frame is an error, not an end"""
    async with at.talk() as talk:
        await talk.send_frame(b"\x00\x01")
        expect((await talk.read())["error"]["code"] == "invalid_event", talk.events[-1])
        await talk.send("input_audio_buffer.clear")
        await talk.until("input_audio_buffer.cleared")


@rule("8; wire-facts")
async def no_json(at: Place) -> None:
    """a frame that is no JSON is error invalid_json, not an end"""
    async with at.talk() as talk:
        await talk.send_frame("{nothing")
        expect((await talk.read())["error"]["code"] == "invalid_json", talk.events[-1])
        await talk.send("input_audio_buffer.clear")
        await talk.until("input_audio_buffer.cleared")


@rule("8; wire-facts")
async def unknown_event(at: Place) -> None:
    """an unknown event type: invalid_value, param type, the accepted types named"""
    async with at.talk() as talk:
        error = await talk.refused("no.such.event")
        expect((error["code"], error["param"]) == ("invalid_value", "type"), error)
        expect("conversation.item.truncate" in error["message"], error["message"])


@rule("8")
async def no_type(at: Place) -> None:
    """an event without type: invalid_event"""
    async with at.talk() as talk:
        await talk.send_frame("{}")
        expect((await talk.read())["error"]["code"] == "invalid_event", talk.events[-1])


@rule("3, 8")
async def event_ids(at: Place) -> None:
    """error.event_id is the client's, or null when it gave none; every server event has an id of its own"""
    async with at.talk() as talk:
        await talk.refused("response.cancel", event_id="mine")
        await talk.send_frame('{"type": "response.cancel"}')
        expect((await talk.read())["error"]["event_id"] is None, talk.events[-1])
        ids = [event["event_id"] for event in talk.events]
        expect(len(set(ids)) == len(ids) and all(ids), ids)
