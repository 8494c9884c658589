"""`main.py compare`: the same of several configurations, in a table."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import soundfile

from core.app import Beside
from core.cli import main
from core.cli.compare import markdown, read_cases
from core.errors import ConfigError
from core.link import Endpoint, local_endpoint
from tests.conftest import ROOT
from tests.engine_server.loopback import TOKEN, server
from tests.fakes.sounds import LOUD

EXAMPLE = ROOT / "resources" / "examples" / "compare.toml"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server on a loop of its own; also where the recogniser is."""
    ready, over, told = threading.Event(), threading.Event(), []

    async def run() -> None:
        async with server() as running:
            told.append(running.url)
            ready.set()
            await asyncio.to_thread(over.wait)

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    ready.wait(10)

    async def local(self: Beside, settings: Any) -> Endpoint:
        return local_endpoint(told[0], TOKEN)

    monkeypatch.setattr(Beside, "local", local)
    monkeypatch.setenv("GPT_REALTIME_KEY", TOKEN)
    yield told[0]
    over.set()
    thread.join(10)


def test_cases_are_asked_of_every_configuration(
    engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    soundfile.write(tmp_path / "question.wav", LOUD, 24_000, subtype="PCM_16")
    cases = tmp_path / "cases.toml"
    cases.write_text(f'''
        [[case]]
        say = "Hello?"
        [[case]]
        sound = "question.wav"
        [[with]]
        name = "plain | one"
        settings = {{ "provider.kind" = "custom", "provider.custom_url" = "{engine}" }}
        [[with]]
        name = "nobody"
        settings = {{ "provider.kind" = "custom", "provider.custom_url" = "ws://127.0.0.1:9/" }}
    ''')
    assert main(["compare", str(cases), "--out", str(tmp_path / "out"), "--json", "--timeout", "30"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data == json.loads((tmp_path / "out" / "compare.json").read_text())
    rows = data["rows"]
    assert [(row["with"], row["case"]) for row in rows[:2]] == [("plain | one", "Hello?"), ("plain | one", "question")]
    assert all(
        row["answered"] == "It is noon." and row["first_sound_ms"] > 0 and row["sound_s"] > 0 for row in rows[:2]
    )
    assert rows[1]["heard"] == "What time is it?"
    assert all(row["spoken"] == "What time is it?" and row["wer"] > 0.9 for row in rows[:2])
    assert all(row["error"] and not row["answered"] for row in rows[2:])
    table = (tmp_path / "out" / "compare.md").read_text()
    assert "| plain \\| one | 2 of 2 |" in table and "| nobody | 0 of 2 |" in table


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", r"has no \[\[case\]\]"),
        ("[[case]]\nname='x'\n[[with]]\n", 'neither say = "words" nor sound'),
        ("[[case]]\nsay='x'\n[[with]]\nsettings={'voice.nme'='x'}", "no setting voice.nme"),
        ("[[case]\n", "is no TOML file"),
        ("[[case]]\nsound='none.wav'\n[[with]]\n", "There is no file .*none.wav"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "cases.toml").write_text(text)
    with pytest.raises(ConfigError, match=told):
        read_cases(tmp_path / "cases.toml")


def test_the_example_is_whole() -> None:
    cases, configurations = read_cases(EXAMPLE)
    assert len(cases) == 2 and len(configurations) == 2 and "{heard}" in configurations[1].prompt


def test_an_unknown_cost_is_not_free() -> None:
    row = {"case": "a", "with": "b", "first_sound_ms": None, "sound_s": 0.0, "wer": None, "cost_usd": None,
           "answered": "x", "error": ""}  # fmt: skip
    assert markdown([row]).count("unknown") == 2
