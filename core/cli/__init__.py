"""The verbs that need no window: say, transcribe, talk, serve, doctor, models."""

from core.cli.main import VERBS, main

__all__ = ["VERBS", "main"]
