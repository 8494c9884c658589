"""Clients of others' making against `main.py serve`, unchanged, with the small models.

Each does a written turn, a spoken one, a tool call and an interruption; the events are those its library
passed on, and every one must be of the official types.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from openai.types.realtime import RealtimeServerEvent
from pydantic import TypeAdapter

from tests.conformance.__main__ import utterance
from tests.conftest import ROOT
from tests.outside.places import CLIENTS, Unreachable, prepare_all
from tests.words import word_error_rate

pytestmark = pytest.mark.timeout(600)
ADAPTER: TypeAdapter[Any] = TypeAdapter(RealtimeServerEvent)
SAID = "go forward ten meters"
HALF_A_SECOND = bytes(24_000)
Raw = dict[str, Any]


@pytest.fixture(scope="module")
def places() -> dict[str, Unreachable | Path]:
    return prepare_all()


@contextmanager
def _served(*flags: str) -> Iterator[Raw]:
    """`main.py serve` as a person would start it."""
    command = [sys.executable, "main.py", "serve", "--tier", "small", *flags]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield next(ready for ready in map(json.loads, process.stdout) if "url" in ready)
    finally:
        process.terminate()
        assert process.wait(10) == 0
        process.stdout.close()


@pytest.fixture(scope="module")
def plain(models: Path) -> Iterator[Raw]:
    with _served() as ready:
        yield ready


@pytest.fixture(scope="module")
def secure(models: Path) -> Iterator[Raw]:
    with _served("--tls") as ready:
        yield ready


@pytest.fixture(scope="module")
def said(speech: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("said") / "speech.pcm"
    path.write_bytes(HALF_A_SECOND + utterance(speech / "goforward.wav"))
    return path


def _talk(served: Raw, said: Path, command: list[str], **environment: str) -> Raw:
    """What the client's script tells of its talk."""
    wish = {"url": served["url"], "key": served["token"], "speech": str(said)}
    settings = {**os.environ, "OUTSIDE": json.dumps(wish), **environment}
    settings.pop("PYTHONPATH", None)
    done = subprocess.run(command, env=settings, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    told: Raw = json.loads(done.stdout.splitlines()[-1])
    return told


@pytest.fixture(scope="module")
def talks(
    places: dict[str, Unreachable | Path], plain: Raw, secure: Raw, said: Path
) -> Iterator[dict[str, Future[Raw]]]:
    """Each client's talk, one after another, for some of them give a busy server few seconds; of a client that could not be had, why."""

    def talk(served: Raw, names: tuple[str, ...], script: str, **environment: str) -> Raw:
        found = [_place(places, name) for name in names]
        program = found[0] / "bin" / ("node" if script.endswith(".mjs") else "python")
        path = found[1] / script if script.endswith(".mjs") else CLIENTS / script
        return _talk(served, said, [str(program), str(path)], **environment)

    npm, trust = ("node", "npm"), {"NODE_EXTRA_CA_CERTS": secure["certificate"]}
    with ThreadPoolExecutor(1) as pool:
        yield {
            "openai-agents": pool.submit(talk, plain, ("agents",), "by_openai_agents.py"),
            "livekit": pool.submit(talk, plain, ("livekit",), "by_livekit.py"),
            "pipecat": pool.submit(talk, plain, ("pipecat",), "by_pipecat.py"),
            "npm agents": pool.submit(talk, plain, npm, "by_agents.mjs"),
            "npm openai over tls": pool.submit(talk, secure, npm, "by_openai.mjs", **trust),
        }


def _place(places: dict[str, Unreachable | Path], name: str) -> Path:
    """Raises Unreachable."""
    found = places[name]
    if not isinstance(found, Path):
        raise found
    return found


def _told(talks: dict[str, Future[Raw]], name: str) -> Raw:
    try:
        return talks[name].result()
    except Unreachable as error:
        pytest.skip(f"{name} could not be had: {error}")


def _check(told: Raw) -> None:
    # a cancel that crosses the end of its reply is refused by the service, too
    assert [one for one in told["complaints"] if "response_cancel_not_active" not in one] == []
    assert "Paris" in told["text"]
    assert word_error_rate([(SAID, told["heard"])]) <= 0.5, told["heard"]
    assert len(told["call"]) == 1 and told["call"][0], "the tool ran once, with its argument"
    assert told["sound_bytes"] > 48_000 and told["cuts"] >= 1
    ends = [event["response"]["status"] for event in told["events"] if event["type"] == "response.done"]
    # a reply that was made before the speech came is only truncated (protocol notes, 4.8)
    is_cut = any(event["type"] == "conversation.item.truncated" for event in told["events"])
    assert ends[:4] == ["completed"] * 4 and ("cancelled" in ends or is_cut)
    for event in told["events"]:
        ADAPTER.validate_python(event)


@pytest.mark.parametrize("name", ["openai-agents", "livekit", "pipecat", "npm agents", "npm openai over tls"])
def test_a_client_talks(name: str, talks: dict[str, Future[Raw]]) -> None:
    _check(_told(talks, name))


def test_the_npm_types_take_every_event(places: dict[str, Unreachable | Path], talks: dict[str, Future[Raw]]) -> None:
    """One event of each type and shape that any client got, through TypeScript's own check."""
    _told(talks, "npm openai over tls")
    node, npm = _place(places, "node"), _place(places, "npm")
    events = [event for name in talks for event in _told(talks, name)["events"]]
    kinds = {(event["type"], tuple(sorted(event)), _shape(event)): event for event in events}
    # as: the service's own sessions have fields that these types leave out
    lines = ",\n".join(f"{json.dumps(event)} as RealtimeServerEvent" for event in kinds.values())
    head = 'import type { RealtimeServerEvent } from "openai/resources/realtime/realtime";\n'
    (npm / "events.ts").write_text(f"{head}export const events: RealtimeServerEvent[] = [\n{lines}\n];\n")
    # the service says null where these types say undefined; without that one check they take both
    flags = ["--noEmit", "--strict", "--strictNullChecks", "false", "--skipLibCheck", "--module", "nodenext"]
    command = [str(node / "bin" / "node"), "node_modules/typescript/bin/tsc", *flags, "events.ts"]
    done = subprocess.run(command, cwd=npm, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert len({event["type"] for event in kinds.values()}) >= 20


def _shape(event: Raw) -> str:
    """Of the item or the response in it."""
    inside = event.get("item") or event.get("response") or {}
    return f"{inside.get('type')} {inside.get('role')} {inside.get('status')} {sorted(inside)}"
