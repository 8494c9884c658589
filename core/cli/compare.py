"""`compare CASES.toml`: the same questions to several configurations, side by side.

A case is a text or a sound file; a configuration is settings and a prompt. Each pair is one turn on an assistant of
its own. The voice of each answer is written down by the local recogniser and held against the answer's words.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from core.app import Beside
from core.audio.files import read_blocks
from core.cli.main import usage
from core.cli.output import EXIT_FAILED, EXIT_OK, note, say_json, say_line
from core.cli.transcribe import words_of
from core.errors import AppError
from core.metering.words import word_error_rate
from core.session.again import Answer, Question, ask
from core.settings import BY_KEY, Secrets, Settings, default_path
from core.units import RATE_HZ


@dataclass(frozen=True, slots=True)
class Case:
    """One question."""

    name: str
    question: Question


@dataclass(frozen=True, slots=True)
class Configuration:
    """Whom to ask, and how."""

    name: str
    settings: dict[str, Any]
    prompt: str = ""


def run(arguments: argparse.Namespace) -> int:
    """0 when every case was answered by every configuration."""
    cases, configurations = read_cases(arguments.cases)
    rows = asyncio.run(compare(cases, configurations, arguments))
    data = {"cases": [case.name for case in cases], "with": [one.name for one in configurations], "rows": rows}
    table = markdown(rows)
    if arguments.out is not None:
        arguments.out.mkdir(parents=True, exist_ok=True)
        (arguments.out / "compare.json").write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "utf-8")
        (arguments.out / "compare.md").write_text(table, "utf-8")
    if arguments.json:
        say_json(data)
    else:
        say_line(table)
    return EXIT_FAILED if any(row["error"] for row in rows) else EXIT_OK


# What is asked


def read_cases(path: Path) -> tuple[list[Case], list[Configuration]]:
    """The cases and configurations of a file. Raises ConfigError that names what is wrong in it."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise usage(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise usage(f"{path.name} is no TOML file: {error}.") from error
    cases = [_case(one, number, path) for number, one in enumerate(_tables(data, "case", path), 1)]
    return cases, [_configuration(one, number, path) for number, one in enumerate(_tables(data, "with", path), 1)]


def _tables(data: dict[str, Any], name: str, path: Path) -> list[dict[str, Any]]:
    found = data.get(name)
    if not isinstance(found, list) or not found or not all(isinstance(one, dict) for one in found):
        raise usage(f"{path.name} has no [[{name}]].", "See resources/examples/compare.toml.")
    return found


def _case(data: dict[str, Any], number: int, path: Path) -> Case:
    text, sound = data.get("say"), data.get("sound")
    if not isinstance(text, str) and not isinstance(sound, str):
        raise usage(f'Case {number} of {path.name} has neither say = "words" nor sound = "file".')
    if isinstance(sound, str):
        file = path.parent / sound
        try:
            pcm = b"".join(read_blocks(file))
        except AppError as error:
            raise usage(str(error.args[0]), error.remedy) from error
        return Case(str(data.get("name", file.stem)), Question(str(text or ""), pcm))
    return Case(str(data.get("name", text)), Question(str(text)))


def _configuration(data: dict[str, Any], number: int, path: Path) -> Configuration:
    chosen = data.get("settings", {})
    if not isinstance(chosen, dict):
        raise usage(f"The settings of configuration {number} of {path.name} are no table.")
    unknown = [key for key in chosen if key not in BY_KEY]
    if unknown:
        raise usage(f"{path.name}: there is no setting {unknown[0]}.", f"Known: {', '.join(sorted(BY_KEY))}.")
    return Configuration(str(data.get("name", f"configuration {number}")), chosen, str(data.get("prompt", "")))


# Asking


async def compare(
    cases: list[Case], configurations: list[Configuration], arguments: argparse.Namespace
) -> list[dict[str, Any]]:
    """A row for each pair, in the order of the file; local models are loaded once for all of them."""
    rows = []
    beside = Beside(Secrets())
    try:
        for configuration in configurations:
            for case in cases:
                if not arguments.json:
                    note(f"{configuration.name}: {case.name}")
                rows.append(await _row(case, configuration, beside, arguments))
    finally:
        await beside.close()
    return rows


async def _row(
    case: Case, configuration: Configuration, beside: Beside, arguments: argparse.Namespace
) -> dict[str, Any]:
    settings = Settings(default_path()).detached()
    if arguments.tier:
        settings["provider.local_tier"] = arguments.tier
    try:
        for key, value in configuration.settings.items():
            settings[key] = value
        answer = await ask(case.question, settings, beside.assistant, configuration.prompt, arguments.timeout)
        spoken = await _spoken(answer, beside, settings) if answer.pcm else ""
    except AppError as error:
        answer, spoken = Answer(error=str(error)), ""
    return {
        "case": case.name,
        "with": configuration.name,
        "heard": answer.heard,
        "answered": answer.text,
        "first_sound_ms": answer.first_sound_ms,
        "sound_s": round(len(answer.pcm) / 2 / RATE_HZ, 2),
        "spoken": spoken,
        "wer": round(word_error_rate([(answer.text, spoken)]), 3) if answer.pcm else None,
        "tokens": answer.tokens,
        "cost_usd": answer.usd if not answer.error else None,
        "error": answer.error,
    }


async def _spoken(answer: Answer, beside: Beside, settings: Settings) -> str:
    """What the local recogniser understands of the voice."""
    endpoint = await beside.local(settings)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.wav"
        soundfile.write(path, np.frombuffer(answer.pcm[: len(answer.pcm) & ~1], "<i2"), RATE_HZ, subtype="PCM_16")
        return await words_of(endpoint, path)


def markdown(rows: list[dict[str, Any]]) -> str:
    """A table for people: a row for each answer, and the means of each configuration."""
    lines = ["| case | with | first sound | sound | WER | cost | answer |", "|---|---|---:|---:|---:|---:|---|"]
    lines += [
        f"| {_cell(row['case'])} | {_cell(row['with'])} | {_ms(row['first_sound_ms'])} | {row['sound_s']:.1f} s "
        f"| {_percent(row['wer'])} | {_money(row)} | {_cell(row['error'] or row['answered'])} |"
        for row in rows
    ]
    lines += ["", "| with | answered | first sound, median | WER, mean | cost |", "|---|---:|---:|---:|---:|"]
    for name in dict.fromkeys(row["with"] for row in rows):
        mine = [row for row in rows if row["with"] == name]
        good = [row for row in mine if not row["error"]]
        times = sorted(row["first_sound_ms"] for row in good if row["first_sound_ms"] is not None)
        rates = [row["wer"] for row in good if row["wer"] is not None]
        costs = [row["cost_usd"] for row in good]
        total = "unknown" if None in costs else f"${sum(costs):.4f}"
        lines.append(
            f"| {_cell(name)} | {len(good)} of {len(mine)} | {_ms(times[len(times) // 2] if times else None)} "
            f"| {_percent(sum(rates) / len(rates) if rates else None)} | {total} |"
        )
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _ms(value: int | None) -> str:
    return "" if value is None else f"{value} ms"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value * 100:.0f} %"


def _money(row: dict[str, Any]) -> str:
    return "" if row["error"] else "unknown" if row["cost_usd"] is None else f"${row['cost_usd']:.4f}"
