"""The orders that the rules ask for are those of the service's own recordings, compared event by event."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conformance.orders import CALLED, HEARD, ITEM, SAID_AND_CALLED, SPOKEN, WRITTEN, turns
from tests.conftest import SHARED

FOLDER = SHARED / "recorded-events"
EXPECTED = {
    "openai_ws-audio_in_server_vad_turn": [[*HEARD, *SPOKEN]],
    "azure_ws-audio_in_server_vad_transcribes": [[*HEARD, *SPOKEN]],
    "openai_ws-text_in_audio_out_turn": [[*ITEM, *SPOKEN]],
    "openai_ws-tool_call_round": [[*ITEM, *CALLED], [*ITEM, *WRITTEN]],
    "parity_ws-text_tool_round_parity-openai-current": [[*ITEM, *SAID_AND_CALLED], [*ITEM, *WRITTEN]],
}


def _names(path: Path) -> list[str]:
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    return [line["event"]["type"] for line in lines if line["dir"] == "server"]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_order_is_the_recorded_one(name: str) -> None:
    path = FOLDER / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the recordings are not beside the checkout")
    assert turns(_names(path)) == EXPECTED[name]
