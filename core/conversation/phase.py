"""The phase: one word for orb, texts, tray and announcements, computed from the state."""

from __future__ import annotations

from core.conversation.state import CallStatus, LinkStatus, Phase, State
from core.conversation.turns import is_manual

_LINK = {
    LinkStatus.OFFLINE: Phase.OFFLINE,
    LinkStatus.CONNECTING: Phase.CONNECTING,
    LinkStatus.CONFIGURING: Phase.CONNECTING,
    LinkStatus.LOADING: Phase.LOADING,
    LinkStatus.RETRYING: Phase.RECONNECTING,
}


def phase_of(state: State, now_s: float) -> Phase:
    """What the window shows now; the first that holds."""
    if state.link.status is LinkStatus.OFFLINE and state.link.problem is not None:
        return Phase.ERROR if state.link.problem.is_fatal else Phase.OFFLINE
    if state.link.status in _LINK:
        return _LINK[state.link.status]
    return _talk(state, now_s) or _rest(state)


def _talk(state: State, now_s: float) -> Phase | None:
    statuses = {item.call.status for item in state.items if item.call is not None}
    if CallStatus.WAITING in statuses:
        return Phase.WAITING
    if state.floor.is_holding and is_manual(state):
        return Phase.HOLDING
    if state.floor.is_speaking:
        return Phase.HEARING
    if state.interrupted_until_s is not None and now_s < state.interrupted_until_s:
        return Phase.INTERRUPTED
    if state.draft is not None:
        return Phase.THINKING if state.draft.is_with_code else Phase.REVIEW
    if state.playback.is_playing:
        return Phase.SPEAKING
    is_asked = state.wanted is not None or (state.response is not None and state.response.is_active)
    if is_asked or statuses & {CallStatus.RUNNING, CallStatus.STREAMING}:
        return Phase.THINKING
    return None


def _rest(state: State) -> Phase:
    if not state.floor.has_microphone:
        return Phase.NO_MICROPHONE
    if state.floor.is_muted:
        return Phase.MUTED
    return Phase.READY if is_manual(state) else Phase.LISTENING
