"""Which language model the engine is to think with, and how that is told to its process."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Choice:
    """Which language model the engine thinks with; all empty: the one of the catalogue."""

    url: str = ""
    model: str = ""
    key: str = ""
    sees: bool = False
    file: str = ""
    """A GGUF file of the person's own."""

    def __bool__(self) -> bool:
        return bool(self.url or self.file)

    def to_text(self) -> str:
        """For the environment of the engine's process, which nobody else can read."""
        return json.dumps({field.name: getattr(self, field.name) for field in fields(self)})


def choice_from(text: str) -> Choice:
    """What `to_text` wrote; the catalogue's for nothing."""
    return Choice(**json.loads(text)) if text else Choice()
