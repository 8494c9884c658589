"""`doctor`: what the assistant needs, what is there, and what to do about the rest."""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import asdict

from core.app import LiveWorld
from core.checkup import MISSING, Check, as_text, examine
from core.cli.headless import secrets_for, settings_for
from core.cli.output import EXIT_FAILED, EXIT_OK, say_json, say_line


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing needed is missing."""
    checks = asyncio.run(_examine(arguments))
    if arguments.json:
        say_json({"checks": [asdict(check) for check in checks]})
    else:
        say_line(as_text(checks))
    return EXIT_FAILED if any(check.verdict == MISSING for check in checks) else EXIT_OK


async def _examine(arguments: argparse.Namespace) -> list[Check]:
    if arguments.no_link:
        return await examine(None)
    settings = settings_for(arguments)
    world = LiveWorld(settings, secrets_for(arguments, settings))
    try:
        return await world.examine()
    finally:
        await world.close()
