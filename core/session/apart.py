"""Hearing a microphone without a conversation: the check of the welcome, and of the settings."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from core.audio.levels import Gauge
from core.audio.ports import Level, Microphone
from core.later import np


class Ear:
    """Open for as long as `listen` runs; the level is read by the frame clock."""

    def __init__(self, make_microphone: Callable[[], Microphone]) -> None:
        self._make = make_microphone
        self._gauge = Gauge()

    def level(self) -> Level:
        """Since the last reading; silence while closed."""
        return self._gauge.read()

    async def listen(self) -> None:
        """Until cancelled. Raises AudioError when the microphone cannot be opened, or is lost."""
        microphone = self._make()
        lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def fail(error: Exception) -> None:
            if not lost.done():
                lost.set_exception(error)

        try:
            opening = microphone.open(lambda block: self._gauge.feed(np.frombuffer(block, "<i2")), fail)
            if opening is not None:
                await opening
            await lost
        finally:
            lost.cancel()
            microphone.close()
