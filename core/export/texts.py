"""A conversation as text: for people (Markdown, plain), for programs (JSON, the log), for players (SRT, WebVTT)."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

from core.conversation.state import BORDER
from core.export.talk import Talk, Turn
from core.journal import to_text

KEYS = re.compile(r"\b(?:sk|ek)[-_][A-Za-z0-9_-]{16,}")
SECRET_FIELDS = {"authorization", "api_key", "api-key", "client_secret", "headers"}
CAPTION_MOST = 84
"""Characters in one caption: two lines of 42, as broadcasters use."""


def markdown(talk: Talk) -> str:
    rows = [f"# {talk.title}", ""]
    for turn in talk.turns:
        rows += [f"**{turn.name}** ({stamp(turn.start_s, '.')[:8]}){_cut(turn)}  ", _body(turn), ""]
    return "\n".join(rows)


def plain(talk: Talk) -> str:
    return "".join(f"[{stamp(turn.start_s, '.')[:8]}] {turn.name}: {_body(turn)}{_cut(turn)}\n" for turn in talk.turns)


def as_json(talk: Talk) -> str:
    """The conversation as data, without sound."""
    turns = [
        {
            "role": str(turn.item.role),
            "text": turn.text,
            "start_s": turn.start_s,
            "end_s": turn.end_s,
            "item": msgspec.to_builtins(turn.item),
        }
        for turn in talk.turns
    ]
    usage = msgspec.to_builtins(talk.state.usage)
    data = {"title": talk.title, "duration_s": round(talk.duration_s, 3), "turns": turns, "usage": usage}
    return json.dumps(without_keys(data), ensure_ascii=False, indent=2) + "\n"


def log(talk: Talk) -> str:
    """`{"dir", "t", "event"}` lines, sound and all."""
    return "".join(to_text(line._replace(event=without_keys(line.event))) for line in talk.lines)


def srt(talk: Talk) -> str:
    """SubRip: number, times with a comma, text."""
    rows = []
    for number, (start_s, end_s, name, text) in enumerate(_captions(talk), 1):
        rows.append(f"{number}\n{stamp(start_s, ',')} --> {stamp(end_s, ',')}\n{name}: {text}\n")
    return "\n".join(rows)


def vtt(talk: Talk) -> str:
    """WebVTT with a voice span for each caption (W3C WebVTT, 5.1)."""
    rows = ["WEBVTT", ""]
    for start_s, end_s, name, text in _captions(talk):
        safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        rows += [f"{stamp(start_s, '.')} --> {stamp(end_s, '.')}", f"<v {name}>{safe}", ""]
    return "\n".join(rows)


def stamp(seconds: float, point: str) -> str:
    """00:01:02.345"""
    ms = round(seconds * 1000)
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}{point}{ms % 1000:03d}"


def _captions(talk: Talk) -> list[tuple[float, float, str, str]]:
    """Each turn in pieces of two lines, its time shared out by their length."""
    made = []
    for turn in talk.turns:
        if not turn.text or turn.item.call is not None or turn.item.item_id.startswith(BORDER):
            continue
        pieces = _pieces(" ".join(turn.text.split()))
        whole, at_s = sum(map(len, pieces)), turn.start_s
        for piece in pieces:
            end_s = at_s + (turn.end_s - turn.start_s) * len(piece) / whole
            made.append((at_s, end_s, turn.name, piece))
            at_s = end_s
    return made


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for word in text.split(" "):
        if pieces[-1] and len(pieces[-1]) + 1 + len(word) > CAPTION_MOST:
            pieces.append("")
        pieces[-1] = f"{pieces[-1]} {word}".strip()
    return pieces


def _body(turn: Turn) -> str:
    call = turn.item.call
    if call is not None:
        return f"{call.name}({call.arguments.strip()}) → {call.output}"
    return turn.text or f"({len(turn.item.images)} pictures)"


def _cut(turn: Turn) -> str:
    return " [interrupted]" if turn.item.is_interrupted else ""


def without_keys(value: Any) -> Any:
    """The same data; what looks like a key, or stands where one stands, is struck out."""
    if isinstance(value, dict):
        return {
            name: "***" if name.lower() in SECRET_FIELDS and inner else without_keys(inner)
            for name, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [without_keys(inner) for inner in value]
    if isinstance(value, str) and ("sk" in value or "ek" in value) and len(value) < 100_000:
        return KEYS.sub("***", value)
    return value
