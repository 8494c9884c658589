"""`serve`: the local Realtime server for other programs, in this process."""

from __future__ import annotations

import argparse
import os

from core.engine.choice import Choice

BRAIN_KEY = "GPT_REALTIME_BRAIN_KEY"
"""Environment variable: the chat server's key."""


def run(arguments: argparse.Namespace) -> int:
    """Prints {"url", "token"} when ready, and with --tls the "certificate" to trust; serves until ended."""
    from core.engine.serve import serve

    named, key = arguments.brain, os.environ.get(BRAIN_KEY, "")
    brain = Choice(named, arguments.brain_model, key) if "://" in named else Choice(file=named)
    return serve(
        port=arguments.port,
        token=arguments.token,
        tier=arguments.tier,
        has_tls=arguments.tls,
        origins=arguments.allow_origin,
        brain=brain,
        host=arguments.host,
        session_s=60 * arguments.session_minutes,
    )
