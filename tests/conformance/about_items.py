"""Rules of the conversation: items made, placed, read back, cut and removed."""

from __future__ import annotations

import base64

from tests.conformance.rules import rule
from tests.conformance.talk import Place, expect, silence

PICTURE = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
MANUAL = {"input": {"turn_detection": None}}


@rule("4.5; openai_ws-text_in_audio_out_turn")
async def added_then_done(at: Place) -> None:
    """an item is added, then done, with an id and the id before it"""
    async with at.talk() as talk:
        first = await talk.item("One.")
        expect(talk.names()[-2:] == ["conversation.item.added", "conversation.item.done"], talk.names())
        expect(talk.events[-2]["previous_item_id"] is None, talk.events[-2])
        await talk.item("Two.")
        expect(talk.events[-2]["previous_item_id"] == first, talk.events[-2])


@rule("3 conversation.item.create")
async def places(at: Place) -> None:
    """previous_item_id: root is the beginning, an id is after it, an unknown one is refused"""
    async with at.talk() as talk:
        await talk.item("B", id="b")
        for new, before in (("a", "root"), ("c", "b")):
            item = {"id": new, "type": "message", "role": "user", "content": [{"type": "input_text", "text": new}]}
            await talk.send("conversation.item.create", item=item, previous_item_id=before)
            added = await talk.until("conversation.item.added")
            expect(added["previous_item_id"] == (None if before == "root" else before), added)
            await talk.until("conversation.item.done")
        item["id"] = "d"
        error = await talk.refused("conversation.item.create", item=item, previous_item_id="nobody")
        expect("nobody" in error["message"], error)
        error = await talk.refused("conversation.item.retrieve", item_id="d")
        expect(error["code"] == "item_retrieve_invalid_item_id", error)


@rule("3, 9")
async def ids_of_clients(at: Place) -> None:
    """a client's id is kept; twice the same is refused; over 32 characters is string_above_max_length"""
    async with at.talk() as talk:
        expect(await talk.item("One.", id="mine") == "mine", talk.events[-1])
        item = {"id": "mine", "type": "message", "role": "user", "content": [{"type": "input_text", "text": "x"}]}
        expect((await talk.refused("conversation.item.create", item=item))["code"], talk.events[-1])
        error = await talk.refused("conversation.item.create", item={**item, "id": "x" * 33})
        expect(error["code"] == "string_above_max_length" and error["param"] == "item.id", error)


@rule("3 Items")
async def roles(at: Place) -> None:
    """system, user and assistant take their own kinds of text, and no other"""
    async with at.talk() as talk:
        for role, kind, other in (
            ("system", "input_text", "output_text"),
            ("user", "input_text", "output_text"),
            ("assistant", "output_text", "input_text"),
        ):
            await talk.item(role=role, content=[{"type": kind, "text": "x"}])
            item = {"type": "message", "role": role, "content": [{"type": other, "text": "x"}]}
            error = await talk.refused("conversation.item.create", item=item)
            expect(error["code"] == "invalid_value" and error["param"] == "item.content[0].type", error)


@rule("3: cannot create assistant audio")
async def no_made_up_sound(at: Place) -> None:
    """nobody but the model makes the assistant's sound; item_reference is for response.input alone"""
    async with at.talk() as talk:
        content = [{"type": "output_audio", "transcript": "x"}]
        item = {"type": "message", "role": "assistant", "content": content}
        expect((await talk.refused("conversation.item.create", item=item))["code"], talk.events[-1])
        reference = {"type": "item_reference", "id": "x"}
        expect((await talk.refused("conversation.item.create", item=reference))["code"], talk.events[-1])


@rule("4.10 image")
async def pictures(at: Place) -> None:
    """a picture is accepted, kept, and answered to"""
    async with at.talk(output_modalities=["text"]) as talk:
        parts = [{"type": "input_image", "image_url": PICTURE}, {"type": "input_text", "text": "What is this?"}]
        item_id = await talk.item(content=parts)
        await talk.send("conversation.item.retrieve", item_id=item_id)
        kept = (await talk.until("conversation.item.retrieved"))["item"]["content"]
        expect([part["type"] for part in kept] == ["input_image", "input_text"], [part["type"] for part in kept])
        expect((await talk.respond())["status"] == "completed", talk.events[-1])


@rule("3 retrieve; 10.6")
async def sound_is_read_back(at: Place) -> None:
    """sound is in no item event; conversation.item.retrieved has all of it"""
    async with at.talk(audio=MANUAL) as talk:
        await talk.send("input_audio_buffer.append", audio=silence(400))
        await talk.send("input_audio_buffer.commit")
        done = await talk.until("conversation.item.done")
        expect("audio" not in done["item"]["content"][0], done["item"]["content"][0].keys())
        await talk.send("conversation.item.retrieve", item_id=done["item"]["id"])
        (part,) = (await talk.until("conversation.item.retrieved"))["item"]["content"]
        expect(len(base64.b64decode(part["audio"])) == 400 * 48, len(part["audio"]))


@rule("4.9")
async def truncating(at: Place) -> None:
    """a reply is cut to what was heard, its whole transcript goes, its sound has that length"""
    async with at.talk() as talk:
        done = await talk.ask("Count from one to ten.")
        item_id = done["output"][-1]["id"]
        await talk.send("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=200)
        cut = await talk.until("conversation.item.truncated")
        expect((cut["item_id"], cut["content_index"], cut["audio_end_ms"]) == (item_id, 0, 200), cut)
        await talk.send("conversation.item.retrieve", item_id=item_id)
        (part,) = (await talk.until("conversation.item.retrieved"))["item"]["content"]
        expect(not part.get("transcript"), part.get("transcript"))
        expect(len(base64.b64decode(part["audio"])) == 200 * 48, len(part["audio"]))


@rule("4.9 table")
async def wrong_truncating(at: Place) -> None:
    """cutting beyond the sound, below nought, a text, or an unknown item is refused by its code"""
    async with at.talk() as talk:
        text_id = await talk.item("A text.")
        sound_id = (await talk.respond())["output"][-1]["id"]
        for item_id, end_ms, code in (
            (sound_id, 3_600_000, "invalid_value"),
            (sound_id, -1, "integer_below_min_value"),
            (text_id, 0, "unsupported_content_type"),
            ("nobody", 0, "item_truncate_invalid_item_id"),
        ):
            error = await talk.refused(
                "conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=end_ms
            )
            expect(error["code"] == code, (code, error))


@rule("3 delete, 8")
async def deleting(at: Place) -> None:
    """a deleted item is gone; deleting or reading it again is refused"""
    async with at.talk() as talk:
        item_id = await talk.item()
        await talk.send("conversation.item.delete", item_id=item_id)
        expect((await talk.until("conversation.item.deleted"))["item_id"] == item_id, talk.events[-1])
        for verb in ("delete", "retrieve"):
            error = await talk.refused(f"conversation.item.{verb}", item_id=item_id)
            expect(error["code"] == f"item_{verb}_invalid_item_id", error)


@rule("3 commit, 8")
async def short_commits(at: Place) -> None:
    """under 100 ms is input_audio_buffer_commit_empty and tells how much there was"""
    async with at.talk(audio=MANUAL) as talk:
        await talk.send("input_audio_buffer.append", audio=silence(50))
        error = await talk.refused("input_audio_buffer.commit")
        expect(error["code"] == "input_audio_buffer_commit_empty" and "50.00ms" in error["message"], error)


@rule("3 append")
async def wrong_sound(at: Place) -> None:
    """what is no base64 is refused, and the session goes on"""
    async with at.talk() as talk:
        error = await talk.refused("input_audio_buffer.append", audio="data:audio/wav;base64,AAAA")
        expect(error["code"] == "invalid_value" and error["param"] == "audio", error)


@rule("3 clear, 4.4")
async def push_to_talk(at: Place) -> None:
    """without turn detection: nothing by itself; clear empties; commit makes an item and no response"""
    async with at.talk(audio=MANUAL) as talk:
        since = len(talk.events)
        await talk.send("input_audio_buffer.append", audio=silence(500))
        await talk.send("input_audio_buffer.clear")
        await talk.until("input_audio_buffer.cleared")
        expect((await talk.refused("input_audio_buffer.commit"))["code"] == "input_audio_buffer_commit_empty", "")
        await talk.send("input_audio_buffer.append", audio=silence(500))
        await talk.send("input_audio_buffer.commit")
        await talk.until("conversation.item.done")
        await talk.send("input_audio_buffer.clear")
        await talk.until("input_audio_buffer.cleared")
        expect(
            talk.names(since)
            == [
                "input_audio_buffer.cleared",
                "error",
                "input_audio_buffer.committed",
                "conversation.item.added",
                "conversation.item.done",
                "input_audio_buffer.cleared",
            ],
            talk.names(since),
        )
