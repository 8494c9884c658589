"""What the local assistant thinks with, as the settings name it: found, listed, tested.

The talk to chat servers (core/engine/brains.py) is loaded when it is first wanted.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from core.engine.choice import Choice
from core.settings import Secrets, Settings

if TYPE_CHECKING:
    from core.engine.brains import Brain

KEY = "brain"
"""Under this name the keychain holds the chat server's key."""


def brain_of(settings: Settings, secrets: Secrets) -> Choice:
    """The catalogue's own until another one is named completely."""
    kind, url = settings.text("provider.brain"), settings.text("provider.brain_url").strip()
    if kind == "server" and url:
        sees = settings["provider.brain_sees"] is True
        return Choice(url, settings.text("provider.brain_model").strip(), secrets.get(KEY), sees)
    return Choice(file=settings.text("provider.brain_file").strip()) if kind == "file" else Choice()


async def find_brains() -> list[Brain]:
    """Chat servers that run on this computer now, with their models; takes a second at most."""
    from core.engine import brains

    return await asyncio.to_thread(brains.find_brains)


async def models_at(url: str, key: str) -> list[str]:
    """Names of the models at an address. Raises EngineError."""
    from core.engine import brains

    return await asyncio.to_thread(brains.models_at, url, key)


async def test_brain(chosen: Choice) -> str:
    """ "Works, first words after 212 ms": one question to a chat server. Raises EngineError."""
    from core.engine import brains

    return await asyncio.to_thread(brains.test_brain, chosen.url, chosen.model, chosen.key)
