"""Cuts streamed text into pieces that can be spoken: the first one short, then whole sentences, or less where sound is
running out.

Pure. A piece ends at punctuation followed by a space, so that 3.5 and "Dr." stay whole.
"""

from __future__ import annotations

import re

FIRST_WORDS = 3
"""The first piece ends here even without punctuation, so that sound begins early."""
FIRST_LEAST = 6
"""Characters; "Oh," alone sounds clipped."""
LONGEST = 240
_CLAUSE_END = re.compile(r"[.!?…:;,](?=[\"')\]]*\s)|[\u2013\u2014](?=\s)|\n")
_SENTENCE_END = re.compile(r"[.!?…](?=[\"')\]]*\s)|\n")
_LEANING = re.compile(r"\b(?:a|an|the|of|to|in|on|at|and|or|is|are|was|my|your|i|it's|for|by|with|as)\s+$", re.I)
"""Words after which nobody pauses: the first piece is one word longer then."""
_ABBREVIATIONS = {"mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "e.g.", "i.e.", "vs.", "etc.", "no.", "approx."}


class Clauses:
    """Feed text as it comes; take pieces as they are ready."""

    def __init__(self) -> None:
        self._text = ""
        self._is_first = True

    def feed(self, text: str, *, is_urgent: bool = False) -> list[str]:
        """More text; the pieces that are complete now. Joined, all pieces give the text.

        is_urgent: what is there will be spoken before a sentence is whole; words without an end are better than a gap.
        """
        self._text += text
        pieces: list[str] = []
        while (end := self._end(is_urgent and not pieces)) is not None:
            pieces.append(self._text[:end])
            self._text = self._text[end:]
            self._is_first = False
        return pieces

    def rest(self) -> str:
        """What is left at the end."""
        rest, self._text = self._text, ""
        return rest

    def _end(self, is_urgent: bool) -> int | None:
        pattern = _CLAUSE_END if self._is_first else _SENTENCE_END
        for found in pattern.finditer(self._text):
            end = found.end()
            piece = self._text[:end].strip()
            if piece.rsplit(" ", 1)[-1].lower() in _ABBREVIATIONS or not re.search(r"\w", piece):
                continue
            if not self._is_first or len(piece) >= FIRST_LEAST:
                return end
        if self._is_first or is_urgent:
            words = list(re.finditer(r"\S+\s+", self._text))[FIRST_WORDS - 1 :]
            for word in words[:3] if self._is_first else reversed(words):
                if not _LEANING.search(self._text[: word.end()]):
                    return word.end()
        if len(self._text) > LONGEST:
            return self._text.rfind(" ", 0, LONGEST) + 1 or LONGEST
        return None
