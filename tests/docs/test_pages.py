"""The documents: made pages are fresh, links lead somewhere, every command and snippet runs."""

from __future__ import annotations

import ast
import asyncio
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.bootstrap import ENV_DIR, INSIDE
from docs.generate import MADE, ROOT
from tests.engine_server.loopback import TOKEN

PAGES = sorted(path for path in [*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "core" / "README.md"])
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PARSED_ONLY = ("talk", "build", "bench", "models get", "models remove", "serve")
"""They need a sound card, minutes, or the network; tests of their own run them. serve runs below."""
OURS = ("python3 main.py", "python3 tests", "python3 -m docs.generate")
PORT = 8765


def _blocks(kind: str) -> list[tuple[str, str]]:
    """(page, text) of every fenced block of that kind."""
    found = []
    for page in PAGES:
        found += [(page.name, text) for name, text in BLOCK.findall(page.read_text("utf-8")) if name == kind]
    return found


def _commands() -> list[str]:
    lines = [line for _, text in _blocks("sh") for line in text.splitlines()]
    lines += [line for _, text in _blocks("") for line in text.splitlines() if line.startswith("python3 ")]
    return list(dict.fromkeys(line.split("  #")[0].strip() for line in lines if line.strip()))


# Made from the code


@pytest.mark.parametrize("name", MADE)
def test_a_page_made_from_the_code_is_up_to_date(name: str) -> None:
    made = MADE[name]()
    assert (ROOT / name).read_text("utf-8") == made, f"{name} is old: run `python3 -m docs.generate`"


# Links


def _anchors(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), f"{page.name}: {target}"
        assert not anchor or anchor in _anchors(path), f"{page.name}: {target}"


def test_every_page_is_in_the_index_and_every_test_named_exists() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    assert [
        page.name for page in (ROOT / "docs").glob("*.md") if page.name not in index and page.name != "README.md"
    ] == []
    for name in re.findall(r"`(test_\w+\.py)`", (ROOT / "docs" / "threats.md").read_text("utf-8")):
        assert (ROOT / "tests" / "security" / name).exists(), name


# Commands


def test_every_command_is_one_that_the_program_knows() -> None:
    from core.cli.main import _parser

    for command in _commands():
        if not command.startswith("python3 main.py "):
            assert command.startswith((*OURS, "sudo apt-get install ")), command
            continue
        words = shlex.split(command.removeprefix("python3 main.py "))
        if words != ["--version"] and not words[0].startswith("--"):
            _parser().parse_args(words)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, dict[str, str]]]:
    """A folder with the files that the pages speak of, and a server of ours as the provider in the settings."""
    import numpy as np
    import soundfile

    folder = tmp_path_factory.mktemp("desk")
    tone = (0.3 * np.sin(np.arange(24_000) * 0.1)).astype(np.float32)
    for name in ("question.wav", "a.wav", "b.flac"):
        soundfile.write(folder / name, np.concatenate([tone, np.zeros(12_000, np.float32)]), 24_000)
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.engine_server.child"],
        cwd=ROOT,
        env={**os.environ, "GPT_REALTIME_ENGINE_TOKEN": TOKEN},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    url = next(json.loads(line)["url"] for line in child.stdout if '"url"' in line)
    settings = {"provider.kind": "custom", "provider.custom_url": url}
    (folder / "settings.json").write_text(json.dumps(settings))
    environment = {**os.environ, INSIDE: ENV_DIR, "GPT_REALTIME_CONFIG": str(folder), "GPT_REALTIME_KEY": TOKEN}
    environment["GPT_REALTIME_HISTORY"] = str(folder / "history")
    yield folder, environment
    child.terminate()
    child.wait(10)
    child.stdout.close()


def test_every_command_of_the_pages_runs(desk: tuple[Path, dict[str, str]]) -> None:
    folder, environment = desk
    url = json.loads((folder / "settings.json").read_text())["provider.custom_url"]
    commands = [one for one in _commands() if one.startswith("python3 main.py ")]
    rows = [one for one in commands if not one.removeprefix("python3 main.py ").startswith(PARSED_ONLY)]
    # what writes a log comes before what reads it, as on the pages
    rows.sort(key=lambda one: "--log turn.jsonl" not in one)
    assert len(rows) >= 10
    for command in rows:
        words = shlex.split(command.removeprefix("python3 main.py ").replace(f"ws://127.0.0.1:{PORT}/v1/realtime", url))
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *words],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        # doctor ends with 1 where something is missing; here it may be the models
        assert done.returncode == 0 or words[0] == "doctor", f"{command}\n{done.stdout}\n{done.stderr}"
        assert "Traceback" not in done.stderr, command


# Snippets


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) != 0


@pytest.fixture(scope="module")
def served() -> Iterator[int]:
    """The server of docs/server.md with quick parts; on the port of the page, or beside it when that is taken."""
    port = PORT if _is_free(PORT) else PORT + 17
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.engine_server.child", f"port={port}"],
        cwd=ROOT,
        env={**os.environ, "GPT_REALTIME_ENGINE_TOKEN": "secret"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert any('"url"' in line for line in child.stdout)
    yield port
    child.terminate()
    child.wait(10)
    child.stdout.close()


@pytest.mark.parametrize("page, text", _blocks("python"), ids=lambda value: value if value.endswith(".md") else "code")
def test_every_python_snippet_runs(page: str, text: str, served: int, tmp_path: Path) -> None:
    text = textwrap.dedent(text)
    if page == "README.md" and "async with" in text and "asyncio.run" not in text:  # the heart of docs/server.md's
        tree = ast.parse(text)
        body = textwrap.indent(ast.unparse(ast.Module(tree.body[1:], [])), "    ")
        text = f"import asyncio\n{ast.unparse(tree.body[0])}\nasync def main():\n{body}\nasyncio.run(main())\n"
    (tmp_path / "snippet.py").write_text(text.replace(f":{PORT}", f":{served}"))
    done = subprocess.run(
        [sys.executable, "snippet.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, f"{page}\n{done.stderr}"
    if "delta" in text:
        assert "noon" in done.stdout
    if "client_secrets" in text:
        assert done.stdout.strip() == "ek_"


@pytest.mark.parametrize("page, text", _blocks("js"), ids=lambda value: value if value.endswith(".md") else "code")
def test_every_javascript_snippet_runs(page: str, text: str, served: int, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    code = text.replace(f":{PORT}", f":{served}")
    version = subprocess.run([node, "-p", "typeof WebSocket"], capture_output=True, text=True, check=True).stdout
    if version.strip() == "undefined":  # before Node 22: the browser's class in forty lines
        code = (ROOT / "tests" / "docs" / "websocket.js").read_text() + code
    (tmp_path / "snippet.js").write_text(code)
    done = subprocess.run([node, "snippet.js"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0 and "noon" in done.stdout, done.stderr


@pytest.mark.parametrize("page, text", _blocks("json"), ids=lambda value: value if value.endswith(".md") else "text")
def test_every_json_snippet_is_json(page: str, text: str) -> None:
    data = json.loads(text)
    for key, value in data.items():
        if key.startswith("tools."):
            json.loads(value)


async def test_the_servers_line_is_as_the_page_says(served: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", served)
    writer.write(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert b"200" in await asyncio.wait_for(reader.read(200), 10)
    writer.close()
