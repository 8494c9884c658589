"""`bench`: the measurements of bench/, from a checkout."""

from __future__ import annotations

import argparse
import subprocess
import sys

from core.child import ROOT, is_frozen
from core.cli.output import fail
from core.errors import ConfigError


def run(arguments: argparse.Namespace) -> int:
    """The exit code of bench/run.py."""
    if is_frozen() or not (ROOT / "bench" / "run.py").exists():
        return fail(ConfigError("The measurements are not in the built app.", remedy="Run them from a checkout."))
    words = [*arguments.names, *(["--quick"] if arguments.quick else [])]
    words += ["--out", str(arguments.out)] if arguments.out else []
    return subprocess.call([sys.executable, "-m", "bench.run", *words], cwd=ROOT)
