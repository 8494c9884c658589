"""Devices that are not there: a banner with a way out, and the rest works on."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from core.audio.files import FileMicrophone
from core.audio.ports import Speaker
from core.conversation.state import Mode
from core.errors import AudioError
from tests.gui.conftest import QuietWorld, Stage


async def _until(is_true: object) -> None:
    for _ in range(200):
        if is_true():  # type: ignore[operator]
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not happen")


async def test_without_a_microphone_a_banner_says_so_and_typing_works(stage: Stage) -> None:
    stage.assistant.choose_mode(Mode.HANDS_FREE)
    await _until(stage.window.banner.isVisible)
    assert "No microphone found" in stage.window.banner._title.text()
    stage.assistant.send_text("I type instead.")
    assert "conversation.item.create" in stage.names()


@pytest.mark.parametrize("has_microphone", [False, True])
async def test_without_a_speaker_the_words_still_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_microphone: bool
) -> None:
    def no_speaker(self: QuietWorld) -> Speaker:
        raise AudioError("No speaker found.", remedy="Plug one in.", code="no_speaker")

    monkeypatch.setattr(QuietWorld, "make_speaker", no_speaker)
    if has_microphone:
        import wave

        with wave.open(str(tmp_path / "quiet.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(24_000)
            file.writeframes(bytes(48_000))
        monkeypatch.setattr(QuietWorld, "make_microphone", lambda self: FileMicrophone(tmp_path / "quiet.wav"))
    stage = Stage(tmp_path)
    try:
        stage.window.show()
        stage.online()
        stage.reply("You read this.")
        await _until(stage.window.banner.isVisible)
        assert "found" in stage.window.banner._title.text()
        assert stage.assistant.state.items[-1].text == "You read this."
    finally:
        stage.window.let_go()
        stage.window.hide()
        await stage.assistant.close()


async def test_settings_that_cannot_be_read_or_saved_are_told_once(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{half")
    stage = Stage(tmp_path)
    toast = stage.window.toast
    try:
        stage.window.show()
        assert toast.isVisible() and toast._text.text().startswith("The settings file could not be read (")
        (tmp_path / "settings.tmp").mkdir()
        stage.settings["voice.speed"] = 1.2
        assert toast._text.text().startswith("The settings could not be saved (")
        toast.hide()
        stage.settings["voice.speed"] = 1.3
        assert not toast.isVisible()
    finally:
        stage.window.let_go()
        stage.window.hide()
        await stage.assistant.close()
