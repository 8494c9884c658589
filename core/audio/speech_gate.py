"""Who may speak over the assistant: a person, and nothing else.

While the speaker plays, and a moment after, the session gets silence in place of the microphone until somebody
speaks; then it gets what was held back, so that the first syllable is not cut, and all that follows. Coughs, keys,
doors and what the echo canceller leaves stay outside. One thread only.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from core.later import np
from core.silero import FRAME

if TYPE_CHECKING:
    import numpy.typing as npt

Sound: TypeAlias = "npt.NDArray[np.float32]"
TAIL_BLOCKS = 60
"""600 ms: the pause between two sentences of the assistant, and the room that still sounds."""
TAIL_BLOCKS_DEAF = 30
"""Half-duplex: only the room."""
HELD_BLOCKS = 50
"""500 ms held back: what a detector needs, and the breath before the word."""
STAY_BLOCKS = 60
"""600 ms without a voice shut it again: more than the pause that ends a turn."""
NEW_BLOCKS = 150
"""1.5 s of the very first playback, in which the echo canceller still learns."""
START_BLOCKS = 80
"""800 ms of each reply, in which it shows whether the echo comes by the path that is known: 230 ms late at most."""
LIKELY = 0.35
"""An open gate stays open for what may be a voice."""
MEMORY, SURE = 0.75, 0.5
"""Of the running mean of likelihoods, 32 ms each: three certain frames open it, or five that are less so."""
MEMORY_NEW, SURE_NEW = 0.9, 0.7
"""While the echo canceller learns: about 400 ms of voice."""
LOUD = 0.002
"""-54 dBFS: softer is nobody before this microphone."""

Judge = Callable[[Sound], float]
"""How likely 512 frames at 16 kHz are speech."""


class SpeechGate:
    """Takes and gives blocks of 10 ms, 24 kHz."""

    def __init__(self, judge: Judge | None, resample: Callable[[Sound], Sound]) -> None:
        """judge None: nothing passes while the speaker plays (half-duplex). resample: 24 to 16 kHz, in a stream."""
        self._judge = judge
        self._resample = resample
        self._held: deque[Sound] = deque(maxlen=HELD_BLOCKS)
        self._waiting = np.zeros(0, np.float32)
        self._voice = 0.0
        self._tail = TAIL_BLOCKS if judge is not None else TAIL_BLOCKS_DEAF
        self._since_far = self._tail + 1
        self._far_blocks = 0
        self._open_blocks = 0
        self._careful_blocks = 0
        self.openings = 0
        """How often somebody spoke over the assistant."""

    @property
    def is_guarding(self) -> bool:
        """The speaker plays or has just stopped."""
        return self._since_far <= self._tail

    def be_careful(self) -> None:
        """The echo canceller has to find the path again: want more of a voice for a second and a half."""
        self._careful_blocks = NEW_BLOCKS

    def process(self, clean: Sound, is_far: bool, passed: Sound | None = None) -> list[Sound]:
        """The blocks to send now. is_far: the speaker played something just then. passed: clean as loud as it is
        wished; judged is clean."""
        passed = clean if passed is None else passed
        self._careful_blocks = max(0, self._careful_blocks - 1)
        if is_far and not self.is_guarding:
            self._careful_blocks = max(self._careful_blocks, START_BLOCKS)
        self._since_far = 0 if is_far else self._since_far + 1
        self._far_blocks += is_far
        if not self.is_guarding:
            return self._pass(passed)
        self._listen(clean)
        if self._open_blocks:
            self._open_blocks -= 1
            return [passed]
        self._held.append(passed)
        if self._is_voice():
            self.openings += 1
            self._open_blocks = STAY_BLOCKS
            found = list(self._held)
            self._held.clear()
            return found
        return [np.zeros_like(clean)]

    def _pass(self, passed: Sound) -> list[Sound]:
        self._held.clear()
        self._voice = 0.0
        self._waiting = self._waiting[:0]
        self._open_blocks = 0
        return [passed]

    def _listen(self, clean: Sound) -> None:
        if self._judge is None:
            return
        self._waiting = np.concatenate([self._waiting, self._resample(clean)])
        while len(self._waiting) >= FRAME:
            frame, self._waiting = self._waiting[:FRAME], self._waiting[FRAME:]
            is_loud = float(np.sqrt(np.mean(frame * frame))) > LOUD
            likely = self._judge(frame) if is_loud else 0.0
            memory = MEMORY_NEW if self._is_new else MEMORY
            self._voice = memory * self._voice + (1 - memory) * likely
            if self._open_blocks and likely > LIKELY:
                self._open_blocks = STAY_BLOCKS

    @property
    def _is_new(self) -> bool:
        return self._far_blocks < NEW_BLOCKS or self._careful_blocks > 0

    def _is_voice(self) -> bool:
        return self._voice > (SURE_NEW if self._is_new else SURE)
