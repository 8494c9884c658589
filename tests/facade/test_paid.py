"""Paid services: a cap, a hang-up, a rotation; refusals that name the field; another provider in mid-talk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.conversation.state import LinkStatus, Role
from core.link import custom_endpoint
from core.session import thrift
from core.settings import Secrets
from core.tools import Tools
from tests.facade.person import FileWorld, before
from tests.facade.test_modes import is_waiting
from tests.fakes.scripted_server import Expect, Say, Step, scripted
from tests.settings.test_secrets import MemoryKeychain

USAGE = {
    "total_tokens": 2_000_000,
    "input_tokens": 0,
    "output_tokens": 2_000_000,
    "output_token_details": {"text_tokens": 2_000_000, "audio_tokens": 0},
}


def set_up() -> list[Step]:
    session = {"id": "sess_1", "model": "gpt-realtime-2.1"}
    return [
        Say({"type": "session.created", "session": session}),
        Expect("session.update"),
        Say({"type": "session.updated", "session": session}),
    ]


def reply(number: int, usage: dict[str, Any] | None = None) -> list[Step]:
    """Answers the first response.create of a connection in writing, under ids of this number."""
    item = {"id": f"item_{number}", "type": "message", "role": "assistant", "content": []}
    where = {"response_id": f"resp_{number}", "item_id": f"item_{number}", "output_index": 0, "content_index": 0}
    response = {"id": f"resp_{number}", "status": "completed", "conversation_id": "c", "usage": usage}
    return [
        Expect("response.create"),
        Say({"type": "response.created", "response": {**response, "status": "in_progress", "usage": None}}),
        Say({"type": "response.output_item.added", "response_id": f"resp_{number}", "output_index": 0, "item": item}),
        Say({"type": "response.output_text.done", **where, "text": "Yes."}),
        Say({"type": "response.done", "response": response}),
    ]


async def test_a_conversation_ends_at_the_cost_that_was_set(tmp_path: Path) -> None:
    async with scripted([*set_up(), *reply(1, USAGE)]) as server:
        world = FileWorld(lambda: custom_endpoint(server.url, "", ""), None)
        async with before(world, tmp_path, provider__cap_usd=1.0) as made:
            await made.online()
            made.assistant.send_text("Spend.")
            state = await made.wait(lambda state: state.link.problem is not None, "the end")
            assert state.link.problem is not None and state.link.problem.code == thrift.CAP
            assert state.link.problem.title == "This conversation reached your $1.00 limit."
            assert state.link.problem.text == "It has cost $48.00."
            assert state.link.problem.actions == ("raise_limit 64.00", "stop_here")
            assert state.link.status is LinkStatus.OFFLINE
            assert [item.text for item in state.items] == ["Spend.", "Yes."]


async def test_a_silent_line_is_hung_up_and_the_next_words_connect_again(tmp_path: Path) -> None:
    async with scripted([*set_up()], [*set_up(), *reply(1)]) as server:
        world = FileWorld(lambda: custom_endpoint(server.url, "", ""), None)
        async with before(world, tmp_path, turn__mode="hold") as made:
            await made.online()
            made.assistant._thrift._hang_up(15)
            state = await made.wait(lambda state: state.link.status is LinkStatus.OFFLINE, "the hang-up")
            assert state.link.problem is not None and state.link.problem.code == thrift.IDLE
            made.assistant.send_text("Hello?")
            await made.wait(lambda state: any(item.text == "Yes." for item in state.items), "the answer")
            assert len(server.heard) == 2 and made.state.link.problem is None


async def test_a_refused_setting_is_told_with_its_field(tmp_path: Path) -> None:
    error = {"type": "invalid_request_error", "code": "invalid_value", "message": "Too fast.", "event_id": "evt_c1"}
    refused = {"type": "error", "error": {**error, "param": "session.audio.output.speed"}}
    created = Say({"type": "session.created", "session": {"id": "sess_1"}})
    async with scripted([created, Expect("session.update"), Say(refused), *reply(1)]) as server:
        world = FileWorld(lambda: custom_endpoint(server.url, "", ""), None)
        async with before(world, tmp_path) as made:
            await made.online()
            assert made.state.problem is not None and made.state.problem.text == "audio.output.speed: Too fast."
            made.assistant.send_text("Go on.")
            await made.wait(lambda state: any(item.text == "Yes." for item in state.items), "the answer")


async def test_another_provider_in_mid_talk_is_told_what_was_said(tmp_path: Path) -> None:
    async with scripted([*set_up(), *reply(1)]) as one, scripted([*set_up(), *reply(2)]) as other:
        urls = [one.url]
        world = FileWorld(lambda: custom_endpoint(urls[-1], "", ""), None)
        async with before(world, tmp_path) as made:
            await made.online()
            made.assistant.send_text("Remember the number seven.")
            await made.answered()
            urls.append(other.url)
            made.assistant.settings["provider.kind"] = "custom"
            await made.wait(lambda state: state.link.status is not LinkStatus.ONLINE, "the change")
            await made.online()
            made.assistant.send_text("Which number?")
            await made.answered(2)
        told = [event["item"] for event in other.heard[0] if event["type"] == "conversation.item.create"]
        words = [(item["role"], item["content"][0]["text"]) for item in told]
        assert words == [
            (Role.USER.value, "Remember the number seven."),
            (Role.ASSISTANT.value, "Yes."),
            (Role.USER.value, "Which number?"),
        ]


async def test_a_server_of_tools_that_the_service_calls_is_named_with_its_key_on_the_wire_alone(tmp_path: Path) -> None:
    request = {"id": "mcpr_1", "type": "mcp_approval_request", "server_label": "docs", "name": "search"}
    asks = Say({"type": "conversation.item.added", "item": {**request, "arguments": "{}"}})
    async with scripted([*set_up(), asks, Expect("conversation.item.create")]) as server:
        world = FileWorld(lambda: custom_endpoint(server.url, "", ""), None)
        servers = json.dumps({"docs": "https://example.org/mcp", "mail": "connector_gmail", "gone": "https://x.org"})
        policies = json.dumps({"mail": "allow", "gone": "never"})
        chosen = {"tools__servers_remote": servers, "tools__policies": policies}
        keys = Secrets(MemoryKeychain())
        keys.lend("mcp:docs", "planted-mcp-key")
        async with before(world, tmp_path, Tools(), secrets=keys, provider__kind="custom", **chosen) as made:
            await made.online()
            await made.wait(is_waiting, "the question")
            made.assistant.approve_call("mcpr_1")
            await made.wait(lambda state: server.at > 4, "the answer")
    update, answer = (
        event for event in server.heard[0] if event["type"] in ("session.update", "conversation.item.create")
    )
    docs, mail = update["session"]["tools"]
    assert docs["server_url"] == "https://example.org/mcp" and docs["require_approval"] == "always"
    assert docs["authorization"] == "planted-mcp-key" and "authorization" not in mail
    assert mail["connector_id"] == "connector_gmail" and mail["require_approval"] == "never"
    assert answer["item"]["approve"] is True and answer["item"]["approval_request_id"] == "mcpr_1"
    assert "planted-mcp-key" not in (tmp_path / "log.jsonl").read_text()
