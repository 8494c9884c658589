"""Where to connect and how: a URL, headers, a dialect. The key is never printed.

Addresses: OpenAI and Azure GA (no api-version, no beta header), or any server that speaks one of our
dialects. A wrong address or a missing key is a ConfigError here, before anything is dialled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from core.errors import ConfigError
from core.protocol import dialect_named

MOST_TRIES = 8
"""In a row, before an address is given up."""
OPENAI_BASE = "https://api.openai.com/v1"
XAI_URL = "wss://api.x.ai/v1/realtime"
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_HOST = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One way to a server. repr leaves out the key, and the query, which may hold one."""

    url: str = field(repr=False)
    label: str
    key: str = field(default="", repr=False)
    key_header: str = "Authorization"
    dialect: str = "ga"
    is_local: bool = False
    """The engine on this computer, started by us."""

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


def openai_endpoint(model: str, key: str, base: str = "") -> Endpoint:
    """wss://api.openai.com/v1/realtime?model=... Raises ConfigError without model or key.

    base: another place with the same service, as OPENAI_BASE_URL names it: https://host/v1.
    """
    address = f"{_socket_base(base or OPENAI_BASE)}/realtime"
    return Endpoint(_with_model(address, model, "OpenAI"), "OpenAI", _needed(key, "OpenAI"))


def xai_endpoint(model: str, key: str) -> Endpoint:
    """wss://api.x.ai/v1/realtime?model=..., with xAI's spelling. Raises ConfigError without model or key."""
    return Endpoint(_with_model(XAI_URL, model, "xAI"), "xAI", _needed(key, "xAI"), dialect="xai")


def _with_model(address: str, model: str, who: str) -> str:
    if not model.strip():
        raise ConfigError(f"There is no model for {who}.", remedy="Name one under Settings, Provider.", code="no_model")
    return f"{address}?{urlencode({'model': model.strip()})}"


def _socket_base(base: str) -> str:
    """https://host/v1 as wss://host/v1. Raises ConfigError."""
    found = re.sub(r"^http(s?)://", r"ws\1://", base.strip()).rstrip("/")
    try:
        _split(found)
    except ConfigError:
        raise ConfigError(
            f"OPENAI_BASE_URL is no address: {base.partition('?')[0]!r}.",
            remedy="It looks like https://host/v1; without it OpenAI's own is used.",
            code="bad_url",
        ) from None
    return found


def azure_endpoint(resource: str, deployment: str, key: str) -> Endpoint:
    """wss://<resource>.openai.azure.com/openai/v1/realtime?model=<deployment>.

    resource: its name, its host or its URL. Raises ConfigError.
    """
    resource, deployment = resource.strip(), deployment.strip()
    if not resource or not deployment:
        raise ConfigError(
            "Azure needs a resource and a deployment.",
            remedy="Fill both in under Settings, Provider.",
            code="no_address",
        )
    host = (urlsplit(resource).hostname or "") if "//" in resource else resource.rstrip("/")
    if "." not in host:
        host = f"{host}.openai.azure.com"
    if not _HOST.fullmatch(host):
        raise ConfigError(
            f"{host!r} is no Azure resource.",
            remedy="Enter its name, as in https://<name>.openai.azure.com.",
            code="bad_url",
        )
    url = f"wss://{host}/openai/v1/realtime?{urlencode({'model': deployment})}"
    return Endpoint(url, "Azure OpenAI", _needed(key, "Azure OpenAI"), "api-key")


def custom_endpoint(url: str, model: str, key: str, dialect: str = "ga") -> Endpoint:
    """Any other server; key may be empty. Raises ConfigError for what is no ws:// or wss:// address."""
    dialect_named(dialect)
    parts = _split(url.strip())
    query = parts.query
    if model.strip() and "model" not in parse_qs(query):
        query += ("&" if query else "") + urlencode({"model": model.strip()})
    whole = parts._replace(query=query, fragment="").geturl()
    return Endpoint(whole, "Compatible server", _clean(key), dialect=dialect)


def _split(url: str) -> SplitResult:
    """A Realtime server's address in its parts. Raises ConfigError, without the query in its text."""
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in ("ws", "wss") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_good = False
    if is_good and not re.search(r"\s", url):
        return parts
    told = f"{url.partition('?')[0]!r} is no address of a Realtime server."
    raise ConfigError(
        told if url else "There is no address for the other server.",
        remedy="It looks like ws://localhost:8765/v1/realtime or wss://...; enter it under Settings, Provider.",
        code="bad_url",
    )


def _needed(key: str, who: str) -> str:
    key = _clean(key)
    if not key:
        raise ConfigError(
            f"There is no key for {who}.",
            remedy="Enter it under Settings, Provider, or use the local assistant.",
            code="no_key",
        )
    return key


def _clean(key: str) -> str:
    """The key as it may stand in a header. Raises ConfigError for what a header cannot hold."""
    key = key.strip()
    if not all("!" <= letter <= "~" for letter in key):
        raise ConfigError(
            "The key holds a character that no key has.",
            remedy="Copy it again, without spaces or dots that hide it.",
            code="bad_key",
        )
    return key
