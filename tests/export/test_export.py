"""A conversation handed on, opened by programs that are not ours where they are there."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.cli import main
from core.clock import SystemClock
from core.export import FORMATS, describe, read_talk, write
from core.export.talk import Talk
from core.export.texts import srt, vtt, without_keys
from core.journal import CLIENT, Line, read_lines
from core.replay import replay
from core.store import Store
from tests.facade.person import person


@pytest.fixture
async def log(tmp_path: Path) -> Path:
    """Of a talk: spoken and answered, typed and cut off."""
    async with person(tmp_path, turn__mode="hold") as made:
        made.assistant.press_talk()
        made.world.mouth.say(600)
        await made.wait(lambda state: bool(made.sent("input_audio_buffer.append")), "sound")
        await asyncio.sleep(0.3)
        made.assistant.release_talk()
        await made.answered()
        made.assistant.send_text("And <b>tomorrow</b> & later? My key is sk-abcdefghijklmnopqrstuvwx.")
        await made.answered(2)
    return tmp_path / "log.jsonl"


@pytest.fixture
def talk(log: Path) -> Talk:
    return read_talk(list(read_lines(log)), "A talk")


def test_turns_stand_in_order_with_their_words(talk: Talk) -> None:
    assert [turn.name for turn in talk.turns] == ["You", "Assistant", "You", "Assistant"]
    assert all(turn.end_s > turn.start_s for turn in talk.turns) and talk.turns[0].text == "What time is it?"


def test_the_sound_lies_where_it_was_heard(talk: Talk) -> None:
    first, reply = talk.turns[0], talk.turns[1]
    loud = np.flatnonzero(np.abs(talk.assistant.astype(int)) > 100) / 24_000
    assert reply.start_s - 0.001 <= loud[0] < reply.end_s and len(talk.you) == len(talk.assistant)
    spoken = np.flatnonzero(np.abs(talk.you.astype(int)) > 100) / 24_000
    assert first.start_s <= spoken[0] <= spoken[-1] <= first.end_s + 0.05


def test_no_format_holds_a_key_and_each_says_what_it_holds(talk: Talk, tmp_path: Path) -> None:
    for kind in FORMATS:
        path = tmp_path / f"out.{kind}"
        write(talk, kind, path)
        assert path.stat().st_size and b"sk-abc" not in path.read_bytes(), kind
        assert "No key" in describe(talk, kind)


def test_keys_are_struck_out_of_events_too() -> None:
    tool = {"type": "mcp", "authorization": "Bearer x", "headers": {"X": "y"}, "server_url": "https://a"}
    assert without_keys({"session": {"tools": [tool]}}) == {
        "session": {"tools": [{"type": "mcp", "authorization": "***", "headers": "***", "server_url": "https://a"}]}
    }


def test_the_log_comes_back_and_replays_to_the_same_end(log: Path, tmp_path: Path) -> None:
    lines = list(read_lines(log))
    plain = [line for line in lines if "sk-abc" not in json.dumps(line.event)]
    write(read_talk(lines, ""), "jsonl", tmp_path / "again.jsonl")
    again = list(read_lines(tmp_path / "again.jsonl"))
    assert [line for line in again if "***" not in json.dumps(line.event)] == plain
    assert [item.item_id for item in replay(again).items] == [item.item_id for item in replay(lines).items]


def test_captions_have_the_shape_players_read(talk: Talk) -> None:
    blocks = srt(talk).strip().split("\n\n")
    assert all(re.match(r"\d+\n\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}\n\S", block) for block in blocks)
    assert vtt(talk).startswith("WEBVTT\n\n00:") and "&lt;b&gt;tomorrow&lt;/b&gt; &amp; later" in vtt(talk)


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is not installed")
@pytest.mark.parametrize(
    ("kind", "codec"), [("srt", "subrip"), ("vtt", "webvtt"), ("wav", "pcm_s16le"), ("flac", "flac")]
)
def test_ffprobe_reads_it(talk: Talk, tmp_path: Path, kind: str, codec: str) -> None:
    write(talk, kind, tmp_path / f"out.{kind}")
    command = ["ffprobe", "-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0"]
    found = subprocess.run([*command, str(tmp_path / f"out.{kind}")], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == codec and not found.stderr


@pytest.mark.skipif(shutil.which("soxi") is None, reason="sox is not installed")
def test_sox_reads_the_recording(talk: Talk, tmp_path: Path) -> None:
    write(talk, "wav", tmp_path / "out.wav")
    found = subprocess.run(["soxi", "-D", str(tmp_path / "out.wav")], capture_output=True, text=True, check=True)
    assert abs(float(found.stdout) - talk.duration_s) < 0.001


@pytest.mark.parametrize(("side", "channels"), [("both", 2), ("mixed", 1), ("you", 1), ("assistant", 1)])
def test_each_side_can_be_had_alone(talk: Talk, tmp_path: Path, side: str, channels: int) -> None:
    write(talk, "flac", tmp_path / "out.flac", side)
    samples, rate = soundfile.read(io.BytesIO((tmp_path / "out.flac").read_bytes()), always_2d=True, dtype="int16")
    assert samples.shape == (len(talk.you), channels) and rate == 24_000
    if side != "mixed":
        assert np.array_equal(samples[:, -1], talk.you if side == "you" else talk.assistant)


def test_the_page_needs_nothing_else(talk: Talk, tmp_path: Path) -> None:
    write(talk, "html", tmp_path / "out.html")
    text = (tmp_path / "out.html").read_text()
    assert not re.search(r"(?:src|href)=\"(?!data:)", text) and "<b>tomorrow" not in text


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
def test_a_browser_shows_the_page_and_can_play_it(talk: Talk, tmp_path: Path) -> None:
    write(talk, "html", tmp_path / "out.html")
    probe = "<script>document.querySelector('audio').onloadedmetadata = e => document.title = 'plays ' + e.target.duration</script>"
    page = (tmp_path / "out.html").read_text().replace("</body>", f"{probe}</body>")
    (tmp_path / "probe.html").write_text(page)
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"]
    command += ["--virtual-time-budget=4000", "--dump-dom", f"file://{tmp_path}/probe.html"]
    found = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    assert "What time is it?" in found and found.count("<article") == 4
    played = re.search(r"<title>plays ([\d.]+)", found)
    assert played is not None and abs(float(played[1]) - talk.duration_s) < 0.05


def test_the_verbs_write_import_and_find_a_log_again(
    log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GPT_REALTIME_HISTORY", str(tmp_path / "history"))
    assert main(["import", str(log)]) == 0
    uid = capsys.readouterr().out.strip()
    assert (
        main(["export", uid, str(tmp_path / "out.md")]) == 0 and "What time is it?" in (tmp_path / "out.md").read_text()
    )
    assert main(["replay", uid[:9], "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out.strip().splitlines()[-1])["turns"]) == 4
    assert main(["export", uid, str(tmp_path / "out.doc")]) == 2
    assert main(["replay", "nobody"]) == 2


def test_sound_that_was_held_back_lies_where_it_was_said() -> None:
    """Over a reply silence is sent; once a person is known, what was held back of them follows at once."""
    silent, loud = bytes(1920), b"\x10\x27" * 960
    sent = [(0.04 * (number + 1), silent) for number in range(25)]
    sent += [(1.01, loud)] * 12 + [(1.05 + 0.04 * number, loud) for number in range(10)]
    audio = [(t_s, base64.b64encode(block).decode()) for t_s, block in sent]
    lines = [Line(CLIENT, t_s, {"type": "input_audio_buffer.append", "audio": text}) for t_s, text in audio]
    spoken = np.flatnonzero(read_talk(lines, "A talk").you) / 24_000
    assert abs(spoken[0] - (1.01 - 12 * 0.04)) < 0.05 and abs(spoken[-1] - 1.41) < 0.05
    assert len(spoken) == 22 * 960, "nothing of it is lost"


async def test_the_export_of_a_kept_talk_plays_again_to_the_same_end(tmp_path: Path) -> None:
    """Words, times and sound of a session with the engine, through store, file and replay."""
    store = Store(tmp_path / "history", SystemClock())
    async with person(tmp_path, store=store, turn__mode="hold") as made:
        made.assistant.press_talk()
        made.world.mouth.say(600)
        await made.wait(lambda state: len(made.sent("input_audio_buffer.append")) > 10, "sound")
        made.assistant.release_talk(is_certain=True)
        await made.answered()
        made.assistant.send_text("Stop there")
        await made.wait(lambda state: state.playback.is_playing, "sound")
        made.assistant.stop()
        await made.answered(2)
        assert made.assistant.history is not None
        uid, live = made.assistant.conversation_uid, None
        while live != made.state:  # the answer to the stop may still come
            live = made.state
            kept = await made.assistant.history.talk(uid)
    write(kept, "jsonl", tmp_path / "out.jsonl")
    again = read_talk(list(read_lines(tmp_path / "out.jsonl")), kept.title)
    assert kept.state == again.state == replay(list(kept.lines)) == live
    assert again.turns == kept.turns and again.lines == kept.lines
    assert np.array_equal(again.you, kept.you) and np.array_equal(again.assistant, kept.assistant)
    assert kept.you.any() and kept.assistant.any()
