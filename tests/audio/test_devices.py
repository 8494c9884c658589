"""The list of devices: a child process is asked, and one that hangs or talks nonsense is told as such."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from core.audio import devices, portaudio
from core.errors import AudioError
from tests import sound_card
from tests.conftest import ROOT

HANGS = "import time; time.sleep(60)"
LISTS = """
import asyncio, json
from core.audio.devices import list_devices
print(json.dumps([[one.key for one in side] for side in asyncio.run(list_devices())]))
"""


def _ask_instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(devices, "command_of", lambda module: [sys.executable, "-c", code])


@pytest.mark.skipif(bool(sound_card.missing()), reason=f"not installed: {', '.join(sound_card.missing())}")
def test_both_sides_of_a_sound_card_are_in_the_list(tmp_path: Path) -> None:
    with sound_card.sound_card(tmp_path) as card:
        environment = {**os.environ, **card.environment}
        command = [sys.executable, "-c", LISTS]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=30, check=True
        )
    microphones, speakers = json.loads(done.stdout)
    assert any("default" in key for key in microphones) and any("default" in key for key in speakers)


async def test_a_sound_system_that_hangs_is_told_and_its_child_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_instead(monkeypatch, HANGS)
    monkeypatch.setattr(devices, "TIMEOUT_S", 0.3)
    began_s = time.monotonic()
    with pytest.raises(AudioError) as caught:
        await devices.list_devices()
    assert caught.value.code == "no_answer" and caught.value.remedy
    assert time.monotonic() - began_s < 10
    assert not [one for one in psutil.Process().children() if HANGS in one.cmdline()]


async def test_a_list_that_nobody_wants_any_more_leaves_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_instead(monkeypatch, HANGS)
    asking = asyncio.create_task(devices.list_devices())
    async with asyncio.timeout(10):
        while not [one for one in psutil.Process().children() if HANGS in one.cmdline()]:
            await asyncio.sleep(0.02)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert not [one for one in psutil.Process().children() if HANGS in one.cmdline()]


async def test_nonsense_from_the_child_is_an_error_a_person_understands(monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_instead(monkeypatch, "print('Segmentation fault')")
    with pytest.raises(AudioError) as caught:
        await devices.list_devices()
    assert caught.value.code == "no_answer"


async def test_what_is_missing_in_the_child_is_told_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_library() -> None:
        raise AudioError("No sound: PortAudio is missing.", remedy="Install it.", code="no_portaudio")

    monkeypatch.setattr(devices, "installed_devices", without_library)
    assert devices.main([]) == 0
    _ask_instead(monkeypatch, f"print({capsys.readouterr().out!r})")
    with pytest.raises(AudioError) as caught:
        await devices.list_devices()
    assert (caught.value.code, caught.value.remedy) == ("no_portaudio", "Install it.")


class Windows:
    """What sounddevice says of a device of WASAPI. There is none on this system."""

    class PortAudioError(Exception):
        pass

    def __init__(self, *, converts: bool) -> None:
        self._converts = converts
        self.WasapiSettings = lambda **wishes: SimpleNamespace(**wishes)

    def query_devices(self, index: int | None, kind: str) -> dict[str, Any]:
        return {"hostapi": 0, "default_samplerate": 48_000.0}

    def query_hostapis(self, index: int) -> dict[str, str]:
        return {"name": "Windows WASAPI"}

    def check_input_settings(self, **settings: Any) -> None:
        assert settings["samplerate"] == 24_000
        if not (self._converts and settings["extra_settings"].auto_convert):
            raise self.PortAudioError("Invalid sample rate [PaErrorCode -9997]")

    check_output_settings = check_input_settings


@pytest.mark.parametrize("is_input", [True, False])
@pytest.mark.parametrize(("converts", "rate_hz"), [(True, 24_000), (False, 48_000)])
def test_wasapi_is_asked_to_convert_and_else_we_do(
    monkeypatch: pytest.MonkeyPatch, *, converts: bool, rate_hz: int, is_input: bool
) -> None:
    windows = Windows(converts=converts)
    monkeypatch.setattr(portaudio, "sounddevice", lambda: windows)
    found_hz, extra = portaudio.rate_of(0, is_input=is_input)
    assert found_hz == rate_hz and extra.auto_convert


def _in_a_thread(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.skipif(not hasattr(os, "sched_setscheduler"), reason="PortAudio sees to it here")
def test_the_thread_of_a_callback_gets_real_time_priority_where_this_person_may_have_it() -> None:
    allowed: list[bool] = []
    found: list[int] = []

    def try_it() -> None:
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
            allowed.append(True)

    def call() -> None:
        callback = portaudio.hastened(lambda: found.append(os.sched_getscheduler(0) & ~os.SCHED_RESET_ON_FORK))
        callback()
        callback()

    _in_a_thread(try_it)
    _in_a_thread(call)
    assert found == [os.SCHED_RR if allowed else os.SCHED_OTHER] * 2
