"""`python -m tests.conformance --url URL --key KEY [--model M] [--speech WAV]`: a table row for each rule.

With a real server this costs what some thirty short replies cost. The exit code is 1 when a rule is broken.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import ssl
import sys
from pathlib import Path

import numpy as np
import soundfile
import soxr

from tests.conformance.rules import Rule, all_rules
from tests.conformance.talk import Place, Unfit

QUIET_BYTES = 48_000 * 3 // 2


def main(argv: list[str]) -> int:
    arguments = _arguments(argv)
    tls = ssl.create_default_context(cafile=arguments.certificate) if arguments.certificate else None
    speech = utterance(arguments.speech) if arguments.speech else b""
    place = Place(arguments.url, arguments.key, arguments.model, speech, arguments.timeout, tls)
    rules = [one for one in all_rules() if arguments.only in one.check.__name__]
    return asyncio.run(_run(place, rules))


async def _run(place: Place, rules: list[Rule]) -> int:
    broken = 0
    print("| rule | source | kept |\n|---|---|---|", flush=True)
    for one in rules:
        verdict = await tried(one, place)
        broken += verdict.startswith("NO")
        print(f"| {one.name} | {one.source} | {verdict} |", flush=True)
    print(f"\n{len(rules)} rules, {broken} broken")
    return 1 if broken else 0


async def tried(one: Rule, place: Place) -> str:
    """yes, NO with why, or - with why it could not be tried."""
    try:
        await one.check(place)
    except Unfit as unfit:
        return f"- ({unfit})"
    except Exception as error:  # whatever a server does, the other rules are tried too
        return f"NO: {type(error).__name__} {str(error)[:300]}".replace("|", "/").replace("\n", " ")
    return "yes"


def utterance(path: Path) -> bytes:
    """A sound file as PCM16, 24 kHz, with a second and a half of quiet behind it."""
    sound, rate_hz = soundfile.read(path, dtype="float32", always_2d=True)
    mono = soxr.resample(sound.mean(axis=1), rate_hz, 24_000)
    return (np.clip(mono, -1, 1) * 32767).astype("<i2").tobytes() + bytes(QUIET_BYTES)


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("--url", required=True, help="ws:// or wss:// address of /v1/realtime")
    parser.add_argument("--key", default=os.environ.get("OPENAI_API_KEY", ""))
    parser.add_argument("--model", default="")
    parser.add_argument("--speech", type=Path, help="an utterance, for the rules of turns that are heard")
    parser.add_argument("--certificate", type=Path, help="the PEM file that `serve --tls` tells")
    parser.add_argument("--timeout", type=float, default=60.0, help="seconds to wait for an event")
    parser.add_argument("--only", default="", help="part of a rule's function name")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
