"""A log, a recording or a picture that somebody sent is opened (docs/threats.md)."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from core.audio.files import read_blocks
from core.bootstrap import ENV_DIR, INSIDE
from core.errors import AudioError
from tests.conftest import ROOT

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def _verb(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, INSIDE: ENV_DIR}
    command = [sys.executable, str(ROOT / "main.py"), *words]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=100, check=False)


def _log(path: Path, text: str) -> None:
    item = {"id": "i", "type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}
    events = [
        ("server", {"type": "session.created", "event_id": "e", "session": {"id": text}}),
        ("server", {"type": "conversation.item.added", "event_id": "e", "item": item}),
        ("server", {"type": "conversation.item.done", "event_id": "e", "item": item}),
    ]
    lines = [json.dumps({"dir": side, "t": at, "event": event}) for at, (side, event) in enumerate(events)]
    path.write_text("\n".join(lines) + "\n")


def test_a_page_made_of_a_hostile_log_runs_nothing(tmp_path: Path) -> None:
    _log(tmp_path / "turn.jsonl", EVIL + "-->\n\n99:99 --> 1\n" + "\x1b]0;owned\x07")
    done = _verb("export", "turn.jsonl", "talk.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "talk.html").read_text()
    assert "<script>alert" not in page and "<img src=x" not in page and "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json\n",
        "\x00" * 1000,
        '{"dir": "server", "t": "soon", "event": {}}\n',
        '{"dir": "server", "t": 1, "event": ' + "[" * 50_000 + "\n",
        '{"dir": "local", "t": 1, "event": {"type": "opening", "state": {"__class__": "os.system"}}}\n',
        '{"dir": "server", "t": 1e999, "event": {"type": "response.done"}}\n',
    ],
    ids=["empty", "text", "zeros", "time", "deep", "local", "infinite"],
)
def test_a_log_that_is_none_is_told_in_a_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "turn.jsonl").write_text(text)
    for verb in ("replay", "lint", "import"):
        done = _verb(verb, "turn.jsonl", cwd=tmp_path)
        assert done.returncode in (0, 1, 2) and "Traceback" not in done.stderr, (verb, done.stderr[-600:])


def test_a_log_named_like_an_option_or_a_path_away_is_only_a_name(tmp_path: Path) -> None:
    done = _verb("replay", "../../../../etc/passwd", cwd=tmp_path)
    assert done.returncode != 0 and "root:" not in done.stdout + done.stderr


def test_a_wave_file_that_lies_about_its_length_is_read_to_its_real_end(tmp_path: Path) -> None:
    path = tmp_path / "liar.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes(np.zeros(24_000, "<i2").tobytes())
    data = bytearray(path.read_bytes())
    data[40:44] = struct.pack("<I", 0xFFFFFFF0)
    path.write_bytes(data)
    assert sum(len(block) for block in read_blocks(path)) <= 24_000 * 2 + 4_000


@pytest.mark.parametrize("seed", range(20))
def test_damaged_sound_ends_in_one_error_or_in_sound(tmp_path: Path, seed: int) -> None:
    random = np.random.default_rng(seed)
    path = tmp_path / "x.wav"
    head = b"RIFF" + struct.pack("<I", 2000) + b"WAVEfmt " + random.integers(0, 256, 400, np.uint8).tobytes()
    path.write_bytes(head)
    try:
        assert sum(len(block) for block in read_blocks(path)) < 10_000_000
    except AudioError as error:
        assert error.remedy or error.args[0]


def test_a_picture_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path) -> None:
    """A PNG of 60,000 x 60,000 pixels is 11 GB unpacked; Qt refuses more than 256 MB."""
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    png = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
    (tmp_path / "bomb.png").write_bytes(png)
    code = (
        "import sys; from PySide6.QtGui import QImage, QImageReader\n"
        "print(QImageReader.allocationLimit() <= 256, QImage(sys.argv[1]).isNull())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "bomb.png")], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "True"]


def test_a_database_of_somebody_else_is_no_program(tmp_path: Path) -> None:
    """Settings are JSON and history is SQLite: neither can hold code. No pickle, no eval anywhere in core or gui,
    and exec only where the person's own file is loaded."""
    import ast

    for path in [*(ROOT / "core").rglob("*.py"), *(ROOT / "gui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and path.name != "user_code.py":
                assert node.func.id not in ("eval", "exec"), path
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [one.name for one in node.names] + [getattr(node, "module", "") or ""]
                assert not {"pickle", "marshal", "shelve"} & {*names}, path
            if isinstance(node, ast.keyword) and node.arg == "shell":
                raise AssertionError(f"{path}: a shell is run")
