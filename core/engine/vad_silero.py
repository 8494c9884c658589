"""Silero VAD v6: how likely 32 ms of sound are speech. 0.16 ms a frame on one core."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from core.engine.parts import Samples

FRAME = 512
CONTEXT = 64


def quiet_session(path: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """An onnxruntime session that keeps to its threads and to itself."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class SileroModel:
    """The weights, loaded once; streams share them."""

    def __init__(self, path: Path) -> None:
        self._session = quiet_session(path)

    def stream(self) -> SileroVad:
        """A fresh stream."""
        return SileroVad(self._session)


class SileroVad:
    """One stream: each frame is judged with the 64 samples before it and a recurrent state."""

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        self._session = session
        self._rate = np.array(16_000, np.int64)
        self.reset()

    def reset(self) -> None:
        self._state = np.zeros((2, 1, 128), np.float32)
        self._context = np.zeros(CONTEXT, np.float32)

    def probability(self, frame: Samples) -> float:
        """0..1. frame: shape (512,), 16 kHz, float32."""
        window = np.concatenate([self._context, frame])[None]
        found, self._state = self._session.run(None, {"input": window, "state": self._state, "sr": self._rate})
        self._context = frame[-CONTEXT:]
        return float(found[0, 0])
