"""Live captions from repeated looks at growing speech: only words that two looks agree on are told.

Deltas can only append, so a word is told when it no longer changes. Pure.
"""

from __future__ import annotations

LOOKS_MS = (224, 224, 224, 448, 896)
"""From the beginning of speech to the first look, and from each to the next: early words, then a steady pace."""


class Captions:
    """For one utterance at a time."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """The utterance is over."""
        self._last: list[str] = []
        self._told: list[str] = []
        self._due_ms = 0
        self._looks = 0

    def is_due(self, now_ms: int) -> bool:
        """Whether it is time to look again; asking counts as looking."""
        if not self._due_ms:
            self._due_ms = now_ms + LOOKS_MS[0]
        if now_ms < self._due_ms:
            return False
        self._looks += 1
        self._due_ms = now_ms + LOOKS_MS[min(self._looks, len(LOOKS_MS) - 1)]
        return True

    def agreed(self, text: str) -> str:
        """What can be told now, with the space before it; "" for nothing new."""
        words = text.split()
        same = 0
        while same < min(len(words), len(self._last)) and _bare(words[same]) == _bare(self._last[same]):
            same += 1
        self._last = words
        if same <= len(self._told) or [_bare(word) for word in words[: len(self._told)]] != [
            _bare(word) for word in self._told
        ]:
            return ""
        new = words[len(self._told) : same]
        lead = " " if self._told else ""
        self._told += new
        return lead + " ".join(new)


def _bare(word: str) -> str:
    return word.strip(".,!?…").lower()
