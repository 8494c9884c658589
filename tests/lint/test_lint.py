"""The protocol's rules: recordings of the services are clean, and each rule is broken once."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.journal import CLIENT, SERVER, Line, read_lines, to_text
from core.lint import RULES, check
from core.replay.play import dialect_of
from tests.conftest import SHARED
from tests.facade.person import person
from tests.fakes.sounds import append

RECORDED = sorted((SHARED / "recorded-events").glob("*_ws-*.jsonl"))
SERVICES_BREAK: dict[str, set[str]] = {}
"""What a listed service breaks itself, by recording: nothing that the rules judge."""
S, C = SERVER, CLIENT
WHERE = {"response_id": "r", "item_id": "a", "output_index": 0, "content_index": 0}
USER = {"id": "u", "type": "message", "role": "user", "content": []}
REPLY = {"id": "a", "type": "message", "role": "assistant", "content": []}
CALL = {"id": "f", "type": "function_call", "name": "now", "call_id": "call_1", "arguments": ""}
Said = tuple[str, dict[str, Any]]


def said(name: str, **fields: Any) -> Said:
    return S, {"type": name, **fields}


def sent(name: str, **fields: Any) -> Said:
    return C, {"type": name, **fields}


CREATED = said("session.created", session={"id": "s"})
UPDATED = said("session.updated", session={})
BEGUN = said("response.created", response={"id": "r", "conversation_id": "c"})
ADDED = said("response.output_item.added", response_id="r", output_index=0, item=REPLY)
DELTA = said("response.output_text.delta", **WHERE, delta="Hi")
TEXT = said("response.output_text.done", **WHERE, text="Hi")
SOUND = said("response.output_audio.delta", **WHERE, delta=base64.b64encode(bytes(4800)).decode())
DONE = said("response.done", response={"id": "r", "status": "completed"})
UPDATE = sent("session.update", session={"type": "realtime"})
BLOCK = (C, append(bytes(4800)))
COMMIT = sent("input_audio_buffer.commit")
COMMITTED = said("input_audio_buffer.committed", item_id="u")
JOINED = said("conversation.item.added", item=USER)
STARTED = said("input_audio_buffer.speech_started", item_id="u", audio_start_ms=300)
STOPPED = said("input_audio_buffer.speech_stopped", item_id="u", audio_end_ms=900)
CALLED = said("conversation.item.added", item=CALL)
ANSWER = sent("conversation.item.create", item={"type": "function_call_output", "call_id": "call_1", "output": "12"})
CLEAN = [CREATED, UPDATE, UPDATED, BLOCK, STARTED, STOPPED, COMMITTED, JOINED, BEGUN, ADDED, DELTA, TEXT, SOUND, DONE]
CLEAN += [CALLED, ANSWER, sent("response.create")]
CUT = sent("conversation.item.truncate", item_id="a", content_index=0, audio_end_ms=100)


def lines_of(*events: Said) -> list[Line]:
    """Each server event with an id of its own, unless it has one."""
    made = []
    for number, (direction, event) in enumerate(events):
        extra = {"event_id": f"event_{number}"} if direction == S and "event_id" not in event else {}
        made.append(Line(direction, number / 10, {**event, **extra}))
    return made


THEN_DONE = {"create-when-free", "text-adds-up", "item-before-part", "delta-before-done"}
"""Their examples end with the response's done."""
BROKEN: dict[str, list[Said]] = {
    "first-session-created": [UPDATED],
    "required-fields": [CREATED, said("input_audio_buffer.speech_started", audio_start_ms=0)],
    "client-fields": [CREATED, sent("conversation.item.delete")],
    "known-event": [CREATED, said("response.cancelled")],
    "known-client-event": [CREATED, sent("response.audio.play")],
    "event-id": [CREATED, said("session.updated", session={}, event_id="")],
    "event-id-once": [CREATED, *[said("session.updated", session={}, event_id="e")] * 2],
    "one-response": [CREATED, BEGUN, said("response.created", response={"id": "r2", "conversation_id": "c"})],
    "done-once": [CREATED, BEGUN, DONE, DONE],
    "done-follows": [CREATED, BEGUN],
    "within-response": [CREATED, BEGUN, ADDED, DONE, DELTA],
    "item-before-part": [CREATED, BEGUN, DELTA, DONE],
    "delta-before-done": [CREATED, BEGUN, ADDED, DELTA, TEXT, DELTA, DONE],
    "text-adds-up": [CREATED, BEGUN, ADDED, DELTA, DELTA, TEXT, DONE],
    "committed-then-item": [CREATED, COMMITTED],
    "started-then-stopped": [CREATED, STOPPED],
    "speech-times": [CREATED, STARTED, said("input_audio_buffer.speech_stopped", item_id="u", audio_end_ms=20)],
    "item-added-once": [CREATED, JOINED, JOINED],
    "previous-item": [CREATED, said("conversation.item.added", item=USER, previous_item_id="nobody")],
    "updated-in-order": [CREATED, UPDATE, UPDATED, UPDATED],
    "usage-adds-up": [
        CREATED,
        BEGUN,
        said(
            "response.done", response={"id": "r", "usage": {"input_tokens": 1, "output_tokens": 2, "total_tokens": 4}}
        ),
    ],
    "audio-base64": [CREATED, sent("input_audio_buffer.append", audio="data:audio/wav,??")],
    "chunk-size": [CREATED, (C, append(bytes(15 * 1024 * 1024 + 2)))],
    "update-type": [CREATED, sent("session.update", session={"instructions": "Hi"})],
    "update-first": [CREATED, UPDATE, BLOCK],
    "commit-not-empty": [CREATED, COMMIT],
    "item-id-length": [CREATED, sent("conversation.item.create", item={**USER, "id": "i" * 33})],
    "create-when-free": [CREATED, BEGUN, sent("response.create"), DONE],
    "truncate-within": [
        CREATED,
        BEGUN,
        ADDED,
        SOUND,
        DONE,
        sent(**{**CUT[1], "name": CUT[1]["type"], "audio_end_ms": 101}),
    ],
    "truncate-known": [CREATED, CUT],
    "delete-known": [CREATED, sent("conversation.item.delete", item_id="u")],
    "output-once": [CREATED, CALLED, ANSWER, ANSWER],
}


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_a_recording_of_a_service_is_clean(path: Path) -> None:
    lines = list(read_lines(path))
    found = {one.rule.name for one in check(lines, is_ga=dialect_of(lines).name == "ga")}
    assert found == SERVICES_BREAK.get(path.stem, set())


def test_a_whole_talk_is_clean() -> None:
    assert [str(one) for one in check(lines_of(*CLEAN))] == []


def test_every_rule_has_a_source_and_an_example() -> None:
    assert set(BROKEN) == set(RULES) and all(rule.source and rule.says for rule in RULES.values())


@pytest.mark.parametrize("name", RULES)
def test_a_broken_rule_is_found_at_its_line(name: str) -> None:
    found = [one for one in check(lines_of(*BROKEN[name])) if one.rule.name == name]
    assert len(found) == 1 and found[0].number == len(BROKEN[name]) - (name in THEN_DONE)


async def test_a_live_talk_with_the_engine_is_clean(tmp_path: Path) -> None:
    async with person(tmp_path) as made:
        made.world.mouth.say()
        await made.answered()
        made.assistant.send_text("And tomorrow?")
        await made.wait(lambda state: state.playback.is_playing, "sound")
        made.assistant.stop()
        made.assistant.send_text("Once more")
        await made.answered(3)
    assert [str(one) for one in check(read_lines(tmp_path / "log.jsonl"))] == []


def test_the_verb_fails_and_names_the_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_text("".join(map(to_text, lines_of(*CLEAN))))
    bad.write_text("".join(map(to_text, lines_of(*BROKEN["done-once"]))))
    assert main(["lint", str(good)]) == 0 and capsys.readouterr().out == ""
    assert main(["lint", str(good), str(bad)]) == 1
    assert "types: ResponseDoneEvent" in capsys.readouterr().out
    assert main(["replay", str(bad)]) == 1 and "done-once" in capsys.readouterr().err
    assert main(["lint", str(tmp_path / "none.jsonl")]) == 2
