"""Spellings of other servers, translated to GA at the edge: nobody further in knows them.

A dialect is two pure functions over JSON data. Facts: section 1.5 and 7 of the protocol notes
(beta names were switched off at OpenAI on 2026-05-12; Speaches and Qwen still use them).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from core.errors import ConfigError

Raw = dict[str, Any]

_BETA_TO_GA = {
    "response.text.delta": "response.output_text.delta",
    "response.text.done": "response.output_text.done",
    "response.audio.delta": "response.output_audio.delta",
    "response.audio.done": "response.output_audio.done",
    "response.audio_transcript.delta": "response.output_audio_transcript.delta",
    "response.audio_transcript.done": "response.output_audio_transcript.done",
    "transcription_session.updated": "session.updated",
}
_PART_TO_GA = {"text": "output_text", "audio": "output_audio"}
_FORMAT_TO_BETA = {"audio/pcm": "pcm16", "audio/pcmu": "g711_ulaw", "audio/pcma": "g711_alaw"}
_FORMAT_TO_GA = {beta: ga for ga, beta in _FORMAT_TO_BETA.items()}


class Dialect(Protocol):
    """A server's spelling."""

    @property
    def name(self) -> str: ...

    def to_wire(self, event: Raw) -> Raw | None:
        """A GA client event as the server wants it; None: the server has no such event."""
        ...

    def from_wire(self, event: Raw) -> list[Raw]:
        """What the server said, in GA events."""
        ...


@dataclass(frozen=True, slots=True)
class Ga:
    """No translation."""

    name: str = "ga"

    def to_wire(self, event: Raw) -> Raw | None:
        return event

    def from_wire(self, event: Raw) -> list[Raw]:
        return [event]


@dataclass(frozen=True, slots=True)
class Beta:
    """Names and flat session of 2024, still spoken by some servers."""

    name: str = "beta"

    def to_wire(self, event: Raw) -> Raw | None:
        if event.get("type") == "session.update":
            return {**event, "session": _flat_session(event.get("session") or {})}
        if event.get("type") == "response.create" and event.get("response"):
            return {**event, "response": _flat_response(event["response"])}
        if event.get("type") == "conversation.item.create":
            return {**event, "item": _beta_item(event["item"])}
        return event

    def from_wire(self, event: Raw) -> list[Raw]:
        name = event.get("type", "")
        event = {**event, "type": _BETA_TO_GA.get(name, name)}
        if isinstance(event.get("session"), dict):
            event["session"] = _nested_session(event["session"])
        if isinstance(event.get("item"), dict):
            event["item"] = _ga_item(event["item"])
        if isinstance(event.get("response"), dict):
            output = event["response"].get("output") or []
            event["response"] = {**event["response"], "output": [_ga_item(item) for item in output]}
        if name != "conversation.item.created":
            return [event]
        steps = [{**event, "type": "conversation.item.added"}]
        if event["item"].get("status") != "in_progress":
            steps.append({**event, "type": "conversation.item.done"})
        return steps


@dataclass(frozen=True, slots=True)
class Xai:
    """Grok Voice: cumulative snapshots, bare strings, a JSON ping."""

    name: str = "xai"

    def to_wire(self, event: Raw) -> Raw | None:
        return None if event.get("type") == "conversation.item.truncate" else event

    def from_wire(self, event: Raw) -> list[Raw]:
        name = event.get("type")
        if name == "ping":
            return []
        if name == "conversation.item.input_audio_transcription.updated":
            return [
                {
                    **event,
                    "type": "conversation.item.input_audio_transcription.delta",
                    "delta": event.get("transcript", ""),
                    "snapshot": True,
                }
            ]
        if name in ("response.created", "response.done"):
            return [_xai_response(event)]
        return [event]


def _xai_response(event: Raw) -> Raw:
    response = dict(event.get("response") or {})
    if isinstance(response.get("status_details"), str):
        response["status_details"] = {"type": response["status_details"]}
    if not response.get("usage") and event.get("usage"):
        response["usage"] = event["usage"]
    return {**event, "response": response}


DIALECTS: dict[str, Dialect] = {dialect.name: dialect for dialect in (Ga(), Beta(), Xai())}


def dialect_named(name: str) -> Dialect:
    """The dialect of this name. Raises ConfigError."""
    try:
        return DIALECTS[name]
    except KeyError:
        raise ConfigError(f"There is no dialect {name!r}.", remedy=f"Known: {', '.join(DIALECTS)}.") from None


def _flat_session(session: Raw) -> Raw:
    """GA session to beta: audio.* flattened, type left out, modalities renamed."""
    flat = {key: value for key, value in session.items() if key not in ("type", "audio", "output_modalities")}
    if "output_modalities" in session:
        flat["modalities"] = ["text", "audio"] if "audio" in session["output_modalities"] else ["text"]
    if "max_output_tokens" in flat:
        flat["max_response_output_tokens"] = flat.pop("max_output_tokens")
    audio = session.get("audio") or {}
    heard, spoken = audio.get("input") or {}, audio.get("output") or {}
    for key, beta in (
        ("transcription", "input_audio_transcription"),
        ("noise_reduction", "input_audio_noise_reduction"),
        ("turn_detection", "turn_detection"),
    ):
        if key in heard:
            flat[beta] = heard[key]
    if "format" in heard:
        flat["input_audio_format"] = _FORMAT_TO_BETA.get(heard["format"].get("type"), "pcm16")
    if "format" in spoken:
        flat["output_audio_format"] = _FORMAT_TO_BETA.get(spoken["format"].get("type"), "pcm16")
    return flat | {key: spoken[key] for key in ("voice", "speed") if key in spoken}


def _nested_session(session: Raw) -> Raw:
    """Beta session to GA. A session that already has `audio` is left as it is."""
    if "audio" in session:
        return session
    moved = {
        "input_audio_transcription": "transcription",
        "input_audio_noise_reduction": "noise_reduction",
        "turn_detection": "turn_detection",
    }
    heard = {ga: session[beta] for beta, ga in moved.items() if beta in session}
    spoken: Raw = {key: session[key] for key in ("voice", "speed") if key in session}
    for beta, side in (("input_audio_format", heard), ("output_audio_format", spoken)):
        if beta in session:
            side["format"] = {"type": _FORMAT_TO_GA.get(session[beta], "audio/pcm")}
    gone = {*moved, "voice", "speed", "input_audio_format", "output_audio_format", "modalities"}
    nested = {key: value for key, value in session.items() if key not in gone}
    nested |= {"type": "realtime", "audio": {"input": heard, "output": spoken}}
    if "modalities" in session:
        nested["output_modalities"] = ["audio"] if "audio" in session["modalities"] else ["text"]
    return nested


def _flat_response(response: Raw) -> Raw:
    flat = {key: value for key, value in response.items() if key not in ("audio", "output_modalities")}
    if "output_modalities" in response:
        flat["modalities"] = ["text", "audio"] if "audio" in response["output_modalities"] else ["text"]
    voice = ((response.get("audio") or {}).get("output") or {}).get("voice")
    return flat | ({"voice": voice} if voice else {})


def _beta_item(item: Raw) -> Raw:
    to_beta = {ga: beta for beta, ga in _PART_TO_GA.items()}
    content = [{**part, "type": to_beta.get(part.get("type"), part.get("type"))} for part in item.get("content") or []]
    return {**item, "content": content} if content else item


def _ga_item(item: Raw) -> Raw:
    if item.get("role") != "assistant" or not item.get("content"):
        return item
    content = [{**part, "type": _PART_TO_GA.get(part.get("type"), part.get("type"))} for part in item["content"]]
    return {**item, "content": content}
