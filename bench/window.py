"""The window in figures: start beside an empty window, frames while speaking, a million events, 5,000 turns, rest.

python3 bench/window.py [--json] [--quick]

--quick: fewer frames and starts. A million events are taken in either way.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from tests.screens.fake import FakeAssistant

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
EVENTS = 1_000_000
ROOT = Path(__file__).parents[1]
DROP_CACHES = Path("/proc/sys/vm/drop_caches")
REPLY: tuple[dict[str, Any], ...] = (
    {"type": "session.created", "session": {"id": "sess_1", "type": "realtime", "object": "realtime.session"}},
    {"type": "response.created", "response": {"id": "resp_1", "object": "realtime.response", "status": "in_progress"}},
)
EMPTY = """
import time; began = float(__import__('sys').argv[1])
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1440, 900); window.show(); app.processEvents()
window.grab(); print(time.time() - began)
"""
OURS = """
import asyncio, tempfile, time; began = float(__import__('sys').argv[1])
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gui.loop import make_loop
from core.app import build_assistant
from core.settings import Secrets, Settings
from gui.main_window import MainWindow, apply_appearance
async def go():
    settings = Settings(); settings['first_run.is_done'] = True
    assistant = build_assistant(settings, Secrets()); apply_appearance(settings)
    window = MainWindow(assistant); window.show(); await asyncio.sleep(0); window.grab()
    print(time.time() - began, flush=True); window.let_go(); window.hide(); await assistant.close()
with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner: runner.run(go())
"""


def started(code: str, times: int) -> tuple[float, float | None]:
    """To the first painted window, in seconds: the best of a few starts after one that warms the disk, and one from
    a cold disk, where this user may empty Linux's cache of it."""
    found = []
    may_empty = os.access(DROP_CACHES, os.W_OK)
    with tempfile.TemporaryDirectory() as folder:  # of compiled modules, as a person's second start has them
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}
        for number in range(1 + times + may_empty):
            if number > times:
                os.sync()
                DROP_CACHES.write_text("3")
            command = (sys.executable, "-c", code, repr(time.time()))
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
            if done.returncode or not done.stdout.strip():
                raise SystemExit(f"the window did not start: {done.returncode} {done.stderr[-800:]}")
            found.append(float(done.stdout.split()[0]))
    return min(found[1 : 1 + times]), found[-1] if may_empty else None


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def events() -> dict[str, float]:
    """A million events into the model, searched and scrolled."""
    import numpy  # noqa: F401  # the sound has loaded it long before somebody searches
    import psutil

    from core.session.timeline import RECEIVED, Entry
    from gui.timeline_model import EventModel
    from gui.timeline_panel import EventView

    model, view = EventModel(), EventView("Events")
    view.setModel(model)
    view.resize(420, 700)
    view.show()
    began_s = time.perf_counter()
    for number in range(EVENTS):
        kind = ("response.output_audio.delta", "conversation.item.added", "rate_limits.updated")[number % 3]
        event = {"type": kind, "event_id": f"event_{number}", "item_id": f"item_{number // 9}", "delta": ""}
        model.add(Entry(number + 1, number / 200, RECEIVED, event, 4800 if number % 3 == 0 else 0))
        if number % 4000 == 0:
            model.flush()
    model.flush()
    spent_s = time.perf_counter() - began_s
    began_s = time.perf_counter()
    model.search("event_999990")
    first_ms = (time.perf_counter() - began_s) * 1000
    began_s = time.perf_counter()
    model.search('event_17"')
    while model.is_searching:
        model.flush()
    oldest_ms = (time.perf_counter() - began_s) * 1000
    model.search("")
    began_s = time.perf_counter()
    model.choose(0, 4)
    filter_ms = (time.perf_counter() - began_s) * 1000
    model.choose(0, 0)
    scrolls = []
    bar = view.verticalScrollBar()
    for step in range(60):
        began_s = time.perf_counter()
        bar.setValue(int(bar.maximum() * step / 60))
        view.grab()
        scrolls.append((time.perf_counter() - began_s) * 1000)
    rss_mb = psutil.Process().memory_info().rss / 1e6
    model.store.close()
    return {
        "events_per_s": EVENTS / spent_s,
        "search_1m_ms": first_ms,
        "search_1m_oldest_ms": oldest_ms,
        "filter_1m_ms": filter_ms,
        "scroll_ms_p99": percentile(scrolls, 0.99),
        "rss_1m_mb": rss_mb,
    }


@contextmanager
def speaking() -> Iterator[tuple[FakeAssistant, MainWindow]]:
    """The whole window, 1440 x 900, in the midst of a reply; its clock stands. Needs a QApplication."""
    from gui.main_window import MainWindow, apply_appearance
    from tests.screens import talk
    from tests.screens.fake import FakeAssistant

    with tempfile.TemporaryDirectory() as folder:
        assistant = FakeAssistant(Path(folder), talk.speaking_state(), has_history=False)
        assistant.settings["first_run.is_done"] = True
        assistant.lengths.update(talk.LENGTHS)
        apply_appearance(assistant.settings)  # type: ignore[arg-type]
        window = MainWindow(assistant)  # type: ignore[arg-type]
        window.clock.blockSignals(True)
        window.resize(1440, 900)
        window.show()
        yield assistant, window
        window.let_go()
        window.hide()


def arriving(number: int) -> Iterator[dict[str, object]]:
    """The seven events of a frame: parts of a reply; a new item, and with it two rows, in every other frame."""
    item = f"item_{number // 2}"
    whose = {"response_id": "resp_1", "item_id": item, "output_index": number // 2}
    if number % 2 == 0:
        added = {"id": item, "object": "realtime.item", "type": "message", "role": "assistant", "content": []}
        yield {"type": "response.output_item.added", **whose, "item": added}
    for one in range(6 + number % 2):
        yield {"type": "response.output_audio_transcript.delta", **whose, "content_index": 0, "delta": f"{one} "}


def frames(count: int) -> dict[str, float]:
    """Speaking, with text that grows and 200 events a second: what one frame costs, painted."""

    import msgspec
    from PySide6.QtWidgets import QApplication

    from bench.pace import loop_ms
    from core.session.timeline import RECEIVED
    from gui.garbage import Garbage
    from tests.screens import talk

    with speaking() as (assistant, window):
        QApplication.processEvents()
        gc.freeze()  # as the program does when its window stands
        garbage = Garbage()  # as its loop does
        for event in REPLY:
            assistant.timeline.add(RECEIVED, event, assistant.clock.at_s)
        words, spent, paces = "", [], []
        for number in range(count):
            assistant.clock.at_s += 0.033
            assistant.heard["a2"] = number * 33
            assistant.spoken_db = -30.0 + 20 * ((number * 7) % 11) / 11
            paces.append(loop_ms())
            began_s = time.perf_counter()
            for event in arriving(number):
                assistant.timeline.add(RECEIVED, event, assistant.clock.at_s)
            if number % 3 == 0:
                words = words + "word after word " if len(words) < 2000 else ""  # the longest reply, then the next
                rows = assistant.state.items
                last = msgspec.structs.replace(rows[-1], text=words)
                assistant.show(msgspec.structs.replace(assistant.state, items=(*rows[:-1], last)))
            window.bridge.frame.emit(0.033)
            QApplication.processEvents()
            spent.append((time.perf_counter() - began_s) * 1000)
        turns = tuple(talk.user(f"u{number}", f"Question {number}") for number in range(5000))
        began_s = time.perf_counter()
        assistant.show(msgspec.structs.replace(assistant.state, items=turns))
        QApplication.processEvents()
        turns_ms = (time.perf_counter() - began_s) * 1000
        garbage.stop()
    found = list(zip(spent, [(one + other) / 2 for one, other in pairwise(paces)], strict=False))[10:]
    return {
        "frame_ms_p50": percentile(spent[10:], 0.5),
        "frame_ms_p99": percentile(spent[10:], 0.99),
        "frame_ms_p99_at_full_speed": percentile([one / pace * min(paces) for one, pace in found], 0.99),
        "slowest_pace": percentile(paces, 0.95) / min(paces),
        "turns_5000_ms": turns_ms,
    }


def idle(seconds: float) -> dict[str, float]:
    """Listening, nobody speaks: the share of a core the shown window takes. The lanes stand, as their clock does."""
    from PySide6.QtCore import QEventLoop, QTimer

    from gui.main_window import MainWindow, apply_appearance
    from tests.screens import talk
    from tests.screens.fake import FakeAssistant

    with tempfile.TemporaryDirectory() as folder:
        assistant = FakeAssistant(Path(folder), talk.online(), has_history=False)
        assistant.settings["first_run.is_done"] = True
        apply_appearance(assistant.settings)  # type: ignore[arg-type]
        window = MainWindow(assistant)  # type: ignore[arg-type]
        window.show()
        loop = QEventLoop()
        QTimer.singleShot(10_000, loop.quit)  # the orb's pictures are painted once
        loop.exec()
        before = time.process_time()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()
        share = (time.process_time() - before) / seconds * 100
        window.let_go()
        window.hide()
    return {"idle_cpu_pct": share}


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench/window.py", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    starts = 1 if arguments.quick else 4
    (empty_s, empty_cold_s), (warm_s, cold_s) = started(EMPTY, starts), started(OURS, starts)
    found = {"empty_window_start_s": empty_s, "start_warm_s": warm_s}
    if empty_cold_s is not None and cold_s is not None:
        found |= {"empty_window_start_cold_s": empty_cold_s, "start_cold_s": cold_s}
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    found |= frames(200 if arguments.quick else 1500)
    found |= idle(4.0 if arguments.quick else 20.0)
    found |= events()
    app.quit()
    found = {name: round(value, 3) for name, value in found.items()}
    if arguments.json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        print(f"{name:24}{value:>14,.3f}")


if __name__ == "__main__":
    main()
