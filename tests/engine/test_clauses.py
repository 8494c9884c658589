"""How an answer is cut into pieces that are spoken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from core.engine.clauses import Clauses

ANSWER = "A lighthouse keeper was a man who kept a light on the sea. He slept by day."


def pieces(tokens: list[str], urgent_from: int = 10**9) -> list[str]:
    clauses = Clauses()
    found = [
        piece for number, token in enumerate(tokens) for piece in clauses.feed(token, is_urgent=number >= urgent_from)
    ]
    return [*found, clauses.rest()]


def tokens(text: str) -> list[str]:
    first, *others = text.split(" ")
    return [first, *(f" {word}" for word in others)]


def test_the_first_piece_is_short_and_the_next_are_sentences() -> None:
    assert pieces(tokens(ANSWER)) == [
        "A lighthouse keeper ",
        "was a man who kept a light on the sea.",
        " He slept by day.",
    ]


def test_where_sound_runs_out_words_are_spoken_without_waiting_for_the_sentence() -> None:
    _, second, third, *_ = pieces(tokens(ANSWER), urgent_from=9)
    assert second == "was a man who kept "
    assert third == "a light on the sea."


def test_no_piece_ends_after_an_article_however_urgent_it_is() -> None:
    clauses = Clauses()
    clauses.feed("A lighthouse keeper was")
    assert clauses.feed(" a man who kept a ", is_urgent=True) == ["was a man who kept "]


@given(some.lists(some.text(" abc.,!?\n", max_size=6), max_size=40), some.integers(0, 40))
def test_all_pieces_are_the_text(parts: list[str], urgent_from: int) -> None:
    assert "".join(pieces(parts, urgent_from)) == "".join(parts)
