"""Answers only what begins with "computer"; everything else is discarded."""


def intercept(words, talk):
    first, _, rest = words.strip().partition(" ")
    if first.strip(",.!?").lower() != "computer":
        return False
    return rest or {"action": "ask"}
