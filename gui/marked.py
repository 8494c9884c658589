"""The markdown people meet in replies: bold, italic, code, links, lists. Pure: text in, plain text and spans out.

What is not closed stays as it is, so that a reply that is still being written never jumps.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

_INLINE = re.compile(
    r"(?P<code>`[^`\n]+`)|(?P<bold>\*\*[^*\n]+\*\*)|(?P<italic>(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*]))"
    r"|(?P<link>\[[^\]\n]+\]\(https?://[^)\s]+\))"
)
_LIST = re.compile(r"^(\s*)[-*] +", re.MULTILINE)
_HEADING = re.compile(r"^#{1,4} +(?=\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the plain text. kind: bold, italic, code, link."""

    start: int
    end: int
    kind: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """What is shown, and where each character of it stood in the source."""

    plain: str
    spans: tuple[Span, ...] = ()
    source: tuple[int, ...] = ()
    """Empty: the plain text is the source."""

    def shown(self, source_length: int) -> int:
        """How many characters of the plain text the first source_length of the source are."""
        if not self.source:
            return min(source_length, len(self.plain))
        return bisect_left(self.source, source_length)


def parse(text: str) -> Marked:
    """The text without its marks."""
    if not any(mark in text for mark in ("*", "`", "](", "- ", "# ")):
        return Marked(text)
    plain: list[str] = []
    source: list[int] = []
    spans: list[Span] = []

    def put(piece: str, at: int) -> None:
        plain.extend(piece)
        source.extend(range(at, at + len(piece)))

    position = 0
    for start, end, kind in _marks(text):
        if start < position:
            continue
        put(text[position:start], position)
        begin = len(plain)
        if kind == "list":
            plain.append("•")
            source.append(start)
            put("  ", start)
        elif kind != "heading":
            inside, skip, target = _inside(text[start:end], kind)
            put(inside, start + skip)
            spans.append(Span(begin, len(plain), kind, target))
        position = end
    put(text[position:], position)
    return Marked("".join(plain), tuple(spans), tuple(source))


def _marks(text: str) -> list[tuple[int, int, str]]:
    """(start, end, kind) in order."""
    found = [(one.start(), one.end(), str(one.lastgroup)) for one in _INLINE.finditer(text)]
    found += [(one.end(1), one.end(), "list") for one in _LIST.finditer(text)]
    found += [(one.start(), one.end(), "heading") for one in _HEADING.finditer(text)]
    return sorted(found)


def _inside(marked: str, kind: str) -> tuple[str, int, str]:
    """(the words, how many characters stand before them, the target of a link)."""
    if kind == "link":
        words, _, target = marked[1:-1].partition("](")
        return words, 1, target
    width = 2 if kind == "bold" else 1
    return marked[width:-width], width, ""
