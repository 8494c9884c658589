"""Rules of responses and of turns that are heard: orders, ends, what one response may ask for itself."""

from __future__ import annotations

import asyncio
import base64
import json
from typing import Any

from tests.conformance.orders import CALLED, HEARD, ITEM, SPOKEN, WRITTEN, shape
from tests.conformance.rules import rule
from tests.conformance.talk import Place, Talk, Unfit, expect

Raw = dict[str, Any]
TOOL = {
    "type": "function",
    "name": "get_weather",
    "description": "The weather in a city.",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
TEXT: Raw = {"output_modalities": ["text"]}
LONG = "Tell me a long story of a lighthouse, at least two hundred words."


def _adds_up(usage: Raw) -> None:
    read, made = usage["input_token_details"], usage["output_token_details"]
    expect(usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"], usage)
    parts = read["text_tokens"] + read["audio_tokens"] + read.get("image_tokens", 0)
    expect(usage["input_tokens"] == parts, usage)
    spoken = made["text_tokens"] + made["audio_tokens"]
    expect(usage["output_tokens"] in (spoken, spoken + made.get("reasoning_tokens", 0)), usage)
    expect(read.get("cached_tokens", 0) <= usage["input_tokens"], usage)


async def _until_limits(talk: Talk) -> None:
    await talk.until("rate_limits.updated")


@rule("4.5; openai_ws-tool_call_round")
async def text_turn(at: Place) -> None:
    """a written turn has the recorded order; rate_limits.updated is last"""
    async with at.talk(**TEXT) as talk:
        since = len(talk.events)
        await talk.ask()
        await _until_limits(talk)
        expect(shape(talk.names(since)) == [*ITEM, *WRITTEN, "rate_limits.updated"], shape(talk.names(since)))


@rule("4.2; openai_ws-text_in_audio_out_turn")
async def spoken_turn(at: Place) -> None:
    """a spoken reply has the recorded order, text ahead of its sound"""
    async with at.talk() as talk:
        since = len(talk.events)
        await talk.ask()
        await _until_limits(talk)
        names = talk.names(since)
        expect(shape(names) == [*ITEM, *SPOKEN, "rate_limits.updated"], shape(names))
        text, sound = "response.output_audio_transcript.delta", "response.output_audio.delta"
        expect(names.index(text) < names.index(sound), "sound before its words")


@rule("4.2; openai_ws-audio_in_server_vad_turn")
async def heard_turn(at: Place) -> None:
    """a turn that is heard has the recorded order, one item id through all of it, and a 32 ms grid"""
    async with at.talk(audio={"input": {"transcription": {"model": "whisper-1"}}}) as talk:
        since = len(talk.events)
        await talk.speak()
        await talk.until("response.done")
        names = shape(talk.names(since))
        expect(names == [*HEARD, *SPOKEN], names)
        started, stopped = (talk.one(f"input_audio_buffer.speech_{word}") for word in ("started", "stopped"))
        added = next(event for event in talk.events if event["type"] == "conversation.item.added")
        expect(started["item_id"] == stopped["item_id"] == added["item"]["id"], (started, stopped, added))
        expect(added["item"]["content"] == [{"type": "input_audio", "transcript": None}], added["item"])
        expect((started["audio_start_ms"] + 300) % 32 == 0 or started["audio_start_ms"] == 0, started)
        expect(stopped["audio_end_ms"] % 32 == 0, stopped)


@rule("4.2 transcription; 6")
async def transcripts(at: Place) -> None:
    """the user's words come as deltas and one completed under the item's id, with usage"""
    vad = {"type": "server_vad", "create_response": False}
    heard = {"transcription": {"model": "whisper-1"}, "turn_detection": vad}
    async with at.talk(audio={"input": heard}) as talk:
        await talk.speak()
        done = await talk.until("conversation.item.input_audio_transcription.completed")
        expect(done["item_id"] == talk.one("input_audio_buffer.committed")["item_id"], done)
        expect(done["transcript"] and done["usage"]["type"] in ("duration", "tokens"), done)
        expect("response.created" not in talk.names(), "create_response was false")


@rule("4.6; openai_ws-tool_call_round")
async def tool_turn(at: Place) -> None:
    """a function call has the recorded order; its arguments are JSON; its output and a new response go on"""
    async with at.talk(**TEXT, tools=[TOOL], tool_choice="required") as talk:
        since = len(talk.events)
        done = await talk.ask("What is the weather in Paris?")
        expect(shape(talk.names(since)) == [*ITEM, *CALLED], shape(talk.names(since)))
        call = done["output"][-1]
        expect(call["type"] == "function_call" and call["name"] == TOOL["name"] and call["call_id"], call)
        expect(isinstance(json.loads(call["arguments"]), dict), call["arguments"])
        deltas = [e for e in talk.events if e["type"] == "response.function_call_arguments.delta"]
        expect("".join(event["delta"] for event in deltas) == call["arguments"], "deltas do not give the arguments")
        since = len(talk.events)
        output = {"type": "function_call_output", "call_id": call["call_id"], "output": '{"weather": "fog"}'}
        await talk.send("conversation.item.create", item=output)
        await talk.respond(tool_choice="none")
        names = [name for name in shape(talk.names(since)) if name != "rate_limits.updated"]
        expect(names == [*ITEM, *WRITTEN], names)


@rule("3 tool_choice; 4.3")
async def choices(at: Place) -> None:
    """tool_choice none and tools [] make words; a named function that is not there is refused"""
    async with at.talk(**TEXT, tools=[TOOL]) as talk:
        done = await talk.ask("What is the weather in Paris?", tool_choice="none")
        expect([one["type"] for one in done["output"]] == ["message"], done["output"])
        done = await talk.respond(tools=[], tool_choice="auto")
        expect([one["type"] for one in done["output"]] == ["message"], done["output"])
        named = {"type": "function", "name": "no_such_tool"}
        expect((await talk.refused("response.create", response={"tool_choice": named}))["code"], talk.events[-1])


@rule("4.1, 6")
async def usage(at: Place) -> None:
    """usage adds up, of written, spoken and cancelled responses"""
    async with at.talk() as talk:
        _adds_up((await talk.ask())["usage"])
        done = await talk.ask(**TEXT)
        _adds_up(done["usage"])
        expect(done["usage"]["output_token_details"]["audio_tokens"] == 0, done["usage"])


@rule("4.1 response objects")
async def response_objects(at: Place) -> None:
    """response.created and done have the documented fields, metadata echoed, never instructions or tools"""
    async with at.talk(**TEXT) as talk:
        done = await talk.ask(metadata={"who": "me"}, instructions="Be brief.", max_output_tokens=300)
        created = talk.one("response.created")["response"]
        for response, status in ((created, "in_progress"), (done, "completed")):
            expect(response["status"] == status and response["object"] == "realtime.response", response)
            expect(response["metadata"] == {"who": "me"} and response["max_output_tokens"] == 300, response)
            expect(response["conversation_id"] and response["output_modalities"] == ["text"], response)
            expect(not {"instructions", "tools", "input"} & response.keys(), response.keys())
        expect(created["id"] == done["id"] and created["output"] == [] and len(done["output"]) == 1, done)


@rule("4.3 conversation none")
async def out_of_band(at: Place) -> None:
    """out of band: only response events, conversation_id null, nothing joins the conversation"""
    async with at.talk(**TEXT) as talk:
        since = len(talk.events)
        asked = [{"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Say yes."}]}]
        done = await talk.respond(conversation="none", input=asked, metadata={"topic": "aside"})
        expect(done["conversation_id"] is None and done["metadata"] == {"topic": "aside"}, done)
        expect(all(name.startswith("response.") for name in talk.names(since)), talk.names(since))
        error = await talk.refused("conversation.item.retrieve", item_id=done["output"][0]["id"])
        expect(error["code"] == "item_retrieve_invalid_item_id", error)


@rule("4.3 input")
async def own_input(at: Place) -> None:
    """input may name items; an unknown one is refused; with conversation auto the output joins, the input not"""
    async with at.talk(**TEXT) as talk:
        item_id = await talk.item("Say yes.")
        done = await talk.respond(conversation="none", input=[{"type": "item_reference", "id": item_id}])
        expect(done["status"] == "completed", done)
        wrong = {"conversation": "none", "input": [{"type": "item_reference", "id": "nobody"}]}
        expect((await talk.refused("response.create", response=wrong))["code"], talk.events[-1])
        since = len(talk.events)
        asked = [{"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Say no."}]}]
        done = await talk.respond(input=asked)
        added = [e["item"]["id"] for e in talk.events[since:] if e["type"] == "conversation.item.added"]
        expect(added == [done["output"][0]["id"]], added)


@rule("4.3 one at a time")
async def one_at_a_time(at: Place) -> None:
    """a second response is refused by code and id while one runs, and nothing of it is told"""
    async with at.talk(**TEXT) as talk:
        await talk.item(LONG)
        await talk.send("response.create")
        running = (await talk.until("response.created"))["response"]["id"]
        try:
            error = await asyncio.wait_for(talk.refused("response.create"), 2)
        except TimeoutError:
            raise Unfit("the first was done before the second came") from None
        expect(error["code"] == "conversation_already_has_active_response" and running in error["message"], error)
        await talk.send("response.cancel")
        if "response.done" not in talk.names():
            await talk.until("response.done")
        expect(talk.names().count("response.created") == 1, talk.names())


@rule("4.3 in parallel")
async def in_parallel(at: Place) -> None:
    """a response out of band may run beside another; each has one done"""
    async with at.talk(**TEXT) as talk:
        await talk.item("Say yes.")
        await talk.send("response.create")
        await talk.send("response.create", response={"conversation": "none", "metadata": {"n": "2"}})
        done = [(await talk.until("response.done"))["response"] for _ in range(2)]
        expect({one["status"] for one in done} == {"completed"}, done)
        expect(len({one["id"] for one in done}) == 2, done)


@rule("3 response.cancel, 4.8")
async def cancelling(at: Place) -> None:
    """cancel: item closed as incomplete, one done with client_cancelled, nothing of it afterwards"""
    async with at.talk() as talk:
        await talk.item(LONG)
        await talk.send("response.create")
        await talk.until("response.output_audio.delta")
        response_id = talk.one("response.created")["response"]["id"]
        await talk.send("response.cancel", response_id=response_id)
        done = (await talk.until("response.done"))["response"]
        if done["status"] == "completed":
            raise Unfit("it was done before the cancel came")
        expect(done["status"] == "cancelled", done["status"])
        expect(done["status_details"] == {"type": "cancelled", "reason": "client_cancelled"}, done["status_details"])
        expect(done["output"][-1]["status"] == "incomplete", done["output"][-1])
        expect(shape(talk.names())[-6:] == SPOKEN[-6:], shape(talk.names())[-7:])
        _adds_up(done["usage"])
        since = len(talk.events)
        await talk.send("input_audio_buffer.clear")
        await talk.until("input_audio_buffer.cleared")
        expect(not [name for name in talk.names(since) if name.startswith("response.")], talk.names(since))


@rule("3, 8")
async def cancelling_nothing(at: Place) -> None:
    """cancel with no response: response_cancel_not_active"""
    async with at.talk() as talk:
        expect((await talk.refused("response.cancel"))["code"] == "response_cancel_not_active", talk.events[-1])


@rule("4.8")
async def barge_in(at: Place) -> None:
    """speech over a reply: speech_started, then the reply's end as cancelled by turn_detected"""
    async with at.talk() as talk:
        await talk.item(LONG)
        await talk.send("response.create")
        await talk.until("response.output_audio.delta")
        await talk.speak()
        done = (await talk.until("response.done"))["response"]
        if done["status"] == "completed":
            raise Unfit("it was done before the speech came")
        expect(done["status"] == "cancelled" and done["status_details"]["reason"] == "turn_detected", done)
        names = talk.names()
        expect(names.index("input_audio_buffer.speech_started") < names.index("response.done"), names)


@rule("4.10 max_output_tokens")
async def token_limit(at: Place) -> None:
    """max_output_tokens reached: status incomplete, reason max_output_tokens"""
    async with at.talk(**TEXT) as talk:
        done = await talk.ask(LONG, max_output_tokens=1 if "127.0.0.1" in at.url else 16)
        expect(done["status"] == "incomplete", done["status"])
        expect(done["status_details"]["reason"] == "max_output_tokens", done["status_details"])


@rule("3 response.create")
async def wrong_responses(at: Place) -> None:
    """a wrong field of response.create is refused, and nothing of a response is told"""
    wrong: tuple[tuple[Raw, str], ...] = (
        ({"bogus": 1}, "response.bogus"),
        ({"conversation": "other"}, "response.conversation"),
        ({"output_modalities": ["smell"]}, "response.output_modalities[0]"),
        ({"max_output_tokens": 0}, "response.max_output_tokens"),
        ({"metadata": {"a": 5}}, "response.metadata.a"),
        ({"metadata": {"a": "x" * 513}}, "response.metadata.a"),
        ({"input": [{"type": "x"}]}, "response.input[0].type"),
    )
    async with at.talk() as talk:
        for response, param in wrong:
            error = await talk.refused("response.create", response=response)
            expect(error["param"] == param and error["code"], (param, error))
        expect("response.created" not in talk.names(), talk.names())


@rule("5; recordings")
async def sizes_of_sound(at: Place) -> None:
    """sound comes in deltas of about 250 ms, whole samples, and the part events carry none"""
    async with at.talk() as talk:
        await talk.ask(LONG, max_output_tokens=120)
        sounds = [base64.b64decode(e["delta"]) for e in talk.events if e["type"] == "response.output_audio.delta"]
        expect(sounds and all(len(one) % 2 == 0 and len(one) <= 48_000 for one in sounds), [len(s) for s in sounds])
        for event in talk.events:
            if event["type"].startswith(("response.content_part", "response.output_item", "conversation.item")):
                expect('"audio":' not in json.dumps(event).replace('"type": "audio"', ""), event)


@rule("4.1 part types; recordings")
async def part_types(at: Place) -> None:
    """parts are audio or text in content_part events, output_audio or output_text in items"""
    for wish, part, content in (({}, "audio", "output_audio"), (TEXT, "text", "output_text")):
        async with at.talk(**wish) as talk:
            done = await talk.ask()
            expect(talk.one("response.content_part.added")["part"]["type"] == part, talk.events)
            expect(talk.one("response.content_part.done")["part"]["type"] == part, talk.events)
            expect(done["output"][0]["content"][0]["type"] == content, done["output"])
            deltas = [e["delta"] for e in talk.events if e["type"].endswith(("transcript.delta", "text.delta"))]
            said = done["output"][0]["content"][0]
            expect("".join(deltas) == (said.get("text") or said.get("transcript")), (deltas, said))
