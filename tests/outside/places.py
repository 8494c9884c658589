"""Where clients of others' making live: environments of their own in the cache, made at first use.

`uv` makes them when it can be had, since it is many times quicker; pip does the same otherwise.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

CACHE = Path(os.environ.get("GPT_REALTIME_OUTSIDE") or Path.home() / ".cache" / "gpt-realtime")
CLIENTS = Path(__file__).parent / "clients"
LOCKS = ROOT / "resources" / "locks"
INSTALL = ("install", "-q", "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r")
PYTHONS = ("agents", "pipecat", "livekit")


class Unreachable(Exception):
    """An environment could not be made; says why."""


def prepare_all() -> dict[str, Unreachable | Path]:
    """Each place by its name, all made at once; what could not be made is there as its error."""
    uv = _made_or_error("uv")
    tool = uv / "bin" / "uv" if isinstance(uv, Path) else None
    with ThreadPoolExecutor() as pool:
        made = {name: pool.submit(_made_or_error, name, tool) for name in (*PYTHONS, "node")}
    found = {name: one.result() for name, one in made.items()}
    if isinstance(found["node"], Path):
        found["npm"] = _npm(found["node"])
    return found


def _made_or_error(name: str, uv: Path | None = None) -> Unreachable | Path:
    try:
        return _python(name, uv)
    except Unreachable as error:
        return error


def _python(name: str, uv: Path | None) -> Path:
    """An environment with what resources/locks/outside-NAME.txt lists. Raises Unreachable."""
    lock, place = LOCKS / f"outside-{name}.txt", CACHE / f"outside-{name}"
    with _making(place, lock) as is_ready:
        if not is_ready:
            _run([sys.executable, "-m", "venv", "--without-pip", "--clear", str(place)])
            python = str(place / "bin" / "python")
            wheels = [*INSTALL, str(lock)]
            commands = [[str(uv), "pip", *wheels, "--python", python]] if uv else []
            _first_that_works([*commands, [sys.executable, "-m", "pip", "--python", python, *wheels]])
    return place


def _npm(node: Path) -> Unreachable | Path:
    """A folder with the npm clients and our scripts for them."""
    place, lock = CACHE / "outside-npm", CLIENTS / "package-lock.json"
    try:
        with _making(place, lock) as is_ready:
            if not is_ready:
                place.mkdir(parents=True, exist_ok=True)
                for name in ("package.json", "package-lock.json"):
                    shutil.copy(CLIENTS / name, place)
                npm = [str(node / "bin" / "npm"), "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
                _run(npm, cwd=place, env={**os.environ, "PATH": f"{node / 'bin'}{os.pathsep}{os.environ['PATH']}"})
    except Unreachable as error:
        return error
    for script in CLIENTS.glob("*.mjs"):
        shutil.copy(script, place)
    return place


@contextmanager
def _making(place: Path, lock: Path) -> Iterator[bool]:
    """Whether it is ready; if not, it is once the block has ended well. One at a time."""
    CACHE.mkdir(parents=True, exist_ok=True)
    stamp, wanted = place / ".ready", hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    with (CACHE / f"{place.name}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        is_ready = stamp.exists() and stamp.read_text() == wanted
        yield is_ready
        stamp.write_text(wanted)


def _first_that_works(commands: Sequence[list[str]]) -> None:
    for number, command in enumerate(commands, 1):
        try:
            _run(command)
        except Unreachable:
            if number == len(commands):
                raise
        else:
            return


def _run(command: list[str], cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    try:
        done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=300, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unreachable(f"{command[0]}: {error}") from error
    if done.returncode:
        raise Unreachable(f"{' '.join(command)}: {done.stderr[-500:]}")
