"""Beginnings of prompts that a local model has read, kept on disk: to read the functions again takes it ten seconds and
more, to fetch what it made of them a few milliseconds.

Only instructions and functions are kept, never a word of a conversation.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import logging
from pathlib import Path
from urllib.parse import urlsplit

log = logging.getLogger("engine")
MOST_FILES = 4
"""About 15 MB each."""
PATIENCE_S = 10.0
ENDING = ".kv"


class KeptPrompts:
    """Of one loaded model. Whoever calls has the model to itself; errors are logged, and then the model reads."""

    def __init__(self, folder: Path, model: str, address: str, key: str) -> None:
        """folder: the server's slot_save_path. model: all that the contents of a file depend on, but for the text.
        address, key: of llama.cpp's own server, on loopback."""
        self._folder = folder
        self._model = model
        self._place = urlsplit(address).netloc
        self._key = key

    def keep(self, beginning: str, slot: int = 0) -> None:
        """The model has just read a text that begins so, in that slot."""
        if self._ask("save", beginning, slot):
            for old in sorted(self._folder.glob(f"*{ENDING}"), key=_age)[:-MOST_FILES]:
                old.unlink(missing_ok=True)

    def has(self, beginning: str) -> bool:
        """Whether it is there to be fetched."""
        return (self._folder / self._name(beginning)).exists()

    def fetch(self, beginning: str, slot: int = 0) -> bool:
        """Whether the model knows that beginning now."""
        if not self.has(beginning):
            return False
        file = self._folder / self._name(beginning)
        if not self._ask("restore", beginning, slot):
            file.unlink(missing_ok=True)
            return False
        file.touch()
        return True

    def _name(self, beginning: str) -> str:
        return hashlib.sha256(f"{self._model}\0{beginning}".encode()).hexdigest()[:32] + ENDING

    def _ask(self, action: str, beginning: str, slot: int) -> bool:
        body = json.dumps({"filename": self._name(beginning)})
        headers = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"}
        connection = http.client.HTTPConnection(self._place, timeout=PATIENCE_S)
        try:
            connection.request("POST", f"/slots/{slot}?action={action}", body, headers)
            answer = connection.getresponse()
            told = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as error:
            log.warning("kept prompt: %s: %s", action, error)
            return False
        finally:
            connection.close()
        if answer.status != 200:
            log.warning("kept prompt: %s: %s", action, told[:200])
        return answer.status == 200


def private_folder(folder: Path) -> Path:
    """Made, for nobody else to read."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except FileNotFoundError:
        return 0.0
