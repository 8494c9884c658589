"""Spellings of other servers, translated to GA at the edge: nobody further in knows them.

A dialect is two pure functions over JSON data; neither changes what it is given, neither raises,
whatever a server sends. Facts: sections 1.5 and 7 of the protocol notes (OpenAI switched the beta names
off on 2026-05-12; Speaches, Qwen and Azure Voice Live still use them).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from core.errors import ConfigError

Raw = dict[str, Any]

_EVENT_TO_GA = {
    "response.text.delta": "response.output_text.delta",
    "response.text.done": "response.output_text.done",
    "response.audio.delta": "response.output_audio.delta",
    "response.audio.done": "response.output_audio.done",
    "response.audio_transcript.delta": "response.output_audio_transcript.delta",
    "response.audio_transcript.done": "response.output_audio_transcript.done",
    "transcription_session.created": "session.created",
    "transcription_session.updated": "session.updated",
}
_PART_TO_GA = {"text": "output_text", "audio": "output_audio"}
_PART_TO_BETA = {ga: beta for beta, ga in _PART_TO_GA.items()}
_FORMAT_TO_GA: dict[str, Raw] = {
    "pcm16": {"type": "audio/pcm", "rate": 24_000},
    "g711_ulaw": {"type": "audio/pcmu"},
    "g711_alaw": {"type": "audio/pcma"},
}
_FORMAT_TO_BETA = {ga["type"]: beta for beta, ga in _FORMAT_TO_GA.items()}
_INPUT_TO_GA = {
    "input_audio_transcription": "transcription",
    "input_audio_noise_reduction": "noise_reduction",
    "turn_detection": "turn_detection",
}
_OUTPUT_BOTH = ("voice", "speed")
_NOT_IN_BETA = {"type", "audio", "output_modalities", "max_output_tokens", "parallel_tool_calls", "reasoning"}
_NOT_IN_GA = {
    *_INPUT_TO_GA,
    *_OUTPUT_BOTH,
    "modalities",
    "input_audio_format",
    "output_audio_format",
    "max_response_output_tokens",
}


class Dialect(Protocol):
    """A server's spelling."""

    @property
    def name(self) -> str:
        """What the settings call it."""
        ...

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
        match event.get("type"):
            case "session.update":
                session = _dict(event.get("session"))
                name = "transcription_session.update" if session.get("type") == "transcription" else "session.update"
                return {**event, "type": name, "session": _flat(session)}
            case "response.create" if event.get("response"):
                response = _flat(_dict(event["response"]))
                if "input" in response:
                    response["input"] = [_item(item, _PART_TO_BETA) for item in _list(response["input"])]
                return {**event, "response": response}
            case "conversation.item.create":
                return {**event, "item": _item(event.get("item"), _PART_TO_BETA)}
        return event

    def from_wire(self, event: Raw) -> list[Raw]:
        name = _text(event.get("type"))
        event = {**event, "type": _EVENT_TO_GA.get(name, name)}
        if isinstance(event.get("session"), dict):
            event["session"] = _nested(event["session"], is_transcription=name.startswith("transcription_session."))
        if isinstance(event.get("item"), dict):
            event["item"] = _item(event["item"], _PART_TO_GA)
        if isinstance(event.get("response"), dict):
            event["response"] = _response(event["response"])
        if name != "conversation.item.created":
            return [event]
        added = {**event, "type": "conversation.item.added"}
        if _dict(event.get("item")).get("status") == "in_progress":
            return [added]
        return [added, {**event, "type": "conversation.item.done"}]


@dataclass(frozen=True, slots=True)
class Xai:
    """Grok Voice: voice and turn detection flat, cumulative transcripts, bare strings, a JSON ping."""

    name: str = "xai"

    def to_wire(self, event: Raw) -> Raw | None:
        match event.get("type"):
            case "conversation.item.truncate":
                return None
            case "session.update":
                return {**event, "session": _xai_session(_dict(event.get("session")))}
        return event

    def from_wire(self, event: Raw) -> list[Raw]:
        match event.get("type"):
            case "ping":
                return []
            case "conversation.item.input_audio_transcription.updated":
                return [_snapshot(event)]
            case "conversation.item.input_audio_transcription.completed" if event.get("status") == "in_progress":
                return [_snapshot(event)]
            case "session.created" | "session.updated" if isinstance(event.get("session"), dict):
                return [{**event, "session": _nested(event["session"])}]
            case "response.created" | "response.done" if isinstance(event.get("response"), dict):
                return [{**event, "response": _xai_response(event["response"], event.get("usage"))}]
        return [event]


DIALECTS: dict[str, Dialect] = {"ga": Ga(), "beta": Beta(), "xai": Xai()}


def dialect_named(name: str) -> Dialect:
    """The dialect of this name. Raises ConfigError."""
    try:
        return DIALECTS[name]
    except KeyError:
        raise ConfigError(
            f"There is no dialect {name!r}.", remedy=f"Known: {', '.join(DIALECTS)}.", code="bad_dialect"
        ) from None


def _flat(config: Raw) -> Raw:
    """A GA session or response as beta wants it: audio flattened, GA-only fields left out."""
    flat = {key: value for key, value in config.items() if key not in _NOT_IN_BETA}
    if "output_modalities" in config:
        flat["modalities"] = ["text", "audio"] if "audio" in _list(config["output_modalities"]) else ["text"]
    if "max_output_tokens" in config:
        flat["max_response_output_tokens"] = config["max_output_tokens"]
    audio = _dict(config.get("audio"))
    heard, spoken = _dict(audio.get("input")), _dict(audio.get("output"))
    flat |= {beta: heard[ga] for beta, ga in _INPUT_TO_GA.items() if ga in heard}
    flat |= {key: spoken[key] for key in _OUTPUT_BOTH if key in spoken}
    for beta, side in (("input_audio_format", heard), ("output_audio_format", spoken)):
        if "format" in side:
            flat[beta] = _FORMAT_TO_BETA.get(_text(_dict(side["format"]).get("type")), "pcm16")
    return flat


def _nested(config: Raw, *, is_transcription: bool = False) -> Raw:
    """A beta session as GA has it. What is already nested stays; flat fields fill in the rest."""
    audio = _dict(config.get("audio"))
    heard = {ga: config[beta] for beta, ga in _INPUT_TO_GA.items() if beta in config} | _dict(audio.get("input"))
    spoken = {key: config[key] for key in _OUTPUT_BOTH if key in config} | _dict(audio.get("output"))
    if _dict(heard.get("turn_detection")).get("type", "") is None:
        heard["turn_detection"] = None  # xAI's way to say that there is none
    for beta, side in (("input_audio_format", heard), ("output_audio_format", spoken)):
        found = _FORMAT_TO_GA.get(_text(config.get(beta)))
        if found:
            side.setdefault("format", found)
    nested = {key: value for key, value in config.items() if key not in _NOT_IN_GA}
    nested.setdefault("type", "transcription" if is_transcription else "realtime")
    nested["audio"] = {"input": heard, "output": spoken}
    return nested | _renamed(config)


def _response(response: Raw) -> Raw:
    """A beta response as GA has it."""
    spoken: Raw = {key: response[key] for key in _OUTPUT_BOTH if key in response}
    found = _FORMAT_TO_GA.get(_text(response.get("output_audio_format")))
    if found:
        spoken["format"] = found
    ga = {key: value for key, value in response.items() if key not in _NOT_IN_GA} | _renamed(response)
    if "output" in ga:
        ga["output"] = [_item(item, _PART_TO_GA) for item in _list(ga["output"])]
    return ({"audio": {"output": spoken}} if spoken else {}) | ga


def _renamed(config: Raw) -> Raw:
    """The two beta fields that changed their names."""
    renamed: Raw = {}
    if isinstance(config.get("modalities"), list):
        renamed["output_modalities"] = ["audio"] if "audio" in config["modalities"] else ["text"]
    if "max_response_output_tokens" in config:
        renamed["max_output_tokens"] = config["max_response_output_tokens"]
    return renamed


def _item(item: Any, part_names: dict[str, str]) -> Any:
    """An item with its assistant parts renamed; a user's parts have the same names everywhere."""
    if not isinstance(item, dict) or item.get("role") != "assistant" or not isinstance(item.get("content"), list):
        return item
    return {**item, "content": [_part(part, part_names) for part in item["content"]]}


def _part(part: Any, names: dict[str, str]) -> Any:
    if not isinstance(part, dict):
        return part
    name = _text(part.get("type"))
    return {**part, "type": names[name]} if name in names else part


def _snapshot(event: Raw) -> Raw:
    """All the words so far, told as a delta that replaces the ones before."""
    words = {"delta": event.get("transcript", ""), "snapshot": True}
    return {**event, "type": "conversation.item.input_audio_transcription.delta", **words}


def _xai_session(session: Raw) -> Raw:
    """Voice and turn detection beside `audio`; it always speaks, so modalities are not asked."""
    audio = _dict(session.get("audio"))
    heard, spoken = dict(_dict(audio.get("input"))), dict(_dict(audio.get("output")))
    wire = {key: value for key, value in session.items() if key not in ("audio", "output_modalities")}
    if "turn_detection" in heard:
        wire["turn_detection"] = heard.pop("turn_detection") or {"type": None}
    if "voice" in spoken:
        wire["voice"] = spoken.pop("voice")
    nested = {side: values for side, values in (("input", heard), ("output", spoken)) if values}
    return wire | ({"audio": nested} if nested else {})


def _xai_response(response: Raw, usage: Any) -> Raw:
    """Details as an object, the event's own usage put where GA has it, parts renamed."""
    ga = _response(response)
    if isinstance(ga.get("status_details"), str):
        ga["status_details"] = {"type": ga["status_details"]}
    if not ga.get("usage") and usage:
        ga["usage"] = usage
    return ga


def _dict(value: Any) -> Raw:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
