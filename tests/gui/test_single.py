"""One window a person, and what is shown when something breaks inside."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer

from core.checkup import MISSING, OK, WARNING, Check
from gui.crash import FAULTS, CrashDialog, Fence
from gui.doctor_dialog import DoctorDialog
from gui.single import Single, address_of, greet
from tests.conftest import ROOT
from tests.gui.conftest import Stage, until


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return address_of(tmp_path)


async def _greet_from_outside(address: str, **environment: str) -> bool:
    code = "import sys; from gui.single import greet; sys.exit(0 if greet(sys.argv[1]) else 1)"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, address, cwd=ROOT, env={**os.environ, **environment}
    )
    return await asyncio.wait_for(process.wait(), 30) == 0


async def test_a_second_start_raises_the_first_window_and_hands_over_its_token(
    stage: Stage, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    single = Single(address)
    single.asked.connect(stage.window.come_forward)
    stage.window.showMinimized()
    assert await _greet_from_outside(address, XDG_ACTIVATION_TOKEN="token-of-the-click")
    assert not stage.window.isMinimized() and stage.window.isVisible()
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-of-the-click"
    single.close()
    assert not greet(address)


def test_without_a_first_window_nobody_answers(address: str, qapp: object) -> None:
    assert not greet(address)


async def test_an_address_left_behind_by_a_crash_is_taken_over(address: str) -> None:
    code = "import os, sys, socket; s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); os._exit(9)"
    subprocess.run([sys.executable, "-c", code, address], check=False)
    assert Path(address).exists()
    single = Single(address)
    assert await _greet_from_outside(address)
    single.close()


def test_two_profiles_do_not_meet_and_only_the_same_user_may_connect(address: str, tmp_path: Path) -> None:
    assert address_of(tmp_path / "other") != address
    single = Single(address)
    assert single._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    assert Path(address).stat().st_mode & 0o077 == 0
    single.close()


# Something breaks inside


async def test_an_unexpected_error_is_shown_once_and_the_conversation_goes_on(stage: Stage) -> None:
    stage.user_says("my secret plan")
    fence = Fence(None)
    fence.facts = stage.assistant.facts
    shown: list[CrashDialog] = []
    fence.broke.connect(lambda report: shown.append(CrashDialog(report, parent=stage.window)))
    for _ in range(3):
        try:
            {}["my secret plan and sk-key"]
        except KeyError as error:
            fence.hook(type(error), error, error.__traceback__)
    assert len(shown) == 1
    report = shown[0].report.toPlainText()
    assert "KeyError" in report and "tests/gui/test_single.py" in report and "Items: 1" in report
    assert "secret" not in report and "sk-key" not in report and str(Path.home()) not in report
    shown[0].copy.click()
    assert QGuiApplication.clipboard().text() == report
    stage.reply("It goes on.")
    assert stage.assistant.state.items[-1].text == "It goes on."
    shown[0].close()


async def test_an_error_of_a_task_goes_the_same_way() -> None:
    fence = Fence(None)
    reports: list[str] = []
    fence.broke.connect(reports.append)
    fence.in_loop(asyncio.get_running_loop(), {"message": "m", "exception": ZeroDivisionError("words")})
    assert len(reports) == 1 and "ZeroDivisionError" in reports[0] and "words" not in reports[0]


async def test_an_error_of_a_thread_and_of_a_slot_goes_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    fence = Fence(None)
    reports: list[str] = []
    fence.broke.connect(reports.append)
    fence.put_up()
    worker = threading.Thread(target=lambda: {}["words of a thread"])
    worker.start()
    worker.join()
    QTimer.singleShot(0, lambda: [][7])
    await until(lambda: len(reports) == 2, "two reports")
    assert "KeyError" in reports[0] and "IndexError" in reports[1] and "words" not in reports[0]


def test_a_fault_of_native_code_is_told_at_the_next_start(tmp_path: Path) -> None:
    code = (
        "import sys, faulthandler; from pathlib import Path; from gui.crash import Fence\n"
        "fence = Fence(Path(sys.argv[1])); print(repr(fence.put_up()[:200]), flush=True)\n"
        "faulthandler._sigsegv() if sys.argv[2] == 'crash' else fence.take_down()"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    def start(how: str) -> str:
        command = [sys.executable, "-c", code, str(tmp_path), how]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stdout

    assert start("crash").strip() == "''" and (tmp_path / FAULTS).exists()
    assert "Segmentation fault" in start("well")
    assert start("well").strip() == "''" and not (tmp_path / FAULTS).exists()


# doctor in the window


async def test_doctor_shows_each_check_and_copies_the_report(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    checks = [
        Check("Python", OK, f"3.11.2 ({Path.home()}/venv/bin/python)"),
        Check("Keychain", WARNING, "none", "Keys last for one session only."),
        Check("Link", MISSING, "OpenAI: the key was refused", "Check the key."),
    ]

    async def examine() -> list[Check]:
        return checks

    monkeypatch.setattr(stage.assistant, "examine", examine)
    stage.window.open_doctor()
    dialog = next(one for one in stage.window.children() if isinstance(one, DoctorDialog))
    assert not dialog.copy.isEnabled()
    for _ in range(100):
        await asyncio.sleep(0.02)
        if dialog.copy.isEnabled():
            break
    assert "1 thing" in dialog._head.text() and dialog._rows.count() == 6
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "missing  Link" in text and "-> Check the key." in text and str(Path.home()) + "/" not in text
    dialog.close()


async def test_doctor_closed_in_the_middle_is_no_error(stage: Stage) -> None:
    dialog = DoctorDialog(stage.assistant, stage.window)

    async def never() -> list[Check]:
        await asyncio.Event().wait()
        return []

    stage.assistant.examine = never  # type: ignore[method-assign]
    dialog.examine()
    dialog.open()
    dialog.close()
    await asyncio.sleep(0.05)
