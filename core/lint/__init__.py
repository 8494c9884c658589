"""A session's log against the protocol's rules: what was broken, by whom, and where it says so."""

from core.lint.check import Checker, Finding, check
from core.lint.rules import RULES, Rule

__all__ = ["RULES", "Checker", "Finding", "Rule", "check"]
