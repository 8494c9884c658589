"""Functions the model may call."""

from core.tools.builtin import builtin_tools
from core.tools.registry import Registered, Tools

__all__ = ["Registered", "Tools", "builtin_tools"]
