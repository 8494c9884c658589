"""What people read when something goes wrong: what happened, what to do, at most two ways out.

Codes the table does not know are told in the words they came with.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.conversation.state import LinkStatus, Problem, State
from core.link import MOST_TRIES
from gui.desktop import has_access_page
from gui.i18n import told

TOASTS = {"heard_nothing"}
"""Problems that pass by themselves."""


ICONS = {"spend_cap": "currency-dollar", "session_ends": "clock-countdown"}
"""Of what is told in the words it came with and is no fault, by code."""


@dataclass(frozen=True, slots=True)
class Notice:
    """family: danger, warn or you. actions: the last one is the first choice."""

    title: str
    text: str
    actions: tuple[str, ...]
    family: str = "warn"
    icon: str = "warning"
    raw: str = ""
    """As it came, for Details."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Problem", text)


def action_names() -> dict[str, str]:
    """The words on the buttons."""
    return {
        "retry": _tr("Try now"),
        "retry_again": _tr("Try again"),
        "use_local": _tr("Use local assistant"),
        "open_provider": _tr("Open Provider"),
        "choose_device": _tr("Choose device"),
        "check_devices": _tr("Check again"),
        "details": _tr("Show event"),
        "wait": _tr("Wait"),
        "open_system": _tr("Open settings"),
        "continue_new": _tr("Continue in a new one"),
        "raise_limit": _tr("Go on to {0}"),
        "stop_here": _tr("Stop here"),
    }


def name_of_action(action: str) -> str:
    """The words on the button of an action; empty for one that has none here."""
    name, _, amount = action.partition(" ")
    return action_names().get(name, "").replace("{0}", f"${amount}")


def notice_of(state: State, now_s: float) -> Notice | None:
    """The gravest problem of the state in words, or nothing."""
    problem = state.link.problem or state.problem
    if problem is None or problem.code in TOASTS or state.link.status is LinkStatus.LOADING:
        return None
    found = _link(state, problem, now_s) if problem is state.link.problem else None
    return found or _known(problem) or _plain(problem)


def _link(state: State, problem: Problem, now_s: float) -> Notice | None:
    link = state.link
    wait_s = max(0, math.ceil((link.retry_at_s or now_s) - now_s))
    if problem.code == "rate_limited":
        text = _tr("Next try in {0} s.").replace("{0}", str(wait_s))
        return Notice(_tr("Too many requests."), text, ("use_local", "wait"), "warn", "clock-countdown", problem.text)
    if link.status is LinkStatus.RETRYING:
        text = _tr("Trying again in {0} s ({1} of {2}). What you say is kept and sent when it is back.")
        text = text.replace("{0}", str(wait_s)).replace("{1}", str(link.attempt)).replace("{2}", str(MOST_TRIES))
        return Notice(_tr("Connection lost."), text, ("use_local", "retry"), "warn", "wifi-slash", problem.text)
    if problem.code == "link_lost" and problem.is_fatal:
        actions = ("use_local", "retry_again")
        return Notice(
            _tr("Could not reconnect."), _tr("Eight tries failed."), actions, "danger", "wifi-slash", problem.text
        )
    return None


def _known(problem: Problem) -> Notice | None:
    """The codes that have words of their own."""
    code, raw = problem.code, problem.text
    rows = {
        "bad_key": (
            _tr("The key was not accepted."),
            _tr("Check it, or make a new one at your provider."),
            ("open_provider",),
            "danger",
            "key",
        ),
        "no_credit": (
            _tr("No credit left at the provider."),
            "",
            ("details", "use_local"),
            "danger",
            "currency-dollar",
        ),
        "rate_limit_exceeded": (
            _tr("Too many requests."),
            raw,
            ("use_local", "details"),
            "warn",
            "clock-countdown",
        ),
        "no_microphone": (
            _tr("No microphone found."),
            _tr("Plug one in and it is used at once, or choose another device."),
            ("check_devices", "choose_device"),
            "danger",
            "microphone-slash",
        ),
        "microphone_busy": (
            _tr("The microphone is busy."),
            _tr("Another program uses it."),
            ("choose_device", "check_devices"),
            "danger",
            "microphone-slash",
        ),
        "microphone_denied": (
            _tr("Microphone access is off."),
            _tr("Allow it in the system settings."),
            ("check_devices", "open_system") if has_access_page() else ("choose_device", "check_devices"),
            "danger",
            "microphone-slash",
        ),
        "refused_setting": (_tr("The server refused a setting."), raw, ("details",), "warn", "warning"),
    }
    if code not in rows:
        return None
    title, text, actions, family, icon = rows[code]
    return Notice(title, text, actions, family, icon, raw)


def _plain(problem: Problem) -> Notice:
    actions = tuple(reversed(problem.actions[:2]))
    family = "danger" if problem.is_fatal else "you" if problem.code in ICONS else "warn"
    icon = ICONS.get(problem.code, "warning-circle" if problem.is_fatal else "warning")
    return Notice(told(problem.title), told(problem.text), actions, family, icon, problem.text)
