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
    if state.mode is not Mode.HANDS_FREE or is_manual(state) or is_reviewed(state):
        return False
    return state.setup.turn_detection.create_response


def is_reviewed(state: State) -> bool:
    """Whether words wait for the person, or for the person's own code, before they are answered."""
    return state.mode is Mode.REVIEW or state.setup.is_intercepted


def is_interruptible(state: State) -> bool:
    """Whether speech stops a reply."""
    return state.setup.turn_detection.interrupt_response


def must_be_silent(state: State) -> bool:
    """Whether the person has the floor and would be talked over."""
    return state.floor.is_holding or (state.floor.is_speaking and is_interruptible(state))


def is_microphone_wanted(state: State) -> bool:
    """Whether sound should flow to the server now; held until the session is set up."""
    if state.link.status is not LinkStatus.ONLINE or state.floor.is_muted:
        return False
    return state.floor.is_holding if is_manual(state) else True
