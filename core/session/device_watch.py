"""Follows the devices: back to the chosen one when it is plugged in again, along when the system's default moves.

PortAudio does not tell, so a child process is asked now and then; running streams live on. On Linux the sound
server moves streams by itself, and nobody is asked while all is well.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from core.audio.ports import Device
from core.errors import AppError

log = logging.getLogger("audio")
URGENT_S, CALM_S = 3.0, 15.0
Found = tuple[list[Device], list[Device]]
KINDS = ("microphone", "speaker")


class DeviceWatch:
    """Loop thread only. Asks while `follow` says that somebody cares."""

    def __init__(
        self,
        ask: Callable[[], Awaitable[Found]],
        chosen: Callable[[str], str],
        restart: Callable[[], None],
        report: Callable[[dict[str, Any]], None],
        platform: str = sys.platform,
    ) -> None:
        """ask: lists what there is. chosen: "host: name" for a kind, "" for the default. restart: open them anew."""
        self._ask = ask
        self._chosen = chosen
        self._restart = restart
        self._report = report
        self._is_followed_for_us = platform.startswith("linux")
        self._task: asyncio.Task[None] | None = None
        self._missing: frozenset[str] = frozenset()
        self._is_open = False
        self._defaults: dict[str, str] = {}

    def follow(self, missing: frozenset[str], is_open: bool) -> None:
        """missing: kinds whose chosen device is not there. is_open: some device is in use."""
        for kind in missing - self._missing:
            self._report({"type": "audio.device_gone", "kind": kind, "device": self._chosen(kind)})
        self._missing, self._is_open = missing, is_open
        is_needed = bool(missing) or (is_open and not self._is_followed_for_us)
        if is_needed and self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._run(), name="device-watch")
        elif not is_needed:
            self.close()

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(URGENT_S if self._missing else CALM_S)
            try:
                found = await self._ask()
            except AppError as error:
                log.info("devices: %s", error)
                continue
            self.compare(found)

    def compare(self, found: Found) -> None:
        """Take up what has come back and what has become the default."""
        is_moved = False
        for kind, devices in zip(KINDS, found, strict=True):
            keys = {device.key for device in devices}
            if kind in self._missing and self._chosen(kind) in keys:
                self._report({"type": "audio.device_back", "kind": kind, "device": self._chosen(kind)})
                is_moved = True
            default = next((device.key for device in devices if device.is_default), "")
            before = self._defaults.get(kind, default)
            self._defaults[kind] = default
            if default != before and not self._chosen(kind) and self._is_open:
                self._tell_default(kind, before, default)
                is_moved = True
        if is_moved:
            self._restart()

    def _tell_default(self, kind: str, before: str, now: str) -> None:
        undo = {"setting": f"audio.{kind}", "value": before}
        self._report({"type": "audio.device_changed", "kind": kind, "from": before, "to": now, "undo": undo})
