"""The settings file: one JSON object of declared keys, and nothing secret.

Values that do not fit are reported and replaced by the default; unknown keys are kept, so that a
newer version's file survives an older program. Written to a temporary file first: never half.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_config_path

from core.errors import ConfigError
from core.settings.declared import BY_KEY, MOVED, Value

APP = "gpt-realtime"
Listener = Callable[[str, Value], None]
Report = Callable[[ConfigError], None]


def default_path() -> Path:
    """Where the file lies on this system, or where GPT_REALTIME_CONFIG says."""
    chosen = os.environ.get("GPT_REALTIME_CONFIG")
    return Path(chosen) / "settings.json" if chosen else user_config_path(APP, appauthor=False) / "settings.json"


def _to_nobody(error: ConfigError) -> None:
    """Until somebody asks."""


class Settings:
    """The person's choices. Loop thread only; listeners are called at once after a change."""

    def __init__(self, path: Path | None = None) -> None:
        """path None: kept in memory alone (tests, `say`)."""
        self._path = path
        self._values: dict[str, object] = {}
        self._listeners: list[Listener] = []
        self.complaints: list[ConfigError] = []
        """What of the file could not be used, and that it could not be written."""
        self._report: Report = _to_nobody
        if path is not None:
            self._read(path)

    def _read(self, path: Path) -> None:
        try:
            found = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            self._keep_aside(path)
            self._complain(ConfigError(f"The settings file could not be read ({error}); defaults are used."))
            return
        if not isinstance(found, dict):
            self._keep_aside(path)
            self._complain(ConfigError("The settings file holds no settings; defaults are used."))
            return
        for (key, value), (now, its_value) in MOVED.items():
            if found.get(key) == value:
                found.setdefault(now, its_value)
        self._values = found
        for key, value in found.items():
            setting = BY_KEY.get(key)
            if setting is not None and not setting.accepts(value):
                self._complain(ConfigError(f"{key}: {value!r} does not fit; {setting.default!r} is used."))

    @staticmethod
    def _keep_aside(path: Path) -> None:
        """Nothing is lost: the unreadable file stays beside the new one."""
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".broken.json"))

    def __getitem__(self, key: str) -> Value:
        setting = BY_KEY[key]
        value = self._values.get(key, setting.default)
        return value if setting.accepts(value) else setting.default  # type: ignore[return-value]  # accepts() checked it

    def text(self, key: str) -> str:
        return str(self[key])

    def number(self, key: str) -> float:
        return float(self[key])

    def whole(self, key: str) -> int:
        return int(self[key])

    def flag(self, key: str) -> bool:
        return bool(self[key])

    def __setitem__(self, key: str, value: Value) -> None:
        """Change, tell the listeners, write. Raises ConfigError for a value that does not fit."""
        setting = BY_KEY.get(key)
        if setting is None:
            raise ConfigError(f"There is no setting {key!r}.", remedy="See the list in docs or `main.py doctor`.")
        if not setting.accepts(value):
            raise ConfigError(f"{setting.label} can not be {value!r}.", code="bad_value")
        if self[key] == value and key in self._values:
            return
        self._values[key] = value
        for listener in tuple(self._listeners):
            listener(key, value)
        self._write()

    def reset(self, page: str) -> None:
        """Put every setting of a page back to its default."""
        for key, setting in BY_KEY.items():
            if setting.page == page and self[key] != setting.default:
                self[key] = setting.default

    def detached(self) -> Settings:
        """A copy in memory: changes to it are never written."""
        copy = Settings()
        copy._values = dict(self._values)
        return copy

    def report_to(self, report: Report) -> None:
        """Tell what there was to complain of, and what comes."""
        self._report = report
        for error in tuple(self.complaints):
            report(error)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(key, value) after each change; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _write(self) -> None:
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft = self._path.with_suffix(".tmp")
            draft.touch(mode=0o600)
            draft.write_text(json.dumps(self._values, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
            draft.replace(self._path)
        except OSError as error:
            self._complain(ConfigError(f"The settings could not be saved ({error}); they last until you quit."))

    def _complain(self, error: ConfigError) -> None:
        """Once, however often it happens."""
        if str(error) not in map(str, self.complaints):
            self.complaints.append(error)
            self._report(error)
