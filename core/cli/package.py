"""What is made of the built folder on Linux: a .deb, a .tar.xz, and one file that installs itself."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

from core.child import ROOT

LINUX = ROOT / "resources" / "packaging" / "linux"
NAME = "gpt-realtime"
DEPENDS = (
    "libc6 (>= 2.34), libstdc++6, libegl1, libgl1, libfontconfig1, libfreetype6, libwayland-cursor0, libwayland-egl1, "
    "libasound2 | libasound2t64"
)
RECOMMENDS = "pipewire-alsa | libasound2-plugins, fonts-dejavu-core"
DEB_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
PARTS = (
    ("models", "resources/models/"),
    ("window (Qt)", "PySide6"),
    ("window (Qt)", "libQt6"),
    ("window (Qt)", "shiboken6"),
    ("window (Qt)", "libicu"),
    ("language model (llama.cpp)", "xllamacpp"),
    ("recognizer (CTranslate2)", "ctranslate2"),
    ("voice, speech detection (ONNX Runtime)", "onnxruntime"),
    ("voice (hibari)", "hibari"),
    ("numbers (NumPy)", "numpy"),
    ("fonts, icons, texts", "resources/"),
)


def size_mb(path: Path) -> float:
    """Of a file, or of all files below a folder; links count nothing."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file() and not one.is_symlink()]
    return sum(one.stat().st_size for one in files) / 1e6


def table_of(app: Path) -> dict[str, float]:
    """Part -> MB of a built folder, the largest first."""
    found: dict[str, float] = {}
    for path in app.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = str(path.relative_to(app))
            part = next((part for part, mark in PARTS if mark in name), "Python, the program and small libraries")
            found[part] = found.get(part, 0.0) + path.stat().st_size / 1e6
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def make_tar(app: Path, out: Path, version: str) -> Path:
    """The folder as it is; unpack and start, or run its install.sh."""
    target = out / f"{NAME}-{version}-linux-{platform.machine()}.tar.xz"
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(app, NAME, filter=_as_root)
    return target


def make_run(app: Path, out: Path, version: str) -> Path:
    """A shell script with the folder behind it: needs sh, tail, gzip and tar, which every system has."""
    target = out / f"{NAME}-{version}-linux-{platform.machine()}.run"
    head = (LINUX / "run-head.sh").read_text("utf-8")
    for mark, value in {
        "VERSION": version,
        "MACHINE": platform.machine(),
        "LINES": str(len(head.splitlines())),
        "KIB": str(int(size_mb(app) * 1000)),
    }.items():
        head = head.replace(f"@{mark}@", value)
    with target.open("wb") as stream:  # the models hardly shrink: a quick gzip loses little
        stream.write(head.encode())
        stream.flush()
        with tarfile.open(fileobj=stream, mode="w:gz", compresslevel=1) as archive:
            archive.add(app, NAME, filter=_as_root)
    target.chmod(0o755)
    return target


def make_deb(app: Path, out: Path, version: str) -> Path:
    """For everybody on a Debian or Ubuntu computer: /opt/gpt-realtime, /usr/bin, /usr/share."""
    tree = out / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "opt").mkdir(parents=True)
    shutil.copytree(app, tree / "opt" / NAME, symlinks=True, copy_function=os.link)
    shutil.copytree(app / "share", tree / "usr" / "share", copy_function=os.link)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"/opt/{NAME}/{NAME}")
    papers = tree / "usr" / "share" / "doc" / NAME
    papers.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", papers / "copyright")
    machine = DEB_MACHINES.get(platform.machine(), platform.machine())
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(_control(version, machine, int(size_mb(app) * 1000)), "utf-8")
    target = out / f"{NAME}_{version}_{machine}.deb"
    command = ["dpkg-deb", "-Zzstd", "-z9", "--root-owner-group", "--build", str(tree), str(target)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    shutil.rmtree(tree)
    return target


def _control(version: str, machine: str, size_kib: int) -> str:
    fields = {
        "Package": NAME,
        "Version": version,
        "Architecture": machine,
        "Maintainer": "The gpt-realtime authors <gpt-realtime@users.noreply.github.com>",
        "Installed-Size": str(size_kib),
        "Depends": DEPENDS,
        "Recommends": RECOMMENDS,
        "Section": "sound",
        "Priority": "optional",
        "Description": "voice assistant and workbench for the OpenAI Realtime API\n"
        " Talk with an assistant that runs on this computer, or with a server that\n"
        " speaks the Realtime API, and see every event on the wire.",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _as_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Nobody's name of this computer in the archive."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


PACKAGES: dict[str, Callable[[Path, Path, str], Path]] = {"run": make_run, "deb": make_deb, "tar": make_tar}
