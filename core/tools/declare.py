"""A typed Python function as a tool: its schema from the signature, its texts from the docstring.

The first paragraph says what it does; a line `name: text` tells of a parameter. Arguments are checked against
the types before the function is called, so that a wrong one is told to the model and not met by the function.
"""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from core.conversation.state import Tool
from core.errors import ToolError

Function = Callable[..., object | Awaitable[object]]
TIMEOUT_S = 60.0
ALLOW, ASK, NEVER = "allow", "ask", "never"
BLOCKED = "tool_blocked"
"""Code of the ToolError that a call of a never-tool ends with (core/tools/registry.py)."""
CHANGES_DATA, RUNS_PROGRAM, USES_NETWORK = "changes_data", "runs_program", "uses_network"
_PARAMETER = re.compile(r"^\s*(?::param\s+)?(\w+)\s*(?:\([^)]*\))?:\s*(.+?)\s*$")
NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")
"""What the services accept as the name of a function."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A tool and the function behind it."""

    tool: Tool
    function: Function
    timeout_s: float = TIMEOUT_S
    is_foreign: bool = False
    """The person's code: also an async function runs on a thread of its own."""
    types: dict[str, Any] = field(default_factory=dict)
    """Parameter -> type its argument is converted to; without one it is passed as it came."""

    @property
    def default_policy(self) -> str:
        """allow or ask, as long as the person has not chosen."""
        return ASK if self.tool.needs_approval else ALLOW


def declare(
    function: Function,
    *,
    name: str = "",
    policy: str = ALLOW,
    risk: str = "",
    question: str = "",
    timeout_s: float = TIMEOUT_S,
    is_foreign: bool = False,
) -> Registered:
    """A function as a tool. Raises ToolError for one that cannot be described."""
    name = name or getattr(function, "__name__", "")
    if not NAME.fullmatch(name):
        raise ToolError(f"{name!r} cannot be the name of a tool: letters, digits, _ and - only, at most 64.")
    types = _types(function, name)
    text, told = _docstring(function, set(types))
    tool = Tool(name, text or name.replace("_", " "), _schema(function, types, told), policy == ASK, risk, question)
    return Registered(tool, function, timeout_s, is_foreign, types)


def _types(function: Function, name: str) -> dict[str, Any]:
    try:
        hints = typing.get_type_hints(function)
    except Exception as error:
        raise ToolError(f"The types of {name} cannot be read: {error}") from error
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD, parameter.POSITIONAL_ONLY):
            raise ToolError(f"{name} may take named parameters only, not {parameter}.")
    return {one: hints.get(one, str) for one in inspect.signature(function).parameters}


def _docstring(function: Function, parameters: set[str]) -> tuple[str, dict[str, str]]:
    """(first paragraph, parameter -> text)."""
    told: dict[str, str] = {}
    first: list[str] = []
    is_first = True
    for line in inspect.cleandoc(function.__doc__ or "").splitlines():
        found = _PARAMETER.match(line)
        if found and found.group(1) in parameters:
            told[found.group(1)] = found.group(2)
            is_first = False
        elif not line.strip():
            is_first = False
        elif is_first:
            first.append(line.strip())
    return " ".join(first), told


def _schema(function: Function, types: dict[str, Any], told: dict[str, str]) -> dict[str, object]:
    properties: dict[str, object] = {}
    required: list[str] = []
    for parameter in inspect.signature(function).parameters.values():
        shape = _type_schema(types[parameter.name], parameter.name)
        if parameter.name in told:
            shape["description"] = told[parameter.name]
        if parameter.default is parameter.empty:
            required.append(parameter.name)
        properties[parameter.name] = shape
    schema: dict[str, object] = {"type": "object", "properties": properties}
    return {**schema, "required": required} if required else schema


def _type_schema(kind: Any, name: str) -> dict[str, Any]:
    """JSON schema of a type, without references: services and grammars read it flat."""
    arms = [arm for arm in typing.get_args(kind) if arm is not type(None)]
    if type(None) in typing.get_args(kind) and len(arms) == 1:
        return _type_schema(arms[0], name)  # optional: it may be left out
    try:
        (shape,), found = msgspec.json.schema_components([kind])
    except TypeError as error:
        raise ToolError(f"The type of parameter {name} has no JSON form: {error}") from error
    return typing.cast("dict[str, Any]", _flat(shape, found))


def _flat(shape: Any, found: dict[str, Any]) -> Any:
    if isinstance(shape, list):
        return [_flat(one, found) for one in shape]
    if not isinstance(shape, dict):
        return shape
    if "$ref" in shape:
        return _flat(found[shape["$ref"].rsplit("/", 1)[-1]], found)
    return {key: _flat(value, found) for key, value in shape.items() if key != "title"}


def converted(one: Registered, arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments in the function's types. Raises ToolError that says which does not fit."""
    try:
        inspect.signature(one.function).bind(**arguments)
    except TypeError as error:
        raise ToolError(f"Wrong arguments for {one.tool.name}: {error}.", code="bad_arguments") from error
    fitting: dict[str, Any] = {}
    for name, value in arguments.items():
        try:
            fitting[name] = msgspec.convert(value, one.types[name], strict=False) if name in one.types else value
        except msgspec.ValidationError as error:
            raise ToolError(f"Wrong argument {name} for {one.tool.name}: {error}.", code="bad_arguments") from error
    return fitting
