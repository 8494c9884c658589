"""One queue, one reducer: an input comes in, the state changes, effects are performed.

`dispatch` is synchronous and runs to completion: an input raised while an effect is performed waits
for its turn. Loop thread only. The trap: a listener that raises must not stop the conversation.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable

from core.clock import Clock
from core.conversation.effects import Effect
from core.conversation.inputs import Input, ServerSaid
from core.conversation.reduce import reduce
from core.conversation.state import State

log = logging.getLogger("turn")
Listener = Callable[[State, State], None]


class Driver:
    """Holds the state; asks `perform` for each effect; tells the listeners what changed."""

    def __init__(self, state: State, clock: Clock, perform: Callable[[Effect], None]) -> None:
        self.state = state
        self._clock = clock
        self._perform = perform
        self._waiting: deque[Input] = deque()
        self._listeners: list[Listener] = []
        self._is_busy = False
        self.witness: Callable[[Input, float], None] = lambda event, now_s: None
        """Told of each input and its time before it is taken: the journal."""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(before, after) after each input; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def dispatch(self, event: Input) -> None:
        """Take one input, and whatever its effects bring, before returning."""
        self._waiting.append(event)
        if self._is_busy:
            return
        self._is_busy = True
        try:
            while self._waiting:
                self._take(self._waiting.popleft())
        finally:
            self._is_busy = False

    def show(self, state: State) -> None:
        """Stand in a state that was reached elsewhere: nothing is performed, the listeners are told."""
        before, self.state = self.state, state
        self._tell(before, "a recording")

    def _take(self, event: Input) -> None:
        before = self.state
        now_s = event.at_s if isinstance(event, ServerSaid) and event.at_s is not None else self._clock.now_s()
        self.witness(event, now_s)
        self.state, effects = reduce(before, event, now_s)
        for effect in effects:
            try:
                self._perform(effect)
            except Exception:
                log.exception("effect %s failed", type(effect).__name__)
        self._tell(before, type(event).__name__)

    def _tell(self, before: State, what: str) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(before, self.state)
            except Exception:
                log.exception("listener failed after %s", what)
