"""Cuts streamed text into pieces that can be spoken: the first one short, then whole sentences.

Pure. A piece ends at punctuation followed by a space, so that 3.5 and "Dr." stay whole.
"""

from __future__ import annotations

import re

FIRST_WORDS = 4
"""The first piece ends here even without punctuation, so that sound begins early."""
FIRST_LEAST = 6
"""Characters; "Oh," alone sounds clipped."""
LONGEST = 240
_CLAUSE_END = re.compile(r"[.!?…:;,](?=[\"')\]]*\s)|[\u2013\u2014](?=\s)|\n")
_SENTENCE_END = re.compile(r"[.!?…](?=[\"')\]]*\s)|\n")
_ABBREVIATIONS = {"mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "e.g.", "i.e.", "vs.", "etc.", "no.", "approx."}


class Clauses:
    """Feed text as it comes; take pieces as they are ready."""

    def __init__(self) -> None:
        self._text = ""
        self._is_first = True

    def feed(self, text: str) -> list[str]:
        """More text; the pieces that are complete now. Joined, all pieces give the text."""
        self._text += text
        pieces: list[str] = []
        while (end := self._end()) is not None:
            pieces.append(self._text[:end])
            self._text = self._text[end:]
            self._is_first = False
        return pieces

    def rest(self) -> str:
        """What is left at the end."""
        rest, self._text = self._text, ""
        return rest

    def _end(self) -> int | None:
        pattern = _CLAUSE_END if self._is_first else _SENTENCE_END
        for found in pattern.finditer(self._text):
            end = found.end()
            piece = self._text[:end].strip()
            if piece.rsplit(" ", 1)[-1].lower() in _ABBREVIATIONS or not re.search(r"\w", piece):
                continue
            if not self._is_first or len(piece) >= FIRST_LEAST:
                return end
        if self._is_first:
            words = list(re.finditer(r"\S+\s+", self._text))
            if len(words) > FIRST_WORDS:
                return words[FIRST_WORDS - 1].end()
        if len(self._text) > LONGEST:
            return self._text.rfind(" ", 0, LONGEST) + 1 or LONGEST
        return None
