"""All measurements in one place: `python3 main.py bench [NAME...] [--quick]`.

Runs bench/NAME.py, each in a process of its own, one after another; writes results.json and RESULTS.md with what
kind of machine it was. A bench prints one JSON object with --json; its tables stand beside the named alternatives.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import psutil

from core import VERSION

HERE = Path(__file__).parent
NAMES = ("client", "audio", "window", "store", "engine")
QUICK_S, LONG_S = 300, 3600
TAIL = 400


def machine() -> dict[str, str]:
    """What the numbers depend on."""
    processor = platform.processor() or platform.machine()
    if sys.platform.startswith("linux"):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                processor = line.split(": ", 1)[1]
                break
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return {
        "version": VERSION,
        "date": date.today().isoformat(),
        "processor": f"{processor}, {os.cpu_count()} cores",
        "memory": f"{psutil.virtual_memory().total / 1e9:.0f} GB",
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "load before": f"{load:.1f}",
    }


def measure(name: str, is_quick: bool) -> dict[str, Any]:
    """What bench/NAME.py found, or why there is nothing."""
    if not (HERE / f"{name}.py").exists():
        return {"missing": f"bench/{name}.py is not there"}
    command = [sys.executable, "-m", f"bench.{name}", "--json", *(["--quick"] if is_quick else [])]
    began_s = time.monotonic()
    limit_s = QUICK_S if is_quick else LONG_S
    try:
        done = subprocess.run(
            command,
            cwd=HERE.parent,
            capture_output=True,
            text=True,
            timeout=limit_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"missing": f"not done within {limit_s} s"}
    spent_s = round(time.monotonic() - began_s, 1)
    try:
        found = json.loads(done.stdout)
    except ValueError:
        return {"missing": f"no JSON (exit code {done.returncode}): {done.stderr.strip()[-TAIL:]}", "spent_s": spent_s}
    return {"found": found, "spent_s": spent_s, "command": " ".join(["python3", *command[1:]])}


def markdown(facts: dict[str, str], results: dict[str, dict[str, Any]], is_quick: bool) -> str:
    """One page: the machine, then a section for each bench."""
    text = "# Measured\n\n`python3 main.py bench" + (" --quick" if is_quick else "") + "`\n\n| | |\n| --- | --- |\n"
    text += "".join(f"| {name} | {value} |\n" for name, value in facts.items())
    for name, result in results.items():
        text += f"\n## {name}\n\n"
        if "missing" in result:
            text += f"Not measured: {result['missing'].splitlines()[-1]}\n"
            continue
        text += f"`{result['command']}`, {result['spent_s']} s\n\n{tables(result['found'])}"
    return text


def tables(found: Any, title: str = "") -> str:
    """Any JSON as Markdown: rows of records become tables, the rest lines of name and value."""
    if isinstance(found, list) and found and all(isinstance(row, dict) for row in found):
        return _heading(title) + _table(found)
    if not isinstance(found, dict):
        return _heading(title) + f"{_shown(found)}\n\n"
    plain = {name: value for name, value in found.items() if not isinstance(value, dict | list) or _is_flat(value)}
    text = _heading(title)
    if plain:
        text += "| | |\n| --- | --- |\n" + "".join(
            f"| {_cell(name)} | {_shown(value)} |\n" for name, value in plain.items()
        )
        text += "\n"
    rest = {name: value for name, value in found.items() if name not in plain}
    if rest and all(isinstance(value, dict) and not _nests(value) for value in rest.values()):
        return text + _table([{"": name, **value} for name, value in rest.items()])
    for name, value in rest.items():
        text += tables(value, name)
    return text


def _nests(value: dict[str, Any]) -> bool:
    return any(isinstance(one, dict) or (isinstance(one, list) and not _is_flat(one)) for one in value.values())


def _is_flat(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= 8 and not any(isinstance(one, dict | list) for one in value)


def _heading(title: str) -> str:
    return f"**{title.replace('_', ' ')}**\n\n" if title else ""


def _table(rows: list[dict[str, Any]]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    text = f"| {' | '.join(_cell(name) for name in columns)} |\n|{' --- |' * len(columns)}\n"
    text += "".join(f"| {' | '.join(_shown(row.get(name, '')) for name in columns)} |\n" for row in rows)
    return text + "\n"


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list):
        return ", ".join(_shown(one) for one in value[:8])
    return _cell(str(value))


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("_", " ").split())


def main(words: list[str]) -> int:
    """0 when every bench that was asked for gave numbers."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure on this computer, beside named alternatives.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{' '.join(NAMES)}; without any, all")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: minutes, not an hour")
    parser.add_argument("--out", type=Path, default=HERE, metavar="DIR", help="where RESULTS.md and results.json go")
    arguments = parser.parse_args(words)
    unknown = [name for name in arguments.names if name not in NAMES]
    if unknown:
        parser.error(f"there is no bench {', '.join(unknown)}; there are {', '.join(NAMES)}")
    facts, results = machine(), {}
    for name in arguments.names or NAMES:
        print(f"{name} ...", file=sys.stderr, flush=True)
        results[name] = measure(name, arguments.quick)
        told = results[name].get("missing") or f"{results[name]['spent_s']} s"
        print(f"{name}: {told.splitlines()[-1] if told else told}", file=sys.stderr, flush=True)
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "results.json").write_text(json.dumps({"machine": facts, "results": results}, indent=1) + "\n")
    (arguments.out / "RESULTS.md").write_text(markdown(facts, results, arguments.quick))
    print(arguments.out / "RESULTS.md")
    return 1 if any("missing" in result for result in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
