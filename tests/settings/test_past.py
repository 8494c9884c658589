"""Settings files of earlier versions keep every choice; those of newer ones lose none.

data/past.json holds files with every setting of their version changed, the last of them this version's:
`python -m tests.settings.test_past` adds one, at a release.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.settings import DECLARED, Settings
from core.settings.declared import MOVED, Setting, Value

PAST = Path(__file__).parent / "data" / "past.json"
FILES: list[dict[str, Value]] = json.loads(PAST.read_text("utf-8"))
GONE = {"appearance.timeline_rows"}
"""Settings that nothing stands for any more."""


def changed(setting: Setting) -> Value:
    """A value that fits and is not the default."""
    if setting.choices:
        return next(value for value, _label in reversed(setting.choices) if value != setting.default)
    if isinstance(setting.default, bool):
        return not setting.default
    if isinstance(setting.default, str):
        return f"{setting.default} ours".strip()
    ends = (end for end in (setting.high, setting.low) if end is not None and end != setting.default)
    return type(setting.default)(next(ends, setting.default + 1))


@pytest.mark.parametrize("file", FILES, ids=[f"{len(one)} settings" for one in FILES])
def test_every_choice_of_an_earlier_version_still_holds(file: dict[str, Value], tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(file))
    settings = Settings(path)
    assert settings.complaints == []
    for key, value in file.items():
        now, its_value = MOVED.get((key, value), (key, value))
        assert key in GONE or settings[now] == its_value, key
    settings["voice.speed"] = 1.2
    assert json.loads(path.read_text()).items() >= {**file, "voice.speed": 1.2}.items()
    assert Settings(path)["voice.speed"] == 1.2


def test_a_choice_that_was_made_anew_wins_over_the_one_it_came_from(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"appearance.reduced_motion": True}))
    settings = Settings(path)
    assert settings["appearance.motion"] == "reduced"
    settings["appearance.motion"] = "full"
    assert Settings(path)["appearance.motion"] == "full"


def test_what_a_newer_version_chose_is_told_and_stays_in_the_file(tmp_path: Path) -> None:
    newer = {"provider.kind": "of_tomorrow", "turn.silence_ms": 10**6, "tomorrow.list": [{"a": 1}]}
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(newer))
    settings = Settings(path)
    assert [str(one) for one in settings.complaints] == [
        "provider.kind: 'of_tomorrow' does not fit; 'local' is used.",
        "turn.silence_ms: 1000000 does not fit; 500 is used.",
    ]
    assert settings["provider.kind"] == "local"
    assert json.loads(path.read_text()) == newer
    settings["voice.speed"] = 1.2
    assert json.loads(path.read_text()) == {**newer, "voice.speed": 1.2}


def main() -> None:
    now = {setting.key: changed(setting) for setting in DECLARED}
    kept = [one for one in FILES if not one.items() <= now.items()]
    PAST.write_text(json.dumps([*kept, now], indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
