"""A GGUF model through llama.cpp (xllamacpp), prompted in ChatML.

The prompt is written here, not by a template, so that its beginning stays the same and is found in the
cache. Functions stand in the system message as JSON lines: this model does not know its own tool syntax.
An answer that begins with a brace is held back until it is whole and is never spoken.
OMP_WAIT_POLICY=passive must be in the environment before this module is imported: spinning OpenMP
threads take both cores from everything else.
"""

from __future__ import annotations

import json
import queue
import re
import secrets
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import xllamacpp

from core.engine.parts import Answer, Call, Cancelled, Finished, Function, Message, Prompt, Words

CONTEXT_TOKENS = 4096
BATCH_TOKENS = 128
"""Tokens read at once: 512 would take 230 MB more for the same speed on a processor."""
CHARACTERS_PER_TOKEN = 3.2
"""A careful guess, to drop old lines before the context is full."""
STOPS = ["<|im_end|>", "<|endoftext|>", "<|im_start|>"]
CALL_RULE = (
    "If a function provides what the user asks for, reply with only one line of JSON: "
    '{"name": <function name>, "arguments": {...}}. Never guess such an answer. '
    "Otherwise answer in words and never mention the functions."
)
CALL_REMINDER = "\n(If one of the functions gives this, reply with its line of JSON only.)"
"""After the last question: 4 of 4 asks for time or date then became calls, 0 to 2 of 4 without."""
WORDS_GRAMMAR = "%llguidance {}\nstart: /[^{`\\[\\s](.|\\n)*/\n"
"""Any text that does not begin as JSON or code."""
_END: Any = object()


class LlamaModel:
    """One request at a time; the next waits for it."""

    def __init__(self, path: Path, name: str, threads: int = 2, *, is_careful: bool = False) -> None:
        """is_careful: only questions and lines that speak of a function may become calls (the small model
        calls for no reason)."""
        self.name = name
        self._is_careful = is_careful
        self._server = xllamacpp.Server(_parameters(path, threads))
        self._turn = threading.Lock()

    def answer(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> Iterator[Answer]:
        """Words and calls as they are made, then one Finished; cancelled within a token."""
        chunks = self._stream(prompt, is_cancelled)
        may_call = bool(prompt.functions) and prompt.tool_choice != "none" and not self._is_words_only(prompt)
        text, is_held, finished = "", may_call, Finished()
        for chunk in chunks:
            if isinstance(chunk, Finished):
                finished = chunk
                continue
            if is_held and (not text.strip() or text.lstrip()[0] in "{`"):
                text += chunk
                if text.strip() and text.lstrip()[0] not in "{`":
                    is_held = False
                    yield Words(text.lstrip())
                continue
            yield Words(chunk)
        calls = parse_calls(text, prompt.functions) if is_held else []
        yield from calls
        if is_held and text.strip() and not calls and not is_cancelled():
            yield from self.answer(
                replace(prompt, functions=()), is_cancelled
            )  # neither words nor a call: in words, then
            return
        yield finished

    def prefill(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> None:
        """Read the prompt into the cache; one token is made and thrown away."""
        if not is_cancelled():
            with self._turn:
                self._server.handle_completions({"prompt": chatml(prompt), "max_tokens": 1, "cache_prompt": True})

    def count_tokens(self, text: str) -> int:
        """About how many; exact numbers come with each Finished."""
        return max(1, round(len(text) / 4)) if text else 0

    def _is_words_only(self, prompt: Prompt) -> bool:
        """After a function's answer comes speech, never the next call: these models would go on for ever."""
        if not prompt.functions or prompt.tool_choice not in ("auto", "none") or not prompt.messages:
            return False
        last = prompt.messages[-1]
        return last.role == "tool" or (self._is_careful and not _may_call(last.text, prompt.functions))

    def _stream(self, prompt: Prompt, is_cancelled: Cancelled) -> Iterator[str | Finished]:
        """Pieces of text from the model's thread, then Finished."""
        pieces: queue.SimpleQueue[Any] = queue.SimpleQueue()
        gone = threading.Event()

        def take(chunk: dict[str, Any]) -> bool:
            pieces.put(chunk)
            return gone.is_set() or is_cancelled()

        def run() -> None:
            try:
                with self._turn:
                    if not gone.is_set() and not is_cancelled():
                        request = _request(prompt, is_words_only=self._is_words_only(prompt))
                        self._server.handle_completions(request, take)
            except Exception as error:
                pieces.put(error)
            finally:
                pieces.put(_END)

        threading.Thread(target=run, name="language-model", daemon=True).start()
        finished = Finished("cancelled")
        try:
            while (chunk := pieces.get()) is not _END:
                if isinstance(chunk, Exception):
                    raise chunk
                if chunk.get("error"):
                    raise RuntimeError(str(chunk["error"]))
                for choice in chunk.get("choices", ()):
                    if choice.get("finish_reason"):
                        finished = _finished(choice["finish_reason"], chunk.get("usage") or {})
                    elif choice.get("text"):
                        yield choice["text"]
                if is_cancelled():
                    break
            yield finished
        finally:
            gone.set()


def _parameters(path: Path, threads: int) -> xllamacpp.CommonParams:
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(path)
    parameters.n_ctx = CONTEXT_TOKENS
    parameters.n_parallel = 1
    parameters.n_batch = parameters.n_ubatch = BATCH_TOKENS
    parameters.cpuparams.n_threads = threads
    parameters.cpuparams_batch.n_threads = threads
    parameters.load_mode = xllamacpp.llama_load_mode.LLAMA_LOAD_MODE_NONE  # mmap would keep a second copy
    parameters.cache_ram_mib = 0
    parameters.verbosity = -1
    parameters.ui = False
    parameters.api_keys = [secrets.token_urlsafe(32)]  # its HTTP port on loopback answers nobody
    return parameters


def _request(prompt: Prompt, *, is_words_only: bool) -> dict[str, Any]:
    request: dict[str, Any] = {
        "prompt": chatml(prompt),
        "max_tokens": prompt.max_tokens,
        "temperature": 0.0 if prompt.functions else prompt.temperature,
        "stop": STOPS,
        "stream": True,
        "cache_prompt": True,
    }
    if is_words_only:
        request["grammar"] = WORDS_GRAMMAR
    schema = call_schema(prompt)
    if schema is not None:
        request["json_schema"] = schema
    return request


def call_schema(prompt: Prompt) -> dict[str, Any] | None:
    """The JSON schema that a forced call must fit; None when words are allowed."""
    if not prompt.functions or prompt.tool_choice in ("auto", "none"):
        return None
    allowed = [one for one in prompt.functions if prompt.tool_choice in ("required", one.name)]
    choices = [
        {
            "type": "object",
            "properties": {"name": {"const": one.name}, "arguments": one.parameters or {"type": "object"}},
            "required": ["name", "arguments"],
            "additionalProperties": False,
        }
        for one in allowed
    ]
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def _finished(reason: str, usage: dict[str, Any]) -> Finished:
    cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens", 0)
    return Finished(reason, usage.get("prompt_tokens", 0), cached, usage.get("completion_tokens", 0))


def chatml(prompt: Prompt) -> str:
    """The prompt as text, its oldest lines dropped when it would not fit."""
    system = "\n\n".join(message.text for message in prompt.messages if message.role == "system")
    talk = [message for message in prompt.messages if message.role != "system"]
    if prompt.functions and prompt.tool_choice != "none":
        lines = "\n".join(_function_line(one) for one in prompt.functions)
        system = f"{system}\n\nYou can call these functions:\n{lines}\n\n{CALL_RULE}"
        talk = _reminded(talk, prompt.functions)
    lines_of_talk = [_line(message) for message in talk]
    head, tail = f"<|im_start|>system\n{system}<|im_end|>\n", "<|im_start|>assistant\n"
    room = (CONTEXT_TOKENS - min(prompt.max_tokens, CONTEXT_TOKENS // 4)) * CHARACTERS_PER_TOKEN - len(head) - len(tail)
    while len(lines_of_talk) > 1 and sum(map(len, lines_of_talk)) > room:
        lines_of_talk.pop(0)
    return head + "".join(lines_of_talk) + tail


def _reminded(talk: list[Message], functions: tuple[Function, ...]) -> list[Message]:
    """The last line with the reminder, if it is a question or speaks of what a function does."""
    if not talk or talk[-1].role != "user" or not _may_call(talk[-1].text, functions):
        return talk
    return [*talk[:-1], replace(talk[-1], text=talk[-1].text + CALL_REMINDER)]


def _may_call(text: str, functions: tuple[Function, ...]) -> bool:
    """A question, or words in common with a function: reminded of small talk, the model calls for no reason."""
    offered = {word for one in functions for word in _words(f"{one.name} {one.description}")}
    return "?" in text or bool(offered & _words(text))


def _words(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"[a-z]+", text.lower().replace("_", " ")) if len(word) > 3}


def _function_line(function: Function) -> str:
    return json.dumps(
        {"name": function.name, "description": function.description, "parameters": function.parameters},
        ensure_ascii=False,
    )


def _line(message: Message) -> str:
    if message.role == "assistant" and message.name:
        text = f'{{"name": "{message.name}", "arguments": {message.arguments or "{}"}}}'
        return f"<|im_start|>assistant\n{text}<|im_end|>\n"
    if message.role == "tool":
        text = f"The function answered: {message.text}\nTell me the answer in one short sentence."
        return f"<|im_start|>user\n{text}<|im_end|>\n"
    text = message.text.replace("<|im_", "<|im ")
    return f"<|im_start|>{message.role}\n{text}<|im_end|>\n"


def parse_calls(text: str, functions: tuple[Function, ...]) -> list[Call]:
    """The calls in a held-back answer; none when it is no call of a known function."""
    known = {one.name for one in functions}
    rest = text.strip().strip("`").removeprefix("json").strip()
    decoder = json.JSONDecoder()
    calls: list[Call] = []
    while rest.startswith("{"):
        try:
            data, end = decoder.raw_decode(rest)
        except ValueError:
            break
        if data.get("name") not in known:
            break
        schema = next(one.parameters for one in functions if one.name == data["name"])
        calls.append(Call(str(data["name"]), json.dumps(_fitting(data.get("arguments"), schema))))
        rest = rest[end:].lstrip(" \n,`")
    return calls


def _fitting(arguments: Any, schema: dict[str, Any]) -> dict[str, Any]:
    """What the schema knows of the arguments; models like to add what they have seen in it."""
    properties = schema.get("properties")
    if not isinstance(arguments, dict) or not isinstance(properties, dict):
        return arguments if isinstance(arguments, dict) else {}
    return {name: value for name, value in arguments.items() if name in properties}
