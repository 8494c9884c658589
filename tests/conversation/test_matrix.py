"""The event matrix in core/README.md is that of the code."""

from __future__ import annotations

from tests.conversation.matrix import matrix, written


def test_the_readme_tells_which_step_takes_which_event() -> None:
    assert written() == matrix(), "python -m tests.conversation.matrix"
