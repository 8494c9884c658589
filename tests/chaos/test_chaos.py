"""The chaos suite: no crash, no silent wait, no lost word, no tool run twice, the right state at the end."""

from __future__ import annotations

import pytest

from core.link import link
from tests.chaos.cases import DROPPED, OTHERS, Case
from tests.chaos.person import survive_all, table

PATIENCE_S = 60.0
"""A busy machine is no fault: how long it took is in the table of `python -m tests.chaos`."""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("cases", [DROPPED, OTHERS], ids=["dropped at each point of a turn", "rude in other ways"])
async def test_the_talk_survives(cases: list[Case], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "PING_S", 1.0)
    outcomes = await survive_all(cases, PATIENCE_S)
    print(table(outcomes))
    assert not [one for one in outcomes if one.faults]
