"""Rules of client secrets, of browsers, and of sessions that only write down."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.error
import urllib.request
from typing import Any

from websockets.asyncio.client import connect

from tests.conformance.rules import rule
from tests.conformance.talk import Place, Talk, Unfit, expect, silence

Raw = dict[str, Any]
NO_TURNS: Raw = {"turn_detection": None}


async def minted(at: Place, body: Any, key: str | None = None) -> tuple[int, Raw]:
    """Status and JSON of POST .../client_secrets."""
    url = at.url.split("?")[0].replace("ws", "http", 1) + "/client_secrets"
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {at.key if key is None else key}"}
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)

    def post() -> tuple[int, Raw]:
        try:
            with urllib.request.urlopen(request, timeout=at.timeout_s, context=at.tls) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"{}")

    return await asyncio.to_thread(post)


def _model(at: Place) -> Raw:
    return {"model": at.model} if at.model else {}


@rule("1.2")
async def a_client_secret(at: Place) -> None:
    """a client secret: ek_, ten minutes, its session told, good more than once; the client may change the session"""
    status, made = await minted(at, {"session": {"type": "realtime", "instructions": "Rhyme.", **_model(at)}})
    expect(status == 200 and made["value"].startswith("ek_"), (status, made))
    expect(580 < made["expires_at"] - time.time() < 620, made["expires_at"])
    expect(made["session"]["instructions"] == "Rhyme.", made["session"])
    for _ in range(2):
        async with at.socket(made["value"]) as socket:
            talk = Talk(socket, at)
            session = (await talk.until("session.created"))["session"]
            expect(session["instructions"] == "Rhyme.", session["instructions"])
            await talk.send("session.update", session={"type": "realtime", "instructions": "Sing."})
            expect((await talk.until("session.updated"))["session"]["instructions"] == "Sing.", talk.events[-1])


@rule("1.2")
async def lives_of_secrets(at: Place) -> None:
    """expires_after is 10 to 7200 seconds after created_at; a wrong body or key is told in HTTP"""
    status, made = await minted(at, {"expires_after": {"anchor": "created_at", "seconds": 7200}})
    expect(status == 200 and 7180 < made["expires_at"] - time.time() < 7220, (status, made))
    for seconds in (9, 7201):
        status, wrong = await minted(at, {"expires_after": {"anchor": "created_at", "seconds": seconds}})
        expect(status == 400 and wrong["error"]["code"], (seconds, status, wrong))
    status, wrong = await minted(at, {"session": {"type": "realtime", "bogus": 1}})
    expect(status == 400 and wrong["error"]["code"] == "unknown_parameter", (status, wrong))
    status, wrong = await minted(at, {}, key="wrong")
    expect(status == 401 and wrong["error"]["code"] == "invalid_api_key", (status, wrong))


@rule("1.1 browser auth; agents-js")
async def browsers(at: Place) -> None:
    """a page shows its secret as a subprotocol, and `realtime` is selected"""
    _, made = await minted(at, {"session": {"type": "realtime", **_model(at)}})
    offered: Any = ["realtime", f"openai-insecure-api-key.{made['value']}"]
    options: Raw = {"ssl": at.tls} if at.tls else {}
    async with connect(at.address(), subprotocols=offered, proxy=None, **options) as socket:
        expect(socket.subprotocol == "realtime", socket.subprotocol)
        expect(json.loads(await socket.recv())["type"] == "session.created", "")


@rule("1.1 beta header")
async def unknown_secrets(at: Place) -> None:
    """a secret that is none, or has expired, is turned away as a wrong key is"""
    error, code, _ = await at.turned_away("ek_of_nobody")
    expect((error["code"], code) == ("invalid_api_key", 3000), (error, code))


async def writing(at: Place, talk: Talk, **heard: Any) -> Raw:
    """A transcription session by its address; what session.created told."""
    created: Raw = (await talk.until("session.created"))["session"]
    await talk.send("session.update", session={"type": "transcription", "audio": {"input": heard}})
    await talk.until("session.updated")
    return created


@rule("1.1, 2, 4.10 transcription session")
async def only_writing(at: Place) -> None:
    """intent=transcription: the session says so, takes no realtime update, and makes no response"""
    async with at.socket(address=at.address(intent="transcription")) as socket:
        talk = Talk(socket, at)
        created = await writing(at, talk, transcription={"model": "whisper-1"}, **NO_TURNS)
        expect(created["type"] == "transcription", created)
        expect(created["object"] == "realtime.transcription_session", created["object"])
        error = await talk.refused("session.update", session={"type": "realtime"})
        expect("not allowed" in error["message"], error)
        expect((await talk.refused("response.create"))["code"], talk.events[-1])
        await talk.send("input_audio_buffer.append", audio=silence(500))
        await talk.send("input_audio_buffer.commit")
        done = await talk.until("conversation.item.input_audio_transcription.completed")
        expect(done["usage"]["type"] in ("duration", "tokens"), done)
        expect("response.created" not in talk.names(), talk.names())


@rule("2; 4.10; wire-facts")
async def streaming_models_want_no_turns(at: Place) -> None:
    """in a transcription session gpt-live-transcribe refuses turn detection, by param"""
    async with at.socket(address=at.address(intent="transcription")) as socket:
        talk = Talk(socket, at)
        await talk.until("session.created")
        heard = {"transcription": {"model": "gpt-live-transcribe"}, "turn_detection": {"type": "server_vad"}}
        session = {"type": "transcription", "audio": {"input": heard}}
        error = await talk.refused("session.update", session=session)
        expect(error["code"] == "invalid_value", error)
        expect(error["param"] == "session.audio.input.turn_detection", error)


@rule("4.10; wire-facts")
async def words_while_speaking(at: Place) -> None:
    """words come while the person still speaks, under the id of the item to come, and completed has them all"""
    async with at.socket(address=at.address(intent="transcription")) as socket:
        talk = Talk(socket, at)
        await writing(at, talk, transcription={"model": "gpt-live-transcribe"}, **NO_TURNS)
        await talk.speak_slowly()
        await talk.send("input_audio_buffer.commit")
        item_id = (await talk.until("input_audio_buffer.committed"))["item_id"]
        early = [e for e in talk.events if e["type"] == "conversation.item.input_audio_transcription.delta"]
        done = await talk.until("conversation.item.input_audio_transcription.completed")
        expect(done["item_id"] == item_id and done["transcript"], done)
        if not early:
            raise Unfit("the utterance was too short for words before its end")
        expect({event["item_id"] for event in early} == {item_id}, early)
