"""`models [list|get|remove]`: the local models on this computer."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict

from core.cli.output import EXIT_OK, Progress, say_json, say_line
from core.engine.catalogue import CATALOGUE, Model, models_of
from core.engine.fetch import Fetcher
from core.engine.loading import choose_tier
from core.engine.models_cli import overview
from core.engine.models_dir import models_dir, remove
from core.errors import ConfigError


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
            for more in (*line.files, *line.sources):
                say_line(f"{'':28} {more}")
    if not arguments.json:
        say_line(f"in {models_dir()}")
    return EXIT_OK


def _get(arguments: argparse.Namespace) -> int:
    wanted = _named(arguments.names) or models_of(choose_tier(arguments.tier))
    Fetcher(models_dir(), Progress()).fetch(wanted)
    say_line(f"There: {', '.join(model.id for model in wanted)}.")
    return EXIT_OK


def _remove(arguments: argparse.Namespace) -> int:
    models = _named(arguments.names) or (CATALOGUE if arguments.tier == "auto" else models_of(arguments.tier))
    freed = sum(remove(models_dir(), model) for model in models)
    say_line(f"{freed / 1e6:,.0f} MB are free again.")
    return EXIT_OK


def _named(names: Sequence[str]) -> list[Model]:
    """Models by their ids. Raises ConfigError for an id that is none."""
    known = {model.id: model for model in CATALOGUE}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ConfigError(f"There is no model {unknown[0]!r}.", remedy=f"Known: {', '.join(known)}.", code="usage")
    return [known[name] for name in names]
