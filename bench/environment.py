"""Environments for the programs that a bench compares with: made on first use from a hashed lock, away from ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).parents[1]


def environment(lock: str) -> Path:
    """The Python of the environment that holds exactly this lock. lock: a path inside the project."""
    file = ROOT / lock
    mark = f"{sys.version_info[0]}.{sys.version_info[1]}:{crc32(file.read_bytes()):08x}"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "gpt-realtime" / file.stem
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = folder / ".ready"
    if ready.exists() and ready.read_text() == mark:
        return python
    print(f"Setting up {folder} (once) ...", file=sys.stderr, flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    options = ["-q", "--disable-pip-version-check", "--require-hashes", "--no-deps", "--only-binary=:all:"]
    subprocess.run([python, "-m", "pip", "install", *options, "-r", file], check=True, stdout=sys.stderr)
    ready.write_text(mark)
    return python
