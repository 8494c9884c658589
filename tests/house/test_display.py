"""Before Qt: a screen that does not answer would make it abort the process."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from gui.preflight import preflight

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")  # so that it is put back afterwards


def _platform() -> str:
    preflight()
    return os.environ["QT_QPA_PLATFORM"]


def test_without_a_screen_it_runs_offscreen_and_says_so_in_three_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert _platform() == "offscreen"
    assert len(capsys.readouterr().err.splitlines()) == 3


@pytest.mark.parametrize("display", [":987", "unix:987.0", "nonsense", "localhost:987.0"])
def test_a_dead_display_is_noticed(monkeypatch: pytest.MonkeyPatch, display: str) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert _platform() == "offscreen"


def test_a_dead_wayland_display_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert _platform() == "offscreen"


def test_a_living_x_server_is_used(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("\0/tmp/.X11-unix/X4711")
        server.listen()
        monkeypatch.setenv("DISPLAY", ":4711.0")
        assert (_platform(), capsys.readouterr().err) == ("", "")


def test_a_forwarded_x_server_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{server.getsockname()[1] - 6000}.0")
        assert _platform() == ""


def test_a_living_wayland_server_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "w"))
        server.listen()
        assert _platform() == ""


def test_a_platform_the_person_chose_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "minimal")
    assert _platform() == "minimal"
