"""Tokens become money once, by the table that is shipped."""

from __future__ import annotations

import pytest

from core.conversation.replies import Marks, Reply, Usage
from core.metering import cost_of, load_prices, percentile, stage_times

PRICES = load_prices()


def test_cached_tokens_are_paid_at_their_own_price_and_not_again_as_input() -> None:
    usage = Usage(1, input_text=1_000_000, input_audio=1_000_000, cached_text=1_000_000, cached_audio=500_000)
    cost = cost_of({"gpt-realtime-2.1": usage}, PRICES)
    assert cost.usd == pytest.approx(0.40 + 16.0 + 0.20) and cost.is_complete and not cost.is_free


def test_every_kind_of_token_has_its_price() -> None:
    usage = Usage(1, 10**6, 10**6, 10**6, 0, 0, 0, 10**6, 10**6)
    assert cost_of({"gpt-realtime-2.1-mini": usage}, PRICES).usd == pytest.approx(0.60 + 10 + 0.80 + 2.40 + 20)


def test_a_dated_version_costs_what_its_family_does() -> None:
    assert PRICES.find("gpt-realtime-2.1-mini-2026-08-12") is PRICES.models["gpt-realtime-2.1-mini"]
    assert PRICES.find("gpt-realtime-2.12") is None


def test_the_local_assistant_is_free() -> None:
    cost = cost_of({"": Usage(3, input_text=900)}, PRICES)
    assert (cost.usd, cost.is_free, cost.is_complete) == (0.0, True, True)


def test_a_model_without_a_known_price_makes_the_sum_incomplete_not_wrong() -> None:
    cost = cost_of({"somebody-else": Usage(1, input_text=5), "gpt-realtime-2": Usage(1, input_text=10**6)}, PRICES)
    assert (cost.usd, cost.is_complete) == (4.0, False)


def test_the_table_names_its_day_and_source() -> None:
    assert PRICES.read_on.startswith("20") and PRICES.source.startswith("https://")


def test_a_percentile_is_one_of_the_values() -> None:
    assert [percentile([30, 10, 20, 40], share) for share in (0.5, 0.95)] == [20, 40]
    with pytest.raises(ValueError, match="at least one"):
        percentile([], 0.5)


def test_stages_are_told_from_the_end_of_speech_and_missing_ones_left_out() -> None:
    replies = [
        Reply("a", marks=Marks(ended_s=1.0, created_s=1.2, first_sound_s=2.0)),
        Reply("b", marks=Marks(ended_s=1.0, created_s=1.4)),
        Reply("c", marks=Marks(created_s=9.0)),
    ]
    rows = {row.stage: row for row in stage_times(replies)}
    assert (rows["created_s"].count, rows["created_s"].p50_ms, rows["created_s"].p95_ms) == (2, 200, 400)
    assert (rows["first_sound_s"].count, rows["first_sound_s"].p50_ms) == (1, 1000)
    assert rows["committed_s"].p50_ms is None
