"""Turn policies: who opens the microphone, who ends an utterance, what its words do."""

from __future__ import annotations

from core.conversation.state import LinkStatus, Mode, State

HOLD_MIN_S = 0.15
"""Shorter presses are slips."""
HOLD_MAX_S = 60.0


def is_manual(state: State) -> bool:
    """Whether the talk button, not the server's turn detection, ends an utterance."""
    return state.mode is Mode.HOLD or state.setup.turn_detection.kind == "none"


def is_answered_by_server(state: State) -> bool:
    """Whether the server begins a reply by itself when an utterance ends."""
    return state.mode is Mode.HANDS_FREE and not is_manual(state) and state.setup.turn_detection.create_response


def is_reviewed(state: State) -> bool:
    """Whether words wait for the person before they are answered."""
    return state.mode is Mode.REVIEW


def is_interruptible(state: State) -> bool:
    """Whether speech stops a reply."""
    return state.setup.turn_detection.interrupt_response


def is_microphone_wanted(state: State) -> bool:
    """Whether sound should flow to the server now; held until the session is set up."""
    if state.link.status is not LinkStatus.ONLINE or state.floor.is_muted:
        return False
    return state.floor.is_holding if is_manual(state) else True
