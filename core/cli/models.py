"""`models [list|get|remove]`: the local models on this computer."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from core.cli.output import EXIT_OK, Progress, say_json, say_line
from core.engine.catalogue import CATALOGUE, models_of
from core.engine.fetch import Fetcher
from core.engine.loading import choose_tier
from core.engine.models_cli import overview
from core.engine.models_dir import models_dir, remove


def run(arguments: argparse.Namespace) -> int:
    """0 when done; fetching problems come as AppError."""
    return {"list": _list, "get": _get, "remove": _remove}[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    for line in overview(arguments.tier):
        if arguments.json:
            say_json(asdict(line))
        else:
            state = "there" if line.is_installed else "needed" if line.is_needed else "-"
            say_line(f"{state:7} {line.id:20} {line.detail}")
    if not arguments.json:
        say_line(f"in {models_dir()}")
    return EXIT_OK


def _get(arguments: argparse.Namespace) -> int:
    tier = choose_tier(arguments.tier)
    Fetcher(models_dir(), Progress()).fetch(models_of(tier))
    say_line(f"The {tier} models are there.")
    return EXIT_OK


def _remove(arguments: argparse.Namespace) -> int:
    models = CATALOGUE if arguments.tier == "auto" else models_of(arguments.tier)
    freed = sum(remove(models_dir(), model) for model in models)
    say_line(f"{freed / 1e6:,.0f} MB are free again.")
    return EXIT_OK
