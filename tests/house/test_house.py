"""What holds for the whole house."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

TEXTS = {".py", ".md", ".toml", ".txt", ".json", ".sh", ""}


def _files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    return [ROOT / name for name in listed if name and Path(name).suffix in TEXTS and (ROOT / name).exists()]


def test_core_needs_no_window() -> None:
    code = "import core.app, core.cli.main, core.cli.say, sys; sys.exit('PySide6' in sys.modules or 'qasync' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_no_lock_names_a_host() -> None:
    for lock in (ROOT / "resources" / "locks").glob("*.txt"):
        assert "://" not in lock.read_text(), lock.name


def test_no_file_holds_a_path_of_a_machine() -> None:
    pattern = re.compile(r"/(root|home/\w+|work)/(?!\.cache)")
    found = [path.name for path in _files() if path != Path(__file__) and pattern.search(path.read_text("utf-8"))]
    assert found == []


def test_files_stay_readable() -> None:
    long = [path.name for path in _files() if path.suffix == ".py" and len(path.read_text().splitlines()) > 500]
    assert [name for name in long if not name.startswith("test_")] == ["catalogue.py"] or long == []


def test_the_readme_is_short_and_its_links_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text()
    assert len(text.splitlines()) < 150
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (ROOT / target).exists(), target


def test_every_verb_of_the_readme_exists() -> None:
    from core.cli import VERBS

    assert set(re.findall(r"main\.py (\w+)", (ROOT / "README.md").read_text())) <= {*VERBS}


def test_the_second_start_imports_next_to_nothing() -> None:
    code = "import sys; before = set(sys.modules); import core.bootstrap; print(len(set(sys.modules) - before))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(found.stdout) < 8
