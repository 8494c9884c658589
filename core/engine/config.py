"""The session's configuration: what the defaults are, how an update is applied.

An update is checked whole before anything changes. Present fields replace, objects merge, turn_detection
is taken as complete. Pure.
"""

from __future__ import annotations

import copy
from typing import Any

from core.engine.accepted import SESSION
from core.engine.schema import Refused

Raw = dict[str, Any]
SERVER_VAD: Raw = {
    "type": "server_vad",
    "threshold": 0.5,
    "prefix_padding_ms": 300,
    "silence_duration_ms": 500,
    "idle_timeout_ms": None,
    "create_response": True,
    "interrupt_response": True,
}
SEMANTIC_VAD: Raw = {"type": "semantic_vad", "eagerness": "auto", "create_response": True, "interrupt_response": True}
PCM: Raw = {"type": "audio/pcm", "rate": 24_000}
STREAMING_MODELS = ("gpt-live-transcribe", "gpt-realtime-whisper")
INSTRUCTIONS = (
    "You are a friendly voice assistant. Answer in one or two short spoken sentences. "
    "Use plain words, no lists and no markdown. If you do not know something, say so."
)


def fresh(session_id: str, model: str, voice: str, expires_at: int) -> Raw:
    """A new session with every default, as session.created tells it."""
    return {
        "type": "realtime",
        "object": "realtime.session",
        "id": session_id,
        "model": model,
        "output_modalities": ["audio"],
        "instructions": INSTRUCTIONS,
        "tools": [],
        "tool_choice": "auto",
        "max_output_tokens": "inf",
        "tracing": None,
        "truncation": "auto",
        "prompt": None,
        "expires_at": expires_at,
        "audio": {"input": _fresh_input(), "output": {"format": dict(PCM), "voice": voice, "speed": 1.0}},
        "include": None,
    }


def fresh_transcription(session_id: str, model: str, expires_at: int) -> Raw:
    """A new session that only writes down what it hears."""
    wish = {"model": model, "language": None, "prompt": None}
    return {
        "type": "transcription",
        "object": "realtime.transcription_session",
        "id": session_id,
        "expires_at": expires_at,
        "audio": {"input": {**_fresh_input(), "transcription": wish}},
        "include": None,
    }


def begun(update: Raw, session_id: str, model: str, voice: str, expires_at: int) -> Raw:
    """A new session of the kind and with the wishes of a first update. Raises Refused."""
    model = update.get("model") or model
    if update["type"] == "transcription":
        session = fresh_transcription(session_id, model, expires_at)
    else:
        session = fresh(session_id, model, voice, expires_at)
    return updated(session, update, has_spoken=False)


def _fresh_input() -> Raw:
    return {
        "format": dict(PCM),
        "transcription": None,
        "noise_reduction": None,
        "turn_detection": dict(SERVER_VAD),
    }


def updated(session: Raw, update: Any, *, has_spoken: bool) -> Raw:
    """The session after an update. Raises Refused, and then nothing has changed."""
    if isinstance(update, dict) and "type" not in update:
        raise Refused("missing_required_parameter", "Missing required parameter: 'session.type'.", "session.type")
    SESSION.check(update, "session")
    if update["type"] != session["type"]:
        raise Refused(
            "invalid_value",
            f"Passing a {update['type']} session update to a {session['type']} session is not allowed.",
            "session.type",
        )
    changed = copy.deepcopy(session)
    for key, value in update.items():
        if key == "audio":
            _merge_audio(changed["audio"], value)
        elif key not in ("type", "model"):
            changed[key] = {"instructions": "", "tools": []}.get(key) if value is None else value
    if changed["type"] == "transcription":
        _check_transcription(changed, update)
        return changed
    if session["tracing"] is not None and changed["tracing"] != session["tracing"]:
        raise Refused("invalid_value", "Cannot update tracing once it is enabled.", "session.tracing")
    if has_spoken and session["audio"]["output"]["voice"] != changed["audio"]["output"]["voice"]:
        raise Refused(
            "cannot_update_voice",
            "Cannot update a conversation's voice if assistant audio is present.",
            "session.audio.output.voice",
        )
    check_tool_choice(changed, {}, "session")
    return changed


def _check_transcription(changed: Raw, update: Raw) -> None:
    """The service's streaming models want no turn detection: not asked for, it goes; asked for, it is refused."""
    heard = changed["audio"]["input"]
    if (heard["transcription"] or {}).get("model") not in STREAMING_MODELS:
        return
    if ((update.get("audio") or {}).get("input") or {}).get("turn_detection") is not None:
        message = "Turn detection is not supported for this transcription model."
        raise Refused("invalid_value", message, "session.audio.input.turn_detection")
    heard["turn_detection"] = None


def check_tool_choice(session: Raw, params: Raw, path: str) -> None:
    """A function that must be called has to be there. Raises Refused."""
    choice, tools = wish("tool_choice", session, params), wish("tools", session, params) or ()
    if isinstance(choice, dict) and choice["name"] not in [tool.get("name") for tool in tools]:
        message = f"Tool choice '{choice['name']}' not found in 'tools' parameter."
        raise Refused("invalid_value", message, f"{path}.tool_choice")


def wish(key: str, session: Raw, params: Raw) -> Any:
    """A parameter of a response, or the session's."""
    return session.get(key) if params.get(key) is None else params[key]


def _merge_audio(audio: Raw, update: Raw) -> None:
    for side in ("input", "output"):
        for key, value in update.get(side, {}).items():
            if key == "turn_detection" and value is not None:
                value = {**(SEMANTIC_VAD if value["type"] == "semantic_vad" else SERVER_VAD), **value}
            elif key == "transcription" and value is not None:
                value = {"model": None, "language": None, "prompt": None, **(audio[side][key] or {}), **value}
            elif key == "format":
                value = dict(PCM) if value["type"] == PCM["type"] else value
            elif key == "noise_reduction" and value is not None:
                value = {**(audio[side][key] or {}), **value}
            audio[side][key] = value
