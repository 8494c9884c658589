"""A screen that nobody sees: an X server of its own, without a window manager."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def virtual_screen(size: str, *options: str) -> Iterator[str]:
    """Its DISPLAY. size: "1440x900", pixels. options: further words for Xvfb, which must be installed."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", *options]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        yield f":{os.read(read, 16).decode().strip()}"
    finally:
        server.terminate()
        server.wait(10)
        os.close(read)  # not before: a write to a closed pipe would end the server
