"""`python3 tests`: format, lint, types, import contracts and every test. Arguments go to pytest.

The same set-up as `python3 main.py`, with the test tools on top. pytest's closing line comes last.
"""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOT)
os.chdir(ROOT)

CHECKS = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("import contracts", ("importlinter.cli",)),
)

PYTEST = "import gc, sys; gc.disable(); import pytest; sys.exit(pytest.main(sys.argv[1:]))"
# Collecting garbage while a source is parsed fails on Python 3.11 ("AST constructor recursion depth mismatch",
# CPython gh-106905): pytest rewrites its plugins when it starts. tests/conftest.py switches it on again.


def check(name, command):
    """One check in a process of its own; its output is shown only when it fails."""
    code = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    words = ["-c", code] if command[0] == "importlinter.cli" else ["-m", *command]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    print(f"{name}: {'ok' if done.returncode == 0 else 'FAILED'}", flush=True)
    if done.returncode:
        print(done.stdout, done.stderr, flush=True)
    return done.returncode == 0


def main(arguments):
    """The exit code: 0 only when every check and every test passed."""
    from core import bootstrap

    bootstrap.enter(os.path.join(ROOT, "tests"), arguments, [bootstrap.RUN_LOCK, bootstrap.TEST_LOCK], ["tests"])
    are_good = [check(name, command) for name, command in CHECKS] if not arguments else []
    environment = {**os.environ, "PYTHONPATH": ROOT}
    code = subprocess.call([sys.executable, "-c", PYTEST, *arguments], env=environment)
    return code or (0 if all(are_good) else 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
