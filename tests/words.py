"""The tests' measure of words is the product's."""

from core.metering.words import distance, normal, spoken, word_error_rate

__all__ = ["distance", "normal", "spoken", "word_error_rate"]
