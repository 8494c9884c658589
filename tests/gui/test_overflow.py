"""No text is cut off: four text sizes, four widths, English, German and Arabic, in every window and page.

GPT_REALTIME_OVERFLOW=all python -m pytest tests/gui/test_overflow.py measures the whole table.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from core.conversation import inputs
from core.conversation.state import Problem
from gui.i18n import install
from gui.theme import theme
from tests.gui.conftest import Stage, shown
from tests.gui.layout_checks import cut_off
from tests.gui.test_settings_dialog import PAGES

IS_WHOLE = os.environ.get("GPT_REALTIME_OVERFLOW") == "all"
"""The whole table takes four minutes of one core; without the wish the corners are measured."""
WIDTHS = (420, 860, 1440, 2560) if IS_WHOLE else (420, 1440)
WHOLE = [(language, scale) for language in ("en", "de", "ar") for scale in (0.9, 1.0, 1.3, 1.6)]
CASES = WHOLE if IS_WHOLE else [("de", 1.6)]


@pytest_asyncio.fixture(params=CASES, ids=lambda case: f"{case[0]}-{case[1]}")
async def scaled(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A window in that language and text size."""
    install(request.param[0])
    stage = Stage(tmp_path)
    stage.settings["appearance.text_scale"] = request.param[1]
    async with shown(stage):
        yield stage
    install("en")
    theme().configure("system", 1.0)


async def settled() -> None:
    """Layouts ask their parents, who ask theirs."""
    for _ in range(8):
        await asyncio.sleep(0)


async def test_settings_have_room_for_every_text(scaled: Stage) -> None:
    scaled.settings["tools.servers"] = '{"Files": "mcp-files --root ~", "Home": "http://127.0.0.1:9/mcp"}'
    scaled.window.open_settings("provider")
    dialog = scaled.window.settings_dialog
    assert dialog is not None
    found = []
    for page in PAGES:
        for width in WIDTHS:
            dialog.resize(width, 760)
            dialog.open_page(page)
            await settled()
            found += [f"{page} {width}: {one}" for one in cut_off(dialog)]
    assert found == []


async def test_the_window_has_room_for_every_text(scaled: Stage) -> None:
    found = []
    for name, play in (("empty", None), ("talk", _talk), ("lost", _lost)):
        if play is not None:
            play(scaled)
        for width in WIDTHS:
            scaled.window.resize(width, 900)
            await settled()
            found += [f"{name} {width}: {one}" for one in cut_off(scaled.window)]
    assert found == []


def _talk(stage: Stage) -> None:
    stage.user_says("I've got one rainy Saturday in Lisbon. What would you do?")
    stage.reply("Start slow. Coffee and a custard tart in Chiado, then the Gulbenkian.")


def _lost(stage: Stage) -> None:
    lost = Problem("link_lost", "Connection lost.", "The connection broke (code 1006).", ("retry", "use_local"))
    stage.assistant.dispatch(inputs.LinkDown(lost, 4.0, 2))
