"""Says what is wrong with a client's JSON in the service's words (protocol notes, section 8).

A schema is a tree of small checkers; the first thing that is wrong raises Refused with code and param.
Pure.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

PICTURE_HEADS = {f"data:image/{kind};base64" for kind in ("png", "jpeg", "jpg")}


class Refused(Exception):
    """A client event that is not accepted; becomes an `error` event."""

    def __init__(self, code: str | None, message: str, param: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.param = param


class Schema(Protocol):
    """Checks one value."""

    def check(self, value: Any, path: str) -> None:
        """Raises Refused. path: as told to the client, e.g. session.audio.input."""
        ...


def _wrong_type(path: str, wanted: str, value: Any) -> Refused:
    names = {
        str: "a string",
        bool: "a boolean",
        int: "an integer",
        float: "a decimal",
        list: "an array",
        dict: "an object",
    }
    got = "null" if value is None else names.get(type(value), type(value).__name__)
    return Refused("invalid_type", f"Invalid type for '{path}': expected {wanted}, but got {got} instead.", path)


@dataclass(frozen=True, slots=True)
class Anything:
    """Passed on unread."""

    def check(self, value: Any, path: str) -> None:
        return


@dataclass(frozen=True, slots=True)
class NoTemplates:
    """A stored prompt of the service, which no other server has."""

    def check(self, value: Any, path: str) -> None:
        raise Refused("invalid_value", "This server has no stored prompts; send the instructions themselves.", path)


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG as a data URI."""

    def check(self, value: Any, path: str) -> None:
        Text().check(value, path)
        head, _, body = value.partition(",")
        if head.lower() not in PICTURE_HEADS:
            message = f"Invalid '{path}'. Expected a base64-encoded data URI with an image of type png or jpeg."
            raise Refused("invalid_value", message, path)
        decoded(body, path, "image")


@dataclass(frozen=True, slots=True)
class Text:
    """A string, at most so long."""

    longest: int | None = None

    def check(self, value: Any, path: str) -> None:
        if not isinstance(value, str):
            raise _wrong_type(path, "a string", value)
        if self.longest is not None and len(value) > self.longest:
            raise Refused(
                "string_above_max_length",
                f"Invalid '{path}': string too long. Expected a string with maximum length {self.longest}, "
                f"but got a string with length {len(value)} instead.",
                path,
            )


@dataclass(frozen=True, slots=True)
class Flag:
    def check(self, value: Any, path: str) -> None:
        if not isinstance(value, bool):
            raise _wrong_type(path, "a boolean", value)


@dataclass(frozen=True, slots=True)
class Number:
    """A number within bounds; whole ones only if is_whole."""

    low: float | None = None
    high: float | None = None
    is_whole: bool = False

    def check(self, value: Any, path: str) -> None:
        kind = "integer" if self.is_whole else "decimal"
        allowed = (int,) if self.is_whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, allowed):
            raise _wrong_type(path, f"a{'n' if self.is_whole else ''} {kind}", value)
        if self.low is not None and value < self.low:
            raise self._bound(path, kind, "below_min", "below minimum", ">=", self.low, value)
        if self.high is not None and value > self.high:
            raise self._bound(path, kind, "above_max", "above maximum", "<=", self.high, value)

    @staticmethod
    def _bound(path: str, kind: str, code: str, words: str, sign: str, bound: float, value: float) -> Refused:
        message = f"Invalid '{path}': {kind} {words} value. Expected a value {sign} {bound:g}, but got {value} instead."
        return Refused(f"{kind}_{code}_value", message, path)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some strings."""

    values: tuple[str, ...]

    def check(self, value: Any, path: str) -> None:
        if value not in self.values:
            names = ", ".join(f"'{name}'" for name in self.values)
            raise Refused("invalid_value", f"Invalid value: '{value}'. Supported values are: {names}.", path)


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array."""

    inside: Schema
    longest: int | None = None
    least: int = 0

    def check(self, value: Any, path: str) -> None:
        if not isinstance(value, list):
            raise _wrong_type(path, "an array", value)
        if len(value) < self.least:
            raise Refused("array_below_min_length", f"Invalid '{path}': array too short.", path)
        if self.longest is not None and len(value) > self.longest:
            raise Refused("array_above_max_length", f"Invalid '{path}': array too long.", path)
        for index, one in enumerate(value):
            self.inside.check(one, f"{path}[{index}]")


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object of free keys, as metadata is: 16 pairs, keys to 64, values to 512."""

    pairs: int = 16
    key: int = 64
    value: int = 512

    def check(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise _wrong_type(path, "an object", value)
        if len(value) > self.pairs:
            raise Refused("object_above_max_properties", f"Invalid '{path}': too many properties.", path)
        for key, one in value.items():
            Text(self.key).check(key, path)
            Text(self.value).check(one, f"{path}.{key}")


@dataclass(frozen=True, slots=True)
class OrNull:
    inside: Schema

    def check(self, value: Any, path: str) -> None:
        if value is not None:
            self.inside.check(value, path)


@dataclass(frozen=True, slots=True)
class OneOf:
    """The first schema whose kind of value fits decides what the message is."""

    first: Schema
    second: Schema
    kind: type

    def check(self, value: Any, path: str) -> None:
        (self.first if isinstance(value, self.kind) and not isinstance(value, bool) else self.second).check(value, path)


@dataclass(frozen=True, slots=True)
class Object:
    """An object with known fields; any other is refused. path "": the event itself."""

    fields: Mapping[str, Schema]
    required: tuple[str, ...] = ()

    def check(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise _wrong_type(path, "an object", value)
        lead = f"{path}." if path else ""
        for name in self.required:
            if name not in value:
                where = f"{lead}{name}"
                raise Refused("missing_required_parameter", f"Missing required parameter: '{where}'.", where)
        for name, one in value.items():
            if name not in self.fields:
                raise Refused("unknown_parameter", f"Unknown parameter: '{lead}{name}'.", f"{lead}{name}")
            self.fields[name].check(one, f"{lead}{name}")


@dataclass(frozen=True, slots=True)
class ByType:
    """An object whose `type`, or another key, says which fields it has."""

    kinds: Mapping[str, Schema] = field(default_factory=dict)
    key: str = "type"

    def check(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise _wrong_type(path, "an object", value)
        where = f"{path}.{self.key}"
        if self.key not in value:
            raise Refused("missing_required_parameter", f"Missing required parameter: '{where}'.", where)
        Choice(tuple(self.kinds)).check(value[self.key], where)
        self.kinds[value[self.key]].check(value, path)


def decoded(text: str, path: str, kind: str = "audio") -> bytes:
    """The bytes of a base64 text. Raises Refused."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused("invalid_value", f"Invalid '{path}'. Expected base64-encoded {kind} bytes.", path) from None
