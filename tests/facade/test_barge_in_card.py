"""What the server is told was heard is what the speaker played: a few barge-ins of tests.facade.barge_in."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests import sound_card
from tests.conftest import ROOT


@pytest.mark.timeout(110)
@pytest.mark.skipif(bool(sound_card.missing()), reason=f"not installed: {', '.join(sound_card.missing())}")
def test_the_truncate_tells_what_left_the_speaker() -> None:
    command = [sys.executable, "-m", "tests.facade.barge_in", "--count", "3"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
