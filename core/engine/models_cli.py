"""What `models` and `doctor` say about the local models."""

from __future__ import annotations

from dataclasses import dataclass

from core.child import PROGRAM
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
    files: tuple[str, ...] = ()
    """Name and SHA-256 of each, as their makers published them."""
    sources: tuple[str, ...] = ()
    """Where they are fetched from, first choice first."""


def overview(tier: str = "auto") -> list[Line]:
    """Every model of the catalogue; needed are those of the tier that this computer would use."""
    folder = models_dir()
    needed = {model.id for model in models_of(choose_tier(tier))}
    return [_line(model, is_installed(folder, model), model.id in needed) for model in CATALOGUE]


def _line(model: Model, is_there: bool, is_needed: bool) -> Line:
    size = f"{model.bytes / 1e6:,.0f} MB" if is_there else f"{model.download_bytes / 1e6:,.0f} MB to fetch"
    detail = f"{model.label}, {model.tier} tier, {model.licence}, {size}"
    remedy = "" if is_there or not is_needed else f"{PROGRAM} models get"
    files = tuple(f"{file.name} sha256:{file.sha256}" for file in model.files)
    return Line(
        model.id, model.id, model.tier, is_there, is_needed, detail, remedy, model.licence, files, _sources(model)
    )


def _sources(model: Model) -> tuple[str, ...]:
    first, last = model.wheels[0], model.wheels[-1]
    packages = f"{first.package} {first.version}" + (f" to {last.package}" if last is not first else "")
    hub = f"{model.hub.repository} @ {model.hub.revision[:12]}" if model.hub.files else ""
    return tuple(filter(None, (f"packages {packages}", hub)))
