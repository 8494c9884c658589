"""Where to connect and how: a URL, headers, a dialect. The key is never printed.

Addresses: OpenAI and Azure GA (no api-version), or any server that speaks one of our dialects.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote, urlencode, urlsplit

from core.errors import ConfigError

LOOPBACK = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One way to a server."""

    url: str
    label: str
    key: str = field(default="", repr=False)
    key_header: str = "Authorization"
    dialect: str = "ga"
    is_local: bool = False

    @property
    def headers(self) -> dict[str, str]:
        """What the handshake carries; holds the key, so never log it."""
        if not self.key:
            return {}
        return {self.key_header: f"Bearer {self.key}" if self.key_header == "Authorization" else self.key}

    @property
    def is_loopback(self) -> bool:
        return urlsplit(self.url).hostname in LOOPBACK


def local_endpoint(url: str, token: str) -> Endpoint:
    """The engine on this computer."""
    return Endpoint(f"{url}?{urlencode({'model': 'local'})}", "Local assistant", token, is_local=True)


def openai_endpoint(model: str, key: str) -> Endpoint:
    """wss://api.openai.com/v1/realtime?model=... Raises ConfigError without a key."""
    _need_key(key, "OpenAI")
    return Endpoint(f"wss://api.openai.com/v1/realtime?{urlencode({'model': model})}", "OpenAI", key)


def azure_endpoint(resource: str, deployment: str, key: str) -> Endpoint:
    """wss://<resource>.openai.azure.com/openai/v1/realtime?model=<deployment>; never an api-version."""
    if not resource or not deployment:
        raise ConfigError(
            "Azure needs a resource and a deployment.",
            remedy="Fill both in under Settings, Provider.",
            code="no_address",
        )
    _need_key(key, "Azure OpenAI")
    host = urlsplit(resource).hostname if "//" in resource else resource
    if host and "." not in host:
        host = f"{host}.openai.azure.com"
    return Endpoint(f"wss://{host}/openai/v1/realtime?model={quote(deployment)}", "Azure OpenAI", key, "api-key")


def custom_endpoint(url: str, model: str, key: str, dialect: str = "ga") -> Endpoint:
    """Any other server. Raises ConfigError for what is no ws:// or wss:// address."""
    parts = urlsplit(url)
    if parts.scheme not in ("ws", "wss") or not parts.hostname:
        raise ConfigError(
            f"{url!r} is no address of a Realtime server." if url else "There is no address for the other server.",
            remedy="It looks like ws://localhost:8765/v1/realtime or wss://...",
            code="bad_url",
        )
    if model:
        url += ("&" if parts.query else "?") + urlencode({"model": model})
    return Endpoint(url, "Other server", key, dialect=dialect)


def _need_key(key: str, who: str) -> None:
    if not key:
        raise ConfigError(
            f"There is no key for {who}.",
            remedy="Enter it under Settings, Provider, or use the local assistant.",
            code="no_key",
        )
