"""The words people read, in their language: which catalogue is in use, and texts of core in translation.

Texts of gui are translated where they are written. Core writes English and never imports Qt: its labels are
looked up as they stand, its messages through the patterns in resources/i18n/core.json, which
`python -m tests.gui.catalogues` collects from the source. The trap: translators must be installed before a
widget is made; what is shown already keeps its words.
"""

from __future__ import annotations

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from core.errors import AppError
from core.settings import Setting, Value
from gui.theme import RESOURCES

FOLDER = RESOURCES / "i18n"
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "ar": "العربية",
}
"""Code -> its own name, as people look for it."""
NUMBERS = {"ar": "ar_AE"}
"""Whose numbers are written: those with the digits that times and units use everywhere else."""
WRITING = {
    "ja": QFontDatabase.WritingSystem.Japanese,
    "ko": QFontDatabase.WritingSystem.Korean,
    "zh": QFontDatabase.WritingSystem.SimplifiedChinese,
    "ar": QFontDatabase.WritingSystem.Arabic,
    "fa": QFontDatabase.WritingSystem.Arabic,
    "ur": QFontDatabase.WritingSystem.Arabic,
    "he": QFontDatabase.WritingSystem.Hebrew,
    "hi": QFontDatabase.WritingSystem.Devanagari,
    "th": QFontDatabase.WritingSystem.Thai,
    "ru": QFontDatabase.WritingSystem.Cyrillic,
    "uk": QFontDatabase.WritingSystem.Cyrillic,
    "bg": QFontDatabase.WritingSystem.Cyrillic,
    "el": QFontDatabase.WritingSystem.Greek,
}
"""What a font must be able to write for a language's own name."""
_installed: list[QTranslator] = []


def language_of_system() -> str:
    """The first of the person's languages that we speak, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def install(language: str) -> str:
    """Speak that language from now on; "" is the system's. Gives the code in use."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    while _installed:
        app.removeTranslator(_installed.pop())
    code = language if language in LANGUAGES else language_of_system()
    catalogues = [(f"realtime_{code}", str(FOLDER))]
    if code != "en":
        catalogues.append((f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    for name, folder in catalogues:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
    locale = QLocale.system() if code == language_of_system() else QLocale(NUMBERS.get(code, code))
    QLocale.setDefault(locale)
    is_mirrored = QLocale(code).textDirection() is Qt.LayoutDirection.RightToLeft
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
    _spoken.clear()
    return code


def name_of_language(code: str) -> str:
    """Its own name where a font can write it, else the English one."""
    locale = QLocale(code)
    native = LANGUAGES.get(code) or locale.nativeLanguageName()
    system = WRITING.get(code)
    if system is None or QFontDatabase.families(system):
        return native[:1].upper() + native[1:]
    return QLocale.languageToString(locale.language())


def label_of(setting: Setting) -> str:
    return QCoreApplication.translate("Setting", setting.label)


def help_of(setting: Setting) -> str:
    return QCoreApplication.translate("Setting", setting.help) if setting.help else ""


def choice_of(setting: Setting, value: Value) -> str:
    """The words for one value of a closed list."""
    return QCoreApplication.translate("Setting", dict(setting.choices)[value])


def told(text: str) -> str:
    """A message of core in the person's language; as it is where it is not known (a server's own words)."""
    if text not in _spoken:
        if len(_spoken) > 500:
            _spoken.clear()
        _spoken[text] = _translated(text)
    return _spoken[text]


_spoken: dict[str, str] = {}


def told_error(error: BaseException) -> str:
    """What happened, and what the person can do."""
    if not isinstance(error, AppError):
        return str(error)
    words = (told(str(error.args[0])), told(error.remedy) if error.remedy else "")
    return " ".join(one for one in words if one)


def _translated(text: str) -> str:
    for context in ("Core", "Setting"):
        found = QCoreApplication.translate(context, text)
        if found != text:
            return found
    for start, end, template in _templates():
        match = _pattern(template).fullmatch(text) if text.startswith(start) and text.endswith(end) else None
        if match is not None:
            translated = QCoreApplication.translate("Core", template)
            for number, value in enumerate(match.groups()):
                translated = translated.replace(f"{{{number}}}", QCoreApplication.translate("Core", value))
            return translated
    return text


@cache
def _templates() -> list[tuple[str, str, str]]:
    """(its beginning, its end, template), the most definite first. Few need a pattern: those take a while to make."""
    templates = [one for one in json.loads((FOLDER / "core.json").read_text("utf-8")) if "{0}" in one]
    templates.sort(key=lambda one: -len(re.sub(r"\{\d\}", "", one)))
    return [(one[: one.index("{")], one[one.rindex("}") + 1 :], one) for one in templates]


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(template)), re.DOTALL)
