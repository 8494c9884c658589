"""The words of a turn as they grow."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from gui.words import Words


def _look(words: Words) -> list[tuple[str, str, bool]]:
    """(character, colour, whether it is strong) of all that is shown."""
    found, cursor = [], QTextCursor(words.document())
    for character in words.toPlainText():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        style = cursor.charFormat()
        found.append((character, style.foreground().color().name(), style.fontWeight() > 500))
    return found


async def test_words_that_grow_look_as_if_they_came_at_once_and_keep_the_selection() -> None:
    whole = "It is **ten** past nine.\nThe next one leaves at half past."
    grown, at_once = Words(25), Words(25)
    for length in range(24, len(whole) + 1, 3):
        grown.show_words(whole[:length], length // 2)
        if length == 24:
            cursor = grown.textCursor()
            cursor.setPosition(6)
            cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
            grown.setTextCursor(cursor)
    grown.show_words(whole, 40)
    at_once.show_words(whole, 40)
    assert _look(grown) == _look(at_once)
    assert grown.fit(120) == at_once.fit(120) > 25
    assert grown.selected_text() == "ten"


async def test_words_that_change_are_written_anew() -> None:
    words, fresh = Words(25), Words(25)
    words.show_words("Ten to nine", 11)
    words.show_words("Ten past nine", 3)
    fresh.show_words("Ten past nine", 3)
    assert _look(words) == _look(fresh)
