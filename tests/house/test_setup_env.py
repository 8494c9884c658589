"""System libraries: what is missing, what is done about it, what is said."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core import setup_env

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are Linux's matter")


class Machine:
    """A Debian that lacks some libraries; apt-get works once its lists are there, for who may install."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self.missing: set[str] = set()
        self.programs = {"apt-get"}
        self.user = 0
        self.answer: str | None = None
        self.has_lists = True
        self.commands: list[str] = []
        self.is_allowed = True
        self.plan = ""
        patch.setattr(setup_env.shutil, "which", lambda name: name if name in self.programs else None)
        patch.setattr(setup_env.os, "geteuid", lambda: self.user)
        patch.setattr(setup_env.sys.stdin, "isatty", lambda: self.answer is not None, raising=False)
        patch.setattr("builtins.input", lambda question: self.answer)
        patch.setattr(setup_env, "ENV", folder / "env")
        patch.setattr(setup_env, "LIBRARIES", folder / "env-libraries")
        patch.setattr(setup_env, "_told", self._told)
        patch.setattr(setup_env, "_run", self._run)

    def _told(self, command: list[str], env: dict[str, str] | None = None) -> str:
        if command[0] == "apt-get":
            return self.plan
        there = {path.name for path in setup_env.LIBRARIES.glob("*")}
        return "\n".join(self.missing - there)

    def _run(self, command: list[str], env: dict[str, str] | None = None, told: str = "all", where: str = "") -> int:
        if command[0] == "dpkg-deb":
            return subprocess.call(command)
        self.commands.append(" ".join(command))
        if "download" in command:
            _pack(Path(where))
        elif not self.is_allowed:
            return 1
        elif command[-1] == "update":
            self.has_lists = True
        elif not self.has_lists:
            return 100
        else:
            brought = {name for name, package in setup_env.PACKAGE_OF.items() if package in command}
            self.missing -= brought
        return 0


def _pack(folder: Path) -> None:
    """A package with one library and a link to it."""
    tree = folder / "tree"
    libraries = tree / "usr" / "lib" / "x86_64-linux-gnu"
    libraries.mkdir(parents=True)
    (libraries / "libEGL.so.1.1.0").write_bytes(b"a library")
    (libraries / "libEGL.so.1").symlink_to("libEGL.so.1.1.0")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        "Package: libegl1\nVersion: 1\nArchitecture: all\nMaintainer: nobody <nobody@localhost>\nDescription: none\n"
    )
    subprocess.run(["dpkg-deb", "--build", str(tree), str(folder / "libegl1.deb")], check=True, capture_output=True)
    shutil.rmtree(tree)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    return Machine(monkeypatch, tmp_path)


def test_with_every_library_there_nothing_is_done_or_said(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    setup_env._libraries()
    assert (machine.commands, capsys.readouterr().err) == ([], "")


def test_root_installs_just_what_is_missing_and_says_why(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.missing = {"libxcb-cursor.so.0", "libportaudio.so.2"}
    setup_env._libraries()
    assert machine.commands == ["apt-get -y -qq --no-install-recommends install libportaudio2 libxcb-cursor0"]
    assert "Installing libportaudio2 libxcb-cursor0: the window, the sound" in capsys.readouterr().err


def test_a_machine_without_package_lists_fetches_them_first(machine: Machine) -> None:
    machine.missing, machine.has_lists = {"libEGL.so.1"}, False
    setup_env._libraries()
    assert [command.split()[-1] for command in machine.commands] == ["libegl1", "update", "libegl1"]


def test_without_root_and_sudo_the_one_command_is_told(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.missing, machine.user = {"libEGL.so.1", "libGL.so.1"}, 1000
    with pytest.raises(SystemExit) as ended:
        setup_env._libraries()
    assert (ended.value.code, machine.commands) == (3, [])
    assert "\n  sudo apt-get install -y libegl1 libgl1\n" in capsys.readouterr().err


@pytest.mark.parametrize("answer, commands", [("", 1), ("y", 1), ("n", 0)])
def test_sudo_is_used_only_after_asking(machine: Machine, answer: str, commands: int) -> None:
    machine.missing, machine.user, machine.answer = {"libportaudio.so.2"}, 1000, answer
    machine.programs.add("sudo")
    setup_env._libraries()
    assert [command.split()[0] for command in machine.commands] == ["sudo"] * commands


def test_who_may_not_use_sudo_after_all_is_told_the_command(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.missing, machine.user, machine.answer, machine.is_allowed = {"libEGL.so.1"}, 1000, "y", False
    machine.programs.add("sudo")
    with pytest.raises(SystemExit):
        setup_env._libraries()
    assert "An administrator installs them with:\n  sudo apt-get install -y libegl1\n" in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="packages are unpacked on Debian")
def test_where_nobody_may_install_the_libraries_are_unpacked_for_the_app_alone(machine: Machine) -> None:
    machine.missing, machine.user = {"libEGL.so.1"}, 1000
    machine.programs.add("dpkg-deb")
    machine.plan = "Inst libegl1 (1 Debian:12 [amd64])\nConf libegl1 (1 Debian:12 [amd64])\n"
    setup_env._libraries()
    assert machine.commands == ["apt-get -qq download libegl1"]
    assert (setup_env.LIBRARIES / "libEGL.so.1").read_bytes() == b"a library"
    assert sorted(path.name for path in setup_env.ENV.parent.iterdir()) == ["env-libraries"]


@pytest.mark.parametrize(
    "step", ["Inst libc6 [2.36] (2.41 Debian:13 [amd64])", "Remv libegl0 [1]", "nothing that can be had"]
)
def test_nothing_is_unpacked_that_would_replace_a_part_of_the_system(machine: Machine, step: str) -> None:
    machine.missing, machine.user = {"libEGL.so.1"}, 1000
    machine.programs.add("dpkg-deb")
    machine.plan = step
    with pytest.raises(SystemExit):
        setup_env._libraries()
    assert (machine.commands, setup_env.LIBRARIES.exists()) == ([], False)


def test_missing_sound_does_not_stop_the_start(machine: Machine) -> None:
    machine.missing, machine.user = {"libportaudio.so.2"}, 1000
    setup_env._libraries()


def test_a_system_without_apt_hears_the_names(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.missing, machine.programs = {"libportaudio.so.2"}, set()
    setup_env._libraries()
    assert "what Debian calls: libportaudio2" in capsys.readouterr().err


def test_the_tests_bring_their_screen_and_sound_card(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_env.glob, "glob", lambda pattern: [])
    setup_env.system_packages(["tests"])
    assert machine.commands[0].split()[5:] == [
        "libasound2-plugins",
        "procps",
        "pulseaudio",
        "pulseaudio-utils",
        "sox",
        "xdotool",
        "xvfb",
    ]
    machine.commands.clear()
    machine.programs |= {"Xvfb", "xdotool", "pulseaudio", "pactl", "ps", "soxi"}
    monkeypatch.setattr(setup_env.glob, "glob", lambda pattern: [pattern])
    setup_env.system_packages(["tests"])
    assert machine.commands == []


def _starts(minors: set[int], calls: list[list[str]]) -> Callable[..., int]:
    def call(command: list[str], **_: Any) -> int:
        calls.append(command)
        return 0 if int(command[0].rpartition(".")[2]) in minors else 127

    return call


def test_an_old_python_hands_over_to_the_newest_that_really_starts(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[list[str]] = []
    machine.programs |= {"python3.13", "python3.12", "python3.11"}
    monkeypatch.setattr(setup_env.subprocess, "call", _starts({11, 12}, calls))
    with pytest.raises(SystemExit) as ended:
        setup_env.use_newer_python("main.py", ["say", "hello"])
    assert (ended.value.code, calls[-1]) == (0, ["python3.12", "main.py", "say", "hello"])


def test_a_machine_with_old_pythons_only_is_told_what_is_needed(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        setup_env.use_newer_python("main.py", [])
    assert ended.value.code == 3
    assert "Python 3.11 or newer is needed" in capsys.readouterr().err
