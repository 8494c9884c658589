"""A stranger's computer: the two commands of the README on a Debian that has Python and nothing else.

    sudo python -m tests.build.bare bookworm|trixie root|sudo|plain [--keep FOLDER] [--models FOLDER] [--tests WORD ...]

In a tree fresh from debootstrap, with a clean clone in the person's home: `python3 main.py --screenshot FILE`, then
`python3 tests WORDS` (all of them without words), then the app again without a network. The person is root, may use
sudo, or may not (and says yes all the same when asked): then the app unpacks the libraries for itself. Prints a line a
step with its seconds and exit code; ends with 0 when all of them went well. --keep holds the trees that are copied;
--models has models that need not be fetched again.
"""

from __future__ import annotations

import argparse
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.build.frozen import PERSON, inside
from tests.conftest import ROOT

KINDS = ("root", "sudo", "plain")
CERTIFICATES = ("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE")
"""A company's own, without which nothing is fetched where there is one."""
PATHS = ("/usr/local/bin:/usr/bin:/bin", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
"""Of a person and of root, as Debian's login sets them."""
QUESTIONS = 5
"""As many may be asked for leave to install."""


def fresh(suite: str, keep: Path, folder: Path) -> Path:
    """A tree of minbase, python3 and python3-venv, as the README wants it."""
    base = keep / suite
    if not base.exists():
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(base)], check=True)
        as_root(base, "apt-get update -qq; apt-get install -y -qq python3 python3-venv sudo")
    tree = folder / suite
    subprocess.run(["cp", "-a", str(base), str(tree)], check=True)
    return tree


def as_root(tree: Path, command: str) -> None:
    quiet = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
    shutil.copy("/etc/resolv.conf", tree / "etc" / "resolv.conf")
    words = inside(tree, [], quiet, command, person="root", is_online=True)
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


class Stranger:
    """One person before one fresh computer."""

    def __init__(self, tree: Path, kind: str, models: Path | None) -> None:
        """models: a folder of them that is copied to where the app keeps its own."""
        self._tree = tree
        self._person = "root" if kind == "root" else PERSON
        self._home = "/root" if kind == "root" else f"/home/{PERSON}"
        if kind != "root":
            as_root(tree, f"useradd -m -s /bin/sh {PERSON}")
        if kind == "sudo":
            (tree / "etc" / "sudoers.d" / PERSON).write_text(f"{PERSON} ALL=(ALL) NOPASSWD: ALL\n")
        self._environment = {"HOME": self._home, "PATH": PATHS[kind == "root"], "LANG": "C.UTF-8"}
        for name in CERTIFICATES:
            bundle = Path(os.environ.get(name, ""))
            if bundle.is_file():
                self._environment[name] = str(bundle)
                place = tree / str(bundle).lstrip("/")
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(bundle, place)
        clone = tree / self._home.lstrip("/") / "gpt-realtime"
        subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{ROOT}", str(clone)], check=True)
        if models is not None:
            shutil.copytree(models, tree / self._home.lstrip("/") / ".local/share/gpt-realtime/models")
        as_root(tree, f"chown -R {self._person}: {self._home}")

    def does(self, command: str, *, is_online: bool = True) -> tuple[int, str]:
        """Exit code and all that was printed; a terminal's keyboard is there, and says yes."""
        words = f"cd {self._home}/gpt-realtime; exec {command}"
        keyboard, terminal = pty.openpty()
        os.write(keyboard, b"y\n" * QUESTIONS)
        began_s = time.monotonic()
        try:
            there = inside(self._tree, [], self._environment, words, person=self._person, is_online=is_online)
            done = subprocess.run(
                there, stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
            )
        finally:
            os.close(keyboard)
            os.close(terminal)
        where = "" if is_online else "  (without a network)"
        print(f"{time.monotonic() - began_s:6.0f} s  exit {done.returncode}  {command}{where}", flush=True)
        return done.returncode, done.stdout

    def saw(self, name: str) -> bool:
        """Whether there is a picture of the window, and the app's own assistant was ready in it."""
        folder = self._tree / self._home.lstrip("/") / "gpt-realtime"
        is_ready = '"session.updated"' in (folder / f"{name}.jsonl").read_text("utf-8")
        if not is_ready:
            print("          the assistant was not ready")
        return is_ready and (folder / f"{name}.png").stat().st_size > 10_000


def is_well(person: Stranger, command: str, *, is_online: bool = True) -> bool:
    """Whether it ended well; what it printed is shown if it did not."""
    code, said = person.does(command, is_online=is_online)
    if code:
        print(said[-3000:])
    else:
        last = said.strip().splitlines()[-1:] if "tests" in command else []
        print("".join(f"          {line}" for line in last), end="\n" if last else "")
    return code == 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.build.bare", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("suite", choices=("bookworm", "trixie"))
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--keep", type=Path, help="a folder for the trees that are copied")
    parser.add_argument("--models", type=Path, help="a folder of models that need not be fetched again")
    parser.add_argument("--tests", nargs="*", default=["tests/house", "tests/conversation"], help="empty: all")
    arguments = parser.parse_args()
    print(f"{arguments.suite}, {arguments.kind}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        tree = fresh(arguments.suite, arguments.keep or Path(folder) / "kept", Path(folder))
        person = Stranger(tree, arguments.kind, arguments.models)
        start = "python3 main.py --screenshot {0}.png --log {0}.jsonl"
        went = [
            is_well(person, start.format("first")) and person.saw("first"),
            is_well(person, f"python3 tests {' '.join(arguments.tests)}"),
            is_well(person, start.format("second"), is_online=False) and person.saw("second"),
        ]
    return 0 if all(went) else 1


if __name__ == "__main__":
    if os.geteuid() or not shutil.which("debootstrap"):
        raise SystemExit("It needs root and debootstrap.")
    sys.exit(main())
