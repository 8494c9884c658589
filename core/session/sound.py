"""The session's ears and mouth: opens devices when they are wanted, closes them when not.

Loop thread only. Microphone blocks go straight to `deliver` (they bypass the reducer); the playhead
is reported as Heard ten times a second while something plays. A device that is gone is tried again
after 0.5, 1, 2 and then every 5 s, and the talk goes on without it meanwhile.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from core.audio.ports import Level, Microphone, Speaker
from core.conversation.inputs import DeviceChanged, Flushed, Heard, Input, PlaybackEnded
from core.conversation.state import Problem, State
from core.errors import AppError, AudioError

log = logging.getLogger("audio")
PLAYHEAD_S = 0.1
MICROPHONE_LINGER_S = 1.0
"""After the last need: a quick second press finds the microphone open."""
SPEAKER_LINGER_S = 20.0
RETRY_S = (0.5, 1.0, 2.0, 5.0)


class Seat:
    """One place for a device: opened on need, lingering a little, tried again when it fails."""

    def __init__(self, open_device: Callable[[], None], close_device: Callable[[], None], linger_s: float) -> None:
        self._open_device = open_device
        self._close_device = close_device
        self._linger_s = linger_s
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
        try:
            self._open_device()
        except AppError as error:
            self.fail(error)
            return
        self.is_open, self.error, self._failures = True, None, 0
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

    def close(self) -> None:
        self._forget_timer()
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
    ) -> None:
        """deliver: gets each 40 ms block while the microphone is open."""
        self._make_microphone = make_microphone
        self._make_speaker = make_speaker
        self._make_silent_speaker = make_silent_speaker
        self._dispatch = dispatch
        self._deliver = deliver
        self._microphone: Microphone | None = None
        self._speaker: Speaker | None = None
        self._playhead: asyncio.TimerHandle | None = None
        self.ears = Seat(self._open_microphone, self._close_microphone, MICROPHONE_LINGER_S)
        self.mouth = Seat(self._open_speaker, self._close_speaker, SPEAKER_LINGER_S)
        self._reported: tuple[bool, bool] = (True, True)

    def follow(self, is_microphone_wanted: bool, state: State) -> None:
        """Open and close as the state asks; called after each input."""
        self.ears.want(is_microphone_wanted)
        self.mouth.want((state.response is not None and state.response.is_active) or state.playback.is_playing)
        self._report()

    def restart(self) -> None:
        """Devices were changed in the settings: take them up at once."""
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
        self.ears.close()
        self.mouth.close()

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
        if self._speaker is None and self.mouth.error is None:
            self.mouth.try_open()
            self._report()
        if self._speaker is None:
            self._speaker = self._make_silent_speaker()
            self._speaker.open(self._ended, self._speaker_lost)
        return self._speaker

    def _open_speaker(self) -> None:
        if self._speaker is not None:
            self._speaker.close()
        speaker = self._make_speaker()
        speaker.open(self._ended, self._speaker_lost)
        self._speaker = speaker

    def _close_speaker(self) -> None:
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None

    def _speaker_lost(self, error: Exception) -> None:
        heard = self._speaker.flush() if self._speaker is not None else ()
        self.mouth.fail(error)
        self._report()
        for item_id, heard_ms in heard:
            self._dispatch(Heard(item_id, heard_ms))
            self._dispatch(PlaybackEnded(item_id))

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

    def _open_microphone(self) -> None:
        microphone = self._make_microphone()
        microphone.open(self._deliver, self._microphone_lost)
        self._microphone = microphone

    def _close_microphone(self) -> None:
        if self._microphone is not None:
            self._microphone.close()
            self._microphone = None

    def _microphone_lost(self, error: Exception) -> None:
        self.ears.fail(error)
        self._report()

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
