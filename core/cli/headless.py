"""An assistant for the verbs: settings read but never written, progress on stderr."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from core.app import LiveWorld, build_assistant
from core.audio.ports import Microphone, Speaker
from core.cli.output import Progress, note
from core.conversation.state import State
from core.session.assistant import Assistant
from core.session.wish import MODEL_KEYS
from core.settings import Secrets, Settings, default_path


def settings_for(arguments: argparse.Namespace) -> Settings:
    """The person's settings with what the arguments say on top; changes stay in memory."""
    found = Settings(default_path())
    found.report_to(lambda error: note(str(error)))
    settings = found.detached()
    if getattr(arguments, "provider", None):
        settings["provider.kind"] = arguments.provider
    if getattr(arguments, "url", None):
        settings["provider.custom_url"] = arguments.url
        settings["provider.kind"] = "custom"
    key = MODEL_KEYS.get(settings.text("provider.kind"))
    if key and getattr(arguments, "model", ""):
        settings[key] = arguments.model
    if getattr(arguments, "tier", None):
        settings["provider.local_tier"] = arguments.tier
    if getattr(arguments, "voice", ""):
        settings["voice.name"] = arguments.voice
    return settings


def secrets_for(arguments: argparse.Namespace, settings: Settings) -> Secrets:
    """The person's keys, with the command line's before the one of the chosen provider."""
    secrets = Secrets()
    if getattr(arguments, "key", ""):
        secrets.lend(settings.text("provider.kind"), arguments.key)
    return secrets


@asynccontextmanager
async def assistant_for(
    arguments: argparse.Namespace,
    settings: Settings,
    microphone: Callable[[], Microphone] | None = None,
    speaker: Callable[[], Speaker] | None = None,
    history: Path | None = None,
) -> AsyncIterator[Assistant]:
    """A started assistant; closed at the end, whatever happens."""
    secrets = secrets_for(arguments, settings)
    assistant = build_assistant(
        settings, secrets, world=LiveWorld(settings, secrets, microphone=microphone, speaker=speaker), history=history
    )
    if getattr(arguments, "log", None):
        assistant.timeline.log_to(arguments.log, keeps_sound=getattr(arguments, "log_sound", False))
    assistant.tools.ask_nobody()
    progress = Progress(is_quiet=getattr(arguments, "json", False))

    def show(before: State, after: State) -> None:
        if after.link is not before.link and after.link.loading_part:
            progress(after.link.loading_part, after.link.loading_percent)

    assistant.subscribe(show)
    try:
        await assistant.start()
        yield assistant
    finally:
        await asyncio.shield(assistant.close())
