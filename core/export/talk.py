"""What was said, when, and how it sounded: read from a log by replaying it.

Times are seconds of the log. A reply begins where it left the speaker and ends where it was last heard; an
utterance lies where its sound was sent.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.conversation.heard import heard_text
from core.conversation.state import Item, Role, State
from core.export.sound import pcm_of, place
from core.journal import CLIENT, LOCAL, OPENED, SERVER, Line
from core.later import np
from core.replay import Player
from core.replay.play import dialect_of
from core.units import BYTES_PER_FRAME, BYTES_PER_MS, RATE_HZ, bytes_to_ms

if TYPE_CHECKING:
    import numpy.typing as npt

NAMES = {Role.USER: "You", Role.ASSISTANT: "Assistant", Role.TOOL: "Tool", Role.SYSTEM: "Note"}
READING_S = 0.06
"""A typed character is read this long: captions of words without sound."""
GAP_S = 0.25
"""The microphone was closed when its next block comes later than this."""
TOGETHER_S = 0.02
"""Blocks that follow one another sooner were sent at once."""
EARLY_S, HELD_S = 0.06, 0.6
"""Blocks sent at once that would end so much after they were sent had been held back; longer is no microphone."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One row, for people."""

    item: Item
    text: str
    """What was heard of it, for a reply."""
    start_s: float
    end_s: float

    @property
    def name(self) -> str:
        return NAMES[self.item.role]


@dataclass(frozen=True, slots=True)
class Talk:
    """A whole conversation."""

    title: str
    turns: tuple[Turn, ...]
    lines: tuple[Line, ...]
    state: State
    you: npt.NDArray[np.int16]
    """The microphone, from second 0 of the log, 24 kHz."""
    assistant: npt.NDArray[np.int16]
    """What left the speaker, as long as `you`."""

    @property
    def duration_s(self) -> float:
        return len(self.you) / RATE_HZ


class _Walk:
    """Takes the lines once and keeps where things lie."""

    def __init__(self, lines: list[Line]) -> None:
        self.player = Player(dialect_of(lines))
        self.rows: dict[str, Item] = {}
        self.seen_s: dict[str, float] = {}
        self.sounds: dict[str, bytearray] = {}
        self.first_delta_s: dict[str, float] = {}
        self.playing_s: dict[str, float] = {}
        self.blocks: list[tuple[float, bytes]] = []
        """(place in seconds, sound) of each block of the microphone."""
        self.utterances: dict[str, tuple[float, float]] = {}
        self._written_ms: list[int] = []
        self._started_ms: dict[str, int] = {}
        self._committed_ms = 0
        self._cursor_s = self._heard_s = 0.0
        self._burst = 0
        """The first block of those that were sent at once."""
        self._count = -1
        for line in lines:
            self._take(line)
        self._settle_burst()
        self._keep_rows()

    def _take(self, line: Line) -> None:
        name = line.event.get("type")
        if line.direction == LOCAL and name == OPENED:
            self._keep_rows()
            self._written_ms, self._started_ms, self._committed_ms = [], {}, 0
            self._from = len(self.blocks)
        state = self.player.take(line)
        if len(state.items) != self._count:
            self._count = len(state.items)
            for item in state.items:
                self.seen_s.setdefault(item.item_id, line.t_s)
        if line.direction == CLIENT and name == "input_audio_buffer.append":
            self._hear(line.t_s, pcm_of(line.event, "audio"))
        elif line.direction == SERVER:
            self._server(line, str(name))
        elif name == "local.Heard" and line.event["heard_ms"] > 0:
            self.playing_s.setdefault(line.event["item_id"], line.t_s - line.event["heard_ms"] / 1000)

    _from = 0

    def _hear(self, t_s: float, pcm: bytes) -> None:
        length_s = _length_s(pcm)
        if t_s - self._heard_s > TOGETHER_S:
            self._settle_burst()
        self._heard_s = t_s
        if t_s - length_s > self._cursor_s + GAP_S:
            self._cursor_s = t_s - length_s
        self.blocks.append((self._cursor_s, pcm))
        self._cursor_s += length_s
        before = self._written_ms[-1] if self._written_ms else 0
        self._written_ms.append(before + bytes_to_ms(len(pcm)))

    def _settle_burst(self) -> None:
        """Blocks that were held back and sent at once lie where they were taken, over the silence sent meanwhile."""
        first, self._burst = self._burst, len(self.blocks)
        early_s = self._cursor_s - self._heard_s
        if first == len(self.blocks) or not EARLY_S < early_s <= HELD_S:
            return
        begun_s = self.blocks[first][0]
        wanted_s = max(0.0, begun_s - early_s)
        free_s = self._free_from(first, wanted_s)
        for at in range(first, len(self.blocks)):
            start_s, pcm = self.blocks[at]
            self.blocks[at] = (start_s - begun_s + free_s, pcm)
        self._cursor_s -= begun_s - free_s

    def _free_from(self, first: int, wanted_s: float) -> float:
        """Where block `first` may begin, wanted_s at the earliest: what lies there and is silent is cut."""
        for at in range(first - 1, -1, -1):
            start_s, pcm = self.blocks[at]
            if start_s + _length_s(pcm) <= wanted_s:
                break
            if any(pcm):
                return start_s + _length_s(pcm)
            self.blocks[at] = (start_s, pcm[: max(0, round((wanted_s - start_s) * RATE_HZ)) * BYTES_PER_FRAME])
        return wanted_s

    def _place(self, position_ms: int) -> float:
        """Where a millisecond of what was sent lies in the log."""
        index = self._from + bisect_left(self._written_ms, position_ms)
        if index >= len(self.blocks):
            return self._cursor_s
        start_s, pcm = self.blocks[index]
        before = self._written_ms[index - self._from] - bytes_to_ms(len(pcm))
        return start_s + max(0, position_ms - before) / 1000

    def _server(self, line: Line, name: str) -> None:
        event = line.event
        if name == "input_audio_buffer.speech_started":
            self._started_ms[str(event.get("item_id"))] = int(event.get("audio_start_ms") or 0)
        elif name == "input_audio_buffer.speech_stopped":
            start_ms = self._started_ms.get(str(event.get("item_id")), 0)
            ended_s = self._place(int(event.get("audio_end_ms") or 0))
            self.utterances[str(event.get("item_id"))] = self._place(start_ms), ended_s
        elif name == "input_audio_buffer.committed":
            written_ms = self._written_ms[-1] if self._written_ms else 0
            item_id = str(event.get("item_id"))
            self.utterances.setdefault(item_id, (self._place(self._committed_ms), self._place(written_ms)))
            self._committed_ms = written_ms
        elif name in ("response.output_audio.delta", "response.audio.delta"):
            item_id = str(event.get("item_id"))
            self.first_delta_s.setdefault(item_id, line.t_s)
            self.sounds.setdefault(item_id, bytearray()).extend(pcm_of(event, "delta"))

    def _keep_rows(self) -> None:
        self.rows |= {item.item_id: item for item in self.player.state.items}

    def turn(self, item: Item) -> Turn:
        text = heard_text(item) if item.is_interrupted else item.text
        start_s, end_s = self._span(item, text)
        return Turn(item, text, round(start_s, 3), round(max(end_s, start_s + 0.2), 3))

    def _span(self, item: Item, text: str) -> tuple[float, float]:
        if item.item_id in self.utterances:
            return self.utterances[item.item_id]
        start_s = self.seen_s.get(item.item_id, 0.0)
        if item.item_id not in self.sounds:
            return start_s, start_s + len(text) * READING_S
        start_s = self.playing_s.get(item.item_id, self.first_delta_s[item.item_id])
        return start_s, start_s + self.heard_bytes(item) / BYTES_PER_MS / 1000

    def heard_bytes(self, item: Item) -> int:
        received = len(self.sounds.get(item.item_id, b""))
        is_cut = item.is_interrupted and not item.is_fully_heard
        return min(received, item.heard_ms * BYTES_PER_MS) if is_cut else received


def _length_s(pcm: bytes) -> float:
    return len(pcm) // BYTES_PER_FRAME / RATE_HZ


def read_talk(lines: list[Line], title: str) -> Talk:
    """Replays a log. Raises StoreError for local lines that cannot be read."""
    walk = _Walk(lines)
    turns = tuple(sorted((walk.turn(item) for item in walk.rows.values()), key=lambda turn: turn.start_s))
    replies = [
        (walk.playing_s.get(item.item_id, walk.first_delta_s[item.item_id]), bytes(sound[: walk.heard_bytes(item)]))
        for item_id, sound in walk.sounds.items()
        if (item := walk.rows.get(item_id)) is not None
    ]
    you, assistant = place(walk.blocks), place(replies)
    length = max(len(you), len(assistant))
    shown = tuple(turn for turn in turns if turn.text or turn.item.call is not None or turn.item.images)
    return Talk(
        title,
        shown,
        tuple(lines),
        walk.player.state,
        np.pad(you, (0, length - len(you))),
        np.pad(assistant, (0, length - len(assistant))),
    )
