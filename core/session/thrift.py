"""Money: a paid service is left when a conversation reaches its cost, or when nobody speaks for long.

Loop thread only. The next words of the person connect again; the cap holds until it is raised or a new conversation.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from core.conversation.inputs import HangUpAsked, Input
from core.conversation.state import LinkStatus, Problem, State
from core.metering import Cost
from core.settings import Settings

IDLE, CAP = "idle_hang_up", "spend_cap"
LOOK_S = 30.0
"""How often it is looked whether nobody has spoken for long: a timer set anew by each event would cost as much as the
event."""


class Thrift:
    """Follows the states of one assistant; owns a timer, which `close` ends."""

    def __init__(
        self,
        settings: Settings,
        cost: Callable[[], Cost],
        dispatch: Callable[[Input], None],
        reconnect: Callable[[], None],
    ) -> None:
        self._settings = settings
        self._cost = cost
        self._dispatch = dispatch
        self._reconnect = reconnect
        self._timer: asyncio.TimerHandle | None = None
        self._lively_s = 0.0
        """When somebody last said, typed or chose something, by the loop's clock."""

    def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def follow(self, before: State, after: State) -> None:
        """One change of the state."""
        link = after.link
        if link.problem is not None and link.problem.code == IDLE and after.wanted is not None:
            self._reconnect()
        if link.is_local or link.status is not LinkStatus.ONLINE:
            self.close()
            return
        if after.usage is not before.usage:
            self._count()
        if self._timer is None or _is_lively(before, after):
            self._lively_s = asyncio.get_running_loop().time()
        if self._timer is None:
            self._look()

    def _count(self) -> None:
        cap_usd = self._settings.number("provider.cap_usd")
        cost = self._cost()
        if not cap_usd or cost.usd < cap_usd:
            return
        actions = (f"raise_limit {next_cap_usd(cap_usd, cost.usd):.2f}", "stop_here")
        limit, spent = f"{cap_usd:.2f}", f"{cost.usd:.2f}"
        problem = Problem(
            CAP, f"This conversation reached your ${limit} limit.", f"It has cost ${spent}.", actions, is_fatal=True
        )
        self._dispatch(HangUpAsked(problem))

    def _look(self) -> None:
        """Hang up if nobody has spoken for as long as the settings allow; else look again."""
        loop, minutes = asyncio.get_running_loop(), self._settings.whole("provider.hang_up_min")
        left_s = self._lively_s + 60.0 * minutes - loop.time()
        if minutes and left_s <= 0.0:
            self._hang_up(minutes)
        else:
            self._timer = loop.call_later(min(left_s, LOOK_S) if minutes else LOOK_S, self._look)

    def _hang_up(self, minutes: int) -> None:
        self._timer = None
        text = f"Nobody spoke for {minutes} minutes, and this service is paid. Type, or connect again."
        self._dispatch(HangUpAsked(Problem(IDLE, "Hung up.", text, ("retry", "use_local"))))


def next_cap_usd(cap_usd: float, spent_usd: float) -> float:
    """The limit that is offered next: the old one doubled, until there is something left to spend."""
    while cap_usd <= spent_usd:
        cap_usd *= 2
    return cap_usd


def _is_lively(before: State, after: State) -> bool:
    """Whether somebody said, typed or chose something."""
    return (
        before.items is not after.items
        or before.floor is not after.floor
        or before.draft is not after.draft
        or before.response is not after.response
        or before.link is not after.link
    )
