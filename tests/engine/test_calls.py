"""The form a call is held to."""

from __future__ import annotations

import json

import pytest

from core.engine.language_model_llama import call_grammar, parse_calls
from core.engine.likeness import spoken_of
from core.engine.parts import Call, Function
from core.engine.recognizer_whisper import is_repeated

NUMBER = {"type": "object", "properties": {"expression": {"type": "string"}}}
OFFERED = (
    Function("get_time", "Get the current local time, date, day and year", {}),
    Function("calculate", "Calculate with numbers: plus, times, percent", NUMBER),
    Function("read_clipboard", "Read the text that was copied", {}),
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("What day is it?", ["get_time"]),
        ("What did I copy?", ["read_clipboard"]),
        ("How much is 23 and 4?", ["calculate"]),
        ("What is the capital of France?", []),
        ("I feel sad.", []),
    ],
)
def test_a_line_speaks_of_a_function_when_they_share_a_word(line: str, names: list[str]) -> None:
    assert [one.name for one in spoken_of(line, OFFERED)] == names


def test_a_call_is_held_to_the_names_and_schemas_that_are_offered() -> None:
    schema = json.loads(call_grammar(OFFERED).split("%json ", 1)[1])
    assert [one["properties"]["name"]["const"] for one in schema["anyOf"]] == [one.name for one in OFFERED]
    assert schema["x-guidance"]["whitespace_flexible"] is False
    assert schema["anyOf"][1]["properties"]["arguments"] == {**NUMBER, "additionalProperties": False}


def test_only_calls_of_known_functions_are_calls() -> None:
    assert parse_calls('{"name": "calculate", "arguments": {"expression": "1+1", "extra": 2}}', OFFERED) == [
        Call("calculate", '{"expression": "1+1"}')
    ]
    assert parse_calls('{"name": "launch", "arguments": {}}', OFFERED) == []


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Ten of clubs. Ten of clubs.", True),
        ("Call me now. Call me now. Call", True),
        ("One moment, the 8th of May. The 8th of May. The 8th of May. The", True),
        ("One moment, the 8th of May. The 8th of May.", False),
        ("No no no.", False),
        ("What is what", False),
        ("", False),
    ],
)
def test_a_phrase_said_again_is_a_loop_of_the_recogniser(text: str, is_so: bool) -> None:
    assert is_repeated(text) is is_so
