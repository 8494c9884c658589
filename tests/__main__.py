"""`python3 tests`: format, lint, types, import contracts and every test. Arguments go to pytest.

The same set-up as `python3 main.py`, with the test tools on top. pytest's closing line comes last.
"""

import json
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

TESTS_FAILED = 1  # pytest's exit code; others are of its own troubles
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


def failed_count():
    """How many tests failed in the run that has just ended."""
    with open(os.path.join(ROOT, ".pytest_cache", "v", "cache", "lastfailed"), encoding="utf-8") as file:
        return len(json.load(file))


def run_failed_again(environment):
    """pytest's exit code for the tests that failed in the whole run, run by themselves with the machine to themselves.

    Tests here listen to a real sound card and speak with real models while other tests run before and after them. One
    that passes alone is printed as such, so that it is looked at; one that fails twice is a fault.
    """
    print("\nonce more, only the tests that failed:", flush=True)
    again = ["--last-failed", "--last-failed-no-failures=none", "-rA", "--show-capture=no"]
    code = subprocess.call([sys.executable, "-c", PYTEST, *again], env=environment)
    if not code:
        print("the tests above passed only the second time, alone", flush=True)
    return code


def main(arguments):
    """The exit code: 0 only when every check and every test passed; of a whole run, up to 5 tests have a second try."""
    from core import bootstrap

    bootstrap.enter(os.path.join(ROOT, "tests"), arguments, [bootstrap.RUN_LOCK, bootstrap.TEST_LOCK], ["tests"])
    are_good = [check(name, command) for name, command in CHECKS] if not arguments else []
    environment = {**os.environ, "PYTHONPATH": ROOT}
    code = subprocess.call([sys.executable, "-c", PYTEST, *arguments], env=environment)
    if code == TESTS_FAILED and not arguments and failed_count() <= 5:
        code = run_failed_again(environment)
    return code or (0 if all(are_good) else 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
