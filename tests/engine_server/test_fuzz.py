"""Spoilt frames at a server of its own process; the long run is `python -m tests.engine_server.fuzz --count N`."""

from __future__ import annotations

from tests.engine_server.fuzz import fuzz


def test_spoilt_frames_bring_typed_errors_and_nothing_else() -> None:
    tally, _, bad = fuzz(4000, seed=7)
    assert bad == []
    assert tally.sent >= 4000 and len(tally.errors) >= 12, "it should be refused in many ways"
    assert sum(tally.errors.values()) < tally.events, "and some of it should be right"
