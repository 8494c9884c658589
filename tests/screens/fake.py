"""An assistant without an inside: the state is handed in, the clock stands, what is asked of it is written down."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zlib import crc32

from core.audio.ports import Device, Level
from core.conversation.phase import phase_of
from core.conversation.state import Phase, State
from core.metering import Cost, load_prices
from core.session.speech_check import Reading
from core.session.timeline import Timeline
from core.settings import Settings
from core.store import Found, Summary

NOW_S = 1000.0
NOON = 1764417600.0  # 29 November 2025, 12:00 UTC: what "today" is in the pictures
DAY = 86_400.0


class StandingClock:
    """Stands where it is put."""

    def __init__(self) -> None:
        self.at_s = NOW_S

    def now_s(self) -> float:
        return self.at_s

    def wall_s(self) -> float:
        return NOON


class FakeSecrets:
    """Nothing is kept."""

    is_lasting = True

    def get(self, name: str) -> str:
        return ""

    def set(self, name: str, value: str) -> None:
        pass


@lru_cache(maxsize=64)
def wave(name: str, count: int = 64) -> tuple[float, ...]:
    """The shape of somebody talking: syllables in phrases, the same for the same name."""
    seed = crc32(name.encode()) % 97
    found = []
    for index in range(count):
        phrase = abs(math.sin((index + seed) * math.pi / 17))
        syllable = 0.3 + 0.7 * abs(math.sin((index * 1.9 + seed) * 0.31))
        found.append(0.03 + 0.7 * phrase**1.4 * syllable**1.6)
    return tuple(found)


class FakeSpeechCheck:
    """Hears what it is given."""

    def __init__(self) -> None:
        self.heard: list[Reading] = []

    async def open(self) -> None:
        pass

    def close(self) -> None:
        pass

    def readings(self) -> list[Reading]:
        found, self.heard = self.heard, []
        return found


async def _listen() -> None:
    """Until cancelled."""


TITLES = (
    ("Rainy Saturday in Lisbon", 0.1, 192),
    ("Explain the VAD settings", 0.2, 108),
    ("Standup notes, spoken", 1.0, 365),
    ("Ordering in Portuguese", 1.1, 571),
    ("Kitchen timer", 2.0, 52),
    ("Debugging the proxy", 3.0, 860),
    ("A lighthouse story", 4.0, 464),
    ("Compare marin and cedar", 5.0, 136),
    ("Interview warm-up", 33.0, 669),
    ("Release notes, read aloud", 34.0, 277),
)


def _summary(number: int, title: str, days: float, length_s: float) -> Summary:
    ended_s = NOON - days * DAY
    known = {"uid": f"conv_{number}", "title": title, "provider": "Local assistant", "turns": 5, "has_draft": False}
    known |= {"began_s": ended_s - length_s, "ended_s": ended_s, "length_s": float(length_s)}
    return Summary(**{name: known[name] for name in Summary._fields if name in known})


class FakeHistory:
    """Ten conversations that never change."""

    def __init__(self) -> None:
        self.all = [_summary(number, *row) for number, row in enumerate(TITLES)]
        self.store = SimpleNamespace(problem=None)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        return lambda: None

    async def latest(self, limit: int = 50, before_s: float | None = None, *more: Any) -> list[Summary]:
        return [one for one in self.all if before_s is None or one.ended_s < before_s][:limit]

    async def search(self, words: str, *more: Any) -> list[Found]:
        return [Found(one, "", one.title) for one in self.all if words.lower() in one.title.lower()]

    async def summary(self, uid: str) -> Summary:
        return next(one for one in self.all if one.uid == uid)

    def __getattr__(self, name: str) -> Any:
        return lambda *given, **named: None


class FakeAssistant:
    """What gui/ reads of core.session.assistant.Assistant; verbs are kept in `asked`."""

    def __init__(self, config: Path, state: State | None = None, *, has_history: bool = True) -> None:
        self.settings = Settings(config / "settings.json")
        self.secrets = FakeSecrets()
        self.clock = StandingClock()
        self.timeline = Timeline()
        self.tools = SimpleNamespace(reach=SimpleNamespace(desktop=None), offered=(), names=())
        self.history = FakeHistory() if has_history else None
        self.cost = Cost()
        self.microphone_name, self.speaker_name = "Built-in microphone", "Speakers"
        self.conversation_uid = "conv_0"
        self.state = state or State()
        self.ear = SimpleNamespace(listen=_listen, level=self.microphone_level)
        self.check = FakeSpeechCheck()
        self.played_again = SimpleNamespace(item_id="", heard_ms=0, play=lambda item_id: False, stop=lambda: None)
        self.prices = load_prices()
        self.position_s = None
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self.heard: dict[str, int] = {}
        self.lengths: dict[str, int] = {}
        self.heard_db = self.spoken_db = -100.0
        self._listeners: list[Callable[[State, State], None]] = []

    @property
    def phase(self) -> Phase:
        return phase_of(self.state, self.clock.now_s())

    def show(self, state: State) -> None:
        """Another state, told to whoever listens."""
        before, self.state = self.state, state
        for listener in tuple(self._listeners):
            listener(before, state)

    def subscribe(self, listener: Callable[[State, State], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def microphone_level(self) -> Level:
        return Level(self.heard_db, self.heard_db - 6)

    def speaker_level(self) -> Level:
        return Level(self.spoken_db, self.spoken_db - 6)

    def heard_ms(self, item_id: str) -> int:
        return self.heard.get(item_id, 0)

    def peaks(self, item_id: str) -> tuple[tuple[float, ...], int]:
        length_ms = self.lengths.get(item_id, 0)
        return (wave(item_id), length_ms) if length_ms else ((), 0)

    def speech_check(self) -> FakeSpeechCheck:
        return self.check

    async def devices(self) -> tuple[list[Device], list[Device]]:
        microphones = [Device("ALSA", "Built-in microphone", True), Device("ALSA", "USB headset")]
        return microphones, [Device("ALSA", "Speakers", True), Device("ALSA", "USB headset")]

    async def preview_voice(self, name: str) -> bytes:
        return bytes(4800)

    async def test_endpoint(self, kind: str) -> str:
        return "Works, 212 ms"

    async def read_earlier(self) -> bool:
        """There is nothing before."""
        return False

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)

        def verb(*given: Any, **named: Any) -> None:
            self.asked.append((name, given))

        return verb
