"""What a person can do about a microphone that the system keeps from us, and about headsets that sound worse."""

from __future__ import annotations

import sys

from core.errors import AudioError

ACCESS = {
    "darwin": "Allow it in System Settings, Privacy & Security, Microphone; then check again.",
    "win32": "Allow desktop apps to use the microphone in Settings, Privacy & security, Microphone; then check again.",
    "linux": "See that it is not muted in the system's sound settings, and that the program may use it.",
}
PAGES = {
    "darwin": "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone",
    "win32": "ms-settings:privacy-microphone",
}
"""Addresses that open the system's page for microphone access."""
DENIED = ("denied", "permission", "not permitted", "unauthorized", "0x80070005")
HEADSETS = ("hands-free", "handsfree", "airpods", "bluetooth", "hfp", "bluez", "headset ag audio")
"""Parts of names, in lower case, of microphones that switch a Bluetooth headset to telephone sound."""


def access_remedy(platform: str = sys.platform) -> str:
    """How microphone access is given on this system."""
    return ACCESS.get(platform, ACCESS["linux"])


def denied(device: str) -> AudioError:
    """The system refused to open the microphone."""
    return AudioError("Microphone access is off.", remedy=access_remedy(), code="microphone_denied", device=device)


def only_zeros(device: str) -> AudioError:
    """It opened, and has given nothing but exact zeros since: what macOS does where access was refused."""
    return AudioError(
        "The microphone gives only silence.", remedy=access_remedy(), code="microphone_silent", device=device
    )


def is_hands_free(name: str) -> bool:
    """Whether opening this microphone turns a Bluetooth headset into a telephone."""
    return any(part in name.lower() for part in HEADSETS)


def hands_free_warning(name: str) -> AudioError:
    """Told once, when such a microphone was opened."""
    return AudioError(
        f"{name} sounds like a telephone while its microphone is open.",
        remedy="Choose the computer's own microphone to hear the assistant in full quality.",
        code="hands_free_headset",
        device=name,
    )
