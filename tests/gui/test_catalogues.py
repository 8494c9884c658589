"""Every text of the window has a translation, in every language, compiled, with its placeholders."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from core.errors import LinkRefused
from gui.i18n import FOLDER, LANGUAGES, install, told, told_error
from tests.gui import catalogues

ROOT = Path(__file__).parents[2]
SHOWS = (
    "label",
    "button",
    "IconButton",
    "setText",
    "setToolTip",
    "setPlaceholderText",
    "setAccessibleName",
    "setWindowTitle",
)
NAMES = {"Realtime", "p50", "p95", "✓"}
"""The same in every language."""


@pytest.fixture
def app() -> QApplication:
    found = QApplication.instance() or QApplication([])
    assert isinstance(found, QApplication)
    return found


def test_no_text_lacks_a_translation() -> None:
    """python -m tests.gui.catalogues collects new ones; then they are translated in resources/i18n/*.ts."""
    assert catalogues.missing() == []


def test_the_templates_of_cores_messages_are_those_of_the_source() -> None:
    assert json.loads((FOLDER / "core.json").read_text("utf-8")) == catalogues.core_texts()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_keeps_the_placeholders(code: str) -> None:
    def holes(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}|%n", text))

    lost = [
        (message.text, form)
        for message, forms in catalogues.read(code).items()
        for form in forms
        if holes(form) != holes(message.text) and not (message.is_plural and "%n" not in form)
    ]
    assert lost == []


@pytest.mark.parametrize("code", [one for one in LANGUAGES if one != "en"])
def test_the_compiled_catalogue_says_what_the_source_of_it_says(code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"realtime_{code}", str(FOLDER))
    stale = [
        message
        for message, forms in catalogues.read(code).items()
        if not message.is_plural
        and translator.translate(message.context, message.text, message.comment or None) != forms[0]
    ]
    assert stale == []


def test_no_text_is_shown_past_the_translation() -> None:
    """A literal with words in it, handed to what shows it."""
    found = []
    for path in sorted((ROOT / "gui").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if name in SHOWS:
                for argument in node.args[:2] if name in ("IconButton",) else node.args[:1]:
                    text = argument.value if isinstance(argument, ast.Constant) else ""
                    is_icon = name == "IconButton" and argument is node.args[0]
                    if isinstance(text, str) and re.search(r"[A-Za-z]{2}", text) and text not in NAMES and not is_icon:
                        found.append(f"{path.name}:{node.lineno}: {text!r}")
    assert found == []


def test_a_language_brings_its_words_its_numbers_and_its_direction(app: QApplication) -> None:
    try:
        assert install("de") == "de"
        assert QCoreApplication.translate("Page", "Changes apply at once.") == "Änderungen gelten sofort."
        assert QLocale().toString(0.5, "f", 2) == "0,50" and not app.isRightToLeft()
        assert install("ar") == "ar"
        assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert QLocale().toString(184) == "184"  # as in the design: the digits that units and times use
        assert install("") in LANGUAGES
    finally:
        install("en")


def test_plurals_follow_the_language(app: QApplication) -> None:
    def tools(count: int) -> str:
        return QCoreApplication.translate("ToolsPage", "%n tool(s)", "", count)

    try:
        install("en")
        assert [tools(one) for one in (1, 6)] == ["1 tool", "6 tools"]
        install("ar")
        assert [tools(one) for one in (0, 1, 2, 3, 11, 100)] == [
            *("لا أدوات", "أداة واحدة", "أداتان"),
            *("3 أدوات", "11 أداة", "100 أداة"),
        ]
    finally:
        install("en")


def test_messages_of_core_are_told_in_the_language(app: QApplication) -> None:
    try:
        install("de")
        assert told("Connection lost.") == "Verbindung verloren."
        assert told("The microphone is busy.") == "Belegt: Mikrofon."
        assert told("There is no file /tmp/a.wav.") == "Es gibt keine Datei /tmp/a.wav."
        assert told("Works, 212 ms") == "Funktioniert, 212 ms"
        assert told("words of a server that nobody knows") == "words of a server that nobody knows"
        error = LinkRefused("That is no address of a server.", remedy="Check it under Settings, Provider.")
        assert told_error(error) == "Das ist keine Adresse eines Servers. Prüfe sie unter Einstellungen, Anbieter."
    finally:
        install("en")
    assert told("Connection lost.") == "Connection lost."
