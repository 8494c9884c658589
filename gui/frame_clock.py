"""One clock for everything that moves: a frame each 33 ms, 500 ms while nothing but a breath does, none unseen.

While still it looks at the levels between two frames as well: sound is shown within 125 ms.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

ACTIVE_MS, STILL_MS = 33, 125
STILL_FRAME_S = 0.45
"""Sooner there is no frame while nothing moves: each fourth tick has one."""
SETTLED_S = 1.0
"""Meters fall and rings leave this long after the last sound."""


class FrameClock(QObject):
    """Emits `frame(seconds since the last one)`."""

    frame = Signal(float)

    def __init__(self, window: QWidget, is_still: Callable[[], bool] = lambda: False) -> None:
        """is_still: whether nothing moves; asked at each frame."""
        super().__init__(window)
        self._is_still = is_still
        self._still_s = 0.0
        self._window = window
        self._last_s = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(ACTIVE_MS)
        self._timer.timeout.connect(self._tick)
        window.installEventFilter(self)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange):
            self._follow()
        return False

    @property
    def interval_ms(self) -> int:
        """From one frame to the next."""
        return self._timer.interval()

    def wake(self) -> None:
        """Something happens: the next frame comes soon."""
        self._still_s = 0.0
        if self._timer.isActive() and self._timer.interval() != ACTIVE_MS:
            self._timer.start(ACTIVE_MS)

    def _follow(self) -> None:
        is_seen = self._window.isVisible() and not self._window.isMinimized()
        if is_seen and not self._timer.isActive():
            self._last_s = time.monotonic()
            self._timer.start()
        elif not is_seen:
            self._timer.stop()

    def _tick(self) -> None:
        now_s = time.monotonic()
        elapsed_s = now_s - self._last_s
        if not self._is_still():
            self.wake()
        elif self._timer.interval() == STILL_MS:
            if elapsed_s < STILL_FRAME_S:
                return
        elif self._still_s < SETTLED_S:
            self._still_s += elapsed_s
        else:
            self._timer.start(STILL_MS)
        self._last_s = now_s
        self.frame.emit(min(0.6, elapsed_s))
