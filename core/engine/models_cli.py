"""What `models` and `doctor` say about the local models."""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.catalogue import CATALOGUE, Model, models_of
from core.engine.loading import choose_tier
from core.engine.models_dir import is_installed, models_dir


@dataclass(frozen=True, slots=True)
class Line:
    """One model, as people read it."""

    id: str
    label: str
    tier: str
    is_installed: bool
    is_needed: bool
    detail: str
    remedy: str
    licence: str


def overview(tier: str = "auto") -> list[Line]:
    """Every model of the catalogue; needed are those of the tier that this computer would use."""
    folder = models_dir()
    needed = {model.id for model in models_of(choose_tier(tier))}
    return [_line(model, is_installed(folder, model), model.id in needed) for model in CATALOGUE]


def _line(model: Model, is_there: bool, is_needed: bool) -> Line:
    size = f"{model.bytes / 1e6:,.0f} MB" if is_there else f"{model.download_bytes / 1e6:,.0f} MB to fetch"
    detail = f"{model.label}, {model.tier} tier, {model.licence}, {size}"
    remedy = "" if is_there or not is_needed else "python3 main.py models get"
    return Line(model.id, model.id, model.tier, is_there, is_needed, detail, remedy, model.licence)
