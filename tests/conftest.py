"""What every test starts from: no screen, no person's settings, no keys from outside."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.engine.serve import THREADS

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _name, _value in THREADS.items():
    os.environ.setdefault(_name, _value)
gc.enable()  # see tests/__main__.py
ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPT_REALTIME_CONFIG", str(tmp_path_factory.mktemp("config")))
    monkeypatch.setenv("GPT_REALTIME_DATA", str(tmp_path_factory.mktemp("data")))
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "GPT_REALTIME_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def speech() -> Path:
    """The folder with recordings of people."""
    folder = SHARED / "speech"
    if not folder.exists():
        pytest.skip("the recordings are not beside the checkout")
    return folder


@pytest.fixture(scope="session")
def models() -> Path:
    """The folder with at least the small models, fetched through the product's own fetcher."""
    from core.engine.catalogue import SMALL, models_of
    from core.engine.fetch import Fetcher
    from core.engine.models_dir import models_dir

    Fetcher(models_dir()).fetch(models_of(SMALL))
    return models_dir()


@pytest.fixture
def eventually() -> Iterator[Callable[..., None]]:
    """Wait for a state: eventually(lambda: x == 1)."""
    import time

    def wait(is_true: Callable[[], bool], timeout_s: float = 5.0) -> None:
        end_s = time.monotonic() + timeout_s
        while not is_true():
            assert time.monotonic() < end_s, "it did not happen in time"
            time.sleep(0.01)

    yield wait
