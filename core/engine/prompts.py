"""What the language model is asked: items of a conversation and a configuration become a Prompt. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.engine.config import wish
from core.engine.ledger import Entry
from core.engine.parts import Function, Message, Prompt

Raw = dict[str, Any]
DEFAULT_MAX_TOKENS = 400
BRIDGES = ("Let me see.", "One moment.", "Let me check.")
NOTHING_HEARD = "[inaudible]"
"""Stands for a last utterance without words: the model would answer the line before it once more. Of several
wordings the one to which the default model asks to repeat; a whole sentence is answered as if it had been said."""
NOTHING_SAID = "Hello? Are you still there?"
"""Stands for the silence that idle_timeout_ms ended; both models then offer their help (8 of 8). Only the model
reads it: the item itself is sound without words."""


def prompt_of(context: Sequence[Entry], session: Raw, params: Raw) -> Prompt:
    """params: of the response; what they leave out is the session's.

    Instructions for one answer in the midst of a talk become a reminder: what was read before it stays read.
    """
    choice, limit = wish("tool_choice", session, params), wish("max_output_tokens", session, params)
    tools = [tool for tool in wish("tools", session, params) or () if tool.get("type") == "function"]
    own = params.get("instructions")
    is_live = bool(own) and "input" not in params and params.get("conversation", "auto") != "none"
    messages = [message for entry in context if (message := message_of(entry)) is not None]
    if is_unheard(context):
        messages.append(Message("user", NOTHING_HEARD))
    return Prompt(
        (Message("system", wish("instructions", session, {} if is_live else params) or ""), *messages),
        tuple(Function(t["name"], t.get("description") or "", t.get("parameters") or {}) for t in tools),
        choice["name"] if isinstance(choice, dict) else str(choice),
        limit if isinstance(limit, int) else DEFAULT_MAX_TOKENS,
        reminder=str(own) if is_live else "",
    )


def bridge_of(context: Sequence[Entry]) -> str:
    """Said before a call that answers spoken words, so that the line is not dead while it is made."""
    last = context[-1] if context else None
    is_spoken = last is not None and last.item.get("role") == "user" and bool(last.pcm)
    return BRIDGES[len(context) % len(BRIDGES)] if is_spoken else ""


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
    if item["type"] != "message" or not entry.words or entry.words in BRIDGES:
        return None
    shown = (part for part in item.get("content") or () if part.get("type") == "input_image")
    images = tuple(url for part in shown if (url := part.get("image_url")))
    return Message(item["role"], entry.words, images=images)
