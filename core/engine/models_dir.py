"""Where the models lie, and whether a model is whole.

A model's folder is complete when its stamp names the size and time of each file; the hash was checked
when the stamp was written. `verify` reads every byte again.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

from platformdirs import user_data_path

from core.child import ROOT
from core.engine.catalogue import File, Model

STAMP = "checked.json"
SHIPPED = ROOT / "resources" / "models"
"""What came with the program: speech detection always, and in a built app the models it was built with."""
VAD_FILE = SHIPPED / "silero_vad.onnx"


def models_dir() -> Path:
    """GPT_REALTIME_MODELS, or the user's data folder."""
    chosen = os.environ.get("GPT_REALTIME_MODELS")
    return Path(chosen) if chosen else user_data_path("gpt-realtime", appauthor=False) / "models"


def home_of(folder: Path, model: Model) -> Path:
    """The folder that holds the model's files: the one that came with the app, else the person's."""
    return SHIPPED / model.id if is_shipped(model) else folder / model.id


def is_shipped(model: Model) -> bool:
    """Whether the app was built with this model. Its files were hashed then, and only sizes are looked at now."""
    try:
        stamp = json.loads((SHIPPED / model.id / STAMP).read_text("utf-8"))
        marks = {file.name: _mark(SHIPPED / model.id / file.name, file) for file in model.files}
        return all(stamp.get(name, [])[::2] == mark[::2] for name, mark in marks.items())
    except (OSError, ValueError):
        return False


def is_installed(folder: Path, model: Model) -> bool:
    """Quick: sizes and times against the stamp; no file is read."""
    if is_shipped(model):
        return True
    try:
        stamp = json.loads((folder / model.id / STAMP).read_text("utf-8"))
        return all(stamp.get(file.name) == _mark(folder / model.id / file.name, file) for file in model.files)
    except (OSError, ValueError):
        return False


def stamp(folder: Path, model: Model) -> None:
    """Say that every file of the model was hashed just now."""
    home = folder / model.id
    marks = {file.name: _mark(home / file.name, file) for file in model.files}
    (home / STAMP).write_text(json.dumps(marks), "utf-8")


def _mark(path: Path, file: File) -> list[object]:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns, file.sha256]


def verify(folder: Path, model: Model) -> list[str]:
    """Names of files that are missing or hash to something else. Reads everything: 2 s a GB."""
    wrong = []
    for file in model.files:
        path = folder / model.id / file.name
        if not path.is_file() or sha256_of(path) != file.sha256:
            wrong.append(file.name)
    return wrong


def remove(folder: Path, model: Model) -> int:
    """Delete a model; the bytes that became free."""
    home = folder / model.id
    size = sum(path.stat().st_size for path in home.rglob("*") if path.is_file()) if home.exists() else 0
    shutil.rmtree(home, ignore_errors=True)
    return size


def sha256_of(path: Path) -> str:
    """Hex digest of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
