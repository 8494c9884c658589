"""Tools of your own: every public function with a docstring. Choose this file under Settings, Tools."""

import asyncio
import random


def roll_dice(sides: int = 6, count: int = 1) -> str:
    """Roll dice.

    sides: of each die
    count: how many dice
    """
    return ", ".join(str(random.randint(1, sides)) for _ in range(count))


roll_dice.policy = "allow"  # it asks first unless you say so


async def brew(minutes: float) -> str:
    """Brew coffee, which takes a while.

    minutes: how long
    """
    await asyncio.sleep(minutes * 60)
    return "The coffee is ready."


brew.timeout_s = 600
