"""The conversation as the server keeps it: items in order, with what the model is told of each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from core.engine.formats import decoder
from core.engine.parts import IMAGE_NOTE
from core.engine.schema import Refused, decoded
from core.units import BYTES_PER_MS, bytes_to_ms

Raw = dict[str, Any]
AUDIO_TOKEN_MS_IN = 100
"""One input token for each 100 ms of sound."""
MOST_ITEMS = 10_000
MOST_SOUND_BYTES = 8 * 1024 * 1024
"""Some three minutes in each session, beside the newest items. Older sound is let go, its words stay."""
NEWEST = 8
"""Items whose sound is always kept: what is still played may be truncated, however long it is."""


@dataclass(slots=True)
class Entry:
    """One item, its sound, and its words."""

    item: Raw
    pcm: bytearray = field(default_factory=bytearray)
    """PCM16, 24 kHz: what the user said, or what was made for the assistant."""
    words: str | None = ""
    """What the model reads. None: the recogniser has not answered yet."""
    written: str = ""
    """The part of the words that came as text, beside sound."""
    marks: list[tuple[int, int]] = field(default_factory=list)
    """For each clause of an assistant's sound: (where its text ends, the millisecond its sound begins)."""
    transcript: str | None = None
    """What the client was told of a user's sound; it reads it again in conversation.item.retrieved alone."""
    is_cut: bool = False
    """Truncated: what follows of it was never heard."""
    is_past: bool = False
    """Too long ago: the model does not read it any more (truncation.py)."""
    tokens: tuple[str, int] = ("", 0)
    """The words that were counted last, and their tokens."""

    @property
    def id(self) -> str:
        return str(self.item["id"])


class Ledger:
    """Entries in order."""

    def __init__(
        self, most_items: int = MOST_ITEMS, most_sound_bytes: int = MOST_SOUND_BYTES, newest: int = NEWEST
    ) -> None:
        self.entries: list[Entry] = []
        self._by_id: dict[str, Entry] = {}
        self._most_items = most_items
        self._most_sound_bytes = most_sound_bytes
        self._newest = newest

    def find(self, item_id: str) -> Entry | None:
        return self._by_id.get(item_id)

    def need(self, item_id: Any, verb: str) -> Entry:
        """The entry, or Refused in the service's words. verb: retrieve, truncate, delete."""
        entry = self.find(str(item_id))
        if entry is None:
            message = f"Error {verb[:-1] if verb.endswith('e') else verb}ing item: the item with id '{item_id}' does not exist."
            raise Refused(f"item_{verb}_invalid_item_id", message, "item_id")
        return entry

    def place(self, entry: Entry, previous_item_id: str | None = None) -> str | None:
        """Put an entry in; the id before it. previous_item_id: None for the end, "root" for the beginning."""
        if self.find(entry.id) is not None:
            raise Refused(
                "item_create_duplicate_item_id",
                f"Error adding item: an item with id '{entry.id}' already exists.",
                "item.id",
            )
        if len(self.entries) >= self._most_items:
            message = f"The conversation holds {self._most_items} items at most; delete some, or begin a new session."
            raise Refused("conversation_full", message, "item")
        index = len(self.entries)
        if previous_item_id == "root":
            index = 0
        elif previous_item_id is not None:
            before = self.find(previous_item_id)
            if before is None:
                message = f"Error adding item: the previous item with id '{previous_item_id}' does not exist."
                raise Refused("item_create_invalid_previous_item_id", message, "previous_item_id")
            index = self.entries.index(before) + 1
        self.entries.insert(index, entry)
        self._by_id[entry.id] = entry
        self._let_sound_go()
        return self.entries[index - 1].id if index else None

    def remove(self, entry: Entry) -> None:
        self.entries.remove(entry)
        del self._by_id[entry.id]

    def _let_sound_go(self) -> None:
        """Of the oldest, as far as there is too much of it; never of one whose words are still to come."""
        excess = sum(len(entry.pcm) for entry in self.entries) - self._most_sound_bytes
        for entry in self.entries[: -self._newest]:
            if excess <= 0:
                return
            if entry.words is not None:
                excess -= len(entry.pcm)
                entry.pcm = bytearray()

    def previous_of(self, item_id: str) -> str | None:
        """The id before an entry."""
        ids = [entry.id for entry in self.entries]
        index = ids.index(item_id) if item_id in ids else 0
        return ids[index - 1] if index else None

    def truncate(self, event: Raw) -> None:
        """Cut an assistant's sound to what was heard; its transcript goes, the heard words stay for the model."""
        entry = self.need(event["item_id"], "truncate")
        end_ms = event["audio_end_ms"]
        is_sound = entry.item.get("role") == "assistant" and bool(entry.pcm)
        if not is_sound or event["content_index"] != 0:
            raise Refused("unsupported_content_type", "Only model output audio messages can be truncated", "item_id")
        length_ms = bytes_to_ms(len(entry.pcm))
        if end_ms > length_ms:
            message = f"Audio content of {length_ms}ms is already shorter than {end_ms}ms"
            raise Refused("invalid_value", message, "audio_end_ms")
        entry.words = heard_words(entry.words or "", end_ms, length_ms, entry.marks)
        entry.is_cut = True
        del entry.pcm[end_ms * BYTES_PER_MS :]
        for part in entry.item["content"]:
            part.pop("transcript", None)

    def waiting(self, entries: list[Entry]) -> bool:
        """Whether words of any of these are still to come."""
        return any(entry.words is None for entry in entries)


def heard_words(words: str, heard_ms: int, length_ms: int, marks: Sequence[tuple[int, int]] = ()) -> str:
    """The words that fit in what was heard, cut between words.

    Within a clause they are taken as evenly spread; marks say where each clause lies (see Entry). Text that
    has no sound yet was not heard.
    """
    first, first_ms = 0, 0
    last, last_ms = (marks[-1][0] if marks else len(words)), length_ms
    for index, (end, start_ms) in enumerate(marks):
        if start_ms > heard_ms:
            break
        first, first_ms = (marks[index - 1][0] if index else 0), start_ms
        last, last_ms = end, marks[index + 1][1] if index + 1 < len(marks) else length_ms
    if heard_ms >= last_ms:
        return words[:last].rstrip()
    cut = first + (last - first) * (heard_ms - first_ms) // max(1, last_ms - first_ms)
    return words[:cut].rsplit(" ", 1)[0] if cut and words[cut : cut + 1] not in ("", " ") else words[:cut].rstrip()


def client_entry(item: Raw, wanted: Raw) -> Entry:
    """An item of the client, its sound taken out. wanted: the format of sound. Raises Refused when that is no base64."""
    sounds = [part for part in item.get("content") or () if part["type"] == "input_audio"]
    pcm = _take_sound(item, wanted)
    written = written_words(item)
    is_waiting = bool(pcm) and not any(part.get("transcript") for part in sounds)
    return Entry(item, pcm, None if is_waiting else written, written)


def _take_sound(item: Raw, wanted: Raw) -> bytearray:
    """The sound of an item; it is told again only in conversation.item.retrieved."""
    pcm = bytearray()
    for index, part in enumerate(item.get("content") or ()):
        if part["type"] == "input_audio":
            pcm += decoder(wanted).feed(decoded(part.pop("audio", ""), f"item.content[{index}].audio"))
            part.setdefault("transcript", None)
    return pcm


def written_words(item: Raw) -> str:
    """The words of a client's item: its texts, its transcripts, and a note for each picture."""
    found = []
    for part in item.get("content") or ():
        if part.get("type") == "input_image":
            found.append(IMAGE_NOTE)
        elif text := part.get("text") or part.get("transcript"):
            found.append(str(text))
    return "\n".join(found)


def audio_tokens(entries: list[Entry]) -> int:
    """Tokens of the users' sound."""
    heard = [entry for entry in entries if entry.item.get("role") == "user"]
    return sum(-(-bytes_to_ms(len(entry.pcm)) // AUDIO_TOKEN_MS_IN) for entry in heard if entry.pcm)
