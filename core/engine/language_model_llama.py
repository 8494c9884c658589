"""A GGUF model through llama.cpp (xllamacpp), prompted in ChatML.

The prompt is written here, not by a template, so that its beginning stays the same and is found in the
cache. Functions stand in the system message as signatures: this model does not know its own tool syntax.
Whether it calls is decided by likelihoods, then a grammar holds it to words or to a call.
"""

from __future__ import annotations

import json
import math
import re
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import xllamacpp

from core.engine.kept_prompts import KeptPrompts, private_folder
from core.engine.likeness import spoken_of
from core.engine.llama import SchemaRefused, parameters, streamed
from core.engine.parts import Answer, Call, Calling, Cancelled, Finished, Function, Message, Prompt, Words

CONTEXT_TOKENS = 4096
CHARACTERS_PER_TOKEN = 3.2
"""A careful guess, to drop old lines before the context is full."""
STOPS = ["<|im_end|>", "<|endoftext|>", "<|im_start|>"]
CALL_RULE = (
    "If a function provides what the user asks for, reply with only one line of JSON: "
    '{"name": <function name>, "arguments": {...}}. Never guess such an answer. '
    "Otherwise answer in words and never mention the functions."
)
REMINDER = "For your next answer only these instructions count:"
EXAMPLE = re.compile(r",? such as [^()\n]*(?=\))")
NONE = "none"
NONE_LINE = f"{NONE}(): Just talk: greetings, feelings, opinions, stories, advice, facts and everything the other functions do not do"
"""Stands among the functions, so that the model can choose it when it is made to choose; it is never called."""
POSSIBLE_CALL = 0.1
"""A first token that would have opened a call, this likely, makes the model choose. Lines that ask for a function had
0.14 and more; of small talk a third has as much."""
CLEAR_CHOICE = 3.85
"""How much likelier than none the best function is, in natural logarithms, its doubt counted twice."""
SURE_CHOICE = 0.8
"""A likelihood that is enough by itself. By these numbers 33 of 34 lines that ask for one of eleven functions are calls,
and none of 35 lines of talk."""
LLGUIDANCE = "%llguidance {}\nstart: "
WORDS_GRAMMAR = LLGUIDANCE + "/[^{`\\[\\s](.|\\n)*/\n"
"""Any text that does not begin as JSON or code."""
WATCHED_TOKENS = 40
"""First tokens whose likelihood is looked at."""
CALL_BEGIN = '{"name": "'
PREFILL_PIECE = 300
"""Characters read ahead before others get a turn; about 75 tokens."""
TIGHT = {"whitespace_flexible": False, "item_separator": ", ", "key_separator": ":"}
"""One way to write a call. Without a space before a value, a text where the model would rather write a number begins
with its first word; else it begins with that space, and is no text any more."""
CALL_TOKENS = 256
"""A note of two hundred words; what is longer is a loop."""
CHOICE_LINES, CHOICE_TOKENS = 4, 1024
"""Of the talk, where the small model chooses a function; room beside the talk to read them with the functions."""
CLOSED: dict[str, object] = {"type": "object", "additionalProperties": False}
"""What a schema of arguments means when it does not say: else the grammar lets anything follow."""


class LlamaModel:
    """One request at a time; the next waits for it."""

    context_tokens = CONTEXT_TOKENS

    def __init__(
        self, path: Path, name: str, threads: int = 2, *, is_careful: bool = False, kept: Path | None = None
    ) -> None:
        """is_careful: a call needs a word in common with a function, too (the small model takes any line for a call).
        kept: a folder for beginnings of prompts that were read."""
        self.name = name
        self._is_careful = is_careful
        wanted = parameters(path, threads, CONTEXT_TOKENS, CHOICE_TOKENS if is_careful else 0)
        if kept is not None:
            wanted.slot_save_path = f"{private_folder(kept)}/"
        self._server = xllamacpp.Server(wanted)
        self._kept: KeptPrompts | None = None
        if kept is not None:
            state, (key,) = path.stat(), wanted.api_keys
            kind = wanted.cache_type_k
            model = f"{path} {state.st_size} {state.st_mtime_ns} {xllamacpp.__version__} {CONTEXT_TOKENS} {kind}"
            self._kept = KeptPrompts(kept, model, self._server.listening_address, key)
        self._turn = threading.Lock()
        self._read = ["", ""]
        """The prompt of the last request in each slot: what of the next one begins like it needs not be read again."""

    def warm(self) -> None:
        """The first grammar takes 0.7 s; the next ones none."""
        request = {"prompt": "Hello", "max_tokens": 1, "grammar": WORDS_GRAMMAR, "cache_prompt": False}
        self._server.handle_completions(request)

    def answer(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> Iterator[Answer]:
        """Words and calls as they are made, then one Finished; cancelled within a token.

        After a function's answer comes speech, never the next call: these models would go on for ever.
        """
        whole, prompt = prompt, self._considered(prompt)
        if is_cancelled():
            yield Finished("cancelled")
        elif not prompt.functions or prompt.tool_choice == "none":
            yield from self._words(prompt, is_cancelled)
        elif prompt.tool_choice != "auto":
            yield from self._call(prompt, _allowed(prompt), is_cancelled)
        else:
            yield from self._words_or_call(prompt, whole, is_cancelled)

    def _words(self, prompt: Prompt, is_cancelled: Cancelled, *, begun: str = "") -> Iterator[Answer]:
        """begun: the token that is there already."""
        for piece in self._stream(prompt, "" if begun else _grammar(prompt), is_cancelled, begun=begun):
            if isinstance(piece, _Piece):
                yield Words(piece.text)
            elif begun:
                read, written = piece.prompt_tokens - 1, piece.completion_tokens + 1
                yield replace(piece, prompt_tokens=max(0, read), completion_tokens=written)
            else:
                yield piece

    def _words_or_call(self, prompt: Prompt, whole: Prompt, is_cancelled: Cancelled) -> Iterator[Answer]:
        """One token is made; where a call might rather have been opened, the model chooses, else words go on from it.

        whole: with all of the talk, for words that do not go on from it.
        """
        if prompt.messages[-1].role != "user":
            yield from self._words(prompt, is_cancelled)
            return
        first = next(self._stream(prompt, _grammar(prompt), is_cancelled, watch_first=True, most_tokens=1))
        if isinstance(first, Finished) and first.reason == "length":  # half a character
            yield from self._words(prompt, is_cancelled)
        elif isinstance(first, Finished):
            yield first
        elif first.call_likelihood >= POSSIBLE_CALL and self._chooses_call(prompt) and not is_cancelled():
            yield Calling()
            yield from self._call(prompt, prompt.functions, is_cancelled)
        elif self._is_careful:
            yield from self._words(replace(whole, functions=()), is_cancelled)
        else:
            yield Words(first.text)
            yield from self._words(prompt, is_cancelled, begun=first.text)

    def _chooses_call(self, prompt: Prompt) -> bool:
        """Whether a function is the clear choice where a call is begun for the model."""
        request: dict[str, Any] = {
            "prompt": self._text(prompt) + CALL_BEGIN,
            "max_tokens": 1,
            "temperature": 0.0,
            "n_probs": WATCHED_TOKENS,
            "cache_prompt": True,
            "id_slot": self._slot(prompt),
        }
        with self._turn:
            self._read[request["id_slot"]] = request["prompt"]
            answer = self._server.handle_completions(request)
        (choice,) = answer.get("choices") or [{}]
        return is_clear(_likelihoods(choice), [one.name for one in prompt.functions])

    def _call(self, prompt: Prompt, allowed: Sequence[Function], is_cancelled: Cancelled) -> Iterator[Answer]:
        """One call whose arguments fit the schema. A schema that cannot be enforced is only asked for."""
        if len(allowed) == 1 and not _has_arguments(allowed[0]):
            yield Call(allowed[0].name, "{}")
            yield Finished(prompt_tokens=self.count_tokens(self._text(prompt)))
            return
        try:
            yield from self._grammatical_call(prompt, call_grammar(allowed), is_cancelled)
        except SchemaRefused:
            loose = [replace(one, parameters={"type": "object"}) for one in allowed]
            yield from self._grammatical_call(prompt, call_grammar(loose), is_cancelled)

    def _grammatical_call(self, prompt: Prompt, grammar: str, is_cancelled: Cancelled) -> Iterator[Answer]:
        text, finished = "", Finished()
        for piece in self._stream(prompt, grammar, is_cancelled, most_tokens=CALL_TOKENS):
            if isinstance(piece, Finished):
                finished = piece
                continue
            text += piece.text
            if name := _called_without_arguments(text, prompt.functions):
                yield Call(name, "{}")
                yield replace(finished, prompt_tokens=self.count_tokens(self._text(prompt)))
                return
        calls = parse_calls(text, prompt.functions)
        if not calls and prompt.tool_choice == "auto" and not is_cancelled():
            yield from self._words(prompt, is_cancelled)  # it never came to an end
            return
        yield from calls
        yield finished

    def prefill(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> None:
        """Read the prompt into the cache, a piece at a time: who is cancelled makes way within two seconds."""
        considered = self._considered(prompt)
        self._read_whole(considered, is_cancelled)
        if considered is not prompt and not prompt.is_unfinished and not self._is_kept(prompt):
            self._read_beginning(prompt, is_cancelled)  # for when it is wanted

    def _read_whole(self, prompt: Prompt, is_cancelled: Cancelled) -> None:
        self._read_beginning(prompt, is_cancelled)
        self._read_ahead(self._text(prompt), self._slot(prompt), is_cancelled)

    def _slot(self, prompt: Prompt) -> int:
        """Where it is read: a free choice of functions apart, so that the talk stays read in the other one. A call that is
        demanded has the whole talk before it, for which there is room once."""
        return int(self._is_careful and bool(prompt.functions) and prompt.tool_choice == "auto")

    def _considered(self, prompt: Prompt) -> Prompt:
        """The small model talks about functions that it sees: it sees them only where the last line, the person's, has a
        word in common with one, and then with the end of the talk: to read all of it again took it ten seconds."""
        last = prompt.messages[-1]
        if self._is_careful and prompt.tool_choice == "none":
            return replace(prompt, functions=())  # the talk stands read without them
        if not self._is_careful or not prompt.functions or prompt.tool_choice != "auto":
            return prompt
        if last.role == "user" and spoken_of(last.text, prompt.functions):
            talk = tuple(message for message in prompt.messages if message.role != "system")
            return replace(prompt, messages=(*_instructions(prompt), *talk[-CHOICE_LINES:]))
        return replace(prompt, functions=())

    def _read_beginning(self, prompt: Prompt, is_cancelled: Cancelled) -> None:
        """Have instructions and functions from disk, or read and keep them before anything of a talk stands behind."""
        kept, beginning, slot = self._kept, self._beginning(prompt), self._slot(prompt)
        if kept is None:
            return
        with self._turn:
            if self._read[slot].startswith(beginning):
                return
            if kept.fetch(beginning, slot):
                self._read[slot] = beginning
                return
        self._read_ahead(beginning, slot, is_cancelled)
        with self._turn:
            if self._read[slot] == beginning and len(beginning) > PREFILL_PIECE:
                kept.keep(beginning, slot)

    def _read_ahead(self, text: str, slot: int, is_cancelled: Cancelled) -> None:
        while True:
            with self._turn:
                read = _same_beginning(self._read[slot], text)
                if is_cancelled() or read == len(text):
                    return  # a piece that is shorter than what is read would have the rest forgotten
                self._read[slot] = text[: read + PREFILL_PIECE]
                request = {"prompt": self._read[slot], "max_tokens": 0, "cache_prompt": True, "id_slot": slot}
                self._server.handle_completions(request)

    def _handle(self, request: dict[str, Any], take: Callable[[Any], bool]) -> None:
        self._read[request["id_slot"]] = request["prompt"]
        self._server.handle_completions(request, take)

    def _is_kept(self, prompt: Prompt) -> bool:
        """Or can not be."""
        return self._kept is None or self._kept.has(self._beginning(prompt))

    def _beginning(self, prompt: Prompt) -> str:
        """Instructions and functions."""
        return self._text(replace(prompt, messages=_instructions(prompt), reminder="", is_unfinished=True))

    def _text(self, prompt: Prompt) -> str:
        return chatml(prompt, has_examples=not self._is_careful)

    def count_tokens(self, text: str) -> int:
        """About how many; exact numbers come with each Finished."""
        return max(1, round(len(text) / 4)) if text else 0

    def _stream(
        self,
        prompt: Prompt,
        grammar: str,
        is_cancelled: Cancelled,
        *,
        begun: str = "",
        watch_first: bool = False,
        most_tokens: int = CONTEXT_TOKENS,
    ) -> Generator[_Piece | Finished, None, None]:
        """Pieces of text, then Finished. watch_first: the first tells how likely a call was instead."""
        self._read_beginning(prompt, is_cancelled)
        request = _request(prompt, self._text(prompt) + begun, grammar)
        request["id_slot"] = self._slot(prompt)
        request["max_tokens"] = min(prompt.max_tokens - bool(begun), most_tokens)
        if watch_first:
            request["n_probs"] = WATCHED_TOKENS
        finished = Finished("cancelled")
        for chunk in streamed(self._handle, request, self._turn, is_cancelled):
            for choice in chunk.get("choices", ()):
                if choice.get("finish_reason"):
                    finished = _finished(choice["finish_reason"], chunk.get("usage") or {})
                elif choice.get("text"):
                    yield _Piece(choice["text"], _call_likelihood(choice) if watch_first else 0.0)
                    watch_first = False
        yield finished


def _grammar(prompt: Prompt) -> str:
    """Of words: where functions or a call stand before them the model would write the next call aloud."""
    return WORDS_GRAMMAR if prompt.functions or any(message.role == "tool" for message in prompt.messages) else ""


def _instructions(prompt: Prompt) -> tuple[Message, ...]:
    return tuple(message for message in prompt.messages if message.role == "system")


def _same_beginning(one: str, other: str) -> int:
    """Characters."""
    differing = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    call_likelihood: float
    """0..1 that JSON or code would have stood here, had the grammar allowed it."""


def _likelihoods(choice: dict[str, Any]) -> dict[str, float]:
    """Of the first token: what could have stood there, without space, and how likely."""
    content = (choice.get("logprobs") or {}).get("content") or [{}]
    found: dict[str, float] = {}
    for one in content[0].get("top_logprobs") or ():
        token = one["token"].strip().lower()
        found[token] = found.get(token, 0.0) + math.exp(one["logprob"])
    return found


def _call_likelihood(choice: dict[str, Any]) -> float:
    return sum(likely for token, likely in _likelihoods(choice).items() if token[:1] in ("{", "`"))


def is_clear(likely: dict[str, float], names: Sequence[str]) -> bool:
    """Whether one of the names is clearly chosen, by the likelihoods of how it begins."""
    begun = (share for token, share in likely.items() if any(_begins(token, name.lower()) for name in names))
    best = max(begun, default=0.0)
    none = max(likely.get(NONE, 0.0), 1e-6)
    return best >= SURE_CHOICE or 2 * math.log(max(best, 1e-6)) - math.log(none) >= CLEAR_CHOICE


def _begins(token: str, name: str) -> bool:
    return name.startswith(token) and (len(token) > 1 or token == name)


def _allowed(prompt: Prompt) -> list[Function]:
    """The functions that tool_choice demands."""
    return [one for one in prompt.functions if prompt.tool_choice in ("required", one.name)]


def _has_arguments(function: Function) -> bool:
    return bool((function.parameters or {}).get("properties"))


def _request(prompt: Prompt, text: str, grammar: str) -> dict[str, Any]:
    request: dict[str, Any] = {
        "prompt": text,
        "max_tokens": prompt.max_tokens,
        "temperature": 0.0 if prompt.functions else prompt.temperature,
        "stop": STOPS,
        "stream": True,
        "cache_prompt": True,
    }
    return {**request, "grammar": grammar} if grammar else request


def call_grammar(functions: Sequence[Function]) -> str:
    """A call of one of these, its arguments by their schema, in llguidance's form of Lark."""
    choices = [
        {
            "type": "object",
            "properties": {"name": {"const": one.name}, "arguments": CLOSED | one.parameters},
            "required": ["name", "arguments"],
            "additionalProperties": False,
        }
        for one in functions
    ]
    schema = {"x-guidance": TIGHT, "anyOf": choices}
    return f"{LLGUIDANCE}call\ncall: %json {json.dumps(schema)}\n"


def _called_without_arguments(text: str, functions: Sequence[Function]) -> str:
    """The function a beginning names, if it takes no arguments: the rest needs not be waited for."""
    found = re.match(r'\s*\{\s*"name"\s*:\s*"([^"]+)"', text)
    bare = {one.name for one in functions if not _has_arguments(one)}
    return found.group(1) if found and found.group(1) in bare else ""


def _finished(reason: str, usage: dict[str, Any]) -> Finished:
    cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens", 0)
    return Finished(reason, usage.get("prompt_tokens", 0), cached, usage.get("completion_tokens", 0))


def chatml(prompt: Prompt, *, has_examples: bool = True) -> str:
    """The prompt as text, its oldest lines dropped when it would not fit. has_examples: of arguments; the small model
    says them again."""
    system = "\n\n".join(message.text for message in prompt.messages if message.role == "system")
    talk = [message for message in prompt.messages if message.role != "system"]
    if prompt.functions:
        told = "\n".join([*map(_function_line, prompt.functions), NONE_LINE])
        lines = told if has_examples else EXAMPLE.sub("", told)
        system = f"{system}\n\nYou can call these functions:\n{lines}\n\n{CALL_RULE}"
    lines_of_talk = [_line(message) for message in talk]
    head, tail = f"<|im_start|>system\n{system}<|im_end|>\n", "<|im_start|>assistant\n"
    if prompt.reminder:  # last, where it is best obeyed, and where the cache need not forget what stands before it
        tail = _line(Message("system", f"{REMINDER} {prompt.reminder}")) + tail
    room = (CONTEXT_TOKENS - min(prompt.max_tokens, CONTEXT_TOKENS // 4)) * CHARACTERS_PER_TOKEN - len(head) - len(tail)
    text = head + "".join(_latest(lines_of_talk, room))
    return text.removesuffix("<|im_end|>\n") if prompt.is_unfinished else text + tail


def _latest(lines: list[str], room: float) -> list[str]:
    """The last lines that fit. They are dropped in steps of half the room, so that the beginning seldom changes
    and stays in the cache; the last line is always there."""
    excess = sum(map(len, lines)) - room
    if excess <= 0:
        return lines
    step = max(1.0, room / 2)
    dropped, first = 0, 0
    while first < len(lines) - 1 and dropped < step * math.ceil(excess / step):
        dropped += len(lines[first])
        first += 1
    return lines[first:]


def _function_line(function: Function) -> str:
    """As a signature: 238 tokens for nine functions that take 560 as JSON schemas, and no call goes wrong for it;
    the grammar knows the schema."""
    properties: dict[str, Any] = (function.parameters or {}).get("properties") or {}  # type: ignore[assignment]
    required = (function.parameters or {}).get("required") or ()
    arguments = (_argument(name, schema, name in required) for name, schema in properties.items())  # type: ignore[operator]
    return f"{function.name}({', '.join(arguments)}): {function.description}"


def _argument(name: str, schema: Any, is_required: bool) -> str:
    told = schema.get("description", "") if isinstance(schema, dict) else ""
    choices = schema.get("enum") if isinstance(schema, dict) else None
    told = told or (" or ".join(str(one) for one in choices) if choices else "")
    return name + ("" if is_required else "?") + (f" ({told})" if told else "")


def _line(message: Message) -> str:
    if message.role == "assistant" and message.name:
        text = f'{{"name": "{message.name}", "arguments": {message.arguments or "{}"}}}'
        return f"<|im_start|>assistant\n{text}<|im_end|>\n"
    if message.role == "tool":
        text = f"Result: {message.text}\nTell me this in one short sentence."
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
