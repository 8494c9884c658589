"""The first steps of the built app, which has no interpreter and brings its own libraries."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from core.child import FLAG, MODULES


def begin(arguments: list[str]) -> int | None:
    """The exit code when this start runs one module for the app itself; None when it is the app.

    The loader of the built app points LD_LIBRARY_PATH at its own folder; programs that it starts (a browser,
    a tool's server) must not find its libraries there. What the app starts of itself is begun by the loader afresh:
    told by the loader's own variables that it is a child, it would count on that path and find no libssl.
    """
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
    if sys.platform.startswith("linux"):
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        os.environ.pop("LD_LIBRARY_PATH", None)
        if before:
            os.environ["LD_LIBRARY_PATH"] = before
    return _run(arguments[1:]) if arguments[:1] == [FLAG] else None


def _run(words: list[str]) -> int:
    """`NAME ARGUMENTS...` of one of our own modules; the exit code."""
    if not words or words[0] not in MODULES:
        print(f"There is no module {' '.join(words[:1])!r} to run.", file=sys.stderr)
        return 2
    code: int = import_module(words[0]).main(words[1:])
    return code
