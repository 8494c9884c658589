"""`serve`: the local Realtime server for other programs, in this process."""

from __future__ import annotations

import argparse


def run(arguments: argparse.Namespace) -> int:
    """Prints {"url", "token"} when ready, then serves until ended."""
    from core.engine.serve import serve

    return serve(port=arguments.port, token=arguments.token, tier=arguments.tier)
