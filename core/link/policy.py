"""Retry or fatal: one pure function from how a link ended to what happens next.

Close codes as observed (protocol notes, 1.1): refusals come after the upgrade, as an `error` event and a
close whose reason is `<type>.<code>`. A clean 1000 or 1001 is a loss too unless we closed ourselves.
"""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, InvalidURI

from core.conversation.state import Problem
from core.errors import AppError, ConfigError, EngineError, LinkLost, LinkRefused

FIRST_RETRY_S = 0.5
LONGEST_RETRY_S = 8.0
MOST_TRIES = 8
_KEY = ("invalid_api_key", "invalid_authentication", "unauthorized", "token expired")
_WRONG = ("missing_model", "invalid_model", "model_not_found", "beta_api_shape_disabled")
_CREDIT = ("insufficient_quota", "billing")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What happens after a link ended."""

    problem: Problem
    retry_in_s: float | None
    """None: not without the person."""


def verdict(error: BaseException, attempt: int) -> Verdict:
    """attempt: how many times in a row it failed, this one included."""
    refusal = _refusal(error)
    if refusal is not None:
        return Verdict(refusal, None)
    if attempt > MOST_TRIES:
        return Verdict(
            Problem(
                "link_lost",
                "Could not reconnect.",
                f"{MOST_TRIES} tries failed. {_why(error)}",
                ("retry", "use_local"),
                True,
            ),
            None,
        )
    wait_s = min(LONGEST_RETRY_S, FIRST_RETRY_S * 2 ** (attempt - 1))
    text = f"{_why(error)} Trying again ({attempt} of {MOST_TRIES}). What you say is kept."
    return Verdict(Problem("link_lost", "Connection lost.", text, ("retry", "use_local")), wait_s)


def _refusal(error: BaseException) -> Problem | None:
    """A problem that trying again would not cure."""
    if isinstance(error, ConfigError):
        actions = ("open_provider", "use_local")
        return Problem(error.code, str(error.args[0]), error.remedy, actions, True)
    if isinstance(error, EngineError):
        if error.code == "engine_gone":
            return None
        return Problem(error.code, str(error.args[0]), error.remedy, ("retry", "open_provider"), True)
    if isinstance(error, InvalidURI):
        return Problem("bad_url", "That is no address of a server.", str(error), ("open_provider",), True)
    if isinstance(error, InvalidStatus):
        return _status(error.response.status_code)
    if isinstance(error, LinkRefused):
        return _reason(f"{error.code} {error.args[0]}", str(error.args[0]))
    if isinstance(error, ConnectionClosed) and error.rcvd is not None:
        return _reason(error.rcvd.reason, error.rcvd.reason) if error.rcvd.code in (1008, 3000, 4000, 4004) else None
    return None


def _status(status: int) -> Problem | None:
    if status in (401, 403):
        return _key_problem()
    if status == 404:
        return Problem(
            "not_found",
            "The server knows no such address or model.",
            "Check both.",
            ("open_provider", "use_local"),
            True,
        )
    if 400 <= status < 500 and status not in (408, 425, 429):
        return Problem("refused", f"The server refused the connection (HTTP {status}).", "", ("open_provider",), True)
    return None


def _reason(reason: str, text: str) -> Problem:
    lower = reason.lower()
    if any(word in lower for word in _KEY):
        return _key_problem()
    if any(word in lower for word in _CREDIT):
        return Problem("no_credit", "No credit left at the provider.", "", ("use_local", "details"), True)
    if any(word in lower for word in _WRONG):
        return Problem(
            "bad_model", "The server does not accept this model.", text, ("open_provider", "use_local"), True
        )
    return Problem("refused", "The server refused the connection.", text, ("open_provider", "use_local"), True)


def _key_problem() -> Problem:
    return Problem(
        "bad_key",
        "The key was not accepted.",
        "Check it, or make a new one at your provider.",
        ("open_provider",),
        True,
    )


def _why(error: BaseException) -> str:
    """One sentence for people."""
    if isinstance(error, ConnectionClosed):
        code = error.rcvd.code if error.rcvd is not None else 1006
        return f"The server closed it (code {code})." if error.rcvd is not None else "The connection broke (code 1006)."
    if isinstance(error, socket.gaierror):
        return "That host is not known; check the address and the network."
    if isinstance(error, ssl.SSLError):
        return "The server's certificate was not accepted."
    if isinstance(error, ConnectionRefusedError):
        return "Nothing answers at that address."
    if isinstance(error, TimeoutError):
        return "The server did not answer in time."
    if isinstance(error, InvalidStatus):
        return f"The server answered with HTTP {error.response.status_code}."
    if isinstance(error, InvalidHandshake):
        return "The server does not speak WebSocket there."
    if isinstance(error, LinkLost | AppError):
        return str(error.args[0])
    return "The network failed." if isinstance(error, OSError) else f"It failed ({type(error).__name__})."
