"""A session played again, as it moved: a facade like the live one, fed from a log by a clock that can be turned.

`Recording` is the log, walked once: every state can be reached from a near snapshot. `Replayed` is what a window
shows: it looks like an Assistant, dials nobody, opens no microphone and ignores what is asked of it.
"""

from __future__ import annotations

import asyncio
import copy
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from pathlib import Path

from core.clock import Clock
from core.conversation import inputs
from core.conversation.state import Role, State
from core.errors import StoreError
from core.export import Talk, read_talk
from core.export.sound import pcm_of
from core.journal import LOCAL, Line, read_lines
from core.later import np
from core.lint import Finding, check
from core.metering import load_prices
from core.protocol import Raw
from core.replay import Player
from core.replay.inputs import PREFIX, input_of
from core.replay.play import dialect_of
from core.session.assistant import Assistant, World
from core.session.history import no_history
from core.session.line import link_rows
from core.session.timeline import Timeline
from core.settings import Secrets, Settings
from core.tools import Tools
from core.units import RATE_HZ

SNAPSHOT = 400
"""Lines between two states that are kept."""
TICK_S = 0.03
SPEEDS = (1.0, 2.0, 8.0)
UNTIMED_S = 0.1
"""From one event to the next, in a log that tells no times."""
AHEAD_S = 0.5
"""Sound is handed to the speaker so long before it is due."""
PIECE_S = 0.25
LINK_LINES = {PREFIX + kind.__name__ for kind in (inputs.LinkOpened, inputs.LinkDown)}


class Recording:
    """A whole log, ready to be entered anywhere. Made off the loop: a long one takes seconds."""

    def __init__(self, lines: list[Line], title: str) -> None:
        """Raises StoreError for local lines that cannot be read."""
        if lines and not any(line.t_s for line in lines):  # recorded without times
            lines = [line._replace(t_s=round(number * UNTIMED_S, 6)) for number, line in enumerate(lines)]
        self.lines = lines
        self.talk: Talk = read_talk(lines, title)
        self.dialect = dialect_of(lines)
        self.findings: list[Finding] = check(lines, is_ga=self.dialect.name == "ga")
        self.link_rows = _link_rows(lines)
        """What became of the connection, by the place of the line that tells it."""
        self.times = [line.t_s for line in lines]
        self._snapshots: list[Player] = []
        player = Player(self.dialect)
        for number, line in enumerate(lines):
            if number % SNAPSHOT == 0:
                self._snapshots.append(_copy(player))
            player.take(line)
        self.end: State = player.state

    @property
    def title(self) -> str:
        return self.talk.title

    @property
    def duration_s(self) -> float:
        """To the last event, or to the last sound."""
        return max(self.times[-1] if self.times else 0.0, self.talk.duration_s)

    @property
    def turns_s(self) -> list[float]:
        """Where each contribution of the person begins, or of anybody where the person said nothing."""
        mine = [turn.start_s for turn in self.talk.turns if turn.item.role is Role.USER]
        return mine or [turn.start_s for turn in self.talk.turns]

    @property
    def marks(self) -> dict[int, str]:
        """What breaks the protocol, by the number that the event has in the timeline."""
        numbers, count = {}, 0
        for place, line in enumerate(self.lines):
            count += line.direction != LOCAL
            count += len(self.link_rows.get(place, ()))
            numbers[place + 1] = count
        return {numbers[one.number]: f"{one.rule.says} ({one.rule.source})" for one in self.findings}

    def player_at(self, number: int) -> Player:
        """The player after the first `number` lines."""
        at = min(number // SNAPSHOT, max(0, len(self._snapshots) - 1))
        player = _copy(self._snapshots[at]) if self._snapshots else Player(self.dialect)
        for line in self.lines[at * SNAPSHOT : number]:
            player.take(line)
        return player

    def count_until(self, position_s: float) -> int:
        """How many lines have happened by then."""
        return bisect_right(self.times, position_s)

    def sound(self, from_s: float, to_s: float) -> bytes:
        """Both voices on one track: PCM16, 24 kHz."""
        first, last = max(0, round(from_s * RATE_HZ)), max(0, round(to_s * RATE_HZ))
        mixed = self.talk.you[first:last].astype(np.int32) + self.talk.assistant[first:last]
        pcm: bytes = np.clip(mixed, -32768, 32767).astype("<i2").tobytes()
        return pcm


def _link_rows(lines: list[Line]) -> dict[int, list[Raw]]:
    found: dict[int, list[Raw]] = {}
    is_open = False
    for place, line in enumerate(lines):
        told = input_of(line.event) if line.event.get("type") in LINK_LINES else None
        if isinstance(told, inputs.LinkDown):
            why = {"reason": told.problem.title}
            found[place] = link_rows(why, told.attempt, told.retry_in_s, was_open=is_open)
        is_open = is_open if told is None else isinstance(told, inputs.LinkOpened)
    return found


def _copy(player: Player) -> Player:
    """States are immutable; what a player holds beside them is small."""
    other = copy.copy(player)
    other._answers = dict(player._answers)
    return other


class Replayed(Assistant):
    """Plays a Recording. Loop thread; `close` ends it."""

    def __init__(self, recording: Recording, world: World, settings: Settings, clock: Clock) -> None:
        """world: for its speaker alone."""
        super().__init__(world, settings.detached(), Secrets(), clock, Tools(()), Timeline())
        self.timeline.opening = None
        self.prices = load_prices()
        self.recording = recording
        self.position_s = 0.0
        self.speed = 1.0
        self.is_playing = False
        self._player = Player(recording.dialect)
        self._taken = 0
        self._task: asyncio.Task[None] | None = None
        self._movers: list[Callable[[], None]] = []
        self._sound_s = 0.0
        self._pieces = 0
        self._begin(0)

    def on_move(self, listener: Callable[[], None]) -> None:
        """Call listener() when position, speed or playing has changed."""
        self._movers.append(listener)

    # What an Assistant does, and this one does not

    def dispatch(self, event: inputs.Input) -> None:
        """What is recorded is not changed by what is asked now."""

    def _follow(self, before: State, after: State) -> None:
        """No device follows a recording."""

    def _setting_changed(self, key: str, value: object) -> None:
        """Nor does a setting."""

    def heard_ms(self, item_id: str) -> int:
        """The recording tells it by its states."""
        return 0

    async def start(self) -> None:
        """Nothing is dialled."""

    async def close(self) -> None:
        self.pause()
        await super().close()

    # The clock

    def play(self) -> None:
        """Go on from where it stands; from the beginning at the end."""
        if self.is_playing:
            return
        if self.position_s >= self.recording.duration_s:
            self.seek(0.0)
        self.is_playing = True
        self._sound_s = self.position_s
        self._task = asyncio.get_running_loop().create_task(self._run(), name="replay")
        self._moved()

    def pause(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._sound.flush()
        self.is_playing = False
        self._moved()

    def choose_speed(self, speed: float) -> None:
        """1, 2 or 8 times; sound is heard at 1 and, higher, at 2."""
        self.speed = speed
        self._sound.flush()
        self._sound_s = self.position_s
        self._moved()

    def step(self) -> None:
        """One event further."""
        self.pause()
        if self._taken < len(self.recording.lines):
            self.position_s = self.recording.times[self._taken]
            self._take_until(self._taken + 1)
        self._moved()

    def step_back(self) -> None:
        """One event back."""
        self.pause()
        if self._taken:
            self._begin(self._taken - 1)
            self.position_s = self.recording.times[self._taken - 1] if self._taken else 0.0
        self._moved()

    def seek(self, position_s: float) -> None:
        """To a moment, forwards or back."""
        self.position_s = min(max(0.0, position_s), self.recording.duration_s)
        self._sound.flush()
        self._sound_s = self.position_s
        wanted = self.recording.count_until(self.position_s)
        if wanted < self._taken:
            self._begin(wanted)
        else:
            self._take_until(wanted)
        self._moved()

    def jump(self, by: int) -> None:
        """To the next (1) or the last (-1) turn."""
        turns = self.recording.turns_s
        at = bisect_right(turns, self.position_s) if by > 0 else bisect_left(turns, self.position_s - 0.5) - 1
        self.seek(turns[at] if 0 <= at < len(turns) else self.recording.duration_s if by > 0 else 0.0)

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        before_s = loop.time()
        while self.position_s < self.recording.duration_s:
            await asyncio.sleep(TICK_S)
            now_s = loop.time()
            self.position_s = min(self.position_s + (now_s - before_s) * self.speed, self.recording.duration_s)
            before_s = now_s
            self._feed_sound()
            self._take_until(self.recording.count_until(self.position_s))
            self._moved()
        self.is_playing = False
        self._moved()

    def _feed_sound(self) -> None:
        while self.speed <= 2.0 and self._sound_s < self.position_s + AHEAD_S * self.speed:
            end_s = self._sound_s + PIECE_S * self.speed
            pcm = self.recording.sound(self._sound_s, end_s)
            if self.speed == 2.0:
                pcm = pcm[: len(pcm) & ~3]
                pcm = np.frombuffer(pcm, "<i2").reshape(-1, 2).mean(axis=1).astype("<i2").tobytes()
            if pcm:
                self._pieces += 1
                self._sound.play("replay", pcm)
            self._sound_s = end_s

    # The conversation

    def _begin(self, number: int) -> None:
        """Stand after so many lines: everything shown is made anew."""
        self._player = self.recording.player_at(number)
        self._taken = number
        self.timeline.clear()
        self._waves.clear()
        self.timeline.journal(LOCAL, {"type": "local.replayed"}, 0.0)
        self._driver.show(self._player.state)
        for place, line in enumerate(self.recording.lines[:number]):
            self._note(place, line)

    def _take_until(self, number: int) -> None:
        for place, line in enumerate(self.recording.lines[self._taken : number], self._taken):
            self._note(place, line)
            self._driver.show(self._player.take(line))
        self._taken = max(self._taken, number)

    def _note(self, place: int, line: Line) -> None:
        """The wire's lines, and what became of the connection, as the live timeline shows them."""
        for row in self.recording.link_rows.get(place, ()):
            self.timeline.note(row, line.t_s)
        if line.direction == LOCAL:
            return
        if line.event.get("type") == "input_audio_buffer.append":
            self._waves.said(pcm_of(line.event, "audio"))
        elif line.event.get("type") in ("response.output_audio.delta", "response.audio.delta"):
            self._waves.spoken(str(line.event.get("item_id")), pcm_of(line.event, "delta"))
        self.timeline.add(line.direction, line.event, line.t_s)

    def _moved(self) -> None:
        for listener in tuple(self._movers):
            listener()


async def open_recording(assistant: Assistant, what: str | Path) -> Replayed:
    """A conversation of the history (its uid), or a log file, to be played again. Raises StoreError. Close it."""
    if isinstance(what, Path):
        lines, title = await asyncio.to_thread(lambda: list(read_lines(what))), what.stem
    elif assistant.history is not None:
        lines, title = await assistant.history.lines(what), (await assistant.history.summary(what)).title
    else:
        raise no_history()
    if not lines:
        raise StoreError(f"{title} holds no event.", remedy="Choose another one.", code="no_log")
    recording = await asyncio.to_thread(Recording, lines, title)
    return Replayed(recording, assistant.world, assistant.settings, assistant.clock)
