"""What a client of others' making is asked to do, and what it tells: one JSON line at the end.

The scripts beside run in environments of their own, so nothing here is of the product.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

WISH: dict[str, str] = json.loads(os.environ["OUTSIDE"])
"""url, key, speech: a file of PCM16 at 24 kHz with quiet behind it."""
QUESTION = "What is the capital of France?"
STORY = "Tell me a long story of a lighthouse and the sea, at least two hundred words."
WEATHER = "What is the weather in Paris?"
INSTRUCTIONS = "You are a friendly voice assistant. Answer in short spoken sentences."
CHUNK_BYTES = 4800
PATIENCE_S = 90


def speech() -> list[bytes]:
    """The utterance in pieces of 100 ms."""
    pcm = Path(WISH["speech"]).read_bytes()
    return [pcm[start : start + CHUNK_BYTES] for start in range(0, len(pcm), CHUNK_BYTES)]


def quiet(is_over: Callable[[], bool]) -> Iterator[bytes]:
    """Silence in pieces of 100 ms, as an open microphone sends it."""
    while not is_over():
        yield bytes(CHUNK_BYTES)


class Report(logging.Handler):
    """Keeps the events as the client passes them on, and whatever its library complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.events: list[dict[str, Any]] = []
        self.complaints: list[str] = []
        self.found: dict[str, Any] = {}
        logging.getLogger().addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append(f"{record.name}: {record.getMessage()}")

    def take(self, event: dict[str, Any]) -> None:
        """One server event, its sound left out."""
        if event["type"] == "error":
            self.complaints.append(json.dumps(event))
        kept = dict(event)
        if event["type"] == "response.output_audio.delta":
            kept["delta"] = ""
        self.events.append(kept)

    def count(self, kind: str) -> int:
        return sum(event["type"] == kind for event in self.events)

    def tell(self) -> None:
        found = {**self.found, "events": self.events, "complaints": self.complaints}
        print(json.dumps(found), flush=True)
        sys.stdout.flush()
