"""Before Qt is imported: is there a screen? A dead DISPLAY would make Qt abort the process."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from pathlib import Path

X_PORT = 6000  # display 0 of the X protocol over TCP, as ssh -X offers it


def preflight() -> None:
    """Choose the offscreen platform where no screen answers, and say so."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if _wayland_answers() or _x_answers():
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(
        "No display answers, so the window can not be seen; everything else works.\n"
        "To see it: start from a desktop session, use `ssh -X`, or `xvfb-run python3 main.py`.\n"
        "Without a window: `python3 main.py say`, `talk`, `serve`, `doctor`; a picture: `--screenshot FILE`.",
        file=sys.stderr,
        flush=True,
    )


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return _connects(Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / name)


def _x_answers() -> bool:
    display = os.environ.get("DISPLAY", "")
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return False
    if host not in ("", "unix"):
        return _listens(host.removeprefix("tcp/").strip("[]"), X_PORT + int(number))
    path = f"/tmp/.X11-unix/X{number}"
    return _connects(Path(path)) or _connects(f"\0{path}")


def _listens(host: str, port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=2.0):
        return True
    return False


def _connects(address: Path | str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
        one.settimeout(1.0)
        try:
            one.connect(str(address))
        except OSError:
            return False
    return True
