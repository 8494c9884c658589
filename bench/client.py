"""Our client beside the official `openai` package and `openai-agents`: the same traffic over a real loopback socket.

    python3 bench/client.py [--quick] [--json] [--recordings FOLDER]

Each client is a process of its own; the server is another. `burst`: spoken turns as fast as the socket takes them;
CPU time a frame, less what the bare socket (websockets, nothing read) costs in the same environment, is what a client
adds. `paced`: 50 deltas and 50 blocks of sound a second, both ways; from the microphone's hand to the server's ear, and
from the server to the speaker's ring. The ratios are ours to theirs of what is added a frame; the goal is a third.

The other clients get an environment of their own on first use (resources/locks/bench-client.txt).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.client_ours import cost_per_event  # noqa: E402
from bench.client_traffic import frames, recorded  # noqa: E402
from bench.environment import environment  # noqa: E402
from core.metering import percentile  # noqa: E402

LOCK = "resources/locks/bench-client.txt"
RECORDINGS = ROOT.parent / "shared" / "recorded-events"
HERE = Path(__file__).parent
CLIENTS = ("ours", "openai", "agents")
NAMES = {"ours": "gpt-realtime", "openai": "openai", "agents": "openai-agents"}


def command(client: str, theirs: Path, *, is_bare: bool = False) -> list[str]:
    """How a client is started; is_bare: its environment's websockets alone."""
    python = sys.executable if client == "ours" else str(theirs)
    if client == "ours" and not is_bare:
        return [python, str(HERE / "client_ours.py")]
    return [python, str(HERE / "client_rivals.py"), "bare" if is_bare else client]


def run(words: list[str], url: str, seconds: float = 0.0) -> dict[str, Any]:
    """One client against the server; what it measured."""
    done = subprocess.run([*words, url, str(seconds)], capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)} failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def per_frame_us(words: list[str], url: str, rounds: int) -> float:
    """CPU microseconds a frame, the median of the rounds."""
    runs = [run(words, url) for _ in range(rounds)]
    return statistics.median(one["cpu_s"] / one["frames"] for one in runs) * 1e6


def burst(theirs: Path, url: str, rounds: int) -> dict[str, dict[str, float]]:
    found = {}
    for client in CLIENTS:
        whole = per_frame_us(command(client, theirs), url, rounds)
        socket = per_frame_us(command(client, theirs, is_bare=True), url, rounds)
        found[client] = {"whole_us": whole, "socket_us": socket, "added_us": whole - socket}
    return found


def paced(theirs: Path, url: str, seconds: float) -> dict[str, dict[str, float]]:
    found = {}
    for client in CLIENTS:
        one = run(command(client, theirs), f"{url}?mode=paced&seconds={seconds:g}", seconds)
        pairs = zip(one["captured"], one["arrived"], strict=False)
        captures = [(arrived - captured) * 1000 for captured, arrived in pairs]
        deltas = [delay_s * 1000 for delay_s in one["delays_s"]]
        found[client] = {
            f"{name}_ms_p{share * 100:.0f}": percentile(times, share)
            for name, times in (("capture_to_socket", captures), ("delta_to_ring", deltas))
            for share in (0.5, 0.99)
        }
    return found


async def measured(arguments: argparse.Namespace) -> dict[str, Any]:
    theirs = environment(LOCK)
    talks = recorded(arguments.recordings) if arguments.recordings.is_dir() else []
    turns, rounds, seconds = (30, 1, 8.0) if arguments.quick else (120, 5, 40.0)
    codec_us, reduce_us = cost_per_event(list(frames(turns, talks)))
    folder = [str(arguments.recordings)] if talks else []
    server = await asyncio.create_subprocess_exec(
        sys.executable, str(HERE / "client_traffic.py"), *folder, stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None
    try:
        url = (await server.stdout.readline()).decode().strip()
        whole = await asyncio.to_thread(burst, theirs, f"{url}?mode=burst&turns={turns}", rounds)
        delays = await asyncio.to_thread(paced, theirs, url, seconds)
    finally:
        server.kill()
        await server.wait()
    added = {client: whole[client]["added_us"] for client in CLIENTS}
    return {
        "codec_us": codec_us,
        "reduce_us": reduce_us,
        "capture_to_socket_ms_p99": delays["ours"]["capture_to_socket_ms_p99"],
        "delta_to_ring_ms_p99": delays["ours"]["delta_to_ring_ms_p99"],
        "ratio_to_openai": added["ours"] / added["openai"],
        "ratio_to_openai_agents": added["ours"] / added["agents"],
        "turns": turns,
        "has_recordings": bool(talks),
        "clients": {NAMES[client]: {**whole[client], **delays[client]} for client in CLIENTS},
    }


def show(found: dict[str, Any]) -> None:
    columns = ("whole_us", "socket_us", "added_us", "capture_to_socket_ms_p50", "capture_to_socket_ms_p99")
    columns += ("delta_to_ring_ms_p50", "delta_to_ring_ms_p99")
    print(f"{'':14}" + "".join(f"{column:>26}" for column in columns))
    for name, values in found["clients"].items():
        print(f"{name:14}" + "".join(f"{values[column]:26.2f}" for column in columns))
    print(f"codec {found['codec_us']:.1f} us, reducer {found['reduce_us']:.1f} us an event")
    print(f"added by ours: {found['ratio_to_openai']:.2f} of openai, {found['ratio_to_openai_agents']:.2f} of agents")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="under two minutes")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--recordings", type=Path, default=RECORDINGS, help="recordings of the services, if there are")
    arguments = parser.parse_args()
    found = asyncio.run(measured(arguments))
    if arguments.json:
        print(
            json.dumps({name: round(value, 4) if isinstance(value, float) else value for name, value in found.items()})
        )
    else:
        show(found)


if __name__ == "__main__":
    main()
