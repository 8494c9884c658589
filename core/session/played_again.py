"""A row of the conversation played once more: its sound as it was said, while nobody speaks."""

from __future__ import annotations

from collections.abc import Callable

from core.session.sound import Sound
from core.session.waves import KeptSound
from core.units import bytes_to_ms

NOTHING = ("", "", 0)


class PlayedAgain:
    """One row at a time; loop thread only."""

    def __init__(self, sound: Sound, kept: KeptSound, is_speaking: Callable[[], bool]) -> None:
        self._sound = sound
        self._kept = kept
        self._is_speaking = is_speaking
        self._count = 0
        self._now = NOTHING

    def play(self, item_id: str) -> bool:
        """From its beginning; once more stops it. False where its sound is no longer here, or somebody speaks."""
        if self.item_id:
            is_same = self.item_id == item_id
            self.stop()
            if is_same:
                return True
        pcm = self._kept.of(item_id)
        if not pcm or self._is_speaking():
            return False
        self._count += 1
        self._now = (item_id, f"replay_{self._count}", bytes_to_ms(len(pcm)))
        self._sound.play(self._now[1], pcm)
        self._sound.end_item(self._now[1])
        return True

    def stop(self) -> None:
        """Silence it."""
        if self.item_id and not self._is_speaking():
            self._sound.flush()
        self._now = NOTHING

    @property
    def item_id(self) -> str:
        """The row that is played again now."""
        _, name, length_ms = self._now
        if name and self._sound.heard_ms(name) >= length_ms:
            self._now = NOTHING
        return self._now[0]

    @property
    def heard_ms(self) -> int:
        """How far it is."""
        return self._sound.heard_ms(self._now[1]) if self._now[1] else 0
