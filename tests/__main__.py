"""`python3 tests`: format, lint, types, import contracts and every test. Arguments go to pytest.

The same set-up as `python3 main.py`, with the test tools on top. pytest's closing lines come last.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

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
PYTEST = "import gc, os, sys; gc.disable(); {}import pytest; sys.exit(pytest.main(sys.argv[1:]))"
# Collecting garbage while a source is parsed fails on Python 3.11 ("AST constructor recursion depth mismatch",
# CPython gh-106905): pytest rewrites its plugins when it starts. tests/conftest.py switches it on again.
POLITE = "getattr(os, 'nice', int)(10); "
BESIDE = ("conversation", "export", "gui", "interceptors", "lint", "metering", "protocol", "replay", "screens")
BESIDE += ("security", "session", "settings", "store", "tools")
"""Rooms whose tests wait for no clock, sound or model: a second process runs them, politely, beside the others."""
CACHE = ".pytest_cache"


def check(name, command):
    """One check in a process of its own; its output is shown only when it fails."""
    code = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    words = ["-c", code] if command[0] == "importlinter.cli" else ["-m", *command]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    print(f"{name}: {'ok' if done.returncode == 0 else 'FAILED'}", flush=True)
    if done.returncode:
        print(done.stdout, done.stderr, flush=True)
    return done.returncode == 0


def pytest(arguments, environment, first="", **where):
    """pytest in a process of its own, begun."""
    return subprocess.Popen([sys.executable, "-c", PYTEST.format(first), *arguments], env=environment, **where)


def run_all(environment):
    """The exit code of both halves of a whole run: TESTS_FAILED only where nothing worse, a crash say, befell either.

    The second half's output follows the first's.
    """
    rooms = [os.path.join("tests", name) for name in BESIDE]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        slow = ["-o", f"cache_dir={CACHE}/beside", "-o", "timeout=300"]
        beside = pytest([*rooms, *slow], environment, POLITE, stdout=told, stderr=subprocess.STDOUT)
        codes = [pytest([f"--ignore={room}" for room in rooms], environment).wait(), beside.wait()]
        told.seek(0)
        print(told.read(), flush=True)
    return next((code for code in codes if code not in (0, TESTS_FAILED)), max(codes))


def failed():
    """The names of the tests that failed in the whole run that has just ended."""
    names = []
    for cache in (CACHE, f"{CACHE}/beside"):
        path = os.path.join(ROOT, cache, "v", "cache", "lastfailed")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                names += json.load(file)
    return names


def run_again(names, environment):
    """pytest's exit code for the tests that failed in the whole run, run by themselves with the machine to themselves.

    Tests here listen to a real sound card and speak with real models while other tests run beside them. One that
    passes alone is printed as such, so that it is looked at; one that fails twice is a fault.
    """
    print("\nonce more, only the tests that failed:", flush=True)
    code = pytest([*names, "-rA", "--show-capture=no"], environment).wait()
    if not code:
        print("the tests above passed only the second time, alone", flush=True)
    return code


def main(arguments):
    """The exit code: 0 only when every check and every test passed; of a whole run, up to 5 tests have a second try."""
    from core import bootstrap

    bootstrap.enter(os.path.join(ROOT, "tests"), arguments, [bootstrap.RUN_LOCK, bootstrap.TEST_LOCK], ["tests"])
    environment = {**os.environ, "PYTHONPATH": ROOT}
    if arguments:
        return pytest(arguments, environment).wait()
    are_good = [check(name, command) for name, command in CHECKS]
    shutil.rmtree(os.path.join(ROOT, CACHE), ignore_errors=True)
    code = run_all(environment)
    names = failed()
    if code == TESTS_FAILED and len(names) <= 5:
        code = run_again(names, environment)
    return code or (0 if all(are_good) else 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
