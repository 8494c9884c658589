"""Formats by name, what a file will hold, and the writing of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.errors import StoreError
from core.export import page, texts
from core.export.sound import encoded
from core.export.talk import Talk

SIDES = ("both", "mixed", "you", "assistant")
TEXTS: dict[str, Callable[[Talk], str]] = {
    "md": texts.markdown,
    "txt": texts.plain,
    "json": texts.as_json,
    "jsonl": texts.log,
    "srt": texts.srt,
    "vtt": texts.vtt,
    "html": page.page,
}
FORMATS = {
    "md": "Markdown: the words",
    "txt": "Plain text: the words",
    "json": "JSON: words, times, tokens",
    "jsonl": "JSON Lines: every event with its sound, to be replayed or imported",
    "srt": "SubRip captions",
    "vtt": "WebVTT captions",
    "html": "A page: sound, words, timeline",
    "wav": "Sound, uncompressed",
    "flac": "Sound, lossless",
}


def describe(talk: Talk, kind: str) -> str:
    """What a file of this kind will hold, told before it is written."""
    minutes = f"{int(talk.duration_s // 60)}:{int(talk.duration_s % 60):02d}"
    holds = {
        "jsonl": f"{len(talk.lines)} events and {minutes} of sound, instructions and tool calls with them",
        "html": f"{len(talk.turns)} turns and {minutes} of sound",
        "wav": f"{minutes} of sound",
        "flac": f"{minutes} of sound",
    }
    return f"{FORMATS[kind]}. It holds {holds.get(kind, f'{len(talk.turns)} turns, no sound')}. No key is in it."


def write(talk: Talk, kind: str, path: Path, side: str = "both") -> None:
    """Write a file, whole or not at all. Raises StoreError."""
    if kind not in FORMATS or side not in SIDES:
        raise StoreError(
            f"There is no format {kind} with {side}.", remedy=f"Known: {', '.join(FORMATS)}.", code="usage"
        )
    if kind in TEXTS:
        data = texts.KEYS.sub("***", TEXTS[kind](talk)).encode("utf-8", "replace")
    else:
        data = encoded(talk.you, talk.assistant, side, kind.upper())
    half = path.with_name(path.name + ".part")
    try:
        half.write_bytes(data)
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise StoreError(f"{path} cannot be written: {error.strerror}.", code="bad_file") from error
