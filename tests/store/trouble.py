"""A talk on a disk that is full or takes nothing: `unshare -rm python -m tests.store.trouble full|readonly FOLDER`.

Mounts a small file system of its own (that is what the namespace is for), talks on it with the whole facade, makes
room again, and prints one JSON object: what was told, and whether the history holds every line of the talk.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from core.clock import SystemClock
from core.journal import Line, read_lines
from core.session.history import take_in
from core.store import Reader, Store
from tests.facade.person import Person, person


def mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True)


def fill_up(path: Path) -> None:
    """Take all the room there is, to the last byte."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 512, 1):
            with contextlib.suppress(OSError):
                while file.write(bytes(size)) == size:
                    pass


async def told(made: Person, code: str | None) -> str:
    """What the person is told, once the problem is `code` (None: over)."""
    state = await made.wait(lambda state: (state.problem.code if state.problem else None) == code, str(code), 30)
    return f"{state.problem.title} {state.problem.text}" if state.problem else ""


def kept(folder: Path, uid: str) -> list[Line]:
    with Reader(folder) as reader:
        return list(reader.lines(uid))


async def readonly(place: Path, own: Path) -> dict[str, Any]:
    """Read-only from the start on: what is there is read, what is said waits."""
    mount("-t", "tmpfs", "-o", "size=64m", "none", str(place))
    old = Store(place / "history", SystemClock())
    take_in(old, list(read_lines(Path(__file__).parent / "data" / "hello.jsonl")), "An old talk")
    old.close()
    mount("-o", "remount,ro", str(place))
    store = Store(place / "history", SystemClock())
    async with person(own, store=store, turn__mode="hold") as made:
        assert made.assistant.history is not None
        made.assistant.send_text("While nothing can be written")
        await made.answered(1)
        words = await told(made, "store_readonly")
        titles = [one.title for one in await made.assistant.history.latest()]
        uid, waiting = made.assistant.conversation_uid, store.writer.waiting
        mount("-o", "remount,rw", str(place))
        await told(made, None)
        texts = [item.text for item in made.state.items]
    return {**outcome(place, own, uid, texts), "told": words, "waited": waiting, "old": titles}


def outcome(place: Path, own: Path, uid: str, texts: list[str]) -> dict[str, Any]:
    """Whether the history holds the talk, line by line."""
    there = kept(place / "history", uid)
    with Reader(place / "history") as reader:
        rows = [data["text"] for _place, data in reader.items(uid)]
        is_sound = reader.is_sound()
    is_same = there == list(read_lines(own / "log.jsonl"))[: len(there)] and len(there) > 30
    return {"same": is_same, "rows": rows == texts and len(rows) >= 2, "sound": is_sound}


async def full(place: Path, own: Path) -> dict[str, Any]:
    """The disk fills up in the middle of a talk."""
    mount("-t", "tmpfs", "-o", "size=3m", "none", str(place))
    store = Store(place / "history", SystemClock())
    async with person(own, store=store, turn__mode="hold") as made:
        made.assistant.send_text("Before")
        await made.answered(1)
        await asyncio.to_thread(store.wait_until_written, 10.0)
        fill_up(place / "filler")
        made.assistant.send_text("While there is no room")
        await made.answered(2)
        words = await told(made, "store_full")
        made.assistant.send_text("And once more")
        await made.answered(3)
        uid, waiting = made.assistant.conversation_uid, store.writer.waiting
        (place / "filler").unlink()
        await told(made, None)
        made.assistant.send_text("After")
        await made.answered(4)
        texts = [item.text for item in made.state.items]
    return {**outcome(place, own, uid, texts), "told": words, "waited": waiting}


if __name__ == "__main__":
    folder = Path(sys.argv[2])
    place, own = folder / "disk", folder / "own"
    for one in (place, own):
        one.mkdir()
    print(json.dumps(asyncio.run({"full": full, "readonly": readonly}[sys.argv[1]](place, own))))
