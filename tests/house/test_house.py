"""What holds for the whole house."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from core import bootstrap
from tests.conftest import ROOT

TEXTS = {".py", ".md", ".toml", ".txt", ".json", ".sh", ""}
GENERATED = {".git", ".hypothesis", ".venv", "__pycache__", "build", "dist"}
LOCKS = ROOT / "resources" / "locks"


def _names() -> list[str]:
    """The files of the repository; in an export without git, all there are."""
    has_git = shutil.which("git") is not None
    git = (
        subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False) if has_git else None
    )
    if git is not None and git.returncode == 0:
        return [name for name in git.stdout.splitlines() if (ROOT / name).exists()]
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return [str(path) for path in found if not GENERATED & {*path.parts} and "_cache" not in path.parts[0]]


def _texts() -> dict[str, str]:
    return {name: (ROOT / name).read_text("utf-8") for name in _names() if Path(name).suffix in TEXTS}


def _pins(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+==\S+)", (LOCKS / lock).read_text("utf-8"), re.MULTILINE))


def _needs() -> list[str]:
    """Names of the packages that pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [re.split(r"[<>=;\[ ]", one)[0] for one in project["dependencies"]]


def test_core_needs_no_window() -> None:
    code = """
import importlib, pkgutil, sys, core
for module in pkgutil.walk_packages(core.__path__, "core."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
assert "core.app" in sys.modules and "core.cli.say" in sys.modules
sys.exit("PySide6" in sys.modules or "qasync" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_lock_holds_what_the_project_asks_for_and_the_tests_use_the_same() -> None:
    locked = {pin.split("==")[0] for pin in _pins("run.txt")}
    assert {name.lower() for name in _needs()} <= locked
    assert _pins("run.txt") <= _pins("test.txt")


def test_every_package_has_a_reason() -> None:
    reasons = (ROOT / "core" / "decisions" / "0001-setup.md").read_text("utf-8")
    assert [name for name in _needs() if name not in reasons] == []


def test_no_file_holds_a_path_of_a_machine() -> None:
    pattern = re.compile(r"/(root|home/\w+|work)/(?!\.cache)")
    assert [
        name for name, text in _texts().items() if name != "tests/house/test_house.py" and pattern.search(text)
    ] == []


def test_no_file_names_a_package_registry() -> None:
    hosts = re.compile(r"\b(pypi\.org|pythonhosted\.org|artifactory|jfrog|index-url|extra-index)\b")
    assert [name for name, text in _texts().items() if name != "tests/house/test_house.py" and hosts.search(text)] == []


def test_files_stay_readable() -> None:
    code = {name: text for name, text in _texts().items() if name.endswith(".py")}
    assert [name for name, text in code.items() if len(text.splitlines()) > 500] == []


def test_the_readme_is_short_and_its_links_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert len(text.splitlines()) < 150
    links = re.findall(r"\]\((?!http)([^)#]+)\)", text)
    assert links
    assert [target for target in links if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "core/README.md"])
def test_every_command_of_the_documents_is_one_the_program_knows(page: str) -> None:
    from core.cli.main import _parser

    commands = re.findall(r"python3 main\.py ([a-z][^\n`]*)", (ROOT / page).read_text("utf-8"))
    for command in commands:
        _parser().parse_args(shlex.split(command, comments=True))
    if page == "README.md":
        assert len(commands) >= 6


def test_every_script_of_the_readme_exists() -> None:
    scripts = re.findall(r"python3 ([a-z]\S*[a-z])", (ROOT / "README.md").read_text("utf-8"))
    assert {"main.py", "tests"} <= {*scripts}
    packages = ("python3", "python3-venv")  # in the apt line
    assert [name for name in scripts if name not in packages and not (ROOT / name).exists()] == []


def test_the_program_and_the_package_tell_the_same_version() -> None:
    from core import VERSION

    done = subprocess.run(
        [sys.executable, "main.py", "--version"],
        cwd=ROOT,
        env={**os.environ, bootstrap.INSIDE: bootstrap.ENV_DIR},
        capture_output=True,
        text=True,
        check=False,
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert done.stdout.split() == ["gpt-realtime", project["version"]] == ["gpt-realtime", VERSION]
    assert f"## {VERSION}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
