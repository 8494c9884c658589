"""How each phase looks and what it says (one table for orb, texts and screen readers)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.conversation.state import Link, Mode, Phase


@dataclass(frozen=True, slots=True)
class Look:
    """family: of the orb's colours, "" for grey. glyph: an icon, or dots, bars. ring: what is drawn round it.

    glow: of the tokens' glowAlpha, at the edge of the ball (design, picture 27).
    """

    family: str
    glyph: str
    ring: str = ""
    glow: float = 0.22


LOOKS = {
    Phase.READY: Look("blue", "microphone"),
    Phase.CONNECTING: Look("", "plugs", "turning"),
    Phase.LOADING: Look("", "cpu", "progress"),
    Phase.LISTENING: Look("blue", "microphone", glow=0.5),
    Phase.HEARING: Look("blue", "microphone", "level", 0.75),
    Phase.HOLDING: Look("blue", "microphone", "held", 0.75),
    Phase.REVIEW: Look("blue", "pencil-simple"),
    Phase.THINKING: Look("mix", "dots", glow=0.5),
    Phase.SPEAKING: Look("ember", "bars", "level", 0.75),
    Phase.INTERRUPTED: Look("blue", "microphone", "leaving", 0.5),
    Phase.WAITING: Look("teal", "hand-palm", glow=0.37),
    Phase.MUTED: Look("", "microphone-slash"),
    Phase.RECONNECTING: Look("", "wifi-slash", "countdown"),
    Phase.OFFLINE: Look("", "wifi-slash"),
    Phase.ERROR: Look("", "warning", "danger"),
    Phase.NO_MICROPHONE: Look("", "microphone-slash", "danger"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Phase", text)


def texts(phase: Phase, mode: Mode, link: Link, now_s: float) -> tuple[str, str]:
    """(status, hint) under the orb."""
    if phase is Phase.SPEAKING and mode is Mode.HOLD:
        return _tr("Speaking"), _tr("Hold Space to interrupt")
    if phase is Phase.RECONNECTING and link.retry_at_s is not None:
        wait_s = max(0, math.ceil(link.retry_at_s - now_s))
        told = QCoreApplication.translate("Phase", "Reconnecting in %n s", None, wait_s)
        return told.replace("%n", str(wait_s)), _tr("Your words are kept on this computer")
    if phase is Phase.LOADING:
        return _tr("Loading the speech model"), "" if link.loading_percent is None else f"{link.loading_percent} %"
    status, hint = {
        Phase.READY: (_tr("Hold to talk"), _tr("Press and hold the button or Space")),
        Phase.CONNECTING: (_tr("Connecting"), _tr("Usually takes about a second")),
        Phase.LISTENING: (_tr("Listening"), _tr("Just start talking")),
        Phase.HEARING: (_tr("Hearing you"), _tr("Pause when you are done")),
        Phase.HOLDING: (_tr("Hearing you"), _tr("Release to send")),
        Phase.REVIEW: (_tr("Paused for review"), _tr("Nothing is sent until you press Send")),
        Phase.THINKING: (_tr("Thinking"), _tr("Esc to stop")),
        Phase.SPEAKING: (_tr("Speaking"), _tr("Talk to interrupt, or press Esc")),
        Phase.INTERRUPTED: (_tr("You interrupted"), _tr("Go ahead, I am listening")),
        Phase.WAITING: (_tr("Waiting for you"), _tr("Approve or deny the tool call above")),
        Phase.MUTED: (_tr("Muted"), _tr("Your microphone is off")),
        Phase.RECONNECTING: (_tr("Reconnecting"), _tr("Your words are kept on this computer")),
        Phase.OFFLINE: (_tr("Offline"), _tr("Check the network, or use the local assistant")),
        Phase.ERROR: (_tr("Something went wrong"), _tr("See the message above")),
        Phase.NO_MICROPHONE: (_tr("No microphone"), _tr("You can still type")),
    }[phase]
    return status, hint
