"""Processes of our own code: the same command line from a checkout and from the app without Python.

The frozen app has no interpreter to give `-m` to, so it starts itself again and runs the module's `main`.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
"""Where a child starts: the checkout, or the frozen app's folder of files."""
FLAG = "--run-module"
MODULES = ("core.engine.serve", "core.audio.devices")
"""All that the frozen app runs so; nothing else can be named on its command line."""


PROGRAM = "gpt-realtime" if getattr(sys, "frozen", False) else "python3 main.py"
"""What a person types to start it."""


def is_frozen() -> bool:
    """Whether this is the app that was built, not a checkout."""
    return bool(getattr(sys, "frozen", False))


def command_of(module: str, *arguments: str) -> list[str]:
    """The words that run one of MODULES in a process of its own, from ROOT."""
    return [sys.executable, FLAG if is_frozen() else "-m", module, *arguments]
