"""Every branch of the pure room is turned by its tests."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

TESTS = ("tests/conversation", "tests/tools/test_calls.py")
"""The walk and this test are left out: chance proves nothing, and it would run itself."""
LEFT_OUT = ("tests/conversation/test_walk.py", "tests/conversation/test_coverage.py")


@pytest.mark.timeout(119)
def test_the_conversation_is_covered_in_every_branch(tmp_path: Path) -> None:
    data, report = tmp_path / "data", tmp_path / "report.json"
    coverage = [sys.executable, "-m", "coverage"]
    source = "--source=core/conversation"
    pytest_words = ["-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS]
    ignored = [f"--ignore={one}" for one in LEFT_OUT]
    run = [*coverage, "run", "--branch", source, f"--data-file={data}", *pytest_words, *ignored]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]
    subprocess.run([*coverage, "json", "-q", f"--data-file={data}", "-o", report], cwd=ROOT, check=True)
    files = json.loads(report.read_text())["files"]
    missing = {name: (one["missing_lines"], one["missing_branches"]) for name, one in files.items()}
    assert not {name: gaps for name, gaps in missing.items() if any(gaps)}
