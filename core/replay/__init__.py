"""A session's log played again: the same lines give the same conversation, to the last bit."""

from core.replay.inputs import input_line, input_of, opening_line, state_of
from core.replay.play import Player, replay

__all__ = ["Player", "input_line", "input_of", "opening_line", "replay", "state_of"]
