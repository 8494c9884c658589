"""Language models of other servers: what is asked of them, what is made of their streams, how they are found."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.engine.brains import chat_model, find_brains, models_at
from core.engine.brains import test_brain as try_brain
from core.engine.choice import Choice, choice_from
from core.engine.parts import IMAGE_NOTE, Call, Calling, Finished, Function, Message, Prompt, Words
from core.errors import EngineError
from tests.engine.chat_server import ChatServer, chat_server, said

TIMER = Function("set_timer", "Set a timer", {"type": "object", "properties": {"minutes": {"type": "number"}}})
HELLO = Prompt((Message("system", "Be kind."), Message("user", "Hello")))


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with chat_server() as running:
        yield running


def test_instructions_for_one_answer_replace_those_of_the_talk(server: ChatServer) -> None:
    server.script = [said("No.", "stop")]
    list(chat_model(server.url, "tiny").answer(Prompt(HELLO.messages, reminder="One word.")))
    assert [one["content"] for one in server.requests[0]["messages"]] == ["One word.", "Hello"]


def test_words_come_as_they_are_streamed_and_are_counted(server: ChatServer) -> None:
    usage = {"prompt_tokens": 9, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 4}}
    server.script = [said(role="assistant"), said("Hi "), said("there.", "stop"), {"choices": [], "usage": usage}]
    found = list(chat_model(server.url, "tiny", "secret").answer(HELLO))
    assert found == [Words("Hi "), Words("there."), Finished("stop", 9, 4, 2)]
    assert server.keys == ["Bearer secret"]
    assert server.requests[0]["messages"] == [
        {"role": "system", "content": "Be kind."},
        {"role": "user", "content": "Hello"},
    ]


def test_calls_are_put_together_from_their_pieces(server: ChatServer) -> None:
    def piece(index: int, **function: str) -> dict[str, object]:
        return {"index": index, "function": function}

    server.script = [
        said(tool_calls=[piece(0, name="set_timer", arguments='{"min')]),
        said(tool_calls=[piece(0, arguments='utes": 5}'), piece(1, name="set_timer", arguments="broken")]),
        said(tool_calls=[piece(2, name="unknown", arguments="{}")]),
        said(reason="tool_calls"),
    ]
    found = list(chat_model(server.url, "tiny").answer(Prompt(HELLO.messages, (TIMER,), "set_timer")))
    assert found == [Calling(), Call("set_timer", '{"minutes": 5}'), Call("set_timer", "{}"), Finished("stop")]
    asked = server.requests[0]
    assert asked["tool_choice"] == {"type": "function", "function": {"name": "set_timer"}}
    assert asked["tools"][0]["function"]["parameters"] == TIMER.parameters


def test_a_talk_with_calls_is_told_with_matching_ids(server: ChatServer) -> None:
    server.script = [said("Done.", "stop")]
    call = Message("assistant", "", "set_timer", '{"minutes": 5}')
    list(chat_model(server.url, "tiny").answer(Prompt((call, Message("tool", "set"), Message("user", "Thanks")))))
    calling, output, _ = server.requests[0]["messages"]
    assert calling["tool_calls"][0]["id"] == output["tool_call_id"]
    assert calling["tool_calls"][0]["function"] == {"name": "set_timer", "arguments": '{"minutes": 5}'}


@pytest.mark.parametrize("sees", [True, False])
def test_pictures_go_to_a_model_that_sees(server: ChatServer, sees: bool) -> None:
    server.script = [said("A cat.", "stop")]
    shown = Message("user", f"What is it?\n{IMAGE_NOTE}", images=("data:image/png;base64,AAAA",))
    list(chat_model(server.url, "tiny", sees=sees).answer(Prompt((shown,))))
    content = server.requests[0]["messages"][0]["content"]
    if sees:
        assert content == [
            {"type": "text", "text": "What is it?"},
            {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}},
        ]
    else:
        assert content == shown.text


@pytest.mark.parametrize(
    "pieces", [["<think>So.</think>\n\nYes."], ["<th", "ink>So", ".</thi", "nk>", " Yes."], ["Y", "es", "."]]
)
def test_what_is_thought_is_not_spoken(server: ChatServer, pieces: list[str]) -> None:
    server.script = [*(said(piece) for piece in pieces), said(reason="stop")]
    found = list(chat_model(server.url, "tiny").answer(HELLO))
    assert "".join(piece.text for piece in found if isinstance(piece, Words)).strip() == "Yes."


def test_a_cancelled_answer_ends_at_once_and_hangs_up(server: ChatServer) -> None:
    server.script = [said("One "), 0.3, *([said("more "), 0.05] * 40), said(reason="stop")]
    begun_s, is_over = time.monotonic(), False
    for piece in chat_model(server.url, "tiny").answer(HELLO, lambda: is_over):
        if isinstance(piece, Words):
            is_over, begun_s = True, time.monotonic()
    assert isinstance(piece, Finished) and piece.reason == "cancelled"
    assert time.monotonic() - begun_s < 0.25, "it waited for the server"
    assert server.broken.wait(5)


@pytest.mark.parametrize(("status", "message"), [(401, "bad key"), (404, "no such model"), (500, "out of memory")])
def test_a_refusal_is_told_in_the_servers_words(server: ChatServer, status: int, message: str) -> None:
    server.script = [(status, message)]
    with pytest.raises(EngineError, match=message):
        list(chat_model(server.url, "tiny").answer(HELLO))


def test_models_are_listed_and_the_usual_ports_are_looked_at(server: ChatServer) -> None:
    assert models_at(server.url) == ["tiny", "large"]
    (found,) = find_brains([(server.server_port, "Ollama"), (9, "nobody")])
    assert (found.name, found.url, found.models) == ("Ollama", server.url, ("tiny", "large"))


def test_trying_a_model_asks_it_one_question(server: ChatServer) -> None:
    server.script = [said("Hello!", "stop")]
    assert "Works" in try_brain(server.url, "tiny")
    server.script = [said(reason="stop")]
    with pytest.raises(EngineError, match="no words"):
        try_brain(server.url, "tiny")


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://127.0.0.1:9/v1", "brain_unreachable"),
        ("ftp://example.org", "brain_url"),
        ("http://127.0.0.1:port/v1", "brain_url"),
    ],
)
def test_an_address_that_does_not_work_says_why(url: str, code: str) -> None:
    with pytest.raises(EngineError) as caught:
        models_at(url)
    assert caught.value.code == code


def test_a_choice_survives_the_way_to_the_engine() -> None:
    choice = Choice("http://127.0.0.1:1/v1", "tiny", "secret", sees=True)
    assert choice_from(choice.to_text()) == choice
    assert not choice_from("") and not Choice()


def test_a_file_that_is_no_model_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    from core.engine.language_model_gguf import own_file

    path = tmp_path / "model.gguf"
    path.write_bytes(b"hello")
    with pytest.raises(ValueError, match="no GGUF"):
        own_file(path, 1)
