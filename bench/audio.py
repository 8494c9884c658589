"""Everything the sound path promises, measured in one run.

    python3 bench/audio.py [--quick] [--json] [--minutes 30] [--speech FOLDER] [--only rooms,casts,noise,card,soak]

Rooms: ours beside AEC3 as pywebrtc-audio and livekit have it, and none. Casts: ours with other voices in the same rooms. Noise and words over a reply. On a private
sound card (PulseAudio): a server's event to silence, the playhead, a window that keeps the interpreter, and minutes
of continuous talk. livekit is set up in an environment of its own on first use.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402

from bench import card, echo, interruptions  # noqa: E402
from bench.environment import environment  # noqa: E402
from bench.rooms import HELD_BACK, PROMPTS, ROOMS, TRIED, Cast, Room, Sound, level_to, talk, trimmed  # noqa: E402
from tests import sound_card  # noqa: E402

PARTS = ("rooms", "casts", "noise", "card", "soak")
VOICES = ("natural", "warm", "baritone", "bright", "light")
SPEEDS = (0.85, 1.0, 1.15)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def rooms(folder: Path, quick: bool) -> dict[str, Any]:
    environment(echo.LOCK)  # once, before two ask for it
    with ProcessPoolExecutor(2) as pool:
        verdicts = list(pool.map(partial(echo.judge_room, folder=folder), ROOMS))
    found = dict(zip((room.name for room in ROOMS), verdicts, strict=True))
    say(echo.table(found))
    return echo.summary(found)


def casts(folder: Path, quick: bool) -> dict[str, Any]:
    """Of the casts that were held back when constants were chosen; a quick run tries one of them."""
    wanted = HELD_BACK[:1] if quick else (*TRIED, *HELD_BACK)
    jobs = [(cast, room) for cast in wanted for room in ROOMS]
    with ProcessPoolExecutor(2) as pool:
        verdicts = list(pool.map(partial(echo.judge_cast, folder=folder), jobs))
    found: dict[Cast, dict[Room, echo.Verdict]] = {cast: {} for cast in wanted}
    for (cast, room), one in zip(jobs, verdicts, strict=True):
        found[cast][room] = one
    say(echo.cast_table(found))
    unseen = [one for cast in HELD_BACK for one in found.get(cast, {}).values()]
    return {
        "held_back_scenes": len(unseen),
        "held_back_false_starts": sum(one.false_starts for one in unseen),
        "held_back_false_starts_first_3_s": sum(one.first_starts for one in unseen),
        "held_back_recall_min": round(min(min(one.recall) for one in unseen), 3),
        "held_back_recall_mean": round(float(np.mean([one.recall for one in unseen])), 3),
    }


def spoken_words() -> list[Sound]:
    """ "Stop" and "wait" in the voices and speeds of our own synthesizer."""
    from core.engine.synthesizer_hibari import HibariSynthesizer

    maker = HibariSynthesizer()
    return [
        trimmed(np.concatenate(list(maker.speak(f"{word}!", voice=voice, speed=speed))))
        for voice in VOICES
        for speed in SPEEDS
        for word in ("Stop", "Wait")
    ]


def noise(folder: Path, quick: bool) -> dict[str, Any]:
    count = 20 if quick else 50
    sounds = interruptions.over_a_reply(interruptions.noises(count, folder), folder)
    words = interruptions.over_a_reply(interruptions.words(count, spoken_words()), folder)
    by_kind: dict[str, int] = {}
    for kind, has_opened in zip(sounds.kinds, sounds.has_opened, strict=True):
        by_kind[kind] = by_kind.get(kind, 0) + has_opened
    say(f"noises that interrupted, of {count}: {by_kind}; words that did, of {count}: {sum(words.has_opened)}")
    return {
        "noise_count": count,
        "noise_interruptions": sum(sounds.has_opened),
        "noise_stray_openings": sounds.stray + words.stray,
        "word_count": count,
        "word_interruptions": sum(words.has_opened),
        "word_detection_ms_median": round(float(np.median(words.delays_ms))) if words.delays_ms else None,
    }


def on_card(folder: Path, quick: bool) -> dict[str, Any]:
    count = 20 if quick else 60
    with tempfile.TemporaryDirectory() as place, sound_card.sound_card(Path(place), rate_hz=24_000, channels=1) as made:
        made.loop_back()
        os.environ.update(made.environment)
        standard = asyncio.run(card.barge_in_ms("standard", count))
        low = asyncio.run(card.barge_in_ms("low", count))
        errors = asyncio.run(card.playhead_errors_ms(8 if quick else 30))
        safe = asyncio.run(card.hogged("safe", 4 if quick else 12))
    found = {
        "barge_in_count": len(standard),
        "barge_in_ms_p50": _at(standard, 50),
        "barge_in_ms_p99": _at(standard, 99),
        "barge_in_low_ms_p50": _at(low, 50),
        "barge_in_low_ms_p99": _at(low, 99),
        "playhead_error_ms_p50": _at(np.abs(errors), 50),
        "playhead_error_ms_p99": _at(np.abs(errors), 99),
        "playhead_bias_ms": round(float(np.median(errors)), 1),
        "hog_at_safe": safe,
    }
    say("\n".join(f"{name:24} {value}" for name, value in found.items()))
    return found


def soak(folder: Path, seconds: float) -> dict[str, Any]:
    story = (level_to(talk(folder, PROMPTS, 0.25), -20.0) * 32_767).astype("<i2").tobytes()
    with tempfile.TemporaryDirectory() as place, sound_card.sound_card(Path(place)) as made:
        made.echo(80, -10)
        os.environ.update(made.environment)
        found = asyncio.run(card.soak(seconds, story))
    say(f"continuous talk: {found}")
    return {f"soak_{name}": value for name, value in found.items()}


def _at(values: Any, percent: float) -> float:
    return round(float(np.percentile(values, percent)), 1)


def apart(part: str, folder: Path, quick: bool, seconds: float) -> dict[str, Any]:
    """One part in a process of its own: PortAudio keeps the card it saw first."""
    if part == "soak":
        return soak(folder, seconds)
    return {"rooms": rooms, "noise": noise, "card": on_card}[part](folder, quick)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="under two minutes")
    parser.add_argument("--json", action="store_true", help="one object on stdout")
    parser.add_argument("--minutes", type=float, default=30.0, help="of continuous talk")
    parser.add_argument("--speech", type=Path, default=ROOT.parent / "shared" / "speech", help="folder of recordings")
    parser.add_argument("--only", default=",".join(PARTS))
    wanted = parser.parse_args()
    seconds = 15.0 if wanted.quick else wanted.minutes * 60
    found: dict[str, Any] = {"load": round(os.getloadavg()[0], 1)}
    for part in wanted.only.split(","):
        if part in ("card", "soak") and sound_card.missing():
            say(f"{part}: left out, not installed: {', '.join(sound_card.missing())}")
            continue
        if part in ("rooms", "casts"):
            found |= {"rooms": rooms, "casts": casts}[part](wanted.speech, wanted.quick)
            continue
        with ProcessPoolExecutor(1) as pool:
            found |= pool.submit(apart, part, wanted.speech, wanted.quick, seconds).result()
    print(json.dumps(found) if wanted.json else "\n".join(f"{name:28} {value}" for name, value in found.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
