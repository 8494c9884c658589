"""A history as this version of the program leaves it when it is killed, kept for the versions to come.

    python -m tests.store.past      # writes tests/store/data/past-VERSION.zip, when the schema has a new step

The zip holds the folder (the write-ahead log with it) and expected.json: what must be found in it.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import msgspec

from core.clock import FakeClock
from core.conversation.state import Draft, DraftPart, Item, Role, Transcript
from core.journal import CLIENT, SERVER, Line, to_text
from core.store import Store
from core.store.schema import VERSION
from core.store.split import MICROPHONE
from tests.fakes.sounds import LOUD, append, delta

DATA = Path(__file__).parent / "data"
TALKS = ("conv_harbour", "conv_open")
"""One that was ended and named by hand; one that a kill cut off, with a draft and sound that is no file yet."""


def fill(store: Store) -> None:
    """Every table holds something of both."""
    pcm = LOUD[:4_800].tobytes()
    for uid in TALKS:
        store.begin(uid, "OpenAI")
        for line in (
            Line(CLIENT, 0.0, append(pcm)),
            Line(SERVER, 0.1, {"type": "input_audio_buffer.committed", "item_id": "u"}),
            Line(SERVER, 0.2, delta("a", pcm[:6_001])),
            Line(SERVER, 0.4, {"type": "response.done", "response": {"id": "r"}}),
            Line(CLIENT, 0.5, append(pcm[:960])),
        ):
            store.add(uid, line)
        asked = Item("u", Role.USER, "Where is the harbour?", Transcript.DONE, is_speech=True, is_done=True)
        told = Item("a", Role.ASSISTANT, "Down the hill, past the café.", is_done=True, received_bytes=6_001)
        store.put_item(uid, 0, msgspec.to_builtins(asked))
        store.put_item(uid, 1, msgspec.to_builtins(told))
        store.count_turns(uid, 2, "Where is the harbour?")
    store.rename(TALKS[0], "The way down")
    store.end(TALKS[0])
    draft = Draft((DraftPart("d", "And the lighthouse", Transcript.DONE, 900),), "And the lighthouse?", is_edited=True)
    store.put_draft(TALKS[1], json.dumps(msgspec.to_builtins(draft)))


def found(store: Store) -> dict[str, Any]:
    """What is in a history, as plain data."""
    with store.reader() as reader:
        return {
            one.uid: {
                "title": one.title,
                "provider": one.provider,
                "turns": one.turns,
                "draft": json.loads(reader.draft(one.uid) or "null"),
                "rows": [data for _place, data in reader.items(one.uid)],
                "lines": _hash("".join(map(to_text, reader.lines(one.uid))).encode()),
                "heard": _hash(reader.sound(one.uid, MICROPHONE)),
                "said": _hash(reader.sound(one.uid, "a")),
                "searched": [place.item_id for place in reader.search("cafe") if place.summary.uid == one.uid],
            }
            for one in reader.latest()
        }


def _hash(data: bytes) -> str:
    return f"{len(data)} {hashlib.sha256(data).hexdigest()}"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = Store(folder, FakeClock())
        fill(store)
        assert store.wait_until_written()
        with zipfile.ZipFile(DATA / f"past-{VERSION}.zip", "w", zipfile.ZIP_DEFLATED) as packed:
            for path in sorted(folder.rglob("*")):
                if path.is_file() and path.suffix != ".db-shm":
                    packed.write(path, path.relative_to(folder))
            packed.writestr("expected.json", json.dumps(found(store), indent=1))
        store.close()


if __name__ == "__main__":
    main()
