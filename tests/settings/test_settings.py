"""The settings file: declared once, forgiving when read, never half written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import ConfigError
from core.settings import BY_KEY, DECLARED, Settings


def test_every_default_fits_its_own_declaration() -> None:
    assert [setting.key for setting in DECLARED if not setting.accepts(setting.default)] == []


def test_a_change_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Settings(path)["turn.silence_ms"] = 700
    assert Settings(path).whole("turn.silence_ms") == 700


def test_a_value_out_of_range_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(ConfigError):
        settings["turn.threshold"] = 1.5
    assert settings["turn.threshold"] == BY_KEY["turn.threshold"].default


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ConfigError):
        Settings()["turn.colour"] = "red"


def test_an_unfit_value_in_the_file_is_reported_and_the_default_used(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"turn.silence_ms": "long"}))
    settings = Settings(path)
    assert settings.whole("turn.silence_ms") == 500
    assert "turn.silence_ms" in str(settings.complaints[0])


def test_a_broken_file_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{half")
    settings = Settings(path)
    settings["voice.speed"] = 1.2
    assert settings.complaints and path.with_suffix(".broken.json").read_text() == "{half"
    assert Settings(path).number("voice.speed") == 1.2


def test_keys_of_a_newer_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"future.thing": 1}))
    Settings(path)["voice.speed"] = 1.1
    assert json.loads(path.read_text())["future.thing"] == 1


def test_a_listener_hears_each_change_once(tmp_path: Path) -> None:
    settings = Settings()
    heard: list[tuple[str, object]] = []
    stop = settings.subscribe(lambda key, value: heard.append((key, value)))
    settings["voice.speed"] = 1.1
    settings["voice.speed"] = 1.1
    stop()
    settings["voice.speed"] = 1.2
    assert heard == [("voice.speed", 1.1)]


def test_reset_puts_one_page_back_and_leaves_the_others(tmp_path: Path) -> None:
    settings = Settings()
    settings["voice.speed"] = 1.2
    settings["turn.silence_ms"] = 900
    settings.reset("voice")
    assert (settings.number("voice.speed"), settings.whole("turn.silence_ms")) == (1.0, 900)


def test_settings_that_cannot_be_saved_still_work(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = Settings(blocked / "settings.json")
    settings["voice.speed"] = 1.2
    assert settings.number("voice.speed") == 1.2 and settings.complaints
