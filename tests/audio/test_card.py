"""Real devices on a private sound card: bit-exact both ways, and back after the worst (scenes in losses.py)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import sound_card
from tests.conftest import ROOT

pytestmark = [
    pytest.mark.timeout(60),
    pytest.mark.skipif(bool(sound_card.missing()), reason=f"not installed: {', '.join(sound_card.missing())}"),
]


def _play(scene: str, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.audio.losses", scene, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=45, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_played_and_captured_is_unchanged_to_the_bit(tmp_path: Path) -> None:
    _play("bit_exact", tmp_path)


def test_devices_that_take_another_rate_alone_are_heard_and_play(tmp_path: Path) -> None:
    _play("of_another_rate", tmp_path)


def test_volume_and_gain_are_taken_up_by_open_devices(tmp_path: Path) -> None:
    _play("made_softer_and_louder", tmp_path)


def test_an_echo_stays_out_when_the_volume_changes(tmp_path: Path) -> None:
    _play("echo_made_softer", tmp_path)


def test_a_sound_daemon_killed_in_mid_reply_is_told_and_the_reply_goes_on_when_it_is_back(tmp_path: Path) -> None:
    _play("daemon_killed", tmp_path)


def test_a_sound_daemon_that_hangs_holds_nobody_up_and_the_reply_goes_on_after(tmp_path: Path) -> None:
    _play("daemon_hung", tmp_path)


def test_devices_pulled_out_and_put_back_in_mid_reply_lose_nothing_of_it(tmp_path: Path) -> None:
    _play("devices_unplugged", tmp_path)


def test_a_speaker_changed_in_mid_reply_takes_over_where_the_other_stopped(tmp_path: Path) -> None:
    _play("changed_in_mid_reply", tmp_path)
