"""One clock for everything that moves: 33 ms while the window is seen, stopped when it is not."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

ACTIVE_MS = 33


class FrameClock(QObject):
    """Emits `frame(seconds since the last one)`."""

    frame = Signal(float)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last_s = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(ACTIVE_MS)
        self._timer.timeout.connect(self._tick)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange):
            self._follow()
        return False

    def _follow(self) -> None:
        is_seen = self._window.isVisible() and not self._window.isMinimized()
        if is_seen and not self._timer.isActive():
            self._last_s = time.monotonic()
            self._timer.start()
        elif not is_seen:
            self._timer.stop()

    def _tick(self) -> None:
        now_s = time.monotonic()
        elapsed_s, self._last_s = now_s - self._last_s, now_s
        self.frame.emit(min(0.2, elapsed_s))
