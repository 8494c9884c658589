"""Retry or fatal: pure functions from how a link ended to what happens next.

`explain` puts every way of failing into one of our errors; `verdict` says what is done about it. Close
codes as observed (protocol notes, 1.1): refusals come after the upgrade, as an `error` event and a close
whose reason is `<type>.<code>`. A clean 1000 or 1001 is a loss too, since we did not ask for it.
"""

from __future__ import annotations

import errno
import socket
import ssl
from dataclasses import dataclass

from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidMessage,
    InvalidProxy,
    InvalidStatus,
    InvalidURI,
    ProxyError,
)

from core.conversation.state import Problem
from core.errors import AppError, ConfigError, EngineError, LinkError, LinkLost, LinkRefused, RateLimited
from core.link.endpoint import MOST_TRIES

FIRST_RETRY_S = 0.5
LONGEST_RETRY_S = 8.0
PATIENCE_S = 10.0
"""After "too many requests" without a Retry-After."""
LONGEST_PATIENCE_S = 120.0

_LOST_CODES = {1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014, 1015}
_BUSY = ("session_limit_reached", "rate_limit", "too_many", "too many", "busy", "overloaded")
_EXPIRED = ("session_expired", "maximum duration")
_REFUSALS = {
    "bad_key": ("The key was not accepted.", "Check it, or make a new one at your provider."),
    "no_credit": ("No credit left at the provider.", "Add some there, or go on with the local assistant."),
    "bad_dialect": ("The server no longer speaks this dialect.", "Choose GA under Settings, Provider."),
    "bad_model": ("The server does not accept this model.", "Check its name under Settings, Provider."),
}
"""What happened, and what to do."""
_WORDS = {
    "invalid_api_key": "bad_key",
    "invalid_authentication": "bad_key",
    "unauthorized": "bad_key",
    "token expired": "bad_key",
    "token_expired": "bad_key",
    "insufficient_quota": "no_credit",
    "billing": "no_credit",
    "beta_api_shape_disabled": "bad_dialect",
    "missing_model": "bad_model",
    "invalid_model": "bad_model",
    "model_not_found": "bad_model",
    "deploymentnotfound": "bad_model",
}
"""In an error's code, or in a close's reason: which refusal it is."""
_ACTIONS = {
    "bad_key": ("open_provider",),
    "no_credit": ("use_local", "details"),
    "certificate": ("retry", "use_local"),
    "proxy": ("retry", "use_local"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What happens after a link ended."""

    problem: Problem
    retry_in_s: float | None
    """None: not without the person."""


def verdict(error: BaseException, attempt: int) -> Verdict:
    """attempt: how many times in a row it failed, this one included."""
    told = explain(error)
    is_retried = isinstance(told, LinkLost | RateLimited) or told.code == "engine_gone"
    what = str(told.args[0])
    if not is_retried:
        actions = ("retry", "open_provider") if isinstance(told, EngineError) else ("open_provider", "use_local")
        return Verdict(Problem(told.code, what, told.remedy, _ACTIONS.get(told.code, actions), True), None)
    if attempt > MOST_TRIES:
        text = f"{MOST_TRIES} tries failed. {what}"
        return Verdict(Problem("link_lost", "Could not reconnect.", text, ("retry", "use_local"), True), None)
    wait_s = min(LONGEST_RETRY_S, FIRST_RETRY_S * 2 ** (attempt - 1))
    if isinstance(told, RateLimited):
        wait_s = max(wait_s, told.retry_after_s)
        return Verdict(Problem(told.code, what, f"Next try in {wait_s:.0f} s.", ("retry", "use_local")), wait_s)
    text = f"{what} Trying again ({attempt} of {MOST_TRIES}). What you say is kept."
    return Verdict(Problem("link_lost", "Connection lost.", text, ("retry", "use_local")), wait_s)


def explain(error: BaseException) -> AppError:
    """One of our errors for any way in which opening or reading fails. LinkLost is retried, LinkRefused not."""
    match error:
        case AppError():
            return error
        case ConnectionClosed():
            return closed(error.rcvd.code, error.rcvd.reason) if error.rcvd is not None else closed(1006, "")
        case InvalidStatus():
            return _answered(error.response.status_code, error.response.headers.get("Retry-After", ""))
        case InvalidURI():
            return ConfigError(
                "That is no address of a server.", remedy="Check it under Settings, Provider.", code="bad_url"
            )
        case InvalidProxy() | ProxyError() | ImportError():  # ImportError: a SOCKS proxy needs a package we lack
            remedy = "Check the system's proxy settings; SOCKS proxies are not supported."
            return LinkRefused("The proxy could not be used.", remedy=remedy, code="proxy")
        case InvalidMessage() if isinstance(error.__cause__, EOFError):
            return LinkLost("The server hung up while we connected.")
        case InvalidHandshake():
            return _not_realtime()
        case ssl.SSLCertVerificationError():
            remedy = "Check the clock, or a sign-in page; a company's own certificates go in SSL_CERT_FILE."
            return LinkRefused("The server's certificate was not accepted.", remedy=remedy, code="certificate")
    return LinkLost(_network(error))


def closed(code: int, reason: str, said: str = "") -> LinkError:
    """What a close means. reason: as it came; said: the server's own sentence about it, if there was one."""
    words = f"{reason} {said}".lower()
    if (refused := refusal(words, said, code)) is not None:
        return refused
    if code == 3000:  # its reason names no code when no key was sent at all
        return _refused("bad_key", close_code=code)
    if any(word in words for word in _EXPIRED):
        return LinkLost("The session reached the server's time limit.", code="session_expired", close_code=code)
    if any(word in words for word in _BUSY):
        return LinkLost("The server is busy with others.", code="busy", close_code=code)
    if code in _LOST_CODES:
        what = "The connection broke" if code == 1006 else "The server closed it"
        return LinkLost(f"{what} (code {code}).", close_code=code)
    told = said or reason or "It gave no reason."
    return LinkRefused(f"The server refused to go on (code {code}).", remedy=told, code="refused", close_code=code)


def refusal(words: str, said: str = "", close_code: int | None = None) -> LinkRefused | None:
    """A refusal that trying again would not cure, found by words in an error's code or a close's reason."""
    for word, code in _WORDS.items():
        if word in words.lower():
            return _refused(code, said, close_code=close_code)
    return None


def _refused(code: str, said: str = "", *, close_code: int | None = None, status: int | None = None) -> LinkRefused:
    """What the server said of a model is worth more than our advice; of a key or of money it is not."""
    what, remedy = _REFUSALS[code]
    if said and code == "bad_model":
        remedy = said
    return LinkRefused(what, remedy=remedy, code=code, close_code=close_code, status=status)


def _answered(status: int, retry_after: str) -> LinkError:
    """What an HTTP answer instead of an upgrade means."""
    if status == 429:
        return RateLimited("Too many requests.", retry_after_s=_patience_s(retry_after))
    if status in (401, 403):
        return _refused("bad_key", status=status)
    if status == 404:
        what, remedy = "The server knows no such address or model.", "Check both under Settings, Provider."
        return LinkRefused(what, remedy=remedy, code="not_found", status=status)
    if status < 300:
        return _not_realtime(status)
    if status >= 500 or status in (408, 425):
        return LinkLost(f"The server answered with HTTP {status}.", status=status)
    remedy = "Check the address under Settings, Provider."
    return LinkRefused(f"The server refused the connection (HTTP {status}).", remedy=remedy, status=status)


def _not_realtime(status: int | None = None) -> LinkRefused:
    remedy = "Check the address under Settings, Provider."
    return LinkRefused("No Realtime server answers at that address.", remedy=remedy, code="not_realtime", status=status)


def _patience_s(retry_after: str) -> float:
    """Seconds of a Retry-After; a date in it is not worth a clock here."""
    try:
        return min(LONGEST_PATIENCE_S, max(0.0, float(retry_after)))
    except ValueError:
        return PATIENCE_S


def _network(error: BaseException) -> str:
    """One sentence for people."""
    if isinstance(error, socket.gaierror):
        return "That host is not known; check the address and the network."
    if isinstance(error, ConnectionRefusedError) or f"Errno {errno.ECONNREFUSED}]" in str(error):
        return "Nothing answers at that address."
    if isinstance(error, TimeoutError):
        return "The server did not answer in time."
    return "The network failed." if isinstance(error, OSError) else f"It failed ({type(error).__name__})."
