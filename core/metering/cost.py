"""What a conversation costs, from resources/prices.toml.

Cached tokens are a part of the input tokens (response.done, usage.input_token_details): they are taken off
before pricing and priced once. A model that is not in the table makes the sum incomplete, never wrong.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.conversation.replies import Usage

PRICES = Path(__file__).parents[2] / "resources" / "prices.toml"
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens of each kind."""

    input_text: float
    input_audio: float
    input_image: float
    cached_text: float
    cached_audio: float
    cached_image: float
    output_text: float
    output_audio: float

    def of(self, usage: Usage) -> float:
        """US dollars for these tokens."""
        sums = (
            (usage.input_text - usage.cached_text) * self.input_text,
            (usage.input_audio - usage.cached_audio) * self.input_audio,
            (usage.input_image - usage.cached_image) * self.input_image,
            usage.cached_text * self.cached_text,
            usage.cached_audio * self.cached_audio,
            usage.cached_image * self.cached_image,
            usage.output_text * self.output_text,
            usage.output_audio * self.output_audio,
        )
        return sum(sums) / MILLION


@dataclass(frozen=True, slots=True)
class Prices:
    """The table, with the day it was read and where."""

    read_on: str
    source: str
    models: Mapping[str, Price]

    def find(self, model: str) -> Price | None:
        """The price of a model; a dated version costs what its family does (longest name wins)."""
        names = [name for name in self.models if model == name or model.startswith(name + "-20")]
        return self.models[max(names, key=len)] if names else None


@dataclass(frozen=True, slots=True)
class Cost:
    """A sum of money; is_complete False: some tokens belong to models without a known price."""

    usd: float = 0.0
    is_complete: bool = True
    is_free: bool = True
    """All of it was made on this computer."""


def load_prices(path: Path = PRICES) -> Prices:
    """The table as shipped. Errors: KeyError, TypeError where the file is not whole."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    models = {name: Price(**price) for name, price in table["models"].items()}
    return Prices(table["read_on"], table["source"], models)


def cost_of(usage_by_model: Mapping[str, Usage], prices: Prices) -> Cost:
    """The cost of a conversation: State.usage_by_model, where "" is what was made on this computer."""
    usd, is_complete = 0.0, True
    for model, usage in usage_by_model.items():
        price = prices.find(model)
        if price is not None:
            usd += price.of(usage)
        elif model and usage.total:
            is_complete = False
    return Cost(usd, is_complete, is_free=not any(model and usage.total for model, usage in usage_by_model.items()))
