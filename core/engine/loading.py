"""Loads the engine's parts side by side and warms each, so that the first word is not the slow one."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import psutil

from core.child import PROGRAM
from core.engine import models_dir as place
from core.engine.brains import chat_model
from core.engine.catalogue import DEFAULT, SMALL, Model, models_of
from core.engine.choice import Choice
from core.engine.parts import LanguageModel, Parts, Recognizer, Synthesizer

log = logging.getLogger("engine")
Progress = Callable[[str, int | None], None]
_Part = TypeVar("_Part")
DEFAULT_NEEDS_BYTES = 4_000_000_000
SMALL_NEEDS_BYTES = 1_500_000_000
WARM_TEXT = "Hello there."
KEPT_PROMPTS = "prompts"
"""Folder beside the models."""


def choose_tier(wish: str) -> str:
    """auto: the default tier where 4 GB are free, else the small one; in an app built with the small one, that,
    until the person fetches the other."""
    if wish != "auto":
        return wish
    if _is_built_small():
        return SMALL
    return DEFAULT if psutil.virtual_memory().available >= DEFAULT_NEEDS_BYTES else SMALL


def _is_built_small() -> bool:
    small = [model for model in models_of(SMALL) if place.is_shipped(model)]
    return bool(small) and not all(place.is_installed(place.models_dir(), model) for model in models_of(DEFAULT))


class Loader:
    """Counts finished parts and tells the progress; used once."""

    def __init__(self, folder: Path, tier: str, progress: Progress, brain: Choice | None = None) -> None:
        """brain: another language model than the catalogue's."""
        self._brain = brain or Choice()
        self._folder = folder
        self._models = {model.role: model for model in models_of(tier)}
        self._progress = progress
        self._tier = tier
        self._done = 0
        self._missing: dict[str, str] = {}
        self._lock = threading.Lock()
        self._all = 5

    def load(self) -> Parts:
        """Everything that is there, warm. What is not is named in `missing`."""
        started_s = time.monotonic()
        threads = max(1, min(4, os.cpu_count() or 1))
        with ThreadPoolExecutor(4) as pool:
            speech = pool.submit(self._part, "speech detection", None, self._voice_activity)
            words = pool.submit(self._part, "recognizer", "recognizer", lambda home: self._recognizer(home, threads))
            wits = pool.submit(
                self._part,
                "language model",
                None if self._brain else "language model",
                lambda home: self._model(home, threads),
            )
            voice = pool.submit(self._part, "voice", None, lambda home: self._voice())
            turn = pool.submit(self._part, "end of turn", "end of turn", self._end_of_turn)
            voice_activity = speech.result()
            if voice_activity is None:
                raise RuntimeError(self._missing["speech detection"])
            parts = Parts(
                voice_activity.stream,
                words.result(),
                wits.result(),
                voice.result(),
                turn.result(),
                dict(self._missing),
            )
        log.info("loaded in %.1f s", time.monotonic() - started_s)
        return parts

    def _part(self, name: str, role: str | None, load: Callable[[Path], _Part]) -> _Part | None:
        """One part, or None with the reason kept."""
        model = self._models.get(role) if role else None
        if role and (model is None or not place.is_installed(self._folder, model)):
            self._missing[name] = _not_there(name, model)
            return None
        try:
            part = load(place.home_of(self._folder, model) if model else self._folder)
        except (MemoryError, RuntimeError, OSError, ValueError) as error:
            log.exception("%s", name)
            self._missing[name] = f"The {name} could not start ({str(error)[:200]}). {_memory()}"
            return None
        with self._lock:
            self._done += 1
            self._progress(f"Loaded the {name}", self._done * 100 // self._all)
        return part

    def _voice_activity(self, home: Path) -> Any:
        from core.silero import FRAME, SileroModel

        model = SileroModel(place.VAD_FILE)
        model.stream().probability(np.zeros(FRAME, np.float32))
        return model

    def _recognizer(self, home: Path, threads: int) -> Recognizer:
        from core.engine.recognizer_whisper import WhisperRecognizer

        recognizer = WhisperRecognizer(home, threads)
        recognizer.recognise(np.zeros(16_000, np.float32))
        return recognizer

    def _model(self, home: Path, threads: int) -> LanguageModel:
        chosen = self._brain
        if chosen.url:
            return chat_model(chosen.url, chosen.model, chosen.key, sees=chosen.sees)
        if chosen.file:
            from core.engine.language_model_gguf import own_file

            return own_file(Path(chosen.file), threads)
        from core.engine.language_model_llama import LlamaModel

        kept = self._folder / KEPT_PROMPTS
        model = LlamaModel(home / "model.gguf", home.name, threads, is_careful=self._tier == SMALL, kept=kept)
        model.warm()
        return model

    def _voice(self) -> Synthesizer:
        from core.engine.synthesizer_hibari import HibariSynthesizer

        synthesizer = HibariSynthesizer()
        list(synthesizer.speak(WARM_TEXT, voice="natural"))
        return synthesizer

    def _end_of_turn(self, home: Path) -> Any:
        from core.engine.turn_smart import SmartTurn

        model = SmartTurn(home / "smart-turn-v3.2-cpu.onnx")
        model.probability(np.zeros(16_000, np.float32))
        return model


def _not_there(name: str, model: Model | None) -> str:
    size = f" ({model.download_bytes / 1e9:.1f} GB)" if model else ""
    return f"The {name} is not on this computer yet. Get it{size} with: {PROGRAM} models get"


def _memory() -> str:
    free = psutil.virtual_memory().available
    return f"Free memory: {free / 1e9:.1f} GB." if free < DEFAULT_NEEDS_BYTES else ""
