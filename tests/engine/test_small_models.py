"""The small models themselves: a real chat server, a file of one's own, functions, short speech in much silence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

xllamacpp = pytest.importorskip("xllamacpp")

from bench import requests  # noqa: E402
from bench.sounds import recordings  # noqa: E402
from core.engine import models_dir as place  # noqa: E402
from core.engine.brains import chat_model, models_at  # noqa: E402
from core.engine.brains import test_brain as try_brain  # noqa: E402
from core.engine.language_model_gguf import own_file  # noqa: E402
from core.engine.language_model_llama import LlamaModel  # noqa: E402
from core.engine.llama import parameters  # noqa: E402
from core.engine.parts import Finished, Message, Prompt, Words  # noqa: E402
from core.engine.recognizer_whisper import WhisperRecognizer  # noqa: E402
from core.engine.worker import hearing, speech_in  # noqa: E402
from core.silero import SileroModel  # noqa: E402
from core.units import RATE_HZ  # noqa: E402
from tests.words import word_error_rate  # noqa: E402

KEY = "a-key-of-this-test"
FRANCE = Prompt((Message("user", "What is the capital of France? Answer with one word."),), max_tokens=12)
SHORT_WORDS = 5
MISHEARD = 0.15  # 5 of 44 words, with silence round them and without: 11.4 %; one more may go wrong


@pytest.fixture(scope="module")
def gguf(models: Path) -> Path:
    return models / "qwen2.5-coder-0.5b" / "model.gguf"


@pytest.fixture(scope="module")
def url(gguf: Path) -> Iterator[str]:
    """llama.cpp's own chat server on loopback."""
    wanted = parameters(gguf, 2, 2048)
    wanted.api_keys, wanted.use_jinja, wanted.port = [KEY], True, 0
    server = xllamacpp.Server(wanted)
    yield f"{server.listening_address}/v1"
    del server


def test_a_real_chat_server_is_listed_tried_and_talked_to(url: str) -> None:
    (name,) = models_at(url, KEY)
    assert "Works" in try_brain(url, name, KEY)
    found = list(chat_model(url, name, KEY).answer(FRANCE))
    assert "Paris" in "".join(piece.text for piece in found if isinstance(piece, Words))
    assert isinstance(found[-1], Finished) and found[-1].prompt_tokens > 5


def test_a_file_of_ones_own_answers_by_its_own_template(gguf: Path) -> None:
    found = list(own_file(gguf, 2).answer(FRANCE))
    assert "Paris" in "".join(piece.text for piece in found if isinstance(piece, Words))


@pytest.mark.timeout(300)
def test_the_small_model_calls_what_is_asked_for_and_leaves_talk_alone(gguf: Path) -> None:
    """A sample; `bench/engine.py --rows tools` asks all."""
    model, lines = LlamaModel(gguf, "small", 2, is_careful=True), requests.requests()
    wanted = ("What time is it?", "Set a timer for 10 minutes.", "How much is 15 percent of 80?")
    calls = [one for one in lines["calls"] if one[0] in wanted]
    sample = {"calls": calls, "talk": ["My name is Ana. Tell me a story.", "I feel sad today.", "Are you a robot?"]}
    score = requests.measure(model, sample, requests.functions(["get_time", "set_timer", "calculate"]))
    assert score.right >= 2 and score.false == 0, score.wrong


@pytest.mark.timeout(300)
def test_what_was_read_of_the_functions_is_there_after_a_restart(gguf: Path, tmp_path: Path) -> None:
    system, functions = Message("system", "You are kind."), requests.functions()
    first = LlamaModel(gguf, "small", 2, kept=tmp_path)
    first.prefill(Prompt((system, Message("user", "Hello")), functions))
    (file,) = tmp_path.iterdir()
    assert tmp_path.stat().st_mode & 0o077 == 0
    del first
    second = LlamaModel(gguf, "small", 2, kept=tmp_path)
    asked = Prompt((system, Message("user", "What is the capital of France?")), functions, "none", max_tokens=5)
    (*_, finished) = second.answer(asked)
    assert isinstance(finished, Finished) and 0 < finished.prompt_tokens - finished.cached_tokens < 40
    file.write_bytes(b"damaged")
    (*_, finished) = LlamaModel(gguf, "small", 2, kept=tmp_path).answer(asked)
    assert isinstance(finished, Finished) and finished.prompt_tokens > 100
    assert file.stat().st_size > 1000, "read and kept again"


def test_the_careful_reads_its_functions_in_a_quiet_moment(gguf: Path, tmp_path: Path) -> None:
    model = LlamaModel(gguf, "small", 2, is_careful=True, kept=tmp_path)
    talk, functions = (Message("system", "You are kind."), Message("user", "Hello")), requests.functions()
    model.prefill(Prompt(talk, functions, is_unfinished=True))
    assert not list(tmp_path.iterdir()), "read while somebody speaks"
    model.prefill(Prompt(talk, functions))
    assert len(list(tmp_path.iterdir())) == 1
    (*_, plain) = model.answer(Prompt(talk, functions, max_tokens=3))
    assert isinstance(plain, Finished) and plain.prompt_tokens - plain.cached_tokens < 10


@pytest.mark.parametrize("before_s, after_s", [(0.0, 6.0), (4.0, 0.5)])
def test_a_short_utterance_in_much_silence_is_heard_once(
    models: Path, speech: Path, before_s: float, after_s: float
) -> None:
    recognizer, vad = WhisperRecognizer(models / "whisper-tiny.en", 2), SileroModel(place.VAD_FILE)
    short = [one for one in recordings(speech) if 0 < len(one.words.split()) <= SHORT_WORDS]
    pairs = []
    for one in short:
        sound = np.pad(one.sound, (int(before_s * RATE_HZ), int(after_s * RATE_HZ)))
        pcm = (sound * 32767).astype("<i2").tobytes()
        heard = recognizer.recognise(speech_in(hearing(pcm), vad.stream())).text
        assert len(heard.split()) <= len(one.words.split()) + 1, heard
        pairs.append((one.words, heard))
    assert len(pairs) >= 13 and word_error_rate(pairs) <= MISHEARD, pairs
