"""Keys live in the keychain alone."""

from __future__ import annotations

from pathlib import Path

import keyring.backend
import pytest

from core.settings import Secrets, Settings


class MemoryKeychain(keyring.backend.KeyringBackend):
    """A keychain with the behaviour of the real ones, in memory."""

    priority = 5.0  # type: ignore[assignment]  # keyring declares a class property

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[(service, username)]


@pytest.fixture(autouse=True)
def _no_keys_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "GPT_REALTIME_KEY"):
        monkeypatch.delenv(name, raising=False)


def test_a_key_outlives_the_app_where_there_is_a_keychain() -> None:
    keychain = MemoryKeychain()
    assert Secrets(keychain).set("openai", "sk-1")
    assert Secrets(keychain).get("openai") == "sk-1"


def test_without_a_keychain_a_key_lasts_for_this_session_only() -> None:
    from keyring.backends.fail import Keyring

    secrets = Secrets(Keyring())
    assert not secrets.is_lasting and not secrets.set("openai", "sk-1")
    assert secrets.get("openai") == "sk-1" and Secrets(Keyring()).get("openai") == ""


def test_a_forgotten_key_is_gone() -> None:
    keychain = MemoryKeychain()
    secrets = Secrets(keychain)
    secrets.set("openai", "sk-1")
    secrets.set("openai", "")
    assert secrets.get("openai") == "" and keychain.kept == {}


def test_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-env")
    secrets = Secrets(MemoryKeychain())
    secrets.set("openai", "sk-1")
    assert secrets.get("openai") == "sk-env"


def test_no_key_reaches_the_settings_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    Secrets(MemoryKeychain()).set("openai", "sk-very-secret")
    settings["provider.kind"] = "openai"
    assert "sk-very-secret" not in path.read_text()
