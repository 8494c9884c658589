"""`doctor`: what the assistant needs, what is there, and what to do about the rest."""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import shutil
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

from core.cli.output import EXIT_FAILED, EXIT_OK, say_json, say_line
from core.errors import AppError

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


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report."""

    name: str
    verdict: str
    """ok, warning (works without), missing (needed)."""
    detail: str
    remedy: str = ""


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing needed is missing."""
    checks = asyncio.run(examine(has_link_test=not arguments.no_link))
    if arguments.json:
        say_json({"checks": [asdict(check) for check in checks]})
    else:
        for check in checks:
            say_line(f"{check.verdict:8} {check.name:18} {check.detail}")
            if check.remedy:
                say_line(f"{'':27} -> {check.remedy}")
    return EXIT_FAILED if any(check.verdict == MISSING for check in checks) else EXIT_OK


async def examine(has_link_test: bool) -> list[Check]:
    """Every check, in reading order. Takes seconds: devices are listed in a child process."""
    checks = [_python(), *_packages(), _display(), _keychain(), await _devices(), *_models(), _disk()]
    if has_link_test:
        checks.append(await _link())
    return checks


def _python() -> Check:
    return Check("Python", OK, f"{platform.python_version()} on {platform.platform(terse=True)} ({sys.executable})")


def _packages() -> list[Check]:
    found: dict[str, str] = {}
    missing: list[str] = []
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            missing.append(name)
    checks = [Check("Packages", OK, ", ".join(f"{name} {number}" for name, number in found.items()))]
    if missing:
        checks.append(Check("Packages", MISSING, ", ".join(missing), "Start once with `python3 main.py`."))
    return checks


def _display() -> Check:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return Check(
            "Display", WARNING, "none", "The verbs work; the window needs a desktop session, ssh -X or xvfb-run."
        )
    return Check("Display", OK, os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "there")


def _keychain() -> Check:
    from core.settings import Secrets

    if Secrets().is_lasting:
        return Check("Keychain", OK, "keys are kept by the system")
    return Check("Keychain", WARNING, "none", "Keys last for one session only; the local assistant needs none.")


async def _devices() -> Check:
    from core.audio.devices import list_devices

    try:
        microphones, speakers = await list_devices()
    except AppError as error:
        return Check("Sound", WARNING, error.args[0], error.remedy)
    if not microphones or not speakers:
        gone = " and ".join(
            name for name, there in (("no microphone", microphones), ("no speakers", speakers)) if not there
        )
        return Check("Sound", WARNING, gone, "Typing, `say` and `transcribe` work without a sound card.")
    return Check("Sound", OK, f"{len(microphones)} microphones, {len(speakers)} speakers")


def _disk() -> Check:
    from core.engine.models_dir import models_dir

    folder = models_dir()
    while not folder.exists():
        folder = folder.parent
    free_gb = shutil.disk_usage(folder).free / 1e9
    if free_gb < 0.2:
        return Check("Disk", WARNING, f"{free_gb:.1f} GB free", "Conversations and models need room.")
    return Check("Disk", OK, f"{free_gb:.1f} GB free")


def _models() -> list[Check]:
    from core.engine.models_cli import overview

    return [
        Check(
            f"Model {one.label}",
            OK if one.is_installed else MISSING if one.is_needed else WARNING,
            one.detail,
            one.remedy,
        )
        for one in overview()
    ]


async def _link() -> Check:
    from core.app import LiveWorld
    from core.settings import Secrets, Settings, default_path

    settings = Settings(default_path()).detached()
    world = LiveWorld(settings, Secrets())
    try:
        works = await world.test_endpoint(settings.text("provider.kind"))
        return Check("Link", OK, f"{world.label}: {works}")
    except AppError as error:
        return Check("Link", MISSING, f"{world.label}: {error.args[0]}", error.remedy)
    finally:
        await world.close()
