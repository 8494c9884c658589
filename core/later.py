"""Big modules when they are first needed: a window is on the screen sooner without them.

from core.later import np
"""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import TYPE_CHECKING, Any

__all__ = ["keyring", "np", "onnxruntime", "soundfile", "soxr"]


class _Later(ModuleType):
    """Stands for a module; the first name that is asked of it loads it."""

    def __getattr__(self, name: str) -> Any:
        module = importlib.import_module(self.__name__)
        found = getattr(module, name)
        self.__dict__[name] = found
        return found


if TYPE_CHECKING:
    import keyring
    import keyring.errors
    import numpy as np
    import onnxruntime
    import soundfile
    import soxr
else:
    keyring = _Later("keyring")
    np = _Later("numpy")
    onnxruntime = _Later("onnxruntime")
    soundfile = _Later("soundfile")
    soxr = _Later("soxr")
