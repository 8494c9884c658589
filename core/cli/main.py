"""Arguments of the verbs, and which function runs each. Imports of a verb happen when it runs."""

from __future__ import annotations

import argparse
import asyncio
import logging
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from core import VERSION
from core.cli.output import fail
from core.errors import AppError, ConfigError

VERBS = ("say", "transcribe", "talk", "serve", "doctor", "models")


def main(argv: list[str]) -> int:
    """Run one verb; the exit code. argv: without the program's name."""
    arguments = _parser().parse_args(argv)
    logging.basicConfig(
        level=logging.DEBUG if arguments.verbose else logging.ERROR,
        format="%(asctime)s %(name)s %(levelname)s %(message)s",
    )
    run: Callable[[argparse.Namespace], int] = import_module(f"core.cli.{arguments.verb}").run
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
    doctor = verbs.add_parser("doctor", parents=[common], help="check what the assistant needs")
    doctor.add_argument("--json", action="store_true", help="print one JSON object")
    doctor.add_argument("--no-link", action="store_true", help="leave out the test of the server")
    _add_models(verbs.add_parser("models", parents=[common], help="list, get or remove the local models"))
    return parser


def _add_server(parser: argparse.ArgumentParser) -> None:
    """Where to connect: shared by the verbs that talk."""
    parser.add_argument("--url", help="a Realtime server; without it, the provider in the settings")
    parser.add_argument("--tier", choices=("auto", "default", "small"), help="which local models to use")


def _add_say(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="FILE|TEXT", help="a sound file (WAV, FLAC, OGG, MP3) or the words themselves")
    parser.add_argument("--out", type=Path, metavar="WAV", help="write the spoken reply: 24 kHz, mono, 16 bit")
    parser.add_argument("--log", type=Path, metavar="JSONL", help="write every event, one object a line")
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
    _add_server(parser)


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port_number, default=0, help="0: any free one")
    parser.add_argument("--token", default="", help="what clients must send; without it, a fresh one is made")
    parser.add_argument("--tier", choices=("auto", "default", "small"), default="auto")


def _add_models(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("list", "get", "remove"), nargs="?", default="list")
    parser.add_argument("--tier", choices=("auto", "default", "small"), default="auto")
    parser.add_argument("--json", action="store_true", help="list: print one JSON object a line")


def usage(message: str, remedy: str = "") -> ConfigError:
    """An argument is wrong."""
    return ConfigError(message, remedy=remedy, code="usage")
