"""The packages we install: what the locks pin, under which licences, and known holes.

    python -m tests.security.locks [--holes]

Every pin is exact and has its hashes, no lock says where packages come from, everything that is installed is under a
licence that lets it be used and handed on, and what the product needs is listed in THIRD_PARTY.md. --holes: asks a
public list of known holes through pip-audit, where that is installed and reached; says so where it is not.
"""

from __future__ import annotations

import argparse
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distributions
from importlib.util import find_spec

from docs.generate import licence_of, pins
from tests.conftest import ROOT

LOCKS = ROOT / "resources" / "locks"
PERMISSIVE = {
    *("0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "3-Clause BSD License", "CC0-1.0", "ISC"),
    *("MIT", "MIT-0", "PSF-2.0", "Unlicense", "Zlib", "DFSG approved"),
}
EXCEPTIONS = {
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "soxr": "LGPL-2.1-or-later",
    "certifi": "MPL-2.0",
    "hypothesis": "MPL-2.0",
    "pathspec": "MPL-2.0",
}
"""Packages whose files can be exchanged, or that only tests and benches use."""
HOLES = ("api.osv.dev", 443)
AUDITED = ("run.txt", "test.txt", "build.txt")


def complaints_of_lock(text: str) -> Iterator[str]:
    """What is wrong with a lock."""
    for entry in re.split(r"\n(?=\S)", text.strip()):
        first = entry.splitlines()[0]
        if not re.match(r"[a-z0-9][a-z0-9.-]*==[^\s*]+( ;|$| \\$)", first):
            yield f"no exact pin: {first}"
        elif not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry):
            yield f"no hash: {first}"
        if "://" in entry or re.search(r"^\s*(-i|-f|--(?!hash=))", entry, re.MULTILINE):
            yield f"says where it comes from: {first}"


def is_allowed(name: str, licence: str) -> bool:
    """Whether one of the choices of a licence expression is permissive in all its parts."""
    fine = PERMISSIVE | {EXCEPTIONS.get(name, "MIT")}
    return any(set(re.split(r" AND |, ", choice.strip("() "))) <= fine for choice in licence.split(" OR "))


def complaints_of_licences() -> Iterator[str]:
    """What is installed here under no licence we know, and what the product needs and THIRD_PARTY.md does not list."""
    page = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    for name, version in pins():
        if f"| {name} | {version} | " not in page:
            yield f"not in THIRD_PARTY.md: {name} {version}"
    locked = {
        name for lock in LOCKS.glob("*.txt") for name in re.findall(r"^([\w.-]+)==", lock.read_text("utf-8"), re.M)
    }
    installed = {re.sub(r"[-_.]+", "-", one.metadata["Name"]).lower() for one in distributions()} & locked
    for name in sorted(installed | {name for name, _version in pins()}):
        if not is_allowed(name, licence_of(name)):
            yield f"licence of {name}: {licence_of(name)}"


def complaints() -> list[str]:
    """Everything that is wrong, in words."""
    locks = sorted(LOCKS.glob("*.txt"))
    found = [f"{lock.name}: {one}" for lock in locks for one in complaints_of_lock(lock.read_text("utf-8"))]
    return [*found, *complaints_of_licences()]


def holes() -> tuple[int, str]:
    """pip-audit's exit code and words; (0, why not) where it cannot ask."""
    if find_spec("pip_audit") is None:
        return 0, "Known holes were not looked for: pip-audit is not installed."
    try:
        socket.create_connection(HOLES, 5.0).close()
    except OSError as error:
        return 0, f"Known holes were not looked for: {HOLES[0]} cannot be reached ({error})."
    code, words = 0, ""
    for name in AUDITED:
        words += f"{name}: "
        command = [sys.executable, "-m", "pip_audit", "-s", "osv", "--require-hashes", "--disable-pip", "-r"]
        done = subprocess.run([*command, str(LOCKS / name)], capture_output=True, text=True, check=False)
        code, words = code or done.returncode, words + (done.stdout + done.stderr).strip() + "\n"
    return code, words.strip()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.security.locks")
    parser.add_argument("--holes", action="store_true")
    asked = parser.parse_args(arguments)
    found = complaints()
    print("\n".join(found) or f"{len([*LOCKS.glob('*.txt')])} locks, their hashes and licences: all is well.")
    if not asked.holes:
        return bool(found)
    code, words = holes()
    print(words)
    return bool(found) or code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
