"""What pressing the orb or Space means in each mode (design, part "Orb").

Hold: press and hold talks, release sends; a press under 250 ms only says so; a double press locks it open until
the next press. Hands-free and Review: a short press mutes or unmutes, or interrupts while the assistant speaks.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from core.conversation.state import Phase
from core.conversation.turns import is_manual
from gui.bridge import Bridge

SHORT_S = 0.25
DOUBLE_S = 0.45


class TalkPresses:
    """Presses and releases in, verbs of the assistant out. say: shows a toast."""

    def __init__(self, bridge: Bridge, say: Callable[[str], None], now_s: Callable[[], float] = time.monotonic) -> None:
        self._bridge = bridge
        self._say = say
        self._now_s = now_s
        self._pressed_s: float | None = None
        self._last_short_s = -1.0
        self._is_locked = False
        self._was_speaking = False

    @property
    def is_pressed(self) -> bool:
        """Whether it is down."""
        return self._pressed_s is not None

    def lock(self) -> None:
        """Open until the next press, where talking is by hand."""
        if is_manual(self._bridge.state) and not self._is_locked:
            self._bridge.assistant.press_talk()
            self._is_locked = True

    def press(self) -> None:
        """Orb or Space went down."""
        if self._is_locked:
            self._is_locked = False
            self._bridge.assistant.release_talk()
            return
        self._pressed_s = self._now_s()
        self._was_speaking = self._bridge.phase in (Phase.SPEAKING, Phase.THINKING)
        self._bridge.assistant.press_talk()

    def release(self) -> None:
        """It came up, or the window lost the focus."""
        if self._pressed_s is None:
            return
        now_s = self._now_s()
        is_short = now_s - self._pressed_s < SHORT_S
        self._pressed_s = None
        if is_short and is_manual(self._bridge.state):
            if now_s - self._last_short_s < DOUBLE_S:
                self._is_locked = True
                return
            self._last_short_s = now_s
        self._bridge.assistant.release_talk()
        if is_short:
            self._short()

    def _short(self) -> None:
        if is_manual(self._bridge.state):
            self._say(QCoreApplication.translate("Talk", "Hold while you talk"))
        elif not self._was_speaking:
            self._bridge.assistant.toggle_mute()
