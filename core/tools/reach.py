"""What the built-in tools can touch: the clock, the data folder, the screen, and the assistant's own voice.

The window lends its screen, the assistant its voice; without them a tool that needs one says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from platformdirs import user_data_path

from core.errors import ToolError


class Desktop(Protocol):
    """What only a window can do. Loop thread only."""

    def read_clipboard(self) -> str: ...
    def open_url(self, url: str) -> bool: ...


def data_folder() -> Path:
    """Where notes and reminders lie on this system, or where GPT_REALTIME_DATA says."""
    chosen = os.environ.get("GPT_REALTIME_DATA")
    return Path(chosen) if chosen else user_data_path("gpt-realtime", appauthor=False)


def local_now() -> datetime:
    """Local time with its zone."""
    return datetime.now().astimezone()


@dataclass
class Reach:
    """Filled in by whoever has it."""

    folder: Path = field(default_factory=data_folder)
    now: Callable[[], datetime] = local_now
    announce: Callable[[str], None] | None = None
    """Have the assistant speak of something by itself."""
    desktop: Desktop | None = None

    def the_desktop(self) -> Desktop:
        """The window's. Raises ToolError where there is none."""
        if self.desktop is None:
            raise ToolError("This needs the window: the assistant runs without one.", code="no_window")
        return self.desktop
