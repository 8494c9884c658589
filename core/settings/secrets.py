"""API keys: in the system's keychain, or in memory until the app ends. Nowhere else, ever."""

from __future__ import annotations

import os

from core.later import keyring

SERVICE = "gpt-realtime"
ENVIRONMENT = {
    "openai": "OPENAI_API_KEY",
    "azure": "AZURE_OPENAI_API_KEY",
    "xai": "XAI_API_KEY",
    "custom": "GPT_REALTIME_KEY",
}


class Secrets:
    """Keys by provider kind (openai, azure, xai, custom)."""

    def __init__(self, backend: keyring.backend.KeyringBackend | None = None) -> None:
        """backend None: the system's keychain, if there is one."""
        self._backend = backend
        self._memory: dict[str, str] = {}
        self._lent: dict[str, str] = {}

    def _keychain(self) -> keyring.backend.KeyringBackend:
        return self._backend or keyring.get_keyring()

    @property
    def is_lasting(self) -> bool:
        """Whether the system has a keychain that keeps keys ("Saved for this session only" where not)."""
        try:
            return float(self._keychain().priority) >= 1
        except (keyring.errors.KeyringError, RuntimeError):
            return False

    def get(self, provider: str) -> str:
        """The key, or "" if there is none. The environment wins (OPENAI_API_KEY ...)."""
        if provider in self._lent:
            return self._lent[provider]
        from_environment = os.environ.get(ENVIRONMENT.get(provider, ""), "")
        if from_environment:
            return from_environment
        if provider in self._memory:
            return self._memory[provider]
        try:
            return self._keychain().get_password(SERVICE, provider) or "" if self.is_lasting else ""
        except (keyring.errors.KeyringError, RuntimeError):
            return ""

    def lend(self, provider: str, key: str) -> None:
        """A key for as long as the program runs, before every other: the command line's."""
        self._lent[provider] = key

    def set(self, provider: str, key: str) -> bool:
        """Keep a key; True if it outlives the app. An empty key is forgotten."""
        if not key:
            self.forget(provider)
            return True
        self._memory[provider] = key
        try:
            if self.is_lasting:
                self._keychain().set_password(SERVICE, provider, key)
                return True
        except (keyring.errors.KeyringError, RuntimeError):
            pass
        return False

    def forget(self, provider: str) -> None:
        self._memory.pop(provider, None)
        try:
            if self.is_lasting:
                self._keychain().delete_password(SERVICE, provider)
        except (keyring.errors.KeyringError, RuntimeError):
            pass
