"""Python's garbage, collected on Qt's thread alone.

A collection runs on whatever thread allocates next. One that meets a forgotten window on the history's or the
sound's thread destroys it there: its timers can not be stopped, and Qt may crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500


class Garbage(QObject):
    """From its making to `stop`, nothing is collected but here."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            at for at, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Python decides again."""
        self._timer.stop()
        gc.enable()
