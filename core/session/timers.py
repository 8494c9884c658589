"""Named timers on the loop: setting one again replaces it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Timers:
    """Calls fired(name) once per timer. Loop thread only; close() forgets all."""

    def __init__(self, fired: Callable[[str], None]) -> None:
        self._fired = fired
        self._handles: dict[str, asyncio.Handle] = {}

    def set(self, name: str, delay_s: float) -> None:
        self.cancel(name)
        self._handles[name] = asyncio.get_running_loop().call_later(delay_s, self._fire, name)

    def cancel(self, name: str) -> None:
        handle = self._handles.pop(name, None)
        if handle is not None:
            handle.cancel()

    def close(self) -> None:
        for name in tuple(self._handles):
            self.cancel(name)

    def _fire(self, name: str) -> None:
        self._handles.pop(name, None)
        self._fired(name)
