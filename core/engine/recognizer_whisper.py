"""Whisper through CTranslate2, with a context cut to the utterance.

Whisper always looks at 30 s; given the utterance's length and 3 s more (at least 8 s) it answers four
times as fast at the same word error rate. Shorter contexts make it repeat itself, so a result that looks
so (token cap, high compression, low score) is decoded again with the full window.
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import ctranslate2
import numpy as np
from tokenizers import Tokenizer

from core.engine.mel import FRAMES_PER_S, RATE_HZ, log_mel
from core.engine.parts import Cancelled, Recognised, Samples

PIECE_S = 28
FULL_S = 30
LEAST_S = 8.0
EXTRA_S = 3.0
MOST_TOKENS = 224
TOKENS_PER_S = 12
COMPRESSED = 2.2
"""Text that packs better than this is a loop."""
LOW_SCORE = -1.0
"""Mean log probability under which a result is not trusted."""
NO_SPEECH = 0.6
SILENCE_WORDS = {"you", "thank you.", "thanks for watching!", "bye.", ".", ""}
"""What Whisper says of silence and noise."""
_LOOP = re.compile(r"\b(\w+(?: \w+){2,11})(?: \1\b){2}")
"""A phrase of three words and more, three times in succession."""


class WhisperRecognizer:
    """Not safe for two threads at once: the engine's worker takes turns."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        self._model = ctranslate2.models.Whisper(
            str(folder), device="cpu", compute_type="int8", intra_threads=threads, inter_threads=1
        )
        self._tokens: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.is_multilingual: bool = self._model.is_multilingual

    def recognise(
        self,
        samples: Samples,
        *,
        language: str | None = None,
        prompt: str = "",
        is_quick: bool = False,
        is_cancelled: Cancelled = lambda: False,
    ) -> Recognised:
        """The words in samples (float32, 16 kHz, any length)."""
        texts: list[str] = []
        no_speech = 0.0
        for start in range(0, max(1, len(samples)), PIECE_S * RATE_HZ):
            if is_cancelled():
                break
            piece = samples[start : start + PIECE_S * RATE_HZ]
            text, no_speech = self._piece(piece, language or "en", prompt, lambda: is_quick or is_cancelled())
            if text:
                texts.append(text)
        return Recognised(" ".join(texts), language or "en", (), no_speech, len(samples) / RATE_HZ)

    def _piece(self, samples: Samples, language: str, prompt: str, is_in_haste: Cancelled) -> tuple[str, float]:
        length_s = len(samples) / RATE_HZ
        window_s = min(FULL_S, max(LEAST_S, length_s + EXTRA_S))
        text, score, no_speech, is_suspect = self._decode(samples, window_s, language, prompt)
        if is_suspect and window_s < FULL_S:
            if is_in_haste():  # low scores are right more often than not; loops never are
                return "" if zlib_ratio(text) > COMPRESSED or is_repeated(text) else text, no_speech
            text, score, no_speech, is_suspect = self._decode(samples, FULL_S, language, prompt)
        if is_suspect and zlib_ratio(text) > COMPRESSED:
            return "", no_speech
        if text.lower() in SILENCE_WORDS and (no_speech > NO_SPEECH or score < LOW_SCORE):
            return "", no_speech
        return text, no_speech

    def _decode(self, samples: Samples, window_s: float, language: str, prompt: str) -> tuple[str, float, float, bool]:
        """(text, mean log probability, probability of no speech, whether it looks wrong)."""
        padded = np.pad(samples, (0, max(0, int(window_s * RATE_HZ) - len(samples))))
        mel = log_mel(padded)[:, : int(window_s * FRAMES_PER_S) // 2 * 2]
        encoded = self._model.encode(ctranslate2.StorageView.from_array(np.ascontiguousarray(mel[None])))
        start = self._start(language, prompt)
        cap = int(TOKENS_PER_S * len(samples) / RATE_HZ) + TOKENS_PER_S
        found = self._model.generate(
            encoded,
            [start],
            beam_size=1,
            max_length=min(2 * MOST_TOKENS, len(start) + min(MOST_TOKENS, cap)),
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        ids = found.sequences_ids[0]
        text = self._tokens.decode(ids).strip()
        score = float(found.scores[0])
        is_suspect = len(ids) >= cap - 2 or zlib_ratio(text) > COMPRESSED or score < LOW_SCORE or is_repeated(text)
        return text, score, float(found.no_speech_prob), is_suspect

    def _start(self, language: str, prompt: str) -> list[int]:
        """Start of transcript, after what came before."""

        def one(name: str) -> int:
            found = self._tokens.token_to_id(name)
            return -1 if found is None else int(found)

        start = [one("<|startoftranscript|>")]
        if self.is_multilingual:
            spoken = one(f"<|{language}|>")
            start += [one("<|en|>") if spoken < 0 else spoken, one("<|transcribe|>")]
        start.append(one("<|notimestamps|>"))
        if not prompt:
            return start
        before = self._tokens.encode(" " + prompt.strip(), add_special_tokens=False).ids[-100:]
        return [one("<|startofprev|>"), *before, *start]


def is_repeated(text: str) -> bool:
    """Whether a text is one phrase of two words or more, said again, which is what a short context does to short speech;
    or holds a longer one three times in succession."""
    words = re.findall(r"\w+", text.lower())
    for length in range(2, len(words) // 2 + 1):
        if all(word == words[index % length] for index, word in enumerate(words)):
            return True
    return _LOOP.search(" ".join(words)) is not None


def zlib_ratio(text: str) -> float:
    """How well a text packs: over 2.2 it repeats itself."""
    raw = text.encode()
    return len(raw) / max(1, len(zlib.compress(raw)))
