"""What the local engine is worth: quickness by stage, words, end of turn, functions, memory.

    python3 bench/engine.py [--tier default|small] [--quick] [--json] [--rows latency,words,...] [--speech FOLDER]

Drives a real `main.py serve` over its socket with recordings of people, played in real time, and counts from the true
end of the last word. --rows: latency, rival, busy, cancel, words, replies, quiet, tools, ends, idle; all without it. --quick
takes a few of each and the small models, in under two minutes; --json prints one object instead of tables. `rival` asks
the same of HF's speech-to-speech with our models in it (bench/engine_rival.py).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import psutil  # noqa: E402

from bench import hearing, requests, turns  # noqa: E402
from bench.served import Engine, engine, rival  # noqa: E402
from bench.served import hearing as as_product  # noqa: E402
from bench.sounds import Recording, recordings, silence, with_pauses  # noqa: E402

GOALS = {
    "first_sound_ms_p50": 1000,
    "first_sound_ms_p95": 1400,
    "first_sound_200_ms_p50": 750,
    "small_first_sound_ms_p50": 700,
    "small_first_sound_200_ms_p50": 500,
    "partial_ms_p50": 800,
    "cancel_ms_p99": 50,
    "tool_right_share": 0.90,
    "tool_false_share": 0.05,
    "engine_mb": 1710,
}
STAGES = ("partial", *turns.STAGES.values())
TURN_MS, THEIR_SILENCE_MS = 500, 64
SPOKEN_S = (1.0, 9.0)
"""Lengths of the recordings that stand for questions."""


class Bench:
    """One run; `figures` is what --json prints."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.is_quick = bool(arguments.quick)
        self.is_json = bool(arguments.json)
        self.tier = arguments.tier or ("small" if self.is_quick else "default")
        self.prefix = "small_" if self.tier == "small" and not self.is_quick else ""
        self.all = recordings(Path(arguments.speech))
        self.figures: dict[str, Any] = {"tier": self.tier, "is_quick": self.is_quick}
        self.tools = [
            {"type": "function", "name": one.name, "description": one.description, "parameters": one.parameters}
            for one in requests.functions(requests.requests()["offered"])
        ]

    def say(self, line: str = "") -> None:
        """A line of the tables."""
        print(line, file=sys.stderr if self.is_json else sys.stdout, flush=True)

    def few(self, count: int, quick: int) -> list[Recording]:
        """Recordings that stand for questions, spread over the folder."""
        fit = [one for one in self.all if SPOKEN_S[0] < one.length_s < SPOKEN_S[1]]
        wanted = min(len(fit), quick if self.is_quick else count)
        return [fit[number * len(fit) // wanted] for number in range(wanted)]

    def keep(self, **figures: float | None) -> None:
        """Figures for --json, rounded."""
        for name, value in figures.items():
            self.figures[self.prefix + name] = None if value is None else round(value, 4 if "share" in name else 1)

    async def latency(self, served: Engine) -> None:
        """Two tables by stage."""
        for silence_ms, suffix in ((500, ""), (200, "_200")):
            if silence_ms == 200 and self.is_quick:
                continue
            times = await turns.latency(served, self.few(40, 5), silence_ms, self.tools)
            self._stages(f"server_vad {silence_ms} ms, {self.tier} models", times)
            self.keep(**{f"first_sound{suffix}_ms_p50": times.p("first_sound", 0.5)})
            self.keep(**{f"first_sound{suffix}_ms_p95": times.p("first_sound", 0.95)})
            if silence_ms == 500:
                self.keep(partial_ms_p50=times.p("partial", 0.5), partial_ms_p95=times.p("partial", 0.95))

    def _stages(self, label: str, times: turns.Times) -> None:
        self.say(f"\n{label}: milliseconds after the true end of speech (partial: after its beginning)")
        for stage in STAGES:
            values = times.by_stage.get(stage, [])
            self.say(
                f"  {stage:15} p50 {times.p(stage, 0.5) or 0:6.0f}  p95 {times.p(stage, 0.95) or 0:6.0f}  n {len(values)}"
            )
        if times.silent:
            self.say(f"  not counted (no answer, or more than one end): {', '.join(times.silent)}")

    async def rival(self, served: Engine) -> None:
        """The same turns here and at speech-to-speech, set in both ways that bench/engine_rival.py tells of."""
        spoken = self.few(20, 10)
        columns = {"ours": await turns.latency(served, spoken, TURN_MS, self.tools)}
        for held_ms in (0, TURN_MS - THEIR_SILENCE_MS):
            async with rival(self.tier, held_ms) as theirs:
                label = f"s2s {TURN_MS - held_ms}+{held_ms}"
                columns[label] = await turns.latency(theirs, spoken, TURN_MS - held_ms, self.tools)
                self.keep(**{f"rival_{held_ms}_first_sound_ms_p50": columns[label].p("first_sound", 0.5)})
        self.say("\nbeside speech-to-speech (milliseconds of silence + held), p50 / p95 after the true end of speech")
        self.say(f"  {'':15}" + "".join(f"{label:>16}" for label in columns))
        for stage in STAGES:
            cells = (f"{times.p(stage, 0.5) or 0:.0f} / {times.p(stage, 0.95) or 0:.0f}" for times in columns.values())
            self.say(f"  {stage:15}" + "".join(f"{cell:>16}" for cell in cells))
        for label, times in columns.items():
            self.say(f"  {label}: {len(spoken) - len(times.silent)} counted; not {', '.join(times.silent) or 'any'}")

    async def busy(self, served: Engine) -> None:
        """The same while another process keeps one core busy."""
        spoken = self.few(12, 3)
        idle = await turns.latency(served, spoken, 500, self.tools)
        async with turns.busy_core():
            busy = await turns.latency(served, spoken, 500, self.tools)
        self._stages("one core kept busy", busy)
        before, after = idle.p("first_sound", 0.5), busy.p("first_sound", 0.5)
        slower = after / before - 1 if before and after else None
        self.keep(busy_first_sound_ms_p50=after, busy_slower_share=slower)
        self.say(f"  slower by {(slower or 0):.0%} than {before or 0:.0f} ms")

    async def cancel(self, served: Engine) -> None:
        """response.cancel in the midst of an answer."""
        found = await turns.cancelling(served, 4 if self.is_quick else 30)
        self.keep(cancel_ms_p50=turns.percentile(found, 0.5), cancel_ms_p99=turns.percentile(found, 0.99))
        self.say(
            f"\ncancel to quiet: p50 {turns.percentile(found, 0.5):.1f} ms, p99 {turns.percentile(found, 0.99):.1f} ms"
        )

    async def words(self, served: Engine) -> None:
        """Word error rates."""
        spoken = [one for one in (self.few(99, 10) if self.is_quick else self.all) if one.words]
        self.say("\nword error rate")
        for label, change in hearing.CONDITIONS.items():
            rate, wrong = await hearing.word_errors(served, spoken, change)
            self.keep(**{"wer" if label == "clean" else f"wer_{label.split()[0]}": rate * 100})
            self.say(f"  {label:12} {rate:6.2%}  over {len(spoken)} recordings")
            for line in wrong[:3]:
                self.say(f"      {line}")

    async def replies(self, served: Engine) -> None:
        """Whether what is spoken can be understood."""
        lines = requests.requests()["talk"][4:24]
        rate, wrong = await hearing.spoken_replies(served, lines[::5] if self.is_quick else lines)
        self.keep(reply_wer=rate * 100)
        self.say(f"\nspoken replies, word error rate {rate:.2%}")
        for line in wrong[:3]:
            self.say(f"      {line}")

    async def idle(self, served: Engine) -> None:
        """Memory and processor while it listens to silence."""
        async with served.session(**as_product()) as session:
            served.process.cpu_percent()
            await session.speak(silence(5.0), tail_s=0.0)
            share = served.process.cpu_percent()
        self.keep(idle_cpu_percent=share, engine_mb=served.memory_bytes / 1e6)
        self.say(f"\nlistening to silence: {share:.1f} % of a core, {served.memory_bytes / 1e6:.0f} MB resident")

    async def quiet(self, served: Engine) -> None:
        """Words heard where nobody speaks."""
        minutes = 0.5 if self.is_quick else 10.0
        self.say(f"\nwords heard in {minutes:g} minutes without any")
        for label, make in hearing.QUIET.items():
            found = await hearing.invented(served, make, minutes)
            self.keep(**{f"invented_{label}": len(found)})
            self.say(f"  {label:10} {len(found)}  {found[:3] if found else ''}")

    async def ends(self, served: Engine) -> None:
        """Cut-offs and waits of turn detection."""
        paused = [one for spoken in self.all if spoken.length_s < SPOKEN_S[1] for one in with_pauses(spoken)]
        paused = paused[:: max(1, len(paused) // (3 if self.is_quick else 30))]
        self.say(f"\nend of turn over {len(paused)} sentences with a pause of 0.5 to 1.5 s inside")
        rows = [(500, ""), (500, "medium")] if self.is_quick else [(200, ""), (500, ""), *((500, e) for e in EAGER)]
        for silence_ms, eagerness in rows:
            row = await turns.ends_of_turn(served, paused, silence_ms, eagerness)
            self.keep(
                **{
                    f"{row.label.replace(' ', '_')}_cut_share": row.share,
                    f"{row.label.replace(' ', '_')}_wait_ms": row.wait_ms,
                }
            )
            self.say(
                f"  {row.label:20} cut off {row.cut_off:3} ({row.share:4.0%})   wait p50 {row.wait_ms or 0:5.0f} ms, p90 {row.late_ms or 0:5.0f} ms"
            )

    async def functions(self, served: Engine) -> None:
        """Requests that need a function, and talk that needs none."""
        lines = requests.requests()
        if self.is_quick:
            lines = {**lines, "calls": lines["calls"][::6], "talk": lines["talk"][::5]}
        score = requests.Score()
        for line, name, wanted in requests.asked(lines):
            async with served.session(**as_product(answers=False, tools=self.tools)) as session:
                call = await session.ask(line)
                score.add(line, name, wanted, (call["name"], call["arguments"]) if call else None)
        self.keep(tool_right_share=score.right_share, tool_false_share=score.false_share)
        self.say(f"\nfunctions: right {score.right} of {score.asked}, false calls {score.false} of {score.talk}")
        for line in score.wrong:
            self.say(f"      {line}")


EAGER = ("low", "medium", "high")
ROWS: dict[str, Callable[[Bench, Engine], Awaitable[None]]] = {
    "latency": Bench.latency,
    "cancel": Bench.cancel,
    "words": Bench.words,
    "replies": Bench.replies,
    "quiet": Bench.quiet,
    "tools": Bench.functions,
    "ends": Bench.ends,
    "busy": Bench.busy,
    "idle": Bench.idle,
    "rival": Bench.rival,
}


async def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Every row that is wanted, with one engine."""
    bench = Bench(arguments)
    wanted = [name for name in arguments.rows.split(",") if name] or list(ROWS)
    if bench.is_quick and not arguments.rows:
        wanted = [name for name in wanted if name not in ("busy", "ends", "replies", "rival")]
    begun_s = time.monotonic()
    async with engine(bench.tier) as served:
        bench.say(
            f"{bench.tier} models, loaded in {time.monotonic() - begun_s:.1f} s, load {psutil.getloadavg()[0]:.1f}"
        )
        for name in wanted:
            await ROWS[name](bench, served)
    for name, goal in GOALS.items():
        value = bench.figures.get(name)
        if value is not None:
            is_met = value >= goal if name == "tool_right_share" else value <= goal
            bench.say(f"{'met ' if is_met else 'MISS'} {name}: {value} (goal {goal})")
    return bench.figures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tier", choices=("default", "small"))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rows", default="")
    parser.add_argument("--speech", default=str(ROOT.parent / "shared" / "speech"))
    arguments = parser.parse_args()
    figures = asyncio.run(run(arguments))
    if arguments.json:
        print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
