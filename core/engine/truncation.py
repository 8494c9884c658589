"""What of a long talk the language model still reads (session.truncation). Pure.

Items that fell out stay out: the beginning of the prompt, which is cached, then changes seldom
(retention_ratio says how much is kept when it must).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from core.engine.ledger import Entry
from core.engine.prompts import prompt_of

Raw = dict[str, Any]
LINE_TOKENS = 6
"""What the model's own marks take around each line."""


class ContextFull(Exception):
    """The talk is longer than the model can read, and truncation is disabled."""


def fitting(
    context: Sequence[Entry], session: Raw, params: Raw, context_tokens: int, count: Callable[[str], int]
) -> list[Entry]:
    """The newest entries that fit; the others are marked as past. The last one always stays.

    A response's own input is cut too, but nothing of it is marked. Raises ContextFull where session.truncation is disabled.
    """
    wanted = session["truncation"]
    is_own = "input" in params
    entries = [entry for entry in context if is_own or not entry.is_past]
    fixed, limit = _fixed_tokens(session, params, count), context_tokens - _answer_tokens(session, params)
    room = limit - fixed
    if isinstance(wanted, dict):
        room = min(room, (wanted.get("token_limits") or {}).get("post_instructions") or room)
    tokens = [_entry_tokens(entry, count) for entry in entries]
    if sum(tokens) <= room:
        return entries
    if wanted == "disabled":
        raise ContextFull(f"The conversation has {sum(tokens) + fixed} tokens; the model reads at most {limit}.")
    kept = room * (wanted["retention_ratio"] if isinstance(wanted, dict) else 1.0)
    while len(entries) > 1 and (sum(tokens) > kept or entries[0].item["type"] == "function_call_output"):
        tokens.pop(0)
        gone = entries.pop(0)  # and then the answer to a call that is gone
        gone.is_past = gone.is_past or not is_own
    return entries


def _fixed_tokens(session: Raw, params: Raw, count: Callable[[str], int]) -> int:
    """Instructions and functions, which are always read."""
    prompt = prompt_of([], session, params)
    words = [f"{one.name} {one.description} {one.parameters}" for one in prompt.functions]
    return sum(count(text) + LINE_TOKENS for text in [*(message.text for message in prompt.messages), *words])


def _answer_tokens(session: Raw, params: Raw) -> int:
    return prompt_of([], session, params).max_tokens


def _entry_tokens(entry: Entry, count: Callable[[str], int]) -> int:
    text = (entry.words or "") + str(entry.item.get("arguments", "")) + str(entry.item.get("output", ""))
    if entry.tokens[0] != text:
        entry.tokens = (text, count(text) + LINE_TOKENS)
    return entry.tokens[1]
