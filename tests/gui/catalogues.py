"""The catalogues of resources/i18n, kept in step with the source.

python -m tests.gui.catalogues            collect every text, merge it into the .ts files, compile the .qm files
python -m tests.gui.catalogues --clear    the same, and forget the texts that have gone
python -m tests.gui.catalogues --missing  say what has no translation yet

Texts are found by reading the syntax tree: self.tr(...), QCoreApplication.translate(...), functions of a module
that only hand their text to translate(), labels of the settings, and messages of core's errors.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from core.settings import DECLARED
from gui.i18n import FOLDER, LANGUAGES

ROOT = Path(__file__).parents[2]
ERRORS = re.compile(r"(.*Error|LinkLost|LinkRefused|RateLimited|Problem|Heard)$")
SPOKEN = ("audio", "conversation", "interceptors", "journal", "link", "session", "settings", "store", "user_code")
UNSEEN = (
    *("tools.policies", "tools.servers", "shortcuts.keys", "prompts.", "first_run.", "appearance.is_", "window."),
)
"""Settings that no row shows: the window writes them."""
ANSWERS = ("Works, {0} ms",)
"""What core answers without an error."""
ADVICE = ("what", "remedy")
"""Variables that an error's words wait in."""
TABLES = ("ACCESS", "_REFUSALS")
"""Tables of such words."""
WORDS = ("microphone", "speaker")
"""What stands in templates in place of a value."""
UNSPOKEN = ("core/session/waiting.py",)
SPOKEN_FILES = ("core/engine/fetch.py", "core/engine/process.py", "core/export/files.py", "core/app.py")
"""Rooms of core whose messages people read; tools answer the model, and verbs the command line."""


class Message(NamedTuple):
    context: str
    text: str
    comment: str = ""
    is_plural: bool = False


def messages() -> set[Message]:
    """Every text that a person can meet in the window."""
    found = {one for path in sorted((ROOT / "gui").glob("*.py")) for one in _of_module(path)}
    for setting in DECLARED:
        if not setting.key.startswith(UNSEEN):
            choices = () if setting.key == "appearance.language" else setting.choices
            words = (setting.label, setting.help, *(text for _, text in choices))
            found |= {Message("Setting", one) for one in words if one}
    return found | {Message("Core", one) for one in (*core_texts(), *WORDS)}


def core_texts() -> list[str]:
    """Messages of core as templates: "{0} is empty."."""
    files = [path for path in sorted((ROOT / "core").rglob("*.py")) if _is_spoken(path)]
    found = {one for path in files for one in _raised(ast.parse(path.read_text("utf-8")))}
    spoken = {one for one in found if re.search(r"[A-Za-z]{2,} |[a-z]\.$", re.sub(r"\{\d\}", "", one))}
    return sorted(spoken | set(ANSWERS))


def _is_spoken(path: Path) -> bool:
    name = path.relative_to(ROOT).as_posix()
    if name in UNSPOKEN:
        return False
    return name in SPOKEN_FILES or name.split("/")[1].removesuffix(".py") in SPOKEN


def _raised(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ERRORS.match(_name(node.func)):
            named = [one.value for one in node.keywords if one.arg in ("remedy", "text", "title")]
            for argument in (*node.args, *named):
                yield from _templates(argument)
        elif isinstance(node, ast.keyword) and node.arg == "note":
            yield from _templates(node.value)
        elif isinstance(node, ast.Assign):
            yield from _advice(node.targets[0], node.value)


def _advice(target: ast.expr, value: ast.expr) -> Iterator[str]:
    """What is kept in a variable or a table until it is raised."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, part in zip(target.elts, value.elts, strict=True):
            yield from _advice(one, part)
    elif isinstance(target, ast.Name) and target.id in ADVICE:
        yield from _templates(value)
    elif isinstance(target, ast.Name) and target.id in TABLES and isinstance(value, ast.Dict):
        for row in value.values:
            for one in row.elts if isinstance(row, ast.Tuple) else (row,):
                yield from _templates(one)


def _templates(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_templates(node.body), *_templates(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        numbers = iter(range(len(node.values)))
        yield "".join(
            str(one.value) if isinstance(one, ast.Constant) else f"{{{next(numbers)}}}" for one in node.values
        )


def _of_module(path: Path) -> Iterator[Message]:
    tree = ast.parse(path.read_text("utf-8"))
    helpers = _helpers(tree)
    for node, owner in _with_class(tree, ""):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name == "tr":
            yield _message(path, owner, node.args, node)
        elif name == "translate" and isinstance(node.args[0], ast.Constant):
            if not (len(node.args) > 1 and isinstance(node.args[1], ast.Name | ast.Attribute | ast.Subscript)):
                yield _message(path, str(node.args[0].value), node.args[1:], node)
        elif name in helpers:
            yield _message(path, helpers[name], node.args, node)


def _message(path: Path, context: str, arguments: list[ast.expr], node: ast.Call) -> Message:
    if not arguments or not isinstance(arguments[0], ast.Constant):
        raise ValueError(f"{path.name}:{node.lineno}: only a literal can be translated")
    comment = arguments[1].value if len(arguments) > 1 and isinstance(arguments[1], ast.Constant) else ""
    is_plural = len(arguments) > 2 or any(one.arg == "n" for one in node.keywords)
    return Message(context, str(arguments[0].value), str(comment or ""), is_plural)


def _helpers(tree: ast.Module) -> dict[str, str]:
    """Functions whose whole body is `return QCoreApplication.translate("Context", text)`."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.body and isinstance(node.body[-1], ast.Return):
            call = node.body[-1].value
            is_ours = isinstance(call, ast.Call) and _name(call.func) == "translate" and len(call.args) > 1
            if is_ours and isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Name):  # type: ignore[union-attr]
                found[node.name] = str(call.args[0].value)  # type: ignore[union-attr]
    return found


def _with_class(node: ast.AST, owner: str) -> Iterator[tuple[ast.AST, str]]:
    for child in ast.iter_child_nodes(node):
        yield child, owner
        yield from _with_class(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


# The files


def read(code: str) -> dict[Message, list[str]]:
    """Message -> its translations (several for a plural); empty for one that is not finished."""
    found: dict[Message, list[str]] = {}
    for context in ET.parse(FOLDER / f"realtime_{code}.ts").getroot().iter("context"):
        for node in context.iter("message"):
            translation = node.find("translation")
            assert translation is not None
            if translation.get("type") in ("obsolete", "vanished"):
                continue
            forms = [one.text or "" for one in translation.iter("numerusform")] or [translation.text or ""]
            is_plural = node.get("numerus") == "yes"
            key = Message(context.findtext("name", ""), _text(node, "source"), _text(node, "comment"), is_plural)
            found[key] = [] if translation.get("type") == "unfinished" or not all(forms) else forms
    return found


def _text(node: ET.Element, name: str) -> str:
    return node.findtext(name) or ""


def update(*, forgets: bool = False) -> None:
    """Merge what the source says into every catalogue and compile them; texts that have gone stay unless told."""
    (FOLDER / "core.json").write_text(json.dumps(core_texts(), indent=0, ensure_ascii=False) + "\n", "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        stub = Path(folder) / "texts.py"
        stub.write_text("\n".join(_stub(one) for one in sorted(messages())) + "\n", "utf-8")
        for code in LANGUAGES:
            only = [*(["-pluralonly"] if code == "en" else []), *(["-no-obsolete"] if forgets else [])]
            target = ["-source-language", "en", "-target-language", code, "-ts", str(_ts(code))]
            _run("lupdate", "-silent", "-locations", "none", *only, str(stub), *target)
    compile_all()


def compile_all() -> None:
    for code in LANGUAGES:
        _run("lrelease", "-silent", str(_ts(code)), "-qm", str(_ts(code).with_suffix(".qm")))


def _ts(code: str) -> Path:
    return FOLDER / f"realtime_{code}.ts"


def _stub(one: Message) -> str:
    more = f", {one.comment!r}, 1" if one.is_plural else f", {one.comment!r}" if one.comment else ""
    return f"QCoreApplication.translate({json.dumps(one.context)}, {json.dumps(one.text, ensure_ascii=False)}{more})"


def _run(tool: str, *arguments: str) -> None:
    import PySide6

    program = Path(PySide6.__file__).parent / tool
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")


def missing() -> list[tuple[str, Message]]:
    """(language, message) of all that has no finished translation."""
    wanted = messages()
    lacks = []
    for code in LANGUAGES:
        known = read(code)
        lacks += [(code, one) for one in sorted(wanted) if not known.get(one) and (code != "en" or one.is_plural)]
    return lacks


if __name__ == "__main__":
    if "--missing" in sys.argv:
        for code, one in missing():
            print(code, one.context, repr(one.text))
    else:
        update(forgets="--clear" in sys.argv)
