"""The timeline keeps every event in order, and no stream audio."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from core.session.timeline import RECEIVED, SENT, Timeline

SOUND = base64.b64encode(bytes(480)).decode()


def test_entries_count_from_one_and_time_from_the_first() -> None:
    timeline = Timeline()
    timeline.add(SENT, {"type": "session.update"}, 10.0)
    timeline.add(RECEIVED, {"type": "session.updated"}, 10.25)
    assert [(entry.number, entry.t_s) for entry in timeline] == [(1, 0.0), (2, 0.25)]


def test_stream_audio_is_left_out_and_its_size_kept() -> None:
    entry = Timeline().add(SENT, {"type": "input_audio_buffer.append", "audio": SOUND}, 0.0)
    assert entry.event["audio"] == "" and entry.audio_bytes == 480


def test_a_log_holds_the_wire_without_its_sound_unless_asked(tmp_path: Path) -> None:
    timeline = Timeline()
    timeline.opening = lambda now_s: {"type": "local.opened", "now_s": now_s}
    timeline.log_to(tmp_path / "wire.jsonl")
    timeline.log_to(tmp_path / "whole.jsonl", keeps_sound=True, keeps_local=True)
    timeline.add(SENT, {"type": "input_audio_buffer.append", "audio": SOUND}, 0.0)
    timeline.close()
    wire = [json.loads(line) for line in (tmp_path / "wire.jsonl").read_text().splitlines()]
    whole = [json.loads(line) for line in (tmp_path / "whole.jsonl").read_text().splitlines()]
    assert wire == [{"dir": "client", "t": 0.0, "event": {"type": "input_audio_buffer.append", "audio": ""}}]
    assert [line["dir"] for line in whole] == ["local", "client"] and whole[1]["event"]["audio"] == SOUND


def test_the_oldest_entries_go_first() -> None:
    timeline = Timeline(limit=2)
    for number in range(3):
        timeline.add(RECEIVED, {"type": f"e{number}"}, float(number))
    assert [entry.type for entry in timeline] == ["e1", "e2"] and timeline.count == 3


def test_ids_are_found_where_the_wire_puts_them() -> None:
    timeline = Timeline()
    added = timeline.add(RECEIVED, {"type": "conversation.item.added", "item": {"id": "item_1"}}, 0.0)
    done = timeline.add(RECEIVED, {"type": "response.done", "response": {"id": "resp_1"}}, 0.0)
    assert (added.item_id, done.response_id) == ("item_1", "resp_1")
