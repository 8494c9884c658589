"""Smart Turn v3.2: does the speaker sound finished? 75 ms a call; too unsure to end a turn alone,
so it only chooses between a short and a long silence."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.engine.mel import log_mel
from core.engine.parts import Samples
from core.silero import quiet_session

WINDOW = 8 * 16_000


class SmartTurn:
    """Stateless; safe from any one thread at a time."""

    def __init__(self, path: Path) -> None:
        self._session = quiet_session(path)

    def probability(self, samples: Samples) -> float:
        """0..1 that the turn is over. samples: 16 kHz; the last 8 s count, padded in front."""
        heard = samples[-WINDOW:].astype(np.float32)
        heard = np.pad(heard, (WINDOW - len(heard), 0))
        heard = (heard - heard.mean()) / np.sqrt(heard.var() + 1e-7)
        name = self._session.get_inputs()[0].name
        return float(np.ravel(self._session.run(None, {name: log_mel(heard)[None]})[0])[0])
