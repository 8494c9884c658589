"""A fresh machine in small: a checkout with a one-file package, installed from a folder with its hash."""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from core import bootstrap
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and exec are POSIX")

SCRIPT = """
import sys
from core import bootstrap
bootstrap.enter(__file__, sys.argv[1:], [bootstrap.RUN_LOCK])
import tiny
print("tiny", tiny.VALUE, sys.prefix, *sys.argv[1:])
sys.exit(7)
"""


class Checkout:
    """A folder like the product's, with its own lock, wheels and environment."""

    def __init__(self, root: Path) -> None:
        self.root, self.wheels, self.env = root, root / "wheels", root / "env"
        self.wheels.mkdir(parents=True)
        (root / "core").mkdir()
        for name in ("__init__.py", "bootstrap.py", "setup_env.py"):
            shutil.copy(ROOT / "core" / name, root / "core" / name)
        (root / "start.py").write_text(SCRIPT)
        self.lock = root / bootstrap.RUN_LOCK
        self.lock.parent.mkdir(parents=True)

    def want(self, value: int, digest: str = "") -> None:
        """Lock version `value` of the package; digest: another hash than the wheel's own."""
        wheel = self.wheels / f"tiny-{value}-py3-none-any.whl"
        info = f"tiny-{value}.dist-info"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("tiny.py", f"VALUE = {value}\n")
            archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {value}\n")
            archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{info}/RECORD", "")
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        self.lock.write_text(f"tiny=={value} \\\n    --hash=sha256:{digest}\n")

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "start.py"), *arguments]

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
        kept.pop(bootstrap.INSIDE, None)
        only_here = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        # the bare machine's way: without uv
        return {**kept, **only_here, "GPT_REALTIME_VENV": str(self.env), "PATH": "/usr/bin:/bin"}

    def start(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments), env=self.environment(), capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, list[str], list[str]]:
    """A checkout started for the first time twice at once, and what each start printed: (out, err)."""
    checkout = Checkout(tmp_path_factory.mktemp("fresh") / "checkout")
    checkout.want(1)
    both = [
        subprocess.Popen(
            checkout.command("an argument"),
            env=checkout.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    texts = [one.communicate(timeout=100) for one in both]
    return checkout, [out for out, _ in texts], [err for _, err in texts]


def test_a_first_start_installs_the_lock_and_runs_the_script_inside(
    ready: tuple[Checkout, list[str], list[str]],
) -> None:
    checkout, out, _ = ready
    assert out == [f"tiny 1 {checkout.env} an argument\n"] * 2


def test_two_first_starts_at_once_set_up_once(ready: tuple[Checkout, list[str], list[str]]) -> None:
    _, _, err = ready
    assert "".join(err).count("Setting up") == 1


def test_the_second_start_installs_nothing_and_hands_the_exit_code_on(
    ready: tuple[Checkout, list[str], list[str]],
) -> None:
    checkout, _, _ = ready
    done = checkout.start()
    assert (done.returncode, done.stderr) == (7, "")


def test_an_environment_whose_python_has_gone_is_made_again(ready: tuple[Checkout, list[str], list[str]]) -> None:
    checkout, _, _ = ready
    python = checkout.env / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")
    done = checkout.start()
    assert "Setting up" in done.stderr
    assert (done.returncode, done.stdout.split()[:2]) == (7, ["tiny", "1"])


def test_a_changed_lock_is_installed_at_the_next_start(ready: tuple[Checkout, list[str], list[str]]) -> None:
    checkout, _, _ = ready
    checkout.want(2)
    assert checkout.start().stdout.split()[:2] == ["tiny", "2"]


def test_a_package_with_another_hash_is_refused_at_every_start(ready: tuple[Checkout, list[str], list[str]]) -> None:
    checkout, _, _ = ready
    checkout.want(3, digest="0" * 64)
    for _ in range(2):
        done = checkout.start()
        assert (done.returncode, done.stdout) == (3, "")
        assert "Installing the Python packages failed" in done.stderr
    checkout.want(3)
    assert checkout.start().stdout.split()[:2] == ["tiny", "3"]


def test_a_package_locked_without_a_hash_is_refused(ready: tuple[Checkout, list[str], list[str]]) -> None:
    checkout, _, _ = ready
    checkout.want(4)
    checkout.lock.write_text("tiny==4\n")
    assert checkout.start().returncode == 3


def test_what_runs_before_the_set_up_parses_on_old_pythons() -> None:
    for name in ("main.py", "tests/__main__.py", "tests/__init__.py", "core/__init__.py", "core/bootstrap.py"):
        ast.parse((ROOT / name).read_text("utf-8"), name, feature_version=(3, 6))
    ast.parse((ROOT / "core/setup_env.py").read_text("utf-8"), feature_version=(3, 8))


def test_the_set_up_imports_the_standard_library_only() -> None:
    for name in ("core/bootstrap.py", "core/setup_env.py"):
        tree = ast.walk(ast.parse((ROOT / name).read_text("utf-8")))
        froms = {one.module or "" for one in tree if isinstance(one, ast.ImportFrom)}
        assert {name.split(".")[0] for name in froms} <= {*sys.stdlib_module_names, "core"}
        assert {name for name in froms if name.startswith("core")} <= {"core.bootstrap", "core.setup_env"}


def test_unpacked_libraries_are_found_before_what_the_person_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "ENV_DIR", str(tmp_path / "env"))
    assert bootstrap.with_libraries({"A": "1"}) == {"A": "1"}
    (tmp_path / "env-libraries").mkdir()
    assert bootstrap.with_libraries({})["LD_LIBRARY_PATH"] == f"{tmp_path}/env-libraries"
    assert (
        bootstrap.with_libraries({"LD_LIBRARY_PATH": "/mine"})["LD_LIBRARY_PATH"] == f"{tmp_path}/env-libraries:/mine"
    )


def test_the_second_start_imports_next_to_nothing() -> None:
    code = "import sys; before = set(sys.modules); import core.bootstrap; print(len(set(sys.modules) - before))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(found.stdout) < 8


def test_a_ready_environment_is_recognised_within_30_ms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    monkeypatch.setattr(bootstrap, "ENV_DIR", str(tmp_path))
    (tmp_path / ".ready").write_text(bootstrap.stamp_for(bootstrap.TEST_LOCK))
    spent_s = []
    for _ in range(5):
        started_s = time.perf_counter()
        assert bootstrap.is_ready([bootstrap.TEST_LOCK])
        spent_s.append(time.perf_counter() - started_s)
    assert min(spent_s) < 0.03
    assert not bootstrap.is_ready([bootstrap.TEST_LOCK, bootstrap.RUN_LOCK])
