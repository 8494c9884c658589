"""A Python function becomes a tool: schema, texts, checks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

import pytest

from core.errors import ToolError
from core.tools import declare
from core.tools.declare import converted


class Size(Enum):
    SMALL = "small"
    LARGE = "large"


@dataclass
class Place:
    city: str
    floor: int = 0


def order(
    what: str,
    count: int = 1,
    size: Size = Size.SMALL,
    milk: Literal["oat", "cow"] | None = None,
    extras: list[str] | None = None,
    place: Place | None = None,
) -> str:
    """Order a drink
    at the counter.

    Longer words that the model needs not read.

    what: the drink
    count: how many
    """
    return f"{count} {size.value} {what} {milk} {extras} {place}"


def test_the_schema_comes_from_the_signature_and_the_texts_from_the_docstring() -> None:
    tool = declare(order).tool
    assert (tool.name, tool.description) == ("order", "Order a drink at the counter.")
    properties: dict[str, Any] = tool.parameters["properties"]  # type: ignore[assignment]
    assert tool.parameters["required"] == ["what"]
    assert properties["what"] == {"type": "string", "description": "the drink"}
    assert properties["count"] == {"type": "integer", "description": "how many"}
    assert sorted(properties["size"]["enum"]) == ["large", "small"]
    assert sorted(properties["milk"]["enum"]) == ["cow", "oat"]
    assert properties["extras"] == {"type": "array", "items": {"type": "string"}}
    assert properties["place"]["properties"]["city"] == {"type": "string"}


def test_arguments_arrive_in_the_functions_types() -> None:
    one = declare(order)
    found = converted(one, {"what": "tea", "count": "2", "size": "large", "place": {"city": "Ulm"}})
    assert found == {"what": "tea", "count": 2, "size": Size.LARGE, "place": Place("Ulm")}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [({"what": "tea", "count": "many"}, "count"), ({}, "what"), ({"what": "tea", "sugar": 1}, "sugar")],
)
def test_an_argument_that_does_not_fit_is_named(arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(ToolError, match=told):
        converted(declare(order), arguments)


def test_what_cannot_be_described_is_refused_with_the_reason() -> None:
    def any_number(*numbers: int) -> int:
        return sum(numbers)

    def odd(thing: complex) -> None: ...

    for function, told in ((any_number, "named parameters"), (odd, "thing")):
        with pytest.raises(ToolError, match=told):
            declare(function)
    with pytest.raises(ToolError, match="name of a tool"):
        declare(lambda: None)
