"""Scenes on a private sound card, in a process of their own: PortAudio keeps what it saw when it started.

    python -m tests.audio.losses SCENE FOLDER

A scene that fails ends with an exit code and says why; one that hangs is ended by the test that started it.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np

from core.app import LiveWorld
from core.audio import portaudio
from core.audio.capture import SoundcardMicrophone
from core.audio.files import FileSpeaker, read_blocks
from core.audio.hearing import Hearing, Wish
from core.audio.playback import SoundcardSpeaker
from core.conversation.inputs import DeviceChanged, Heard, Input, PlaybackEnded
from core.session.sound import Sound
from core.settings import Secrets, Settings
from tests.conftest import SHARED
from tests.sound_card import SoundCard

BACK_S = 5.0


class Talk:
    """Ears and a mouth on the card, and what they reported."""

    def __init__(self) -> None:
        self.inputs: list[Input] = []
        self.blocks: list[bytes] = []
        self.sound = Sound(
            SoundcardMicrophone,
            SoundcardSpeaker,
            lambda: FileSpeaker(None),
            dispatch=self.inputs.append,
            deliver=self.blocks.append,
        )
        self.sound.ears.want(True)

    def heard_ms(self) -> int:
        return max((one.heard_ms for one in self.inputs if isinstance(one, Heard)), default=0)

    def device(self) -> DeviceChanged | None:
        return next((one for one in reversed(self.inputs) if isinstance(one, DeviceChanged)), None)

    def has_ended(self) -> bool:
        return any(isinstance(one, PlaybackEnded) for one in self.inputs)


async def until(is_true: Callable[[], bool], what: str, timeout_s: float = 10.0) -> float:
    """Seconds until it was so."""
    begun_s = time.monotonic()
    while not is_true():
        assert time.monotonic() - begun_s < timeout_s, f"not in {timeout_s} s: {what}"
        await asyncio.sleep(0.01)
    return time.monotonic() - begun_s


@asynccontextmanager
async def in_mid_reply(reply_s: int = 3) -> AsyncIterator[Talk]:
    """A reply of reply_s is being spoken and the microphone delivers; afterwards it must have been heard whole."""
    talk = Talk()
    talk.sound.play("reply", np.full(24_000 * reply_s, 3000, "<i2").tobytes())
    talk.sound.end_item("reply")
    await until(lambda: talk.heard_ms() > 800 and bool(talk.blocks), "sound both ways")
    yield talk
    await until(talk.has_ended, "the end of the reply", reply_s + 5)
    assert talk.heard_ms() > reply_s * 1000 - 200, talk.heard_ms()
    talk.sound.close()


async def is_back(talk: Talk) -> float:
    """Seconds until both ways carry sound again and the banner is gone."""
    blocks, heard_ms = len(talk.blocks), talk.heard_ms()

    def both() -> bool:
        device = talk.device()
        well = device is None or (device.has_microphone and device.has_speaker and device.problem is None)
        return well and len(talk.blocks) > blocks + 3 and (talk.heard_ms() > heard_ms + 100 or talk.has_ended())

    return await until(both, "sound both ways again", BACK_S)


async def daemon_killed(card: SoundCard) -> None:
    async with in_mid_reply() as talk:
        card.stop(signal.SIGKILL)
        await until(lambda: (one := talk.device()) is not None and not one.has_speaker, "the loss to be told")
        device = talk.device()
        assert device is not None and device.problem is not None and device.problem.code.startswith("no_")
        await asyncio.sleep(0.3)  # the last report of the playhead
        before_ms = talk.heard_ms()
        await asyncio.sleep(1.2)
        assert talk.heard_ms() == before_ms and not talk.has_ended(), "the reply waits"
        card.start()
        print(f"back after {await is_back(talk):.2f} s")


async def daemon_hung(card: SoundCard) -> None:
    async with in_mid_reply() as talk:
        card.pause()
        await until(lambda: (one := talk.device()) is not None and not one.has_speaker, "the loss to be told")
        begun_s = time.monotonic()
        await asyncio.sleep(0.3)
        assert time.monotonic() - begun_s < 1.0, "the loop goes on"
        await asyncio.sleep(1.0)
        card.go_on()
        print(f"back after {await is_back(talk):.2f} s")


async def devices_unplugged(card: SoundCard) -> None:
    async with in_mid_reply() as talk:
        card.unplug_microphone()
        card.unplug_speaker()
        await until(lambda: (one := talk.device()) is not None and not one.has_speaker, "the loss to be told")
        card.plug_speaker()
        card.plug_microphone()
        print(f"back after {await is_back(talk):.2f} s")


async def changed_in_mid_reply(card: SoundCard) -> None:
    async with in_mid_reply() as talk:
        talk.sound.restart()
        print(f"back after {await is_back(talk):.2f} s")


async def bit_exact(card: SoundCard) -> None:
    card.loop_back()
    blocks: list[bytes] = []
    hearing = Hearing()
    hearing.wish = Wish(has_headphones=True)
    microphone, speaker = SoundcardMicrophone(hearing=hearing), SoundcardSpeaker()
    await microphone.open(blocks.append, lambda error: None)
    await speaker.open(lambda item: None, lambda error: None)
    sent = (np.arange(60_000) % 30_000 + 1).astype("<i2")
    await asyncio.sleep(0.5)
    speaker.play("count", sent.tobytes())
    await until(lambda: speaker.heard_ms("count") == 2500, "all of it")
    await asyncio.sleep(0.4)
    microphone.close()
    speaker.close()
    longest, share = _counted(np.frombuffer(b"".join(blocks), "<i2").astype(int))
    print(f"longest stretch {longest} samples, {share:.1%} of them one after the other")
    assert longest > 2400 and share > 0.9, "a sample was changed"


async def of_another_rate(card: SoundCard) -> None:
    """Devices that take 44.1 kHz alone: a tone keeps its pitch on the way through both."""
    portaudio.rate_of = lambda index, *, is_input: (44_100, None)  # type: ignore[assignment]
    card.loop_back()
    hearing = Hearing()
    hearing.wish = Wish(has_headphones=True)
    blocks: list[bytes] = []
    microphone, speaker = SoundcardMicrophone(hearing=hearing), SoundcardSpeaker()
    await microphone.open(blocks.append, lambda error: None)
    await speaker.open(lambda item: None, lambda error: None)
    tone = (8000 * np.sin(np.arange(48_000) * 2 * np.pi * 440 / 24_000)).astype("<i2")
    speaker.play("tone", tone.tobytes())
    await until(lambda: speaker.heard_ms("tone") == 2000, "all of it")
    await asyncio.sleep(0.3)
    microphone.close()
    speaker.close()
    got = np.frombuffer(b"".join(blocks), "<i2").astype(float)
    loud = np.nonzero(np.abs(got) > 200)[0]
    part = got[loud[0] : loud[-1]]
    pitch = np.argmax(np.abs(np.fft.rfft(part * np.hanning(len(part))))) * 24_000 / len(part)
    assert abs(pitch - 440) < 8 and len(part) > 1.5 * 24_000, (pitch, len(part))


async def made_softer_and_louder(card: SoundCard) -> None:
    """A tone is turned down and the microphone up, in the settings and while both are open."""
    card.loop_back()
    settings, blocks = Settings(), list[bytes]()
    settings["audio.headphones"] = True
    world = LiveWorld(settings, Secrets())
    microphone, speaker = world.make_microphone(), world.make_speaker()
    for opening in (microphone.open(blocks.append, print), speaker.open(print, print)):
        assert opening is not None
        await opening
    speaker.play("tone", (4000 * np.sin(np.arange(24_000 * 6) * 2 * np.pi * 440 / 24_000)).astype("<i2").tobytes())
    for after_ms, key, value in ((1200, "audio.volume", 50), (2600, "audio.gain_db", 6), (4000, "audio.volume", 100)):
        await until(lambda after_ms=after_ms: speaker.heard_ms("tone") > after_ms, "its next part")  # type: ignore[misc]
        settings[key] = value
    await until(lambda: speaker.heard_ms("tone") > 5400, "its last part")
    microphone.close()
    speaker.close()
    got = np.frombuffer(b"".join(blocks), "<i2").astype(float)
    peaks = np.abs(got[: len(got) // 960 * 960].reshape(-1, 960)).max(axis=1)
    seen = [int((np.abs(peaks / level - 1) < 0.02).sum()) * 40 for level in (4000, 1000, 1995, 7981)]
    print("ms at each loudness:", seen)
    assert min(seen) > 500, seen


async def echo_made_softer(card: SoundCard) -> None:
    """The loudspeaker is heard by the microphone; nothing of it is passed on before or after it is turned down."""
    card.echo(80, -10)
    settings, blocks = Settings(), list[bytes]()
    world = LiveWorld(settings, Secrets())
    speaker, microphone = world.make_speaker(), world.make_microphone()
    for opening in (microphone.open(blocks.append, print), speaker.open(print, print)):
        assert opening is not None
        await opening
    reply = b"".join(read_blocks(SHARED / "speech" / "asterisk-vm-instructions.wav"))
    speaker.play("reply", reply)
    await until(lambda: speaker.heard_ms("reply") > 3500, "half of it")
    settings["audio.volume"] = 40
    await until(lambda: speaker.heard_ms("reply") > 5000, "most of it")
    settings["audio.volume"] = 100
    await until(lambda: speaker.heard_ms("reply") > 7000, "all of it")
    microphone.close()
    speaker.close()
    loud = [number for number, block in enumerate(blocks) if any(block)]
    print(f"{len(blocks)} blocks, with sound: {loud}")
    assert world.hearing.interruptions == 0 and not [number for number in loud if number > 25], loud


def _counted(got: np.ndarray) -> tuple[int, float]:
    """(the longest stretch in which each sample is the last one plus one, the part of all sound that is so).

    A machine that is busy leaves gaps; a card that resamples or scales leaves no such stretch at all.
    """
    sound = got[np.abs(got) > 200]
    steps = np.diff(sound)
    breaks = np.nonzero((steps != 1) & (steps != -29_999))[0]
    edges = np.concatenate([[-1], breaks, [len(steps)]])
    return int(np.diff(edges).max()), 1 - len(breaks) / len(steps)


SCENES = {
    one.__name__: one
    for one in (
        *(daemon_killed, daemon_hung, devices_unplugged, changed_in_mid_reply),
        *(bit_exact, of_another_rate, made_softer_and_louder, echo_made_softer),
    )
}


def main() -> None:
    scene, folder = sys.argv[1:3]
    card = SoundCard(Path(folder) / scene, rate_hz=24_000, channels=1)
    card.start()
    os.environ.update(card.environment)
    try:
        asyncio.run(SCENES[scene](card))
    finally:
        card.go_on()
        card.stop()
    os._exit(0)  # PortAudio's threads may hang with a daemon that is gone


if __name__ == "__main__":
    main()
