"""What the local assistant thinks with, as the settings name it: found, listed, tested."""

from __future__ import annotations

from core.engine.brains import Choice
from core.settings import Secrets, Settings

KEY = "brain"
"""Under this name the keychain holds the chat server's key."""


def brain_of(settings: Settings, secrets: Secrets) -> Choice:
    """The catalogue's own until another one is named completely."""
    kind, url = settings.text("provider.brain"), settings.text("provider.brain_url").strip()
    if kind == "server" and url:
        sees = settings["provider.brain_sees"] is True
        return Choice(url, settings.text("provider.brain_model").strip(), secrets.get(KEY), sees)
    return Choice(file=settings.text("provider.brain_file").strip()) if kind == "file" else Choice()
