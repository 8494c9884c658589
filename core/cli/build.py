"""`build`: the app for double-clicking, without Python. Runs in an environment of its own (resources/locks/build.txt).

PyInstaller makes the folder (resources/packaging/realtime.spec says of what); here models, icons, licences and the
desktop's files join it, and the folder becomes a package and a single-file installer. It can only be built for
the system it runs on.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from core import VERSION
from core.child import ROOT
from core.cli.output import EXIT_OK, note, say_line
from core.cli.package import PACKAGES, size_mb, table_of
from core.engine.catalogue import models_of
from core.engine.fetch import Fetcher
from core.engine.models_dir import STAMP, home_of, models_dir, stamp, verify
from core.errors import ConfigError

PACKAGING = ROOT / "resources" / "packaging"
NAME = "gpt-realtime"


def run(arguments: argparse.Namespace) -> int:
    """Builds everything asked for; prints each result with its size."""
    began_s = time.monotonic()
    out = Path(arguments.out).resolve()
    app = _freeze(out)
    inside = app / "Contents" / "Resources" if app.suffix == ".app" else app / "_internal"
    if arguments.models != "none":
        _add_models(inside / "resources" / "models", arguments.models)
    if sys.platform.startswith("linux"):
        _add_desktop_files(app, out / "made")
    say_line(f"{app}  {size_mb(app):,.0f} MB in {sum(1 for path in app.rglob('*') if path.is_file())} files")
    for part, size in table_of(app).items():
        say_line(f"  {size:7,.0f} MB  {part}")
    if sys.platform.startswith("linux"):
        for kind in arguments.packages.split(",") if arguments.packages else ():
            if kind not in PACKAGES:
                raise ConfigError(f"There is no package {kind!r}.", remedy=f"Choose from: {', '.join(PACKAGES)}.")
            made = PACKAGES[kind](app, out, VERSION)
            say_line(f"{made}  {size_mb(made):,.0f} MB")
    note(f"Built in {time.monotonic() - began_s:.0f} s.")
    return EXIT_OK


def _freeze(out: Path) -> Path:
    """PyInstaller's folder, or the .app on macOS."""
    made = out / "made"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "gui.icon_set", str(made)], cwd=ROOT, env=environment, check=True)
    text = (PACKAGING / "windows" / "version.txt").read_text("utf-8")
    quad = str((*(int(part) for part in VERSION.split(".")), 0))
    (made / "version.txt").write_text(text.replace("@VERSION@", VERSION).replace("@QUAD@", quad), "utf-8")
    environment |= {"GPT_REALTIME_BUILD": str(made), "GPT_REALTIME_VERSION": VERSION}
    command = [sys.executable, "-m", "PyInstaller", str(PACKAGING / "realtime.spec"), "--noconfirm"]
    command += ["--log-level", "WARN", "--distpath", str(out), "--workpath", str(out / "work")]
    note("Freezing the app (about a minute) ...")
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if done.returncode:
        raise ConfigError("PyInstaller could not build the app (see above).", code="build_failed")
    return out / "Realtime.app" if sys.platform == "darwin" else out / NAME


def _add_models(folder: Path, tier: str) -> None:
    """The models of a tier, each file hashed once more, with its licence beside it."""
    models = models_of(tier)
    Fetcher(models_dir(), lambda part, percent: None).fetch(models)
    for model in models:
        note(f"Adding {model.label} ({model.licence})")
        home = folder / model.id
        shutil.copytree(home_of(models_dir(), model), home, ignore=shutil.ignore_patterns(STAMP), dirs_exist_ok=True)
        wrong = verify(folder, model)
        if wrong:
            raise ConfigError(f"{model.label} is damaged: {', '.join(wrong)}.", code="model_corrupt")
        stamp(folder, model)
        licence = PACKAGING / "licences" / f"{model.licence}.txt"
        shutil.copy(licence, home / "LICENSE.txt")


def _add_desktop_files(app: Path, made: Path) -> None:
    """What the desktop reads, in the layout of a prefix's share/, and the installer for one person."""
    share = app / "share"
    for source, place in ((".desktop", "applications"), (".metainfo.xml", "metainfo")):
        name = f"io.github.gpt_realtime.Realtime{source}"
        (share / place).mkdir(parents=True, exist_ok=True)
        shutil.copy(PACKAGING / "linux" / name, share / place / name)
    shutil.copytree(made / "hicolor", share / "icons" / "hicolor", dirs_exist_ok=True)
    shutil.copy(PACKAGING / "linux" / "install.sh", app / "install.sh")
    (app / "install.sh").chmod(0o755)
