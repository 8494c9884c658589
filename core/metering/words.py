"""Word error rate between what was said and what was understood, after a plain normalisation.

Lower case, no punctuation, numbers as words, a few spellings that mean the same.
"""

from __future__ import annotations

import re

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SAME = {"ok": "okay", "mr": "mister", "mrs": "missus", "dr": "doctor", "cannot": "can not", "metres": "meters"}
SHORT = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'s": "s", "'d": " would"}


def normal(text: str) -> list[str]:
    """The words that count."""
    text = text.lower().replace("’", "'").replace("can't", "can not").replace("won't", "will not")  # noqa: RUF001
    for short, long in SHORT.items():
        text = text.replace(short, long)
    text = re.sub(r"(\d+)(st|nd|rd|th)\b", r"\1", text)
    text = re.sub(r"\d+", lambda found: f" {spoken(int(found[0]))} ", text)
    words = re.sub(r"[^a-z ]", " ", text).split()
    return " ".join(SAME.get(word, word) for word in words).split()


def spoken(number: int) -> str:
    """A number in words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f" {ONES[number % 10]}" if number % 10 else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{spoken(number // size)} {name}" + (f" {spoken(rest)}" if rest else "")
    raise AssertionError(number)


def distance(said: list[str], heard: list[str]) -> int:
    """Substitutions, insertions and deletions between two lists of words."""
    row = list(range(len(heard) + 1))
    for index, word in enumerate(said, 1):
        before, row[0] = row[0], index
        for place, other in enumerate(heard, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (word != other))
    return row[-1]


def word_error_rate(pairs: list[tuple[str, str]]) -> float:
    """Over (said, heard) pairs: all errors by all words."""
    sets = [(normal(said), normal(heard)) for said, heard in pairs]
    return sum(distance(said, heard) for said, heard in sets) / max(1, sum(len(said) for said, _ in sets))
