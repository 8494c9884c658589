"""Makes a plain `python3 main.py` (or `python3 tests`) work on a fresh machine.

Standard library only, and it must parse on old Pythons. The ready environment is recognised by a stamp in a few
milliseconds; whatever is missing is brought by core/setup_env.py. GPT_REALTIME_VENV puts the environment elsewhere.
"""

import os
import sys
from zlib import crc32

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENV_DIR = os.path.abspath(os.environ.get("GPT_REALTIME_VENV") or os.path.join(HERE, ".venv"))
INSIDE = "GPT_REALTIME_INSIDE"
NEED = (3, 11)
RUN_LOCK = "resources/locks/run.txt"
TEST_LOCK = "resources/locks/test.txt"
BUILD_LOCK = "resources/locks/build.txt"


def stamp_for(lock):
    """Tells whether a lock file or the Python changed; pip checks the hashes inside."""
    with open(os.path.join(HERE, lock), "rb") as file:
        return "%s:%d.%d:%08x" % (lock, sys.version_info[0], sys.version_info[1], crc32(file.read()))


def is_ready(locks):
    """Whether the environment holds exactly these locks, and its Python still starts."""
    mark = os.path.join(ENV_DIR, ".ready")
    if not os.path.exists(mark) or not os.path.exists(python_path()):
        return False
    with open(mark) as file:
        known = file.read().split()
    return all(stamp_for(lock) in known for lock in locks)


def python_path():
    """The environment's Python; a link that leads nowhere does not exist."""
    if os.name == "nt":
        return os.path.join(ENV_DIR, "Scripts", "python.exe")
    return os.path.join(ENV_DIR, "bin", "python")


def libraries_dir():
    """Holds system libraries that were unpacked for this environment alone; seldom there (core/setup_env.py)."""
    return ENV_DIR + "-libraries"


def with_libraries(environment):
    """A copy in which the unpacked libraries are found."""
    copy = dict(environment)
    if os.path.isdir(libraries_dir()):
        before = copy.get("LD_LIBRARY_PATH")
        copy["LD_LIBRARY_PATH"] = libraries_dir() + (os.pathsep + before if before else "")
    return copy


def enter(script, arguments, locks, system=(), apart=""):
    """Return at once inside the ready environment; else prepare it and run `script` there.

    system: names of extra groups of system packages, such as "tests".
    apart: ending of the name of another environment, beside the usual one.
    """
    global ENV_DIR
    ENV_DIR += apart  # before core/setup_env.py is imported and reads it
    if os.environ.get(INSIDE) == ENV_DIR or getattr(sys, "frozen", False):
        return
    if sys.version_info < NEED:
        from core.setup_env import use_newer_python

        use_newer_python(script, arguments)
    if not is_ready(locks):
        from core.setup_env import prepare

        prepare(locks, [stamp_for(lock) for lock in locks], system)
    elif system:
        from core.setup_env import system_packages

        system_packages(system)
    environment = with_libraries(os.environ)
    environment[INSIDE] = ENV_DIR
    command = [python_path(), script] + list(arguments)
    sys.stdout.flush()
    if os.name == "nt":
        import subprocess

        raise SystemExit(subprocess.call(command, env=environment))
    os.execve(command[0], command, environment)
