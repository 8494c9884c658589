"""Events with sound, and rows, as the store gets them."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np


def append(pcm: bytes) -> dict[str, Any]:
    return {"type": "input_audio_buffer.append", "audio": base64.b64encode(pcm).decode()}


def delta(item_id: str, pcm: bytes) -> dict[str, Any]:
    return {"type": "response.output_audio.delta", "item_id": item_id, "delta": base64.b64encode(pcm).decode()}


def row(item_id: str, role: str, text: str) -> dict[str, Any]:
    return {"item_id": item_id, "role": role, "text": text, "is_done": True}


LOUD = (0.3 * 32767 * np.sin(np.arange(24_000) * 0.1)).astype("<i2")
"""A second of tone, for recognisers that take what is loud for speech."""
