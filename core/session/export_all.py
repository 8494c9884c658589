"""Every conversation of the history into a folder, one file each."""

from __future__ import annotations

import asyncio
import re
import time
from pathlib import Path

from core.export.files import write
from core.export.talk import read_talk
from core.journal import Line
from core.session.history import History

PAGE = 50


async def export_all(history: History, kind: str, folder: Path) -> int:
    """How many were written, the oldest name first. Raises StoreError; what was written stays."""
    count = 0
    page = await history.latest(PAGE)
    while page:
        for summary in page:
            lines = await history.lines(summary.uid)
            name = f"{time.strftime('%Y-%m-%d %H.%M', time.localtime(summary.ended_s))} {_plain(summary.title)}".strip()
            path = _free(folder, name, kind)
            await asyncio.to_thread(_write, lines, summary.title, kind, path)
            count += 1
        page = await history.latest(PAGE, page[-1])
    return count


def _write(lines: list[Line], title: str, kind: str, path: Path) -> None:
    write(read_talk(lines, title), kind, path)


def _plain(title: str) -> str:
    """What every file system takes."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip()[:60]


def _free(folder: Path, name: str, kind: str) -> Path:
    """A name that no file has yet."""
    path, number = folder / f"{name}.{kind}", 2
    while path.exists():
        path, number = folder / f"{name} ({number}).{kind}", number + 1
    return path
