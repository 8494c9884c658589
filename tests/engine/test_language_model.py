"""What the language model is given and how its answers are read; the model itself is not loaded."""

from __future__ import annotations

import json
import math
import re
import threading
from itertools import pairwise
from typing import Any

import pytest

xllamacpp = pytest.importorskip("xllamacpp")

from core.engine.language_model_llama import (  # noqa: E402
    CONTEXT_TOKENS,
    NONE,
    POSSIBLE_CALL,
    WORDS_GRAMMAR,
    LlamaModel,
    chatml,
    is_clear,
    parse_calls,
)
from core.engine.parts import Call, Calling, Finished, Function, Message, Prompt, Words  # noqa: E402

TIME = Function("get_time", "Get the current date and time", {"type": "object", "properties": {}})
TIMER = Function(
    "set_timer",
    "Set a timer",
    {
        "type": "object",
        "properties": {"minutes": {"type": "number", "description": "1 to 600"}, "label": {"type": "string"}},
        "required": ["minutes"],
    },
)
SUM = Function("calculate", "Work out arithmetic", {"type": "object", "properties": {"expression": {"type": "string"}}})
ALL = (TIME, TIMER, SUM)


SURE = {"set": 0.9, NONE: 0.001}
UNSURE = {"set": 0.5, NONE: 0.3}


class Server:
    """llama.cpp's completions, from a script: for each request the text and how likely each first token was."""

    def __init__(self, *answers: tuple[str, dict[str, float]]) -> None:
        self.answers = list(answers)
        self.requests: list[dict[str, Any]] = []
        self.refuses_schemas = False

    def handle_completions(self, request: dict[str, Any], take: Any = None) -> Any:
        self.requests.append(request)
        if self.refuses_schemas and "minLength" in request.get("grammar", ""):
            take({"error": {"message": "unsupported"}})
            return None
        text, likely = self.answers.pop(0)
        top = [{"token": token, "logprob": math.log(share)} for token, share in likely.items()]
        if take is None:
            return {"choices": [{"text": text, "logprobs": {"content": [{"top_logprobs": top}]}}]}
        for number, piece in enumerate(re.findall(r"\S+\s*", text)[: request["max_tokens"]]):
            logprobs = {"content": [{"top_logprobs": top if number == 0 else []}]}
            if take({"choices": [{"text": piece, "logprobs": logprobs}]}):
                return None
        take({"choices": [{"finish_reason": "stop"}], "usage": {"prompt_tokens": 9, "completion_tokens": 2}})
        return None


def _model(server: Server, is_careful: bool = False) -> LlamaModel:
    model = LlamaModel.__new__(LlamaModel)
    model.__dict__.update(
        name="script", _is_careful=is_careful, _server=server, _turn=threading.Lock(), _read=["", ""], _kept=None
    )
    return model


def _ask(server: Server, text: str, **options: Any) -> list[Any]:
    prompt = Prompt((Message("system", "Be kind."), Message("user", text)), ALL, **options)
    return list(_model(server).answer(prompt))


def test_words_are_told_from_the_first_token_on() -> None:
    server = Server(("Mars is red.", {"{": POSSIBLE_CALL / 2}), ("is red.", {}))
    assert _ask(server, "Tell me about Mars.")[:2] == [Words("Mars "), Words("is ")]
    one, rest = server.requests
    assert one["max_tokens"] == 1 and rest["prompt"] == f"{one['prompt']}Mars "


def test_a_possible_call_that_is_the_clear_choice_is_made_by_grammar() -> None:
    call = json.dumps({"name": "set_timer", "arguments": {"minutes": 5}})
    server = Server(("Sure", {"{": 0.4}), ("set", SURE), (call, {}))
    found = _ask(server, "Set a timer for five minutes.")
    assert found[:2] == [Calling(), Call("set_timer", '{"minutes": 5}')]
    choosing, calling = server.requests[1:]
    assert choosing["prompt"].endswith('{"name": "') and choosing["max_tokens"] == 1
    assert '"set_timer"' in calling["grammar"] and f'"{NONE}"' not in calling["grammar"]


def test_a_possible_call_that_is_no_clear_choice_becomes_words() -> None:
    server = Server(("Oh", {"{": 0.7}), ("set", UNSURE), ("dear.", {}))
    assert _ask(server, "I had a long day.")[:2] == [Words("Oh"), Words("dear.")]
    assert server.requests[2]["prompt"].endswith("Oh")


@pytest.mark.parametrize(("text", "requests"), [("How are you today?", 1), ("Set a timer.", 3)])
def test_the_careful_only_calls_what_is_spoken_of(text: str, requests: int) -> None:
    server = Server(("Fine.", {"{": 0.99}), ("set", SURE), ('{"name":"set_timer","arguments":{"minutes":1}}', {}))
    prompt = Prompt((Message("user", text),), ALL)
    list(_model(server, is_careful=True).answer(prompt))
    assert len(server.requests) == requests


def test_the_careful_chooses_by_the_end_of_the_talk_and_apart_from_it() -> None:
    server = Server(("Fine.", {"{": 0.99}), ("set", UNSURE), ("No.", {}))
    talk = [Message(("user", "assistant")[number % 2], f"Line {number}.") for number in range(10)]
    prompt = Prompt((Message("system", "Be kind."), *talk, Message("user", "Is a timer loud?")), ALL)
    assert Words("No.") in list(_model(server, is_careful=True).answer(prompt))
    *choosing, answering = server.requests
    assert [one["id_slot"] for one in choosing] == [1, 1] and answering["id_slot"] == 0
    assert all("Line 7." in one["prompt"] and "Line 6." not in one["prompt"] for one in choosing)
    assert "Line 0." in answering["prompt"] and "set_timer" not in answering["prompt"]


def test_the_careful_that_may_call_nothing_reads_on_where_it_stands() -> None:
    """As after every function's answer: with the functions before it all of the talk would be read anew."""
    server = Server(("Fine.", {}), ("Good.", {}))
    model, talk = _model(server, is_careful=True), (Message("system", "Be kind."), Message("user", "How are you?"))
    for choice in ("auto", "none"):
        list(model.answer(Prompt(talk, ALL, choice)))
    free, bound = server.requests
    assert bound["prompt"] == free["prompt"] and bound["id_slot"] == free["id_slot"]


@pytest.mark.parametrize(
    ("likely", "is_so"),
    [
        ({"get": 0.99, NONE: 1e-5}, True),
        ({"get": 0.85, NONE: 0.009}, True),
        ({"stop": 0.49, NONE: 0.006}, False),
        ({"set": 0.65, NONE: 0.023}, False),
        ({"get": 0.85, NONE: 0.12}, True),
        ({"fly": 0.99, NONE: 1e-5}, False),
        ({"g": 0.99, NONE: 1e-5}, False),
        ({NONE: 0.9}, False),
        ({}, False),
    ],
)
def test_a_choice_is_clear_when_nothing_else_comes_near(likely: dict[str, float], is_so: bool) -> None:
    assert is_clear(likely, ["get_time", "set_timer", "stop_music"]) is is_so


def test_without_a_choice_there_are_words_but_the_same_beginning() -> None:
    server = Server(("Hello.", {}), ("Hello", {}), (" there.", {}))
    for choice in ("none", "auto"):
        assert Call not in map(type, _ask(server, "Set a timer.", tool_choice=choice))
    assert server.requests[0]["prompt"] == server.requests[1]["prompt"]


def test_a_call_that_never_ends_becomes_words() -> None:
    server = Server(
        ("Sure", {"{": 0.9}), ("set", SURE), ('{"name":"set_timer","arguments":{"label":"la', {}), ("Yes.", {})
    )
    assert _ask(server, "Set a timer for five minutes.")[:2] == [Calling(), Words("Yes.")]


def test_after_a_functions_answer_come_words() -> None:
    server = Server(("It is noon.", {"{": 0.9}))
    messages = (
        Message("user", "What time is it?"),
        Message("assistant", "", "get_time", "{}"),
        Message("tool", "12:00"),
    )
    found = list(_model(server).answer(Prompt(messages, ALL)))
    assert found[0] == Words("It ")


def test_what_is_read_is_never_forgotten_by_reading_ahead() -> None:
    server = Server(*[("", {})] * 20)
    model = _model(server)
    long = tuple(Function(f"number_{number}", "Something " * 20, {}) for number in range(12))
    talk = (Message("system", "Be kind."), Message("user", "How is the weather"))
    model.prefill(Prompt(talk[:1], long))
    first = [request["prompt"] for request in server.requests]
    assert len(first) > 3 and all(later.startswith(earlier) for earlier, later in pairwise(first))
    model.prefill(Prompt(talk, long, is_unfinished=True))
    (more,) = [request["prompt"] for request in server.requests[len(first) :]]
    assert more.endswith("How is the weather")
    model.prefill(Prompt(talk, long, is_unfinished=True))
    assert len(server.requests) == len(first) + 1


def test_after_a_functions_answer_the_small_model_says_words_and_writes_no_call() -> None:
    server = Server(("It is noon.", {}))
    talk = (Message("user", "What time is it?"), Message("assistant", "", "get_time", "{}"), Message("tool", "12:00"))
    words = list(_model(server, is_careful=True).answer(Prompt(talk, ALL)))
    assert "".join(piece.text for piece in words if isinstance(piece, Words)) == "It is noon."
    assert server.requests[0]["grammar"] == WORDS_GRAMMAR


def test_a_demanded_call_is_made_without_asking() -> None:
    server = Server(('{"name":"set_timer","arguments":{"minutes":1}}', {}))
    assert _ask(server, "Hello", tool_choice="set_timer")[0] == Call("set_timer", '{"minutes": 1}')


def test_a_schema_that_cannot_be_enforced_is_asked_for_loosely() -> None:
    odd = Function("odd", "Odd", {"type": "object", "properties": {"x": {"type": "string", "minLength": 10**9}}})
    server = Server(('{"name":"odd","arguments":{"x":"a"}}', {}))
    server.refuses_schemas = True
    found = list(_model(server).answer(Prompt((Message("user", "go"),), (odd,), "required")))
    assert found[0] == Call("odd", '{"x": "a"}')


def test_cancelled_before_it_began_asks_nothing() -> None:
    server = Server()
    assert list(_model(server).answer(Prompt((Message("user", "go"),)), lambda: True)) == [Finished("cancelled")]
    assert not server.requests


def test_functions_stand_as_signatures() -> None:
    text = chatml(Prompt((Message("system", "Be kind."),), ALL))
    assert "set_timer(minutes (1 to 600), label?): Set a timer" in text


def test_instructions_for_one_answer_stand_last_so_that_the_rest_stays_read() -> None:
    talk = (Message("system", "Be kind."), Message("user", "How is the weather?"))
    plain, live = chatml(Prompt(talk)), chatml(Prompt(talk, reminder="One word."))
    assert live.startswith(plain.removesuffix("<|im_start|>assistant\n"))
    assert live.index("How is") < live.index("One word.")


def test_the_small_model_reads_no_examples() -> None:
    told = {
        "type": "object",
        "properties": {"day": {"type": "string", "description": "which day, such as friday, or 2"}},
    }
    prompt = Prompt((Message("system", "x"),), (Function("plan", "Plan a day", told),))
    assert "plan(day? (which day, such as friday, or 2)): Plan" in chatml(prompt)
    assert "plan(day? (which day)): Plan" in chatml(prompt, has_examples=False)


def test_an_unfinished_line_is_a_beginning_of_the_finished_one() -> None:
    begun = chatml(Prompt((Message("system", "x"), Message("user", "How is")), is_unfinished=True))
    whole = chatml(Prompt((Message("system", "x"), Message("user", "How is the weather?"))))
    assert whole.startswith(begun)


def test_a_long_talk_is_cut_in_steps_so_that_its_beginning_stays_the_same() -> None:
    def asked(count: int) -> str:
        lines = [Message("user", f"line {number} " + "word " * 30) for number in range(count)]
        return chatml(Prompt((Message("system", "x"), *lines)))

    texts = [asked(count) for count in range(60, 120)]
    assert all(len(text) < CONTEXT_TOKENS * 4 for text in texts)
    changes = sum(not later.startswith(text.removesuffix("<|im_start|>assistant\n")) for text, later in pairwise(texts))
    assert 1 <= changes <= 3


def test_an_invented_function_is_no_call() -> None:
    assert parse_calls('{"name": "fly", "arguments": {}}', ALL) == []
    assert parse_calls('```json\n{"name": "get_time", "arguments": {"zone": "x"}}\n```', ALL) == [
        Call("get_time", "{}")
    ]
