"""Arguments of the verbs, and which function runs each. Imports of a verb happen when it runs."""

from __future__ import annotations

import argparse
import asyncio
import logging
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from core import VERSION
from core.child import ROOT
from core.cli.output import fail
from core.errors import AppError, ConfigError

VERBS = (
    "say",
    "transcribe",
    "talk",
    "serve",
    "doctor",
    "models",
    "replay",
    "lint",
    "export",
    "import",
    "compare",
    "build",
    "bench",
)
RUN_BY = {"replay": "past:replay", "lint": "past:lint", "export": "past:export", "import": "past:take_in"}
"""Verbs that share a module: module:function; the others are `run` of their own."""


def main(argv: list[str]) -> int:
    """Run one verb; the exit code. argv: without the program's name."""
    arguments = _parser().parse_args(argv)
    logging.basicConfig(
        level=logging.DEBUG if arguments.verbose else logging.ERROR,
        format="%(asctime)s %(name)s %(levelname)s %(message)s",
    )
    module, _, function = RUN_BY.get(arguments.verb, f"{arguments.verb}:run").partition(":")
    run: Callable[[argparse.Namespace], int] = getattr(import_module(f"core.cli.{module}"), function)
    try:
        return run(arguments)
    except AppError as error:
        return fail(error)
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 130


def port_number(text: str) -> int:
    """An argparse type: 0 to 65535."""
    value = int(text)
    if not 0 <= value <= 65_535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return value


def minutes(text: str) -> int:
    """An argparse type: 1 to 1440."""
    value = int(text)
    if not 1 <= value <= 1440:
        raise argparse.ArgumentTypeError("a number of minutes from 1 to 1440")
    return value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py", description="A voice assistant and workbench for Realtime servers."
    )
    parser.add_argument("--version", action="version", version=f"gpt-realtime {VERSION}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--verbose", action="store_true", help="log to stderr what happens inside")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    _add_say(verbs.add_parser("say", parents=[common], help="one turn from a sound file or a text, without a window"))
    _add_transcribe(verbs.add_parser("transcribe", parents=[common], help="write down what is said in sound files"))
    _add_talk(verbs.add_parser("talk", parents=[common], help="talk in the terminal, with microphone and speakers"))
    _add_serve(verbs.add_parser("serve", parents=[common], help="run the local Realtime server for other programs"))
    _add_build(verbs.add_parser("build", parents=[common], help="build the app that starts without Python"))
    bench = verbs.add_parser("bench", parents=[common], help="measure on this computer, beside named alternatives")
    bench.add_argument("names", nargs="*", metavar="NAME", help="client audio window store engine; without any, all")
    bench.add_argument("--quick", action="store_true", help="fewer rounds: minutes, not an hour")
    bench.add_argument("--out", type=Path, metavar="DIR", help="where RESULTS.md and results.json go; usually bench/")
    doctor = verbs.add_parser("doctor", parents=[common], help="check what the assistant needs")
    doctor.add_argument("--json", action="store_true", help="print one JSON object")
    doctor.add_argument("--no-link", action="store_true", help="leave out the test of the server")
    _add_server(doctor)
    _add_models(verbs.add_parser("models", parents=[common], help="list, get or remove the local models"))
    _add_past(verbs, common)
    return parser


def _add_past(verbs: Any, common: argparse.ArgumentParser) -> None:
    """What is done with conversations that were kept or logged."""
    replay = verbs.add_parser(
        "replay", parents=[common], help="print a recorded session; fails if it breaks the protocol"
    )
    replay.add_argument("what", metavar="FILE|ID", help="a log, or a conversation in the history")
    replay.add_argument("--json", action="store_true", help="print one JSON object")
    lint = verbs.add_parser("lint", parents=[common], help="check recorded sessions against the protocol's rules")
    lint.add_argument("files", nargs="+", metavar="FILE|ID")
    lint.add_argument("--json", action="store_true", help="print one JSON object a finding")
    export = verbs.add_parser(
        "export", parents=[common], help="write a conversation as text, captions, sound or a page"
    )
    export.add_argument("what", metavar="FILE|ID", help="a log, or a conversation in the history")
    export.add_argument(
        "out", type=Path, metavar="OUT", help="its suffix is the format: md txt json jsonl srt vtt html wav flac"
    )
    export.add_argument("--format", default="", help="when the suffix does not say it")
    export.add_argument("--side", choices=("both", "mixed", "you", "assistant"), default="both", help="of the sound")
    compared = verbs.add_parser(
        "compare", parents=[common], help="ask the same of several configurations; a table of the answers"
    )
    compared.add_argument("cases", type=Path, metavar="CASES.toml", help="see resources/examples/compare.toml")
    compared.add_argument("--out", type=Path, metavar="FOLDER", help="write compare.json and compare.md there")
    compared.add_argument("--tier", choices=("auto", "default", "small"), help="which local models to use")
    compared.add_argument("--timeout", type=float, default=180.0, metavar="S", help="for one answer")
    compared.add_argument("--json", action="store_true", help="print one JSON object")
    taken = verbs.add_parser("import", parents=[common], help="put recorded sessions in the history")
    taken.add_argument("files", nargs="+", type=Path, metavar="JSONL")


def _add_server(parser: argparse.ArgumentParser) -> None:
    """Where to connect: shared by the verbs that talk."""
    parser.add_argument(
        "--provider",
        choices=("local", "openai", "azure", "xai", "custom"),
        help="who answers; without it, the one in the settings",
    )
    parser.add_argument("--url", help="a Realtime server of your own, in place of --provider")
    parser.add_argument("--key", default="", help="its key, for this run alone; others on this computer can see it")
    parser.add_argument("--model", default="", help="its model, or the deployment at Azure")
    parser.add_argument("--tier", choices=("auto", "default", "small"), help="which local models to use")


def _add_say(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="FILE|TEXT", help="a sound file (WAV, FLAC, OGG, MP3) or the words themselves")
    parser.add_argument("--out", type=Path, metavar="WAV", help="write the spoken reply: 24 kHz, mono, 16 bit")
    parser.add_argument("--log", type=Path, metavar="JSONL", help="write every event, one object a line")
    parser.add_argument("--log-sound", action="store_true", help="with the sound in it, as base64")
    parser.add_argument("--prompt", default="", help="instructions for this reply alone; {heard} stands for the words")
    parser.add_argument("--voice", default="", help="the voice of the reply")
    parser.add_argument(
        "--mode", choices=("hold", "hands_free"), default="hold", help="who ends the turn (hold: the file's end)"
    )
    parser.add_argument("--timeout", type=float, default=180.0, metavar="S", help="give up after so many seconds")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    _add_server(parser)


def _add_transcribe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--language", default="", help="two letters; without it, found by itself")
    parser.add_argument("--json", action="store_true", help="print one JSON object a file")
    _add_server(parser)


def _add_talk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--voice", default="", help="the voice of the replies")
    parser.add_argument("--log", type=Path, metavar="JSONL", help="write every event, one object a line")
    parser.add_argument("--log-sound", action="store_true", help="with the sound in it, as base64")
    _add_server(parser)


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port_number, default=0, help="0: any free one")
    parser.add_argument("--token", default="", help="what clients must send; without it, a fresh one is made")
    parser.add_argument("--tier", choices=("auto", "default", "small"), default="auto")
    parser.add_argument(
        "--brain", default="", metavar="URL|GGUF", help="another language model: a chat server's address, or a file"
    )
    parser.add_argument("--brain-model", default="", metavar="NAME", help="its name at that server")
    parser.add_argument("--tls", action="store_true", help="wss, with a certificate made for this start")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="where to listen; an address that other computers can reach wants --tls and --token",
    )
    parser.add_argument(
        "--session-minutes", type=minutes, default=60, metavar="N", help="the longest a session may last (60)"
    )
    parser.add_argument(
        "--allow-origin",
        action="append",
        default=[],
        metavar="ORIGIN",
        help="a web page that may connect, e.g. https://example.org or null; those of this computer always may",
    )


def _add_build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where to; usually dist/")
    parser.add_argument("--models", choices=("none", "small", "default"), default="small", help="which to put inside")
    parser.add_argument("--packages", default="run,deb", help="Linux: run, deb, tar; empty: the folder alone")


def _add_models(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("list", "get", "remove"), nargs="?", default="list")
    parser.add_argument("names", nargs="*", metavar="ID", help="get, remove: only these; without, those of the tier")
    parser.add_argument("--tier", choices=("auto", "default", "small"), default="auto")
    parser.add_argument("--json", action="store_true", help="list: print one JSON object a line")


def usage(message: str, remedy: str = "") -> ConfigError:
    """An argument is wrong."""
    return ConfigError(message, remedy=remedy, code="usage")
