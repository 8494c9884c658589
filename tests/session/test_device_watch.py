"""Devices come, go and change places."""

from __future__ import annotations

from typing import Any

import pytest

from core.audio.ports import Device
from core.session.device_watch import DeviceWatch, Found

BUILT_IN, HEADSET = Device("ALSA", "Built-in", is_default=True), Device("ALSA", "Headset")


class Desk:
    """A watch and what it did."""

    def __init__(self, platform: str = "win32", **chosen: str) -> None:
        self.chosen = {"microphone": "", "speaker": "", **chosen}
        self.found: Found = ([BUILT_IN], [BUILT_IN])
        self.restarts = 0
        self.told: list[dict[str, Any]] = []
        self.watch = DeviceWatch(self.ask, self.chosen.__getitem__, self.restart, self.told.append, platform)

    async def ask(self) -> Found:
        return self.found

    def restart(self) -> None:
        self.restarts += 1


async def test_a_chosen_device_that_comes_back_is_taken_up_again() -> None:
    desk = Desk("linux", microphone=HEADSET.key)
    desk.watch.follow(frozenset({"microphone"}), True)
    desk.watch.compare(([BUILT_IN], [BUILT_IN]))
    assert desk.restarts == 0
    desk.watch.compare(([BUILT_IN, HEADSET], [BUILT_IN]))
    desk.watch.close()
    assert desk.restarts == 1
    assert [event["type"] for event in desk.told] == ["audio.device_gone", "audio.device_back"]


async def test_the_default_is_followed_and_can_be_undone() -> None:
    desk = Desk()
    desk.watch.follow(frozenset(), True)
    desk.watch.compare(([BUILT_IN], [BUILT_IN]))
    desk.watch.compare(([BUILT_IN], [Device("ALSA", "Built-in"), Device("ALSA", "Headset", is_default=True)]))
    desk.watch.close()
    [event] = desk.told
    assert event["type"] == "audio.device_changed" and event["to"] == HEADSET.key and desk.restarts == 1
    assert event["undo"] == {"setting": "audio.speaker", "value": BUILT_IN.key}


async def test_a_device_that_was_chosen_stays_when_the_default_moves() -> None:
    desk = Desk(speaker=BUILT_IN.key)
    desk.watch.follow(frozenset(), True)
    desk.watch.compare(([BUILT_IN], [BUILT_IN]))
    desk.watch.compare(([BUILT_IN], [Device("ALSA", "Built-in"), Device("ALSA", "Headset", is_default=True)]))
    desk.watch.close()
    assert desk.told == [] and desk.restarts == 0


@pytest.mark.parametrize(("platform", "is_asked"), [("linux", False), ("darwin", True)])
async def test_nobody_is_asked_where_the_system_moves_the_sound_itself(platform: str, is_asked: bool) -> None:
    desk = Desk(platform)
    desk.watch.follow(frozenset(), True)
    assert (desk.watch._task is not None) is is_asked
    desk.watch.close()
