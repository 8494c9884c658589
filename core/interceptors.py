"""The person's own code between their words and the answer.

A file defines `intercept(words, talk)`, plain or async: words is what was heard, talk a list of (role, words).
It answers None or True (send as it is), a text (send that), False (discard), or a dict with any of
action ("send", "discard", "ask"), text, instructions, spoken, without_tools, aside.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from core.conversation.effects import Intercept
from core.conversation.inputs import Judged
from core.conversation.state import LivePrompt, Problem
from core.user_code import CodeError, WatchedFile, describe, load_file, run_apart

LIMIT_S = 5.0


class Interceptor:
    """One file, loaded again when it changes. Loop thread only."""

    def __init__(self) -> None:
        self._watched = WatchedFile()
        self._function: Any = None

    async def judge(self, path: Path, asked: Intercept, limit_s: float = LIMIT_S) -> Judged:
        """What the code says; when it fails or takes too long, the person is asked and told why."""
        try:
            async with asyncio.timeout(limit_s):
                await self._load(path)
                answer = await run_apart(self._function, asked.text, list(asked.talk))
            return verdict(asked.item_ids, answer)
        except TimeoutError:
            reason = f"It did not answer within {limit_s:g} s."
        except CodeError as error:
            reason = str(error)
        except Exception as error:
            reason = describe(error, path)
        problem = Problem("interceptor", f"{path.name} could not decide.", f"{reason} Decide yourself.", ("details",))
        return Judged(asked.item_ids, "ask", problem=problem)

    async def _load(self, path: Path) -> None:
        if not self._watched.is_changed(path) and self._function is not None:
            return
        self._function = None
        module = await run_apart(load_file, path)
        self._function = getattr(module, "intercept", None)
        if not callable(self._function):
            raise CodeError(f"{path.name} defines no function intercept(words, talk).")


def verdict(item_ids: tuple[str, ...], answer: Any) -> Judged:
    """An answer of the code as an input. Raises CodeError for one that means nothing."""
    if answer is None or answer is True:
        return Judged(item_ids, "send")
    if answer is False:
        return Judged(item_ids, "discard")
    if isinstance(answer, str):
        return Judged(item_ids, "send", answer)
    if not isinstance(answer, dict) or answer.get("action", "send") not in ("send", "discard", "ask"):
        raise CodeError(f"{answer!r} is no answer: None, a text, False, or a dict with action send, discard or ask.")
    prompt = LivePrompt(
        str(answer.get("instructions") or ""),
        bool(answer.get("spoken", True)),
        bool(answer.get("without_tools", False)),
        bool(answer.get("aside", False)),
    )
    text = answer.get("text")
    return Judged(item_ids, answer.get("action", "send"), None if text is None else str(text), prompt)
