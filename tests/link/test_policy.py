"""Retry or fatal: the table of how links end."""

from __future__ import annotations

import socket
import ssl

import pytest
from websockets.datastructures import Headers
from websockets.exceptions import (
    ConnectionClosedError,
    InvalidMessage,
    InvalidProxy,
    InvalidStatus,
    InvalidUpgrade,
    InvalidURI,
)
from websockets.frames import Close
from websockets.http11 import Response

from core.errors import ConfigError, EngineError, LinkLost, LinkRefused, RateLimited
from core.link import verdict
from core.link.policy import explain


def _close(code: int, reason: str = "") -> ConnectionClosedError:
    return ConnectionClosedError(Close(code, reason), None)


def _status(status: int, **headers: str) -> InvalidStatus:
    return InvalidStatus(Response(status, "", Headers({name.replace("_", "-"): v for name, v in headers.items()})))


def _hung_up() -> InvalidMessage:
    error = InvalidMessage("did not receive a valid HTTP response")
    error.__cause__ = EOFError()
    return error


@pytest.mark.parametrize(
    "error",
    [
        *(_close(code) for code in (1000, 1001, 1011, 1012, 1013)),
        _close(1001, "Your session hit the maximum duration of 60 minutes."),
        _close(1008, "session_limit_reached"),
        _close(4429, "too many connections"),
        ConnectionClosedError(None, None),
        *(_status(status) for status in (408, 425, 500, 502, 503, 504)),
        _hung_up(),
        TimeoutError(),
        ConnectionRefusedError(),
        ConnectionResetError(),
        socket.gaierror(),
        ssl.SSLError(),
        OSError("Multiple exceptions: [Errno 111] Connect call failed"),
        LinkLost("The server accepted the connection but opened no session."),
        EngineError("The engine ended.", code="engine_gone"),
    ],
    ids=repr,
)
def test_a_loss_is_tried_again_and_says_so(error: BaseException) -> None:
    found = verdict(error, 2)
    assert found.retry_in_s == 1.0 and not found.problem.is_fatal
    assert found.problem.title == "Connection lost." and "(2 of 8). What you say is kept." in found.problem.text
    assert found.problem.actions == ("retry", "use_local")


@pytest.mark.parametrize(
    ("error", "code", "title"),
    [
        (_close(3000, "invalid_request_error.invalid_api_key"), "bad_key", "The key was not accepted."),
        (_close(3000, "invalid_request_error"), "bad_key", "The key was not accepted."),
        (_status(401), "bad_key", "The key was not accepted."),
        (_status(403), "bad_key", "The key was not accepted."),
        (_close(4000, "x.invalid_model"), "bad_model", "The server does not accept this model."),
        (_close(4004, "x.model_not_found"), "bad_model", "The server does not accept this model."),
        (_close(4000, "x.beta_api_shape_disabled"), "bad_dialect", "The server no longer speaks this dialect."),
        (_close(1011, "insufficient_quota"), "no_credit", "No credit left at the provider."),
        (_close(1008, "Go away"), "refused", "The server refused to go on (code 1008)."),
        (_close(1009, "message too big"), "refused", "The server refused to go on (code 1009)."),
        (_status(400), "link_refused", "The server refused the connection (HTTP 400)."),
        (_status(302), "link_refused", "The server refused the connection (HTTP 302)."),
        (_status(404), "not_found", "The server knows no such address or model."),
        (InvalidURI("ws:/x?api_key=k", "no host"), "bad_url", "That is no address of a server."),
        (InvalidProxy("x", "y"), "proxy", "The proxy could not be used."),
        (ImportError("python-socks"), "proxy", "The proxy could not be used."),
        (_status(200), "not_realtime", "No Realtime server answers at that address."),
        (InvalidUpgrade("Upgrade"), "not_realtime", "No Realtime server answers at that address."),
        (ssl.SSLCertVerificationError(), "certificate", "The server's certificate was not accepted."),
        (ConfigError("There is no key.", remedy="Enter it.", code="no_key"), "no_key", "There is no key."),
        (EngineError("No memory.", remedy="Close programs."), "engine", "No memory."),
    ],
    ids=repr,
)
def test_what_trying_again_would_not_cure_ends_there_and_says_what_to_do(
    error: BaseException, code: str, title: str
) -> None:
    found = verdict(error, 1)
    assert found.retry_in_s is None and found.problem.is_fatal
    assert (found.problem.code, found.problem.title) == (code, title)
    assert found.problem.text and found.problem.actions


def test_the_waits_double_up_to_eight_seconds_and_end_after_eight_tries() -> None:
    waits = [verdict(TimeoutError(), attempt).retry_in_s for attempt in range(1, 10)]
    assert waits == [0.5, 1, 2, 4, 8, 8, 8, 8, None]
    last = verdict(TimeoutError(), 9).problem
    assert last.title == "Could not reconnect." and last.is_fatal and last.text.startswith("8 tries failed.")


@pytest.mark.parametrize(("header", "wait_s"), [("12", 12.0), ("0", 0.5), ("9999", 120.0), ("Fri, 1 Jan", 10.0)])
def test_too_many_requests_waits_as_long_as_it_is_told(header: str, wait_s: float) -> None:
    found = verdict(_status(429, Retry_After=header), 1)
    assert found.retry_in_s == wait_s and not found.problem.is_fatal
    assert found.problem.title == "Too many requests." and f"{wait_s:.0f} s" in found.problem.text


def test_too_many_requests_is_not_tried_for_ever() -> None:
    assert verdict(_status(429), 9).retry_in_s is None


def test_an_error_of_ours_is_passed_on_and_every_other_becomes_one() -> None:
    ours = LinkRefused("No.")
    assert explain(ours) is ours
    assert isinstance(explain(_close(1006)), LinkLost)
    assert isinstance(explain(_status(429)), RateLimited)
    assert isinstance(explain(KeyError("x")), LinkLost)


def test_the_close_code_and_the_status_stay_with_the_error() -> None:
    lost, refused = explain(_close(1012)), explain(_status(404))
    assert isinstance(lost, LinkLost) and lost.close_code == 1012
    assert isinstance(refused, LinkRefused) and refused.status == 404
