"""How long each stage of the turns took: p50 and p95 from the end of speech."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from core.conversation.replies import STAGES, Reply


@dataclass(frozen=True, slots=True)
class StageTimes:
    """One stage over many turns, milliseconds after the end of speech."""

    stage: str
    """committed_s, transcribed_s, created_s, first_delta_s or first_sound_s."""
    count: int
    p50_ms: int | None
    p95_ms: int | None


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed (nearest rank).

    Errors: ValueError where there are no values.
    """
    if not values:
        raise ValueError("a percentile needs at least one value")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def stage_times(replies: Sequence[Reply]) -> list[StageTimes]:
    """A row for each stage after the end of speech, in the order they are reached."""
    rows = []
    for stage in STAGES[1:]:
        times = [ms for reply in replies if (ms := reply.marks.after_end_ms(stage)) is not None]
        p50, p95 = (int(percentile(times, share)) if times else None for share in (0.5, 0.95))
        rows.append(StageTimes(stage, len(times), p50, p95))
    return rows
