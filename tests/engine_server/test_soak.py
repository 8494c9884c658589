"""A short soak; the long ones are `python -m tests.engine_server.soak`."""

from __future__ import annotations

from tests.engine_server.soak import arguments, run


def test_sessions_side_by_side_talk_on_without_a_fault() -> None:
    seen, bad = run(arguments(["--sessions", "2", "--sound-hours", "0.012"]))
    assert bad == [] and seen.turns >= 20
