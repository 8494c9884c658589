"""The verbs that need no server: replay, lint, export, import."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from core.cli.main import usage
from core.cli.output import EXIT_FAILED, EXIT_OK, note, say_json, say_line
from core.clock import SystemClock
from core.export import FORMATS, describe, read_talk, write
from core.export.texts import stamp
from core.journal import Line, read_lines
from core.lint import Finding, check
from core.replay.play import dialect_of
from core.session.history import History
from core.store import Reader, Store, default_folder


def lines_of(what: str) -> tuple[list[Line], str]:
    """(lines, title) of a log file, or of a kept conversation by its id or the beginning of it. Raises StoreError."""
    path = Path(what)
    if path.is_file():
        return list(read_lines(path)), path.stem
    if path.suffix or "/" in what:
        raise usage(f"There is no file {what}.")
    with Reader(default_folder()) as reader:
        found = reader.starting_with(what)
        if len(found) != 1:
            raise usage(f"{'No' if not found else 'More than one'} conversation begins with {what}.")
        return list(reader.lines(found[0].uid)), found[0].title


def findings_of(lines: list[Line]) -> list[Finding]:
    """What the rules say; an older spelling is judged by its order alone."""
    return check(lines, is_ga=dialect_of(lines).name == "ga")


def replay(arguments: argparse.Namespace) -> int:
    """Print the conversation; fails where the log breaks the protocol."""
    lines, title = lines_of(arguments.what)
    talk = read_talk(lines, title)
    findings = findings_of(lines)
    if arguments.json:
        turns = [{"role": str(turn.item.role), "text": turn.text, "start_s": turn.start_s} for turn in talk.turns]
        say_json({"title": title, "events": len(lines), "turns": turns, "findings": [str(one) for one in findings]})
    else:
        for turn in talk.turns:
            call = turn.item.call
            words = turn.text if call is None else f"{call.name}({call.arguments.strip()}) → {call.output}"
            cut = " [interrupted]" if turn.item.is_interrupted else ""
            say_line(f"{stamp(turn.start_s, '.')}  {turn.name}: {words}{cut}")
        for finding in findings:
            note(str(finding))
    return EXIT_FAILED if findings else EXIT_OK


def lint(arguments: argparse.Namespace) -> int:
    """Print what breaks the protocol, with the source of each rule."""
    is_good = True
    for what in arguments.files:
        lines, _title = lines_of(what)
        findings = findings_of(lines)
        is_good = is_good and not findings
        for one in findings:
            if arguments.json:
                say_json({"file": what, "line": one.number, "t": one.t_s, "rule": one.rule.name, "by": one.rule.breaker,
                          "detail": one.detail, "source": one.rule.source})  # fmt: skip
            else:
                say_line(f"{what}:{one}\n    {one.rule.says} ({one.rule.source})")
        if not arguments.json:
            note(f"{what}: {len(lines)} events, {len(findings)} findings")
    return EXIT_OK if is_good else EXIT_FAILED


def export(arguments: argparse.Namespace) -> int:
    """Write a conversation in the format that the file's name asks for."""
    kind = arguments.format or arguments.out.suffix.lstrip(".").lower()
    if kind not in FORMATS:
        raise usage(f"There is no format {kind or 'without a name'}.", f"Known: {', '.join(FORMATS)}.")
    talk = read_talk(*lines_of(arguments.what))
    note(describe(talk, kind))
    write(talk, kind, arguments.out, arguments.side)
    say_line(str(arguments.out))
    return EXIT_OK


def take_in(arguments: argparse.Namespace) -> int:
    """Put logs in the history; prints the id of each."""
    return asyncio.run(_take_in(arguments.files))


async def _take_in(files: list[Path]) -> int:
    history = History(Store(default_folder(), SystemClock()))
    try:
        for path in files:
            say_line(await history.take_in(path))
    finally:
        await history.close()
    if history.store.problem is not None:
        raise history.store.problem
    return EXIT_OK
