"""What the assistant needs, what is there, and what to do about the rest: for `doctor` and for the window.

Also the report a person may send when something broke: versions and places in the code, never words or keys.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import traceback
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from core import VERSION
from core.audio.devices import list_devices
from core.child import PROGRAM, ROOT, is_frozen
from core.errors import AppError
from core.settings import Secrets

PACKAGES = (
    "PySide6-Essentials",
    "qasync",
    "websockets",
    "sounddevice",
    "numpy",
    "soxr",
    "soundfile",
    "msgspec",
    "onnxruntime",
    "ctranslate2",
    "tokenizers",
    "xllamacpp",
    "hibari-tts",
)
OK, WARNING, MISSING = "ok", "warning", "missing"
LEAST_FREE_GB = 0.2


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report."""

    name: str
    verdict: str
    """ok, warning (works without), missing (needed)."""
    detail: str
    remedy: str = ""


async def examine(link: Callable[[], Awaitable[str]] | None, label: str = "") -> list[Check]:
    """Every check, in reading order. Takes seconds: devices are listed in a child process.

    link: tries the provider called `label` and tells how it went; None leaves that out.
    """
    checks = [_python(), *_packages(), _display(), _keychain(), await _devices(), *_models(), _disk()]
    if link is not None:
        checks.append(await _link(link, label))
    return checks


def as_text(checks: Iterable[Check]) -> str:
    """The report as plain lines: for the terminal, and for Copy report."""
    lines = []
    for check in checks:
        lines.append(f"{check.verdict:8} {check.name:18} {without_home(check.detail)}")
        if check.remedy:
            lines.append(f"{'':27} -> {check.remedy}")
    return "\n".join(lines)


def crash_report(kind: type[BaseException], trace: TracebackType | None, facts: dict[str, str]) -> str:
    """What broke and where, for a person to send. The error's own text stays out: it may hold words or a key.

    facts: states and counts of the conversation.
    """
    frames = traceback.extract_tb(trace)
    places = [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    facts = {"Version": VERSION + (", built app" if is_frozen() else ""), "Python": platform.python_version()} | facts
    facts["System"] = platform.platform(terse=True)
    head = [f"{name}: {value}" for name, value in facts.items()]
    packages = [f"  {check.detail}" for check in _packages()]
    return "\n".join([*head, "Packages:", *packages, f"Error: {kind.__module__}.{kind.__qualname__}", *places])


def without_home(text: str) -> str:
    """The text with ~ for the person's folder, whose name is often theirs."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def _place(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(ROOT):
        return str(path.relative_to(ROOT))
    return str(Path(*path.parts[-2:]))


def _python() -> Check:
    where = "the built app" if is_frozen() else sys.executable
    return Check("Python", OK, f"{platform.python_version()} on {platform.platform(terse=True)} ({where})")


def _packages() -> list[Check]:
    from importlib.metadata import PackageNotFoundError, version

    found: dict[str, str] = {}
    missing: list[str] = []
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            missing.append(name)
    checks = [Check("Packages", OK, ", ".join(f"{name} {number}" for name, number in found.items()))]
    if missing:
        checks.append(Check("Packages", MISSING, ", ".join(missing), f"Start once with `{PROGRAM}`."))
    return checks


def _display() -> Check:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return Check(
            "Display", WARNING, "none", "The verbs work; the window needs a desktop session, ssh -X or xvfb-run."
        )
    return Check("Display", OK, os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "there")


def _keychain() -> Check:
    if Secrets().is_lasting:
        return Check("Keychain", OK, "keys are kept by the system")
    return Check("Keychain", WARNING, "none", "Keys last for one session only; the local assistant needs none.")


async def _devices() -> Check:
    try:
        microphones, speakers = await list_devices()
    except AppError as error:
        return Check("Sound", WARNING, str(error.args[0]), error.remedy)
    sides = (("no microphone", microphones), ("no speakers", speakers))
    if not microphones or not speakers:
        gone = " and ".join(name for name, there in sides if not there)
        return Check("Sound", WARNING, gone, "Typing, `say` and `transcribe` work without a sound card.")
    return Check("Sound", OK, f"{len(microphones)} microphones, {len(speakers)} speakers")


def _disk() -> Check:
    from core.engine.models_dir import models_dir

    folder = models_dir()
    while not folder.exists():
        folder = folder.parent
    free_gb = shutil.disk_usage(folder).free / 1e9
    if free_gb < LEAST_FREE_GB:
        return Check("Disk", WARNING, f"{free_gb:.1f} GB free", "Conversations and models need room.")
    return Check("Disk", OK, f"{free_gb:.1f} GB free")


def _models() -> list[Check]:
    from core.engine.models_cli import overview  # with the whole of the engine behind it

    return [
        Check(
            f"Model {one.label}",
            OK if one.is_installed else MISSING if one.is_needed else WARNING,
            one.detail,
            one.remedy,
        )
        for one in overview()
    ]


async def _link(link: Callable[[], Awaitable[str]], label: str) -> Check:
    try:
        return Check("Link", OK, f"{label}: {await link()}")
    except AppError as error:
        return Check("Link", MISSING, f"{label}: {error.args[0]}", error.remedy)
