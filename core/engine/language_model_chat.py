"""Any language model that speaks the chat-completions form: a server's (Ollama, LM Studio, llama.cpp, vLLM, a cloud)
or a GGUF file's own template through llama.cpp.

Streams words and calls. What a model thinks aloud (`<think>`, reasoning_content) is not part of its answer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from core.engine.parts import IMAGE_NOTE, Answer, Call, Calling, Cancelled, Finished, Function, Message, Prompt, Words

Request = dict[str, Any]
Ask = Callable[[Request, Cancelled], Iterator[dict[str, Any]]]
"""Sends a request and gives the chunks of its stream; ends early when cancelled. Raises EngineError."""
LONGEST_CALL = 64 * 1024
"""Characters of arguments: a server that never ends one is cut off."""


class ChatModel:
    """One model behind `ask`; requests may run side by side if `ask` lets them."""

    def __init__(self, name: str, ask: Ask, *, sees: bool = False, context_tokens: int = 8192) -> None:
        """sees: pictures are sent along."""
        self.name = name
        self.sees = sees
        self.context_tokens = context_tokens
        self._ask = ask

    def answer(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> Iterator[Answer]:
        """Words as they come, then the calls, then one Finished."""
        if is_cancelled():
            yield Finished("cancelled")
            return
        calls, thought, finished = _Calls(), _Thought(), Finished("cancelled")
        for chunk in self._ask(request_of(prompt, self.name, sees=self.sees), is_cancelled):
            for choice in chunk.get("choices") or ():
                delta = choice.get("delta") or {}
                if text := thought.spoken(delta.get("content") or ""):
                    yield Words(text)
                if delta.get("tool_calls") and calls.add(delta["tool_calls"]):
                    yield Calling()
                if choice.get("finish_reason"):
                    finished = Finished("length" if choice["finish_reason"] == "length" else "stop")
            if usage := chunk.get("usage"):
                finished = _counted(finished, usage)
        if finished.reason != "cancelled":
            yield from calls.whole(prompt.functions)
        yield finished

    def prefill(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> None:
        """Nothing: a server keeps its own cache."""

    def count_tokens(self, text: str) -> int:
        """About how many."""
        return -(-len(text) // 4)


def request_of(prompt: Prompt, model: str, *, sees: bool) -> Request:
    """The body of POST /chat/completions."""
    request: Request = {
        "model": model,
        "messages": messages_of(prompt, sees=sees),
        "max_tokens": prompt.max_tokens,
        "temperature": prompt.temperature,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if prompt.functions:
        request["tools"] = [_tool(one) for one in prompt.functions]
        is_named = prompt.tool_choice not in ("auto", "none", "required")
        named = {"type": "function", "function": {"name": prompt.tool_choice}}
        request["tool_choice"] = named if is_named else prompt.tool_choice
    return request


def _tool(function: Function) -> dict[str, Any]:
    parameters = function.parameters or {"type": "object", "properties": {}}
    return {
        "type": "function",
        "function": {"name": function.name, "description": function.description, "parameters": parameters},
    }


def messages_of(prompt: Prompt, *, sees: bool) -> list[dict[str, Any]]:
    """The talk in chat form. Outputs go to the calls in order: a Message carries no id."""
    found: list[dict[str, Any]] = []
    waiting: list[str] = []
    messages = prompt.messages
    if prompt.reminder:
        messages = (Message("system", prompt.reminder), *(one for one in messages if one.role != "system"))
    for number, message in enumerate(messages):
        if message.role == "assistant" and message.name:
            waiting.append(f"call_{number}")
            found.append(_calling(message, waiting[-1]))
        elif message.role == "tool":
            call_id = waiting.pop(0) if waiting else f"call_{number}"
            found.append({"role": "tool", "tool_call_id": call_id, "content": message.text})
        elif message.text or message.images:
            found.append({"role": message.role, "content": _content(message, sees=sees)})
    return found


def _calling(message: Message, call_id: str) -> dict[str, Any]:
    function = {"name": message.name, "arguments": message.arguments or "{}"}
    return {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"id": call_id, "type": "function", "function": function}],
    }


def _content(message: Message, *, sees: bool) -> Any:
    if not message.images or not sees:
        return message.text
    text = message.text.replace(IMAGE_NOTE, "").strip()
    pictures = [{"type": "image_url", "image_url": {"url": url}} for url in message.images]
    return [*([{"type": "text", "text": text}] if text else []), *pictures]


def _counted(finished: Finished, usage: dict[str, Any]) -> Finished:
    cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens") or 0
    return Finished(finished.reason, usage.get("prompt_tokens") or 0, cached, usage.get("completion_tokens") or 0)


@dataclass(slots=True)
class _Calls:
    """Calls put together from their pieces."""

    parts: dict[int, list[str]] = field(default_factory=dict)
    """By index: name, arguments."""

    def add(self, pieces: list[dict[str, Any]]) -> bool:
        """More of them; True for the first."""
        is_first = not self.parts
        for number, piece in enumerate(pieces):
            function = piece.get("function") or {}
            part = self.parts.setdefault(piece.get("index", number), ["", ""])
            part[0] += function.get("name") or ""
            if len(part[1]) < LONGEST_CALL:
                part[1] += _text(function.get("arguments"))
        return is_first

    def whole(self, functions: tuple[Function, ...]) -> Iterator[Call]:
        """Those that name a function and have an object for arguments."""
        known = {one.name for one in functions}
        for name, arguments in self.parts.values():
            try:
                is_object = isinstance(json.loads(arguments or "{}"), dict)
            except ValueError:
                is_object = False
            if name in known:
                yield Call(name, arguments if arguments and is_object else "{}")


def _text(arguments: Any) -> str:
    """Some servers give an object where a text belongs."""
    return arguments if isinstance(arguments, str) else json.dumps(arguments) if arguments else ""


class _Thought:
    """Takes <think>...</think> out of a stream of text, wherever the pieces are cut."""

    def __init__(self) -> None:
        self._held = ""
        self._is_thinking = False

    def spoken(self, text: str) -> str:
        """What of it is said aloud."""
        self._held += text
        said = ""
        while self._held:
            mark = "</think>" if self._is_thinking else "<think>"
            before, found, after = self._held.partition(mark)
            if found:
                said += "" if self._is_thinking else before
                self._held, self._is_thinking = after.lstrip() if self._is_thinking else after, not self._is_thinking
                continue
            kept = _beginning_of(mark, self._held)
            said += "" if self._is_thinking else self._held[: len(self._held) - kept]
            self._held = self._held[len(self._held) - kept :]
            break
        return said


def _beginning_of(mark: str, text: str) -> int:
    """How many characters at the end of text may be the beginning of mark."""
    return next((size for size in range(min(len(mark) - 1, len(text)), 0, -1) if mark.startswith(text[-size:])), 0)


def plain_name(model: str) -> str:
    """As people read it: without folders and file endings."""
    return re.sub(r"\.gguf$", "", model.rsplit("/", 1)[-1], flags=re.IGNORECASE)
