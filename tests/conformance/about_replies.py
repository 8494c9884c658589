"""Rules of responses, beside the plain ones: what one may ask for itself, and how they stand to each other."""

from __future__ import annotations

from typing import Any

from tests.conformance.orders import ITEM, SAID_AND_CALLED, shape
from tests.conformance.rules import rule
from tests.conformance.talk import Place, Unfit, expect

Raw = dict[str, Any]
TEXT: Raw = {"output_modalities": ["text"]}
LONG = "Tell me a long story of a lighthouse, at least two hundred words."
SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}


def _tool(name: str) -> Raw:
    return {"type": "function", "name": name, "description": f"The {name} in a city.", "parameters": SCHEMA}


@rule("3 tool_choice")
async def a_named_tool(at: Place) -> None:
    """tool_choice with a name makes a call of that function"""
    async with at.talk(**TEXT, tools=[_tool("weather"), _tool("time")]) as talk:
        done = await talk.ask("How is Paris?", tool_choice={"type": "function", "name": "time"})
        expect([one.get("name") for one in done["output"]] == ["time"], done["output"])


@rule("3 response.create tools; 4.3")
async def tools_of_one_response(at: Place) -> None:
    """tools of one response are for it alone"""
    async with at.talk(**TEXT) as talk:
        done = await talk.ask("How is Paris?", tools=[_tool("weather")], tool_choice="required")
        expect([one.get("name") for one in done["output"]] == ["weather"], done["output"])
        call = {"type": "function_call_output", "call_id": done["output"][0]["call_id"], "output": "rain"}
        await talk.send("conversation.item.create", item=call)
        done = await talk.respond()
        expect([one["type"] for one in done["output"]] == ["message"], done["output"])


@rule("4.6; parity_ws-text_tool_round")
async def words_and_a_call(at: Place) -> None:
    """words before a call: the call is added before the words' item is done, as recorded"""
    async with at.talk(**TEXT, tools=[_tool("weather")]) as talk:
        since = len(talk.events)
        done = await talk.ask("First say: one moment. Then look up the weather in Paris.")
        if [one["type"] for one in done["output"]] != ["message", "function_call"]:
            raise Unfit("the model did not do both")
        names = shape(talk.names(since))
        expect(names == [*ITEM, *SAID_AND_CALLED], names)
        added = [e["output_index"] for e in talk.events[since:] if e["type"] == "response.output_item.added"]
        expect(added == [0, 1], added)


@rule("4.6 several calls")
async def calls_in_parallel(at: Place) -> None:
    """several calls of one response have ids of their own; all answered, one response goes on"""
    async with at.talk(**TEXT, tools=[_tool("weather")], parallel_tool_calls=True) as talk:
        done = await talk.ask("What is the weather in Paris, and in Rome? Ask for both at once.")
        calls = [one for one in done["output"] if one["type"] == "function_call"]
        if len(calls) < 2:
            raise Unfit("the model made one call")
        expect(len({one["call_id"] for one in calls}) == len({one["id"] for one in calls}) == len(calls), calls)
        for call in calls:
            output = {"type": "function_call_output", "call_id": call["call_id"], "output": "rain"}
            await talk.send("conversation.item.create", item=output)
        expect((await talk.respond(tool_choice="none"))["status"] == "completed", talk.events[-1])


@rule("3 response.create")
async def wishes_of_one_response(at: Place) -> None:
    """modalities, voice, format and token limit of one response are for it alone"""
    async with at.talk() as talk:
        first = await talk.ask(**TEXT, max_output_tokens=200)
        expect((first["output_modalities"], first["max_output_tokens"]) == (["text"], 200), first)
        sound = {"format": {"type": "audio/pcmu"}}
        second = await talk.ask(audio={"output": sound}, max_output_tokens=200)
        expect(second["audio"]["output"]["format"] == {"type": "audio/pcmu"}, second["audio"])
        third = await talk.ask()
        expect(third["output_modalities"] == ["audio"] and third["max_output_tokens"] == "inf", third)
        expect(third["audio"]["output"]["format"]["type"] == "audio/pcm", third["audio"])


@rule("3 response.create metadata")
async def sizes_of_metadata(at: Place) -> None:
    """metadata: 16 pairs, keys to 64, values to 512 characters; more is refused"""
    full = {f"{number:02}".ljust(64, "k"): "v" * 512 for number in range(16)}
    async with at.talk(**TEXT) as talk:
        expect((await talk.ask(metadata=full))["metadata"] == full, "not echoed whole")
        for wrong in ({**full, "more": "v"}, {"k" * 65: "v"}, {"k": "v" * 513}):
            error = await talk.refused("response.create", response={"metadata": wrong})
            expect(error["param"].startswith("response.metadata"), error)


@rule("4.1 previous_item_id; recordings")
async def a_chain_of_items(at: Place) -> None:
    """each item of a talk is added after the one before it, the model's too"""
    async with at.talk(**TEXT) as talk:
        for text in ("One.", "Two."):
            await talk.ask(text)
        added = [event for event in talk.events if event["type"] == "conversation.item.added"]
        before = [None, *(event["item"]["id"] for event in added[:-1])]
        expect([event["previous_item_id"] for event in added] == before, added)
        expect(all(len(event["item"]["id"]) <= 32 for event in added), [event["item"]["id"] for event in added])


@rule("4.1 response objects")
async def ids_agree(at: Place) -> None:
    """response, item and conversation ids are the same through all events of a response"""
    async with at.talk() as talk:
        since = len(talk.events)
        done = await talk.ask()
        events = [event for event in talk.events[since:] if event["type"].startswith("response.")]
        ids = {event.get("response_id") or event["response"]["id"] for event in events}
        expect(ids == {done["id"]}, ids)
        items = {event["item_id"] for event in events if "item_id" in event}
        expect(items == {done["output"][0]["id"]}, items)
        expect(all(event.get("output_index", 0) == event.get("content_index", 0) == 0 for event in events), events)
        again = await talk.ask()
        expect(again["conversation_id"] == done["conversation_id"] and again["id"] != done["id"], again)


@rule("6")
async def what_usage_tells(at: Place) -> None:
    """usage has its details by kind, cached as a part of what was read; rate_limits.updated names the tokens"""
    async with at.talk() as talk:
        usage = (await talk.ask())["usage"]
        limits = (await talk.until("rate_limits.updated"))["rate_limits"]
        read, made = usage["input_token_details"], usage["output_token_details"]
        for key in ("text_tokens", "audio_tokens", "cached_tokens"):
            expect(isinstance(read[key], int), read)
        expect({"text_tokens", "audio_tokens"} <= read["cached_tokens_details"].keys(), read)
        expect(made["text_tokens"] > 0 and made["audio_tokens"] > 0, made)
        (tokens,) = [one for one in limits if one["name"] == "tokens"]
        expect(0 <= tokens["remaining"] <= tokens["limit"] and tokens["reset_seconds"] >= 0, tokens)


@rule("3 response.cancel")
async def cancelling_by_id(at: Place) -> None:
    """response.cancel with an id ends that response alone, one out of band too; an unknown id is refused"""
    async with at.talk(**TEXT) as talk:
        await talk.item(LONG)
        await talk.send("response.create", response={"conversation": "none"})
        aside = (await talk.until("response.created"))["response"]["id"]
        error = await talk.refused("response.cancel")
        expect(error["code"] == "response_cancel_not_active", "an aside is no default response")
        expect((await talk.refused("response.cancel", response_id="resp_no"))["code"], talk.events[-1])
        if "response.done" in talk.names():
            raise Unfit("it was done before the cancel came")
        await talk.send("response.cancel", response_id=aside)
        done = (await talk.until("response.done"))["response"]
        expect(done["id"] == aside and done["status"] == "cancelled", done)


@rule("2: an update takes effect for the next response")
async def updates_in_between(at: Place) -> None:
    """an update while a response runs is for the next one"""
    async with at.talk(**TEXT) as talk:
        await talk.item(LONG)
        await talk.send("response.create", response={"max_output_tokens": 60})
        await talk.until("response.output_text.delta")
        await talk.send("session.update", session={"type": "realtime", "output_modalities": ["audio"]})
        if "response.done" in talk.names():
            raise Unfit("it was done before the update came")
        done = (await talk.until("response.done"))["response"]
        expect(done["output_modalities"] == ["text"], done["output_modalities"])
        if "session.updated" not in talk.names()[1:]:
            await talk.until("session.updated")
        expect((await talk.ask())["output_modalities"] == ["audio"], talk.events[-1])


@rule("3 event_id")
async def long_event_ids(at: Place) -> None:
    """an event_id has at most 512 characters"""
    async with at.talk() as talk:
        await talk.send("input_audio_buffer.clear", event_id="e" * 512)
        await talk.until("input_audio_buffer.cleared")
        await talk.send("input_audio_buffer.clear", event_id="e" * 513)
        error = (await talk.read())["error"]
        expect(error["code"] == "string_above_max_length" and error["param"] == "event_id", error)


@rule("3: missing fields, unknown fields")
async def fields_of_events(at: Place) -> None:
    """each client event without what it needs, or with what it does not know, is refused by param"""
    needs = {
        "session.update": "session",
        "input_audio_buffer.append": "audio",
        "conversation.item.create": "item",
        "conversation.item.retrieve": "item_id",
        "conversation.item.truncate": "item_id",
        "conversation.item.delete": "item_id",
    }
    bare = ("input_audio_buffer.commit", "input_audio_buffer.clear", "response.create", "response.cancel")
    async with at.talk() as talk:
        for kind, field in needs.items():
            error = await talk.refused(kind)
            expect((error["code"], error["param"]) == ("missing_required_parameter", field), (kind, error))
        for kind in bare:
            error = await talk.refused(kind, bogus=1)
            expect((error["code"], error["param"]) == ("unknown_parameter", "bogus"), (kind, error))
