"""What is kept, and how it is found again."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import FakeClock
from core.journal import CLIENT, SERVER, Line, read_lines, to_text
from core.store import Reader, Store
from core.store.reading import CLOSE, OPEN, excerpt_of, query_of
from core.store.schema import FILE, STEPS
from core.store.split import MICROPHONE, join, split
from tests.fakes.sounds import append, delta, row


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "history", FakeClock())
    yield made
    made.close()


def fill(store: Store, uid: str = "conv_1", words: str = "Where is the harbour?") -> list[Line]:
    """A turn: sound in, words, sound out."""
    lines = [
        Line(CLIENT, 0.0, append(b"\1\2" * 480)),
        Line(CLIENT, 0.02, append(b"\3\4" * 481)),
        Line(SERVER, 0.1, {"type": "input_audio_buffer.committed", "item_id": "u"}),
        Line(SERVER, 0.2, delta("a", b"\5\6" * 300)),
        Line(SERVER, 0.3, delta("a", b"\7\1" * 17 + b"\1")),
        Line(SERVER, 0.4, {"type": "response.done", "response": {"id": "r"}}),
    ]
    store.begin(uid, "OpenAI")
    for line in lines:
        store.add(uid, line)
    store.put_item(uid, 0, row("u", "user", words))
    store.put_item(uid, 1, row("a", "assistant", "Down the hill, past the café."))
    store.count_turns(uid, 2, words)
    assert store.wait_until_written()
    return lines


def test_lines_come_back_to_the_byte_with_their_sound(store: Store) -> None:
    lines = fill(store)
    with store.reader() as reader:
        assert list(reader.lines("conv_1")) == lines
        assert reader.sound("conv_1", MICROPHONE) == b"\1\2" * 480 + b"\3\4" * 481
    assert sorted(path.suffix for path in (store.folder / "sounds").rglob("*.*")) == [".flac", ".flac"]


def test_sound_that_is_not_kept_comes_back_as_silence_of_its_length(store: Store) -> None:
    store.begin("conv_1", "")
    store.add("conv_1", Line(CLIENT, 0.0, append(b"\1\2" * 480)), keeps_sound=False)
    assert store.wait_until_written()
    with store.reader() as reader:
        assert [line.event for line in reader.lines("conv_1")] == [append(bytes(960))]


@pytest.mark.parametrize("audio", ["not base64!", "QQ", "QQ==", "", "QUI="])
def test_an_event_is_the_same_after_it_was_taken_apart(audio: str) -> None:
    event = {"type": "response.output_audio.delta", "item_id": "a", "delta": audio, "output_index": 0}
    parts = split(SERVER, event)
    assert (join(parts.event, parts.pcm) if parts.length is not None else parts.event) == event


@pytest.mark.parametrize(
    ("words", "marked"), [("harbour", "harbour"), ("HARB", "harbour"), ("cafe", "café"), ("past the", "past")]
)
def test_words_are_found_by_their_beginning_and_without_accents(store: Store, words: str, marked: str) -> None:
    fill(store)
    with store.reader() as reader:
        found = reader.search(words)
    assert found and any(f"{OPEN}{marked}{CLOSE}" in one.excerpt for one in found)


@pytest.mark.parametrize("words", ["", "   ", '"', "*", 'a" OR b', "NEAR(", "col:x", "-x"])
def test_what_is_typed_is_never_a_broken_query(store: Store, words: str) -> None:
    fill(store)
    with store.reader() as reader:
        assert isinstance(reader.search(words), list)
    assert query_of("two words") == '"two" "words"*'


def test_a_renamed_conversation_keeps_its_name(store: Store) -> None:
    fill(store)
    store.rename("conv_1", "Harbour walk")
    store.count_turns("conv_1", 3, "Something else")
    store.wait_until_written()
    with store.reader() as reader:
        assert [one.title for one in reader.latest()] == ["Harbour walk"]
        assert not reader.search("elsewhere") and reader.search("walk")[0].item_id == ""


def test_the_end_of_a_long_conversation_is_read_first(store: Store) -> None:
    store.begin("conv_1", "")
    for number in range(30):
        store.put_item("conv_1", number, row(f"i{number}", "user", f"Row {number}"))
    store.wait_until_written()
    with store.reader() as reader:
        last = reader.items("conv_1", 10)
        before = reader.items("conv_1", 10, last[0][0])
    assert [data["item_id"] for _, data in last] == [f"i{number}" for number in range(20, 30)]
    assert before[-1][0] == 19


def test_a_deleted_conversation_comes_back_within_half_a_minute_and_is_gone_after(tmp_path: Path) -> None:
    clock = FakeClock()
    store = Store(tmp_path, clock)
    fill(store, words="A secret harbour")
    store.delete("conv_1")
    store.purge()
    store.wait_until_written()
    with store.reader() as reader:
        assert not reader.latest() and not reader.search("harbour")
    store.undo_delete("conv_1")
    store.wait_until_written()
    with store.reader() as reader:
        assert reader.search("harbour")
    store.delete("conv_1")
    clock.advance(31)
    store.purge()
    store.close()
    assert not list((tmp_path / "sounds").rglob("*.flac"))
    assert not leftovers(tmp_path, b"secret", b"Secret")


def test_old_conversations_go_when_their_time_is_over(tmp_path: Path) -> None:
    clock = FakeClock()
    store = Store(tmp_path, clock)
    fill(store, "conv_old")
    clock.advance(8 * 86_400)
    fill(store, "conv_new")
    store.purge(keep_days=7)
    store.wait_until_written()
    with store.reader() as reader:
        assert [one.uid for one in reader.latest()] == ["conv_new"]
    store.close()


def test_delete_everything_leaves_no_word_and_no_sound(tmp_path: Path) -> None:
    store = Store(tmp_path, FakeClock())
    fill(store, words="Something private")
    (tmp_path / "history.damaged-1.db").write_bytes(b"private")
    store.delete_everything()
    fill(store, "conv_2", words="A new beginning")
    store.close()
    assert not leftovers(tmp_path, b"private") and leftovers(tmp_path, b"beginning")
    with Reader(tmp_path) as reader:
        assert [one.uid for one in reader.latest()] == ["conv_2"]


def leftovers(folder: Path, *words: bytes) -> list[Path]:
    """Files in which one of the words can still be read."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(word in path.read_bytes() for word in words)]


def test_nothing_said_leaves_nothing(store: Store) -> None:
    store.begin("conv_1", "")
    store.add("conv_1", Line(CLIENT, 0.0, append(bytes(960))))
    store.end("conv_1")
    store.wait_until_written()
    with store.reader() as reader:
        assert not list(reader.lines("conv_1"))
    assert not list((store.folder / "sounds").rglob("*.flac"))


def test_the_database_is_as_it_should_be(store: Store) -> None:
    fill(store)
    with sqlite3.connect(store.folder / FILE) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchone() is None
    database.close()


def test_handing_over_never_waits_for_the_disk(store: Store) -> None:
    """While another program holds the database, lines are taken and kept."""
    fill(store)
    other = sqlite3.connect(store.folder / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.add("conv_1", Line(SERVER, 1.0, {"type": "response.done", "response": {}}))
    assert store.writer.waiting == 1
    other.execute("ROLLBACK")
    other.close()
    assert store.wait_until_written()


async def test_import_and_export_of_a_log_give_the_same_lines(tmp_path: Path) -> None:
    from core.journal import to_text
    from core.session.history import History
    from tests.conftest import SHARED

    path = SHARED / "recorded-events" / "openai_ws-audio_in_server_vad_turn.jsonl"
    if not path.exists():
        pytest.skip("the recordings are not beside the checkout")
    history = History(Store(tmp_path / "history", FakeClock()))
    uid = await history.take_in(path)
    lines = await history.lines(uid)
    assert lines == list(read_lines(path)) and all(to_text(line) for line in lines)
    assert [one.uid for one in await history.latest()] == [uid]
    await asyncio.gather(history.close())


def test_pages_follow_each_other_without_a_gap_where_two_end_at_once(store: Store) -> None:
    for number in range(7):
        fill(store, f"conv_{number}")
    with store.reader() as reader:
        seen, page = [], reader.latest(3)
        while page:
            seen += page
            page = reader.latest(3, page[-1])
    assert [one.uid for one in seen] == [f"conv_{number}" for number in range(6, -1, -1)]


def test_a_conversation_is_found_once_however_often_the_word_stands_in_it(store: Store) -> None:
    for number in range(3):
        fill(store, f"conv_{number}", words="Where is the harbour?")
        store.rename(f"conv_{number}", "No title")
        store.put_item(f"conv_{number}", 2, row("b", "assistant", "The harbour, again: the harbour."))
    store.wait_until_written()
    with store.reader() as reader:
        found = reader.search("harbour")
    assert [one.summary.uid for one in found] == ["conv_2", "conv_1", "conv_0"]
    assert all(one.item_id == "b" and one.excerpt.count(OPEN) == 2 for one in found)


@pytest.mark.parametrize(
    ("text", "words", "excerpt"),
    [
        ("Down the hill, past the café.", "cafe", "…the hill, past the <café>."),
        ("Yes", "y", "<Yes>"),
        ("I go. " + "so " * 80 + "harbour", "harb", "…so so so so so so <harbour>"),
        ("no hit here", "zzz", "no hit here"),
    ],
)
def test_an_excerpt_shows_the_first_hit(text: str, words: str, excerpt: str) -> None:
    assert excerpt_of(text, words).replace(OPEN, "<").replace(CLOSE, ">") == excerpt


def test_the_length_of_a_talk_leaves_out_long_pauses(store: Store) -> None:
    store.begin("conv_1", "")
    for t_s, name in (
        (20.0, "input_audio_buffer.speech_started"),
        (24.0, "response.created"),
        (25.0, "session.updated"),
    ):
        store.add("conv_1", Line(SERVER, t_s, {"type": name}))
    store.add("conv_1", Line(SERVER, 900.0, {"type": "input_audio_buffer.speech_started"}))
    store.count_turns("conv_1", 1, "Hello")
    store.wait_until_written()
    with store.reader() as reader:
        assert reader.summary("conv_1").length_s == 4.0 + 10.0


def test_a_history_of_the_first_version_opens(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / FILE)
    database.executescript(f"{STEPS[0]} PRAGMA user_version = 1;")
    database.execute(
        "INSERT INTO conversation(uid, title, began_s, ended_s, turns) VALUES ('conv_1', 'Old talk', 5, 65, 2)"
    )
    database.commit()
    database.close()
    store = Store(tmp_path, FakeClock())
    store.wait_until_written()
    with store.reader() as reader:
        assert [(one.title, one.length_s) for one in reader.latest()] == [("Old talk", 60.0)]
        assert [one.summary.uid for one in reader.search("talk")] == ["conv_1"]
    store.close()


async def test_half_a_character_is_kept_and_stops_nothing(tmp_path: Path) -> None:
    """A file's name that is no UTF-8, half an emoji: neither the database nor a log of UTF-8 takes it as it is."""
    store = Store(tmp_path, FakeClock())
    half = {"type": "conversation.item.create", "item": {"id": "u", "name": "caf\udce9 \ud83d"}}
    store.begin("conv_1", "")
    store.add("conv_1", Line(CLIENT, 0.0, half))
    store.put_item("conv_1", 0, row("u", "user", "caf\udce9 harbour"))
    store.count_turns("conv_1", 1, "caf\udce9")
    store.rename("conv_1", "the caf\udce9")
    assert store.wait_until_written() and store.problem is None
    with store.reader() as reader:
        assert list(reader.lines("conv_1")) == [Line(CLIENT, 0.0, half)]
        assert [one.item_id for one in reader.search("harbour")] == ["u"]
        assert reader.summary("conv_1").title == "the caf?"
    store.close()
    (tmp_path / "log.jsonl").write_text(to_text(Line(CLIENT, 0.0, half)), "utf-8")
    assert list(read_lines(tmp_path / "log.jsonl")) == [Line(CLIENT, 0.0, half)]
