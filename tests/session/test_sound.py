"""When devices are opened and let go of."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from core.audio.files import FileSpeaker, SoundMicrophone
from core.audio.ports import Opening
from core.conversation.inputs import DeviceChanged, Input
from core.errors import AudioError
from core.session.sound import Seat, Sound

BUSY = AudioError("The microphone is busy.", code="microphone_busy")


async def _until(is_true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not is_true():
            await asyncio.sleep(0.005)


async def test_the_microphone_is_closed_a_moment_after_the_last_need_and_not_between_two(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.session.sound.MICROPHONE_LINGER_S", 0.2)
    made: list[SoundMicrophone] = []

    def make() -> SoundMicrophone:
        made.append(SoundMicrophone(b""))
        return made[-1]

    sound = Sound(make, FileSpeaker, FileSpeaker, dispatch=lambda one: None, deliver=lambda block: None)
    assert not made, "nobody has asked to be heard"
    sound.ears.want(True)
    assert made[0].is_open
    sound.ears.want(False)
    sound.ears.want(True)
    await asyncio.sleep(0.3)
    assert made[0].is_open and len(made) == 1, "a second press finds it open"
    sound.ears.want(False)
    await _until(lambda: not made[0].is_open)
    sound.close()


async def test_a_device_that_does_not_open_is_tried_again_and_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.session.sound.RETRY_S", (0.01, 0.02))
    told: list[Exception | None] = []
    tries = 0

    def open_device() -> Opening:
        nonlocal tries
        tries += 1
        if tries < 4:
            raise BUSY
        return None

    seat = Seat(open_device, lambda: None, 1.0, lambda: told.append(seat.error))
    seat.want(True)
    assert not seat.is_open and seat.error is BUSY
    await _until(lambda: seat.is_open)
    assert tries == 4 and told == [BUSY, BUSY, BUSY, None]
    seat.close()


async def test_what_is_wrong_with_an_open_microphone_is_told_and_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.session.sound.LOOK_S", 0.01)
    inputs: list[Input] = []
    events: list[str] = []
    microphone = SoundMicrophone(b"")
    sound = Sound(
        lambda: microphone,
        FileSpeaker,
        FileSpeaker,
        dispatch=inputs.append,
        deliver=lambda block: None,
        report=lambda event: events.append(event["type"]),
    )
    sound.ears.want(True)
    sound._look_after()
    for trouble in (AudioError("Only silence.", code="microphone_silent"), None):
        microphone.trouble = trouble
        count = len(inputs)
        await _until(lambda count=count: len(inputs) > count)  # type: ignore[misc]  # bound now
    problems = [one.problem for one in inputs if isinstance(one, DeviceChanged)]
    assert problems[0] is not None and problems[0].code == "microphone_silent" and problems[-1] is None
    assert events == ["audio.microphone_silent"]
    sound.close()
