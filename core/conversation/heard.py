"""How much of a reply's text has been heard.

The service gives no word times, so words are taken to be spread evenly over the sound; the cut
falls between words.
"""

from __future__ import annotations

from core.conversation.state import Item

MS_PER_CHARACTER = 62
"""English speech runs at about 16 characters a second; used while sound is still arriving."""


def heard_length(item: Item, heard_ms: int | None = None) -> int:
    """How many characters of item.text have been heard. heard_ms: a newer playhead than the row's."""
    if not item.is_speech or item.is_fully_heard:
        return len(item.text)
    played_ms = item.heard_ms if heard_ms is None else max(heard_ms, item.heard_ms)
    spoken_ms = item.received_ms if item.is_done else max(item.received_ms, len(item.text) * MS_PER_CHARACTER)
    if played_ms <= 0 or spoken_ms <= 0:
        return 0
    if played_ms >= spoken_ms:
        return len(item.text)
    return _word_end(item.text, len(item.text) * played_ms // spoken_ms)


def heard_text(item: Item) -> str:
    """The words of a reply that were heard; all of them where it was not spoken."""
    return item.text[: heard_length(item)].rstrip()


def _word_end(text: str, length: int) -> int:
    """The end of the last whole word within the first `length` characters."""
    if length >= len(text) or text[length].isspace():
        return length
    cut = max(text.rfind(" ", 0, length), text.rfind("\n", 0, length))
    return max(cut, 0)
