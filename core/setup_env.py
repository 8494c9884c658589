"""The slow half of the start: used only when something must be installed. Standard library only."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.bootstrap import ENV_DIR, HERE, is_ready, libraries_dir, with_libraries
from core.bootstrap import python_path as _python_path

ENV = Path(ENV_DIR)
ROOT = Path(HERE)
PYTHON = str(_python_path())
LIBRARIES = Path(libraries_dir())
NEWEST = 16
DOWNLOAD_MB = 240  # run.txt on Linux x86_64, measured
PACKAGE_OF = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libportaudio.so.2": "libportaudio2",
    "libgomp.so.1": "libgomp1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Shared library -> Debian package. libgomp carries the language model, PortAudio the sound, the rest the window."""
GROUPS = {
    "build": {
        "objdump": "binutils",
        "dpkg-deb": "dpkg",
        f"/usr/lib/*/libpython{sys.version_info[0]}.{sys.version_info[1]}.so.1.0": (
            f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
        ),
    },
    "tests": {
        "Xvfb": "xvfb",
        "xdotool": "xdotool",
        "ps": "procps",
        "soxi": "sox",
        "pulseaudio": "pulseaudio",
        "pactl": "pulseaudio-utils",
        "/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so": "libasound2-plugins",
    },
}
"""Group -> program (or pattern of a file) -> Debian package."""
WHY = {
    "tests": "the tests use a virtual screen, a virtual sound card and sox",
    "build": "building the app needs to look into libraries and to carry Python's own",
}
OPTIONAL = {"libportaudio.so.2", "libgomp.so.1"}
"""Without these it starts all the same and says what does not work."""
LOOK = """import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)"""
"""Which of its arguments can not be loaded; a process of its own, since a library path counts from the start on."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def fail(text: str) -> None:
    say(text)
    raise SystemExit(3)


def prepare(locks: Sequence[str], stamps: Sequence[str], system: Sequence[str] = ()) -> None:
    """System libraries, environment, packages; the stamp last, so that a broken set-up is repeated."""
    with _only_one():
        if is_ready(locks):  # another start did it while this one waited
            return
        _libraries()
        system_packages(system)
        _install([ROOT / lock for lock in locks])
        known = (ENV / ".ready").read_text().split() if (ENV / ".ready").exists() else []
        names = {stamp.split(":")[0] for stamp in stamps}
        kept = [one for one in known if one.split(":")[0] not in names]
        (ENV / ".ready").write_text("\n".join([*kept, *stamps]))


def use_newer_python(script: str, arguments: Sequence[str]) -> None:
    """Run the script with a newer Python of this machine, or say what is needed."""
    for minor in range(NEWEST, 10, -1):
        found = shutil.which(f"python3.{minor}")
        # a version manager's shim can be on PATH without a Python behind it, so ask it
        if found and subprocess.call([found, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
            raise SystemExit(subprocess.call([found, script, *arguments]))
    fail(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")


@contextmanager
def _only_one() -> Iterator[None]:
    """Two first starts at once take turns."""
    ENV.parent.mkdir(parents=True, exist_ok=True)
    with (ENV.parent / f"{ENV.name}.lock").open("w") as stream:
        if os.name == "posix":
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def _missing_libraries() -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    return _told([sys.executable, "-c", LOOK, *PACKAGE_OF], with_libraries(os.environ)).split()


def _libraries() -> None:
    """Those of the system, or unpacked for this environment where nobody may install."""
    if LIBRARIES.exists() and _is_to_create():
        shutil.rmtree(LIBRARIES)  # with another Python comes another system
    missing = _missing_libraries()
    if not missing:
        return
    packages = sorted({PACKAGE_OF[name] for name in missing})
    if _apt(packages, "the window, the sound and the local models need these system libraries") or _unpack(packages):
        missing = _missing_libraries()
    if any(name not in OPTIONAL for name in missing):
        fail("The window can not open without them.")


def system_packages(groups: Sequence[str]) -> None:
    """Programs that a group needs; missing ones are installed, or the command is told."""
    if not sys.platform.startswith("linux"):
        return
    packages = sorted(
        package
        for group in groups
        for probe, package in GROUPS[group].items()
        if not (glob.glob(probe) if probe.startswith("/") else shutil.which(probe))
    )
    if packages:
        _apt(packages, " and ".join(WHY[group] for group in groups))


def _apt(packages: Sequence[str], why: str) -> bool:
    """Install Debian packages if we may: as root at once, with sudo after asking; else tell the command."""
    command = f"apt-get install -y {' '.join(packages)}"
    if not shutil.which("apt-get"):
        say(f"Missing: {why}. With your system's package manager, install what Debian calls: {' '.join(packages)}")
        return False
    before: list[str] = []
    if os.geteuid() != 0:
        if not (shutil.which("sudo") and sys.stdin.isatty()):
            say(f"Missing: {why}. Install them with:\n  sudo {command}")
            return False
        if input(f"{why}: install {' '.join(packages)} with sudo? [Y/n] ").strip().lower() not in ("", "y", "yes"):
            return False
        before = ["sudo"]
    say(f"Installing {' '.join(packages)}: {why}.")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    get = [*before, "apt-get", "-y", "-qq", "--no-install-recommends", "install", *packages]
    if _run(get, environment, "silent") == 0:
        return True
    # most often a machine without package lists
    update = [*before, "apt-get", "-qq", "update"]
    if _run(update, environment, "errors") == 0 and _run(get, environment, "errors") == 0:
        return True
    say(f"That did not work. An administrator installs them with:\n  sudo {command}")
    return False


def _unpack(packages: Sequence[str]) -> bool:
    """Fetch them and what they need with the system's own tool, which checks signatures; keep their libraries.

    Not where one of them would bring a newer version of what is installed: a second C library ends every program.
    """
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return False
    plan = _told(["apt-get", "-s", "-qq", "--no-install-recommends", "install", *packages]).splitlines()
    steps = [line.split() for line in plan if line.startswith(("Inst ", "Remv "))]
    if not steps or any(step[0] == "Remv" or step[2].startswith("[") for step in steps):
        return False
    say(f"Until then, for this app alone: unpacking {len(steps)} of the system's packages into {LIBRARIES} ...")
    with tempfile.TemporaryDirectory(dir=ENV.parent) as folder:
        if _run(["apt-get", "-qq", "download", *(step[1] for step in steps)], None, "errors", folder):
            return False
        for package in Path(folder).glob("*.deb"):
            _run(["dpkg-deb", "-x", str(package), folder], None, "errors")
        LIBRARIES.mkdir(exist_ok=True)
        for library in [*Path(folder).glob("lib/*/*.so*"), *Path(folder).glob("usr/lib/*/*.so*")]:
            os.replace(library, LIBRARIES / library.name)
    return True


def _told(command: Sequence[str], env: dict[str, str] | None = None) -> str:
    """What it prints."""
    return subprocess.run(list(command), capture_output=True, text=True, check=False, env=env).stdout


def _run(command: Sequence[str], env: dict[str, str] | None = None, told: str = "all", where: str = "") -> int:
    """The exit code. told: what the person sees of its output, on stderr: all, errors, silent. where: a folder."""
    out = sys.stderr if told == "all" else subprocess.DEVNULL
    errors = subprocess.DEVNULL if told == "silent" else None
    return subprocess.call(list(command), stdout=out, stderr=errors, env=env, cwd=where or None)


def _create(uv: str | None) -> None:
    shutil.rmtree(ENV, ignore_errors=True)
    if uv and _run([uv, "venv", "-q", "--seed", "--python", sys.executable, str(ENV)]) == 0:
        return
    make = [sys.executable, "-m", "venv", str(ENV)]
    if subprocess.call(make, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
        return
    shutil.rmtree(ENV, ignore_errors=True)
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if _apt([name], "Python's venv module is in a package of its own") and _run(make) == 0:
        return
    fail("Python's venv module is missing. Install it with:\n  sudo apt-get install -y python3-venv")


def _install(locks: Sequence[Path]) -> None:
    started_s = time.monotonic()
    say(f"Setting up {ENV} (once; about {DOWNLOAD_MB} MB to download) ...")
    uv = shutil.which("uv")
    if _is_to_create():
        _create(uv)
    files = [word for lock in locks for word in ("-r", str(lock))]
    if uv:
        quick = [uv, "pip", "install", "-q", "--python", PYTHON, "--require-hashes", "--no-deps", *files]
        if _run([*quick, "--only-binary", ":all:"]) == 0:
            say(f"Ready in {time.monotonic() - started_s:.0f} s.")
            return
    pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
    if _run([*pip, "--only-binary=:all:", "--retries", "2", *files]):
        fail("Installing the Python packages failed (see above). Check the network and start again.")
    say(f"Ready in {time.monotonic() - started_s:.0f} s.")


def _is_to_create() -> bool:
    """There is no environment, or another Python than this one made it."""
    if not Path(PYTHON).exists():
        return True
    ask = [PYTHON, "-c", "import sys; print(sys.version_info[:2])"]
    found = subprocess.run(ask, capture_output=True, text=True, check=False)
    return found.stdout.strip() != str(tuple(sys.version_info[:2]))
