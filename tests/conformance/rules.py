"""A rule: what a server must do, where that is written, and how to see it. The tables of rules are beside."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.conformance.talk import Place

Check = Callable[[Place], Awaitable[None]]


@dataclass(frozen=True)
class Rule:
    """source: section of the protocol notes, or the recording."""

    name: str
    source: str
    check: Check


RULES: list[Rule] = []


def rule(source: str) -> Callable[[Check], Check]:
    """Adds a check; its first docstring line is the rule."""

    def add(check: Check) -> Check:
        assert check.__doc__, check
        RULES.append(Rule(check.__doc__.strip().splitlines()[0], source, check))
        return check

    return add


def all_rules() -> list[Rule]:
    """Of every table."""
    from tests.conformance import (  # noqa: F401  # they add them
        about_doors,
        about_items,
        about_replies,
        about_secrets,
        about_sessions,
        about_speech,
        about_turns,
        about_updates,
    )

    return RULES
