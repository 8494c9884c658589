"""What the language model is asked: items of a conversation and a configuration become a Prompt. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.engine.config import wish
from core.engine.ledger import Entry
from core.engine.parts import Function, Message, Prompt

Raw = dict[str, Any]
DEFAULT_MAX_TOKENS = 400
NOTHING_HEARD = "[inaudible]"
"""Stands for a last utterance without words: the model would answer the line before it once more. Of several
wordings the one to which the default model asks to repeat; a whole sentence is answered as if it had been said."""
NOTHING_SAID = "Hello? Are you still there?"
"""Stands for the silence that idle_timeout_ms ended; both models then offer their help (8 of 8). Only the model
reads it: the item itself is sound without words."""


def prompt_of(context: Sequence[Entry], session: Raw, params: Raw) -> Prompt:
    """params: of the response; what they leave out is the session's."""
    choice, limit = wish("tool_choice", session, params), wish("max_output_tokens", session, params)
    tools = [tool for tool in wish("tools", session, params) or () if tool.get("type") == "function"]
    messages = [message for entry in context if (message := message_of(entry)) is not None]
    if is_unheard(context):
        messages.append(Message("user", NOTHING_HEARD))
    return Prompt(
        (Message("system", wish("instructions", session, params) or ""), *messages),
        tuple(Function(t["name"], t.get("description") or "", t.get("parameters") or {}) for t in tools),
        choice["name"] if isinstance(choice, dict) else str(choice),
        limit if isinstance(limit, int) else DEFAULT_MAX_TOKENS,
    )


def is_unheard(context: Sequence[Entry]) -> bool:
    """Whether the last line is an utterance in which no word was found."""
    last = context[-1] if context else None
    return last is not None and last.item.get("role") == "user" and bool(last.pcm) and last.words == ""


def message_of(entry: Entry) -> Message | None:
    """What the model reads of an entry; None for nothing."""
    item = entry.item
    if item["type"] == "function_call":
        return Message("assistant", "", item.get("name", ""), item.get("arguments", "{}"))
    if item["type"] == "function_call_output":
        return Message("tool", str(item.get("output", "")))
    if item["type"] != "message" or not entry.words:
        return None
    return Message(item["role"], entry.words)
