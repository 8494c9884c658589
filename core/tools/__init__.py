"""Functions the model may call."""

from core.tools.builtin import builtin_tools, shipped
from core.tools.declare import ALLOW, ASK, BLOCKED, NEVER, Registered, declare
from core.tools.reach import Desktop, Reach
from core.tools.registry import Tools

__all__ = [
    "ALLOW",
    "ASK",
    "BLOCKED",
    "NEVER",
    "Desktop",
    "Reach",
    "Registered",
    "Tools",
    "builtin_tools",
    "declare",
    "shipped",
]
