"""The pages that are made from the code: settings, errors, and what comes from others.

    python3 -m docs.generate

Run it in the program's environment after a setting, an error, a package or a model changed; a test compares.
"""

from __future__ import annotations

import ast
import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from core import errors
from core.engine.catalogue import CATALOGUE
from core.errors import AppError
from core.settings import DECLARED

ROOT = Path(__file__).parents[1]
NOTE = "<!-- Made from the code by `python3 -m docs.generate`. -->\n\n"
PAGES = {
    "provider": "Provider",
    "voice": "Voice",
    "turn": "Turn detection",
    "transcription": "Transcription",
    "audio": "Audio devices",
    "tools": "Tools",
    "prompts": "Prompts",
    "appearance": "Appearance",
    "history": "Privacy and data",
    "privacy": "Privacy and data",
    "first_run": "First run",
}
SHIPPED = """| Silero VAD v6 (`silero_vad.onnx`) | resources/models | MIT |
| Inter 4.1, cut to static files | resources/fonts | OFL-1.1 |
| JetBrains Mono 2.211, cut to static files | resources/fonts | OFL-1.1 |
| Phosphor Icons 2.1.1 | resources/icons | MIT |
"""
SPOKEN = {
    "MIT License": "MIT",
    "BSD License": "BSD",
    "Apache Software License": "Apache-2.0",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "ISC License (ISCL)": "ISC",
    "The Unlicense (Unlicense)": "Unlicense",
}


BUILT = """
## In the built app besides

| what | licence |
| --- | --- |
| Python | PSF-2.0 |
| PortAudio, libjack | MIT, LGPL-2.1-or-later |
| libsndfile with FLAC, Ogg, Vorbis, Opus, mpg123 and LAME (in soundfile) | LGPL-2.1-or-later, BSD-3-Clause, LGPL-2.0-or-later |
| OpenBLAS (in NumPy), oneDNN and OpenMP (in CTranslate2), llama.cpp and ggml (in xllamacpp) | BSD-3-Clause, Apache-2.0, MIT |
| GLib, libxkbcommon, xcb and other small libraries of Debian | LGPL-2.1-or-later, MIT |
| OpenSSL, zlib, SQLite, ICU | Apache-2.0, Zlib, public domain, Unicode-3.0 |
"""


def settings_page() -> str:
    """Every setting: key, label, default, values, help."""
    text = "# Settings\n\n" + NOTE
    text += (
        "All of them are in the window under Settings (Ctrl+,). They lie in `settings.json` in your configuration\n"
        "folder, or in the folder that `GPT_REALTIME_CONFIG` names; only what differs from the default is written.\n"
        "Keys are never among them ([privacy](privacy.md)).\n"
    )
    pages = dict.fromkeys(setting.page for setting in DECLARED)
    for page in pages:
        text += f"\n## {PAGES.get(page, page.replace('_', ' ').capitalize())}\n\n"
        text += "| key | name | default | values | what it does |\n| --- | --- | --- | --- | --- |\n"
        for one in DECLARED:
            if one.page == page:
                cells = (f"`{one.key}`", one.label, _value(one.default), _values(one), one.help)
                text += f"| {' | '.join(_cell(cell) for cell in cells)} |\n"
    return text


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if value == "":
        return "empty"
    text = str(value)
    return f"`{text}`" if len(text) <= 40 else f"`{text[:37]}...`"


def _values(one: object) -> str:
    choices = getattr(one, "choices", ())
    if choices:
        return ", ".join(f"`{value}`" for value, _ in choices)
    low, high, unit = (getattr(one, name) for name in ("low", "high", "unit"))
    if low is not None and high is not None:
        return f"{low:g} to {high:g} {unit}".strip()
    kind = type(getattr(one, "default"))  # noqa: B009  # `one` is any declared setting
    return {bool: "on, off", str: "text", int: "number", float: "number"}[kind]


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def errors_page() -> str:
    """Every kind of error, then each code with what it says and what to do."""
    text = "# Errors\n\n" + NOTE
    text += (
        "Every error says what happened, what it means and what you can do. `--json` prints its code; the window\n"
        "shows the words. Verbs end with 1 when something failed and 2 when the command was wrong.\n"
        "What to do by symptom: [troubleshooting](troubleshooting.md).\n\n## Kinds\n\n"
        "| kind | code | what it is |\n| --- | --- | --- |\n"
    )
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, AppError)]
    for kind in kinds:
        text += f"| {kind.__name__} | `{kind.code}` | {_cell((kind.__doc__ or '').splitlines()[0])} |\n"
    text += "\n## Codes\n\n| code | kind | it says | what to do |\n| --- | --- | --- | --- |\n"
    rows = {row for path in sorted((ROOT / "core").rglob("*.py")) for row in _raised(path, {k.__name__ for k in kinds})}
    for row in sorted(rows):
        code, kind, says, remedy = map(_cell, row)
        text += f"| `{code}` | {kind} | {says} | {remedy} |\n"
    return text


def _raised(path: Path, kinds: set[str]) -> list[tuple[str, str, str, str]]:
    """(code, kind, message, remedy) of each error that a module makes with a code of its own."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds):
            continue
        named = {word.arg: word.value for word in node.keywords}
        code = named.get("code")
        if node.args and isinstance(code, ast.Constant) and isinstance(code.value, str):
            found.append((code.value, node.func.id, _words(node.args[0]), _words(named.get("remedy"))))
    return found


def _words(node: ast.expr | None) -> str:
    """A text as written, with ... for what is filled in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_words(part) if isinstance(part, ast.Constant) else "..." for part in node.values)
    return "..." if node is not None else ""


def third_party_page() -> str:
    """What comes from others, with licences; models with the hash of every file."""
    text = "# What comes from others\n\n" + NOTE
    text += "## In the repository\n\n| what | where | licence |\n| --- | --- | --- |\n" + SHIPPED
    text += (
        "\n## Models\n\nFetched by the first start, or inside the built app. Each file is checked by its SHA-256\n"
        "(`core/engine/catalogue.py`) before it is used. hibari's voice lies in its package.\n"
    )
    for model in CATALOGUE:
        text += f"\n### {model.label}\n\n{model.licence}; `{model.hub.repository or model.id}`; {model.tier} tier.\n\n"
        text += "| file | bytes | SHA-256 |\n| --- | --- | --- |\n"
        text += "".join(f"| {file.name} | {file.bytes} | `{file.sha256}` |\n" for file in model.files)
    text += (
        "\n## Packages\n\nInstalled by their hashes from `resources/locks/run.txt`; in the built app their licence\n"
        "files lie beside them. Qt for Python is used under the LGPL: its libraries are files of their own and can\n"
        "be exchanged.\n\n| package | version | licence |\n| --- | --- | --- |\n"
    )
    for name, version in pins():
        text += f"| {name} | {version} | {_cell(licence_of(name))} |\n"
    return text + BUILT


def pins() -> list[tuple[str, str]]:
    """(name, versions) of the lock, in its order."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", _lock(), re.MULTILINE):
        found.setdefault(name, []).append(version)
    return [(name, ", ".join(versions)) for name, versions in found.items()]


def _lock() -> str:
    return (ROOT / "resources" / "locks" / "run.txt").read_text("utf-8")


def licence_of(name: str) -> str:
    """As the package declares it; for one of another system, what the page said before."""
    try:
        about = distribution(name).metadata
    except PackageNotFoundError:
        known = re.search(rf"^\| {re.escape(name)} \| [^|]* \| ([^|]*) \|$", _before(), re.MULTILINE)
        return known[1] if known else "see the package"
    if expression := about.get("License-Expression"):
        return expression
    classes = [line.rsplit(" :: ", 1)[-1] for line in about.get_all("Classifier", []) if line.startswith("License ::")]
    spoken = [SPOKEN.get(one, one) for one in classes if one != "OSI Approved"]
    first = (about.get("License") or "").strip().splitlines()
    return ", ".join(spoken) or (first[0] if first else "see the package")


def _before() -> str:
    path = ROOT / "THIRD_PARTY.md"
    return path.read_text("utf-8") if path.exists() else ""


MADE = {
    "docs/settings.md": settings_page,
    "docs/errors.md": errors_page,
    "THIRD_PARTY.md": third_party_page,
}

if __name__ == "__main__":
    for name, page in MADE.items():
        (ROOT / name).write_text(page(), "utf-8")
