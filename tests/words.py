"""The tests' measure of words is the product's."""

from core.metering.words import distance, normal, spoken, word_error_rate

__all__ = ["distance", "normal", "spoken", "understood", "word_error_rate"]


def understood(said: str, heard: str) -> float:
    """The part of the words that was heard, 0..1. The small recogniser may say a short sentence twice."""
    words, found = normal(said), set(normal(heard))
    return sum(word in found for word in words) / max(1, len(words))
