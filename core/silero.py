"""Silero VAD v6: how likely 32 ms of sound are speech. 0.16 ms a frame on one core.

The engine ends turns by it; the client asks it whether a sound over the assistant's voice is a person.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from core.later import np, onnxruntime

if TYPE_CHECKING:
    import numpy.typing as npt

MODEL = Path(__file__).parents[1] / "resources" / "models" / "silero_vad.onnx"
FRAME = 512
CONTEXT = 64
Samples: TypeAlias = "npt.NDArray[np.float32]"


def quiet_session(path: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """An onnxruntime session that keeps to its threads and to itself."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # it keeps the most that was ever needed
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
