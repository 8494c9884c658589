"""The built app's packages, from a small stand-in for its folder: what they hold, how they come and go."""

from __future__ import annotations

import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from core import VERSION, child, frozen
from core.cli import build, package
from tests.conftest import ROOT

PACKAGING = ROOT / "resources" / "packaging"
ID = "io.github.gpt_realtime.Realtime"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's packages are made on Linux")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the build leaves it; the program is a shell script that tells its arguments."""
    made = tmp_path_factory.mktemp("made")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-m", "gui.icon_set", str(made)], cwd=ROOT, env=environment, check=True)
    folder = tmp_path_factory.mktemp("dist") / "gpt-realtime"
    (folder / "_internal" / "numpy").mkdir(parents=True)
    (folder / "_internal" / "numpy" / "core.so").write_bytes(bytes(2_000_000))
    (folder / "gpt-realtime").write_text('#!/bin/sh\necho "started $0 $*"\n')
    (folder / "gpt-realtime").chmod(0o755)
    build._add_desktop_files(folder, made)
    return folder


def _sh(*words: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home), **more}
    return subprocess.run(["sh", *words], env=environment, capture_output=True, text=True, check=False)


def test_one_file_installs_the_app_for_one_person_and_takes_it_away_again(app: Path, tmp_path: Path) -> None:
    installer = package.make_run(app, tmp_path, VERSION)
    home = tmp_path / "a person's home"
    home.mkdir()
    done = _sh(str(installer), home=home)
    assert done.returncode == 0, done.stderr
    local = home / ".local"
    started = subprocess.run([local / "bin" / "gpt-realtime", "doctor"], capture_output=True, text=True, check=True)
    assert started.stdout.endswith("doctor\n")
    entry = (local / "share" / "applications" / f"{ID}.desktop").read_text()
    assert f'Exec="{local}/lib/gpt-realtime/gpt-realtime"' in entry and "TryExec" not in entry
    assert (local / "share" / "icons" / "hicolor" / "256x256" / "apps" / f"{ID}.png").exists()
    kept = local / "share" / "gpt-realtime" / "history.db"
    kept.parent.mkdir()
    kept.write_text("a conversation")
    again = _sh(str(installer), home=home)  # over the old one, as an update does
    assert again.returncode == 0, again.stderr
    gone = _sh(str(local / "lib" / "gpt-realtime" / "install.sh"), "--uninstall", home=home)
    assert gone.returncode == 0, gone.stderr
    left = [path for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    assert left == [kept]
    _sh(str(installer), home=home)
    _sh(str(local / "lib" / "gpt-realtime" / "install.sh"), "--uninstall", "--purge", home=home)
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_another_place_can_be_chosen(app: Path, tmp_path: Path) -> None:
    done = _sh(str(app / "install.sh"), "--prefix", str(tmp_path / "apps"), home=tmp_path)
    assert done.returncode == 0 and (tmp_path / "apps" / "bin" / "gpt-realtime").exists()
    assert "--prefix" in done.stdout.splitlines()[-1]
    assert _sh(str(app / "install.sh"), "--what", home=tmp_path).returncode == 2


def test_without_room_nothing_is_touched(app: Path, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "df").write_text(
        "#!/bin/sh\necho 'Filesystem 1024-blocks Used Available'\necho 'disk 10 9 1'\n"
    )
    (tmp_path / "bin" / "df").chmod(0o755)
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    done = _sh(str(app / "install.sh"), "--prefix", str(tmp_path / "apps"), home=tmp_path, PATH=path)
    assert done.returncode == 1 and "Not enough room" in done.stderr
    assert not (tmp_path / "apps" / "lib" / "gpt-realtime").exists()


def test_the_installer_can_just_be_unpacked(app: Path, tmp_path: Path) -> None:
    installer = package.make_run(app, tmp_path, VERSION)
    done = _sh(str(installer), "--extract", str(tmp_path / "out"), home=tmp_path)
    assert done.returncode == 0 and (tmp_path / "out" / "gpt-realtime" / "gpt-realtime").exists()


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg is not installed")
def test_the_debian_package_holds_the_app_and_names_what_it_needs(app: Path, tmp_path: Path) -> None:
    made = package.make_deb(app, tmp_path, VERSION)
    listing = subprocess.run(["dpkg-deb", "-c", made], capture_output=True, text=True, check=True).stdout
    wanted = ("./opt/gpt-realtime/gpt-realtime", "./usr/bin/gpt-realtime ->", f"./usr/share/applications/{ID}.desktop")
    assert all(name in listing for name in wanted) and "root/root" in listing
    fields = subprocess.run(["dpkg-deb", "-f", made], capture_output=True, text=True, check=True).stdout
    assert f"Version: {VERSION}" in fields and "libegl1" in fields and "libasound2" in fields


def test_the_archive_names_nobody(app: Path, tmp_path: Path) -> None:
    with tarfile.open(package.make_tar(app, tmp_path, VERSION)) as archive:
        entries = archive.getmembers()
    assert {entry.uname for entry in entries} == {"root"} and len(entries) > 10


def test_the_size_is_told_part_by_part(app: Path) -> None:
    table = package.table_of(app)
    assert table["numbers (NumPy)"] == pytest.approx(2.0) and sum(table.values()) == pytest.approx(package.size_mb(app))


def test_icons_are_what_each_system_reads(app: Path) -> None:
    from PySide6.QtGui import QImage

    from gui import icon_set

    ico = icon_set.ico()
    _, kind, count = struct.unpack_from("<HHH", ico)
    assert (kind, count) == (1, len(icon_set.ICO_SIZES))
    for number, size in enumerate(icon_set.ICO_SIZES):
        length, offset = struct.unpack_from("<II", ico, 6 + 16 * number + 8)
        assert QImage.fromData(ico[offset : offset + length]).width() == size
    icns = icon_set.icns()
    assert struct.unpack_from(">4sI", icns) == (b"icns", len(icns))
    assert icon_set.draw(64).pixelColor(32, 32).alpha() == 255 and icon_set.draw(64).pixelColor(0, 0).alpha() == 0


def test_the_desktop_files_are_valid(app: Path) -> None:
    entry = PACKAGING / "linux" / f"{ID}.desktop"
    text = entry.read_text()
    assert f"Icon={ID}" in text and f"StartupWMClass={ID}" in text
    if shutil.which("desktop-file-validate"):
        assert subprocess.run(["desktop-file-validate", entry], check=False).returncode == 0
    paper = PACKAGING / "linux" / f"{ID}.metainfo.xml"
    assert f'release version="{VERSION}"' in paper.read_text()
    if shutil.which("appstreamcli"):
        command = ["appstreamcli", "validate", "--no-net", str(paper)]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_the_other_systems_specification_is_whole() -> None:
    with (PACKAGING / "macos" / "entitlements.plist").open("rb") as stream:
        assert plistlib.load(stream)["com.apple.security.device.audio-input"] is True
    spec = (PACKAGING / "realtime.spec").read_text()
    compile(spec, "realtime.spec", "exec")
    assert "NSMicrophoneUsageDescription" in spec and "entitlements.plist" in spec and "version.txt" in spec
    version = (PACKAGING / "windows" / "version.txt").read_text()
    compile(version.replace("@QUAD@", "(0, 1, 0, 0)"), "version.txt", "eval")
    assert "@VERSION@" in version


def test_every_licence_of_a_model_that_may_be_inside_is_there() -> None:
    from core.engine.catalogue import CATALOGUE

    for model in CATALOGUE:
        assert (PACKAGING / "licences" / f"{model.licence}.txt").exists(), model.licence


def test_the_desktop_id_is_one_in_all_places() -> None:
    from gui.icon_set import APP_ID

    assert APP_ID == ID
    assert f'"{ID}"' in (ROOT / "gui" / "app.py").read_text() or "APP_ID" in (ROOT / "gui" / "app.py").read_text()
    assert ID in (PACKAGING / "realtime.spec").read_text()


# The frozen app starts itself for its children


def test_a_child_of_the_built_app_is_the_app_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child.command_of("core.audio.devices") == [sys.executable, "-m", "core.audio.devices"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child.command_of("core.engine.serve", "a") == [sys.executable, "--run-module", "core.engine.serve", "a"]


def test_the_built_app_runs_its_own_modules_and_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frozen.begin(["--verbose"]) is None
    assert frozen.begin(["--run-module", "os"]) == 2 and "no module" in capsys.readouterr().err
    assert frozen.begin(["--run-module"]) == 2
    assert frozen.begin(["--run-module", "core.audio.devices"]) == 0
    out = capsys.readouterr().out
    assert '"microphones"' in out or '"error"' in out


def test_programs_that_the_built_app_starts_find_the_systems_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/gpt-realtime/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    monkeypatch.setenv("_PYI_PARENT_PROCESS_LEVEL", "1")
    frozen.begin([])
    assert not [name for name in os.environ if name.startswith("_PYI_")], "a child would do without its libraries"
    assert os.environ["LD_LIBRARY_PATH"] == "/usr/local/lib"
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/gpt-realtime/_internal")
    frozen.begin([])
    assert "LD_LIBRARY_PATH" not in os.environ


def test_every_module_that_may_run_as_a_child_has_a_main() -> None:
    for name in child.MODULES:
        text = (ROOT / (name.replace(".", "/") + ".py")).read_text()
        assert re.search(r"^def main\(\w+: list\[str\]\) -> int:", text, re.MULTILINE), name


# Models inside


def test_models_that_came_with_the_app_count_as_installed_and_choose_the_tier(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from core.engine import models_dir as place
    from core.engine.catalogue import DEFAULT, SMALL, File, Hub, Model
    from core.engine.loading import choose_tier

    model = Model("tiny", "Tiny", "small", "recognizer", "MIT", (File("a.bin", 4, "0" * 64, ()),), (), Hub("", "", {}))
    monkeypatch.setattr(place, "SHIPPED", tmp_path)
    monkeypatch.setattr("core.engine.loading.models_of", lambda tier: [model] if tier == SMALL else [])
    assert not place.is_shipped(model)
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "a.bin").write_bytes(b"good")
    place.stamp(tmp_path, model)
    os.utime(tmp_path / "tiny" / "a.bin", (1, 1))  # a package keeps whole seconds only
    nowhere = tmp_path / "nowhere"
    assert place.is_installed(nowhere, model) and place.home_of(nowhere, model) == tmp_path / "tiny"
    monkeypatch.setattr("core.engine.loading.models_of", lambda tier: [model] if tier == SMALL else [_absent(model)])
    assert choose_tier("auto") == SMALL and choose_tier(DEFAULT) == DEFAULT
    (tmp_path / "tiny" / "a.bin").write_bytes(b"shorter"[:3])
    assert not place.is_installed(nowhere, model)


def _absent(model: object) -> object:
    from dataclasses import replace

    return replace(model, id="absent")  # type: ignore[type-var]
