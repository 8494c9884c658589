"""The session's ears and mouth: opens devices when they are wanted, closes them when not.

Loop thread only. Microphone blocks go straight to `deliver` (they bypass the reducer); the playhead
is reported as Heard ten times a second while something plays. A device that is gone is tried again
after 0.5, 1 and then every 2 s. A reply that was being spoken waits for the speaker for a while and goes on
where it stopped; if none comes, time goes on without one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from core.audio import portaudio
from core.audio.ports import Level, Microphone, Opening, Speaker
from core.conversation.inputs import DeviceChanged, Flushed, Heard, Input, PlaybackEnded
from core.conversation.state import Problem, State
from core.errors import AppError, AudioError

log = logging.getLogger("audio")
PLAYHEAD_S = 0.1
MICROPHONE_LINGER_S = 1.0
"""After the last need: a quick second press finds the microphone open."""
SPEAKER_LINGER_S = 20.0
LOOK_S = 1.0
FADED = ("audio.gain_db", "audio.volume")
"""Settings that sound takes up as it goes on; for any other about audio the devices are opened anew."""
TOLD_ONCE = ("half_duplex", "hands_free_headset")
RETRY_S = (0.5, 1.0, 2.0)
WAIT_FOR_SPEAKER_S = 10.0
"""A reply cut off by a lost speaker waits this long."""


class Seat:
    """One place for a device: opened on need, lingering a little, tried again when it fails."""

    def __init__(
        self,
        open_device: Callable[[], Opening],
        close_device: Callable[[], None],
        linger_s: float,
        changed: Callable[[], None],
    ) -> None:
        """changed: called when `error` has come or gone."""
        self._open_device = open_device
        self._close_device = close_device
        self._linger_s = linger_s
        self._changed = changed
        self._opening: asyncio.Future[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._failures = 0
        self.is_open = False
        self.is_wanted = False
        self.error: Exception | None = None

    def want(self, is_wanted: bool) -> None:
        """Say whether the device is needed now."""
        if is_wanted == self.is_wanted:
            return
        self.is_wanted = is_wanted
        if is_wanted and not self.is_open and self.error is None:
            self.try_open()
        elif is_wanted and self.is_open:
            self._forget_timer()
        elif not is_wanted and self.is_open:
            self._after(self._linger_s, self.close)

    def try_open(self) -> None:
        """Open now; a failure is kept in `error` and tried again later."""
        self._forget_timer()
        self.is_open = True
        try:
            self._opening = self._open_device()
        except AppError as error:
            self.fail(error)
            return
        if self._opening is None:
            self._opened()
        else:
            self._opening.add_done_callback(self._settled)

    def _settled(self, opening: asyncio.Future[None]) -> None:
        """The device has opened off the loop, or has not."""
        if opening.cancelled():
            return
        error = opening.exception()
        if opening is not self._opening:
            return
        if isinstance(error, Exception):
            self.fail(error)
        else:
            self._opened()

    def _opened(self) -> None:
        self.error, self._failures = None, 0
        self._changed()
        if not self.is_wanted:
            self.close()

    def fail(self, error: Exception) -> None:
        """The device is gone, or did not open."""
        log.warning("%s", error)
        self.close()
        self.error = error
        delay_s = RETRY_S[min(self._failures, len(RETRY_S) - 1)]
        self._failures += 1
        self._after(delay_s, self.try_open)
        self._changed()

    def close(self) -> None:
        self._forget_timer()
        self._opening = None
        self.is_open = False
        self._close_device()

    def _after(self, delay_s: float, call: Callable[[], None]) -> None:
        self._forget_timer()
        self._timer = asyncio.get_running_loop().call_later(delay_s, call)

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class Sound:
    """Owns one microphone and one speaker and closes both."""

    def __init__(
        self,
        make_microphone: Callable[[], Microphone],
        make_speaker: Callable[[], Speaker],
        make_silent_speaker: Callable[[], Speaker],
        *,
        dispatch: Callable[[Input], None],
        deliver: Callable[[bytes], None],
        report: Callable[[dict[str, Any]], None] = lambda event: None,
        watch: Callable[[frozenset[str], bool], None] = lambda missing, is_open: None,
    ) -> None:
        """deliver: gets each 40 ms block while the microphone is open. report: takes events for the timeline.
        watch: told which chosen devices are not there, and whether any is in use."""
        self._make_microphone = make_microphone
        self._make_speaker = make_speaker
        self._make_silent_speaker = make_silent_speaker
        self._dispatch = dispatch
        self._deliver = deliver
        self._report_event = report
        self._watch = watch
        self._trouble: AudioError | None = None
        self._told: set[tuple[str, str | None]] = set()
        self._look: asyncio.TimerHandle | None = None
        self._dry = 0
        self._microphone: Microphone | None = None
        self._speaker: Speaker | None = None
        self._playhead: asyncio.TimerHandle | None = None
        self.ears = Seat(self._open_microphone, self._close_microphone, MICROPHONE_LINGER_S, self._report)
        self.mouth = Seat(self._open_speaker, self._close_speaker, SPEAKER_LINGER_S, self._mouth_changed)
        self._coming: Speaker | None = None
        """Opens off the loop; takes the place of `_speaker` when it is open."""
        self._silent: Speaker | None = None
        """The stand-in, while there is no device."""
        self._waiting: asyncio.TimerHandle | None = None
        """Runs while a cut off reply waits for a speaker."""
        self._reported: tuple[bool, bool] = (True, True)
        self._is_needed = False
        self._tap: Callable[[bytes], None] | None = None
        """Listens in on the microphone, and keeps it open."""

    def follow(self, is_microphone_wanted: bool, state: State) -> None:
        """Open and close as the state asks; called after each input."""
        self._is_needed = is_microphone_wanted
        self.ears.want(is_microphone_wanted or self._tap is not None)
        self.mouth.want((state.response is not None and state.response.is_active) or state.playback.is_playing)
        self._report()
        if self._look is None and (self.ears.is_open or self.mouth.is_open):
            self._look_after()

    def restart(self) -> None:
        """Other devices were chosen, or have come or gone: take them up at once."""
        portaudio.forget_devices()
        for seat in (self.ears, self.mouth):
            if seat.is_open or seat.error is not None:
                seat.close()
                seat.error = None
                if seat.is_wanted:
                    seat.try_open()
        self._report()

    def close(self) -> None:
        """Let go of both devices. Safe to call twice."""
        self._stop_playhead()
        if self._look is not None:
            self._look.cancel()
            self._look = None
        self.ears.close()
        self.mouth.close()
        self._stop_waiting()
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None

    # Speaker

    def play(self, item_id: str, pcm: bytes) -> None:
        self._mouth().play(item_id, pcm)
        if self._playhead is None:
            self._tick()

    def end_item(self, item_id: str) -> None:
        self._mouth().end_item(item_id)

    def flush(self) -> None:
        """Empty the speaker and report what was heard."""
        heard = self._speaker.flush() if self._speaker is not None else ()
        self._dispatch(Flushed(heard))

    def heard_ms(self, item_id: str) -> int:
        return self._speaker.heard_ms(item_id) if self._speaker is not None else 0

    def _mouth(self) -> Speaker:
        """The speaker, or one that is silent but keeps time when there is none."""
        if self._speaker is None:
            self.mouth.want(True)
            if self._speaker is None:
                self._go_silent()
        assert self._speaker is not None
        return self._speaker

    def _open_speaker(self) -> Opening:
        self._coming = speaker = self._make_speaker()
        opening = speaker.open(self._ended, self._speaker_lost)
        if self._speaker is None:
            self._speaker = speaker
        return opening

    def _mouth_changed(self) -> None:
        coming, self._coming = self._coming, None
        if self.mouth.error is None and coming is not None and coming is not self._speaker:
            self._replace(coming)
        self._report()

    def _replace(self, speaker: Speaker) -> None:
        """Go on with this one where the last one stopped."""
        self._stop_waiting()
        if self._speaker is not None:
            self._speaker.close()
            speaker.ring = self._speaker.give_ring()
        self._speaker = speaker

    def _close_speaker(self) -> None:
        """Close it; one that was cut off in mid-reply is kept until another takes over."""
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.close()
        if self._speaker is None:
            return
        if self._speaker.playing_item is None:
            self._speaker.close()
            self._speaker = None
        elif self._speaker is coming:  # it has never spoken
            self._go_silent()
        elif self._speaker is not self._silent:
            self._speaker.close()
            if self._waiting is None:
                self._waiting = asyncio.get_running_loop().call_later(WAIT_FOR_SPEAKER_S, self._go_silent)

    def _go_silent(self) -> None:
        self._silent = self._make_silent_speaker()
        self._silent.open(self._ended, self._speaker_lost)
        self._replace(self._silent)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _speaker_lost(self, error: Exception) -> None:
        self.mouth.fail(error)

    def _ended(self, item_id: str) -> None:
        self._dispatch(PlaybackEnded(item_id))

    def _tick(self) -> None:
        item_id = self._speaker.playing_item if self._speaker is not None else None
        if item_id is not None:
            self._dispatch(Heard(item_id, self.heard_ms(item_id)))
            self._playhead = asyncio.get_running_loop().call_later(PLAYHEAD_S, self._tick)
        else:
            self._playhead = None

    def _stop_playhead(self) -> None:
        if self._playhead is not None:
            self._playhead.cancel()
            self._playhead = None

    # Microphone

    def _open_microphone(self) -> Opening:
        self._microphone = self._make_microphone()
        return self._microphone.open(self._delivered, self._microphone_lost)

    def listen(self, tap: Callable[[bytes], None]) -> Callable[[], None]:
        """Hand each block to tap as well, and open the microphone for it; the answer ends that."""
        self._tap = tap
        self.ears.want(True)

        def stop() -> None:
            if self._tap is tap:
                self._tap = None
                self.ears.want(self._is_needed)

        return stop

    def _delivered(self, block: bytes) -> None:
        self._deliver(block)
        if self._tap is not None:
            self._tap(block)

    def _close_microphone(self) -> None:
        if self._microphone is not None:
            self._microphone.close()
            self._microphone = None

    def _microphone_lost(self, error: Exception) -> None:
        self.ears.fail(error)

    # What is wrong although it works

    def _look_after(self) -> None:
        """Once a second while a device is in use."""
        is_used = self.ears.is_open or self.mouth.is_open
        self._look = asyncio.get_running_loop().call_later(LOOK_S, self._look_after) if is_used else None
        self._watch(self._missing(), is_used)
        self._count_dry()
        trouble = self._microphone.trouble if self._microphone is not None else None
        if trouble is self._trouble:
            return
        self._trouble = trouble
        if trouble is not None and (trouble.code, trouble.device) in self._told:
            return
        if trouble is not None and trouble.code in TOLD_ONCE:
            self._told.add((trouble.code, trouble.device))
        now = (self.ears.error is None, self.mouth.error is None)
        self._dispatch(DeviceChanged(*now, problem_of(trouble) if trouble is not None else None))
        if trouble is not None:
            self._report_event({"type": f"audio.{trouble.code}", "text": str(trouble)})

    def _missing(self) -> frozenset[str]:
        """Kinds of devices for which the default stands in."""
        ears = self._microphone is not None and self._microphone.is_stand_in
        mouth = self._speaker is not None and self._speaker.is_stand_in
        return frozenset(kind for kind, is_missing in (("microphone", ears), ("speaker", mouth)) if is_missing)

    def _count_dry(self) -> None:
        """A reply that came too slowly is told in the timeline."""
        dry = self._speaker.ring.underruns if self._speaker is not None else 0
        if dry > self._dry:
            self._report_event({"type": "audio.ran_dry", "times": dry - self._dry})
        self._dry = dry

    # What the window pulls

    def microphone_level(self) -> Level:
        return self._microphone.level() if self._microphone is not None else Level()

    def speaker_level(self) -> Level:
        return self._speaker.level() if self._speaker is not None else Level()

    @property
    def microphone_name(self) -> str:
        return self._microphone.name if self._microphone is not None else ""

    @property
    def speaker_name(self) -> str:
        return self._speaker.name if self._speaker is not None else ""

    def _report(self) -> None:
        now = (self.ears.error is None, self.mouth.error is None)
        if now == self._reported:
            return
        self._reported = now
        error = self.ears.error or self.mouth.error
        self._dispatch(DeviceChanged(*now, problem_of(error) if error is not None else None))


def problem_of(error: Exception) -> Problem:
    """A device's error as the person reads it."""
    if isinstance(error, AudioError):
        return Problem(error.code, error.args[0], error.remedy, ("choose_device", "check_devices"))
    return Problem("audio", str(error), "", ("choose_device", "check_devices"))
