"""An assistant for the verbs: settings read but never written, progress on stderr."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from core.app import LiveWorld, build_assistant
from core.audio.ports import Microphone, Speaker
from core.cli.output import Progress
from core.conversation.state import State
from core.session.assistant import Assistant
from core.settings import Secrets, Settings, default_path


def settings_for(arguments: argparse.Namespace) -> Settings:
    """The person's settings with what the arguments say on top; changes stay in memory."""
    settings = Settings(default_path()).detached()
    if getattr(arguments, "url", None):
        settings["provider.custom_url"] = arguments.url
        settings["provider.kind"] = "custom"
    if getattr(arguments, "tier", None):
        settings["provider.local_tier"] = arguments.tier
    if getattr(arguments, "voice", ""):
        settings["voice.name"] = arguments.voice
    return settings


@asynccontextmanager
async def assistant_for(
    arguments: argparse.Namespace,
    settings: Settings,
    microphone: Callable[[], Microphone] | None = None,
    speaker: Callable[[], Speaker] | None = None,
) -> AsyncIterator[Assistant]:
    """A started assistant; closed at the end, whatever happens."""
    secrets = Secrets()
    assistant = build_assistant(
        settings, secrets, world=LiveWorld(settings, secrets, microphone=microphone, speaker=speaker)
    )
    if getattr(arguments, "log", None):
        assistant.timeline.log_to(arguments.log)
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
