"""A person's own tools: every public function with a docstring that their file defines.

A function may carry .policy (allow, ask, never), .risk and .timeout_s; without them it asks.
"""

from __future__ import annotations

import inspect
from pathlib import Path

from core.tools.declare import ASK, TIMEOUT_S, Registered, declare
from core.user_code import load_file


def load_tools(path: Path) -> tuple[Registered, ...]:
    """Its tools in the order of the file. Raises AppError that says what is wrong. Blocks as long as the file does."""
    module = load_file(path)
    return tuple(
        declare(
            function,
            policy=str(getattr(function, "policy", ASK)),
            risk=str(getattr(function, "risk", "")),
            timeout_s=float(getattr(function, "timeout_s", TIMEOUT_S)),
            is_foreign=True,
        )
        for name, function in vars(module).items()
        if inspect.isfunction(function)
        and not name.startswith("_")
        and function.__doc__
        and function.__code__.co_filename == str(path)
    )
