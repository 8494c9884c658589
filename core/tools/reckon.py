"""A calculator: reads an expression with Python's own parser and walks the tree; nothing is ever executed.

Only numbers, the operators and the functions listed here exist. Sizes are limited, so that no expression
takes noticeable time or memory.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable

from core.errors import ToolError

Number = int | float
LONGEST = 400
MOST_BITS = 4096
BINARY: dict[type, Callable[[Number, Number], Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
FUNCTIONS: dict[str, Callable[..., Number]] = {
    "sqrt": math.sqrt,
    "abs": abs,
    "round": round,
    "floor": math.floor,
    "ceil": math.ceil,
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "log": math.log,
    "log10": math.log10,
    "exp": math.exp,
    "min": min,
    "max": max,
}
NAMES = {"pi": math.pi, "e": math.e}


def reckon(expression: str) -> str:
    """The value as people write it: whole, or up to 12 digits. Raises ToolError that says what is wrong."""
    if len(expression) > LONGEST:
        raise ToolError("That expression is too long.", code="bad_expression")
    try:
        tree = ast.parse(_spelled(expression), mode="eval")
        return _shown(_value(tree.body))
    except ZeroDivisionError as error:
        raise ToolError("Division by zero has no value.", code="bad_expression") from error
    except (SyntaxError, ValueError, OverflowError, TypeError, RecursionError, MemoryError) as error:
        raise ToolError(f"{expression!r} cannot be calculated: {error}.", code="bad_expression") from error


def _spelled(expression: str) -> str:
    """What people and models write, in Python's signs."""
    text = expression.strip().rstrip("=").lower()
    for said, sign in (("\u00d7", "*"), ("\u00f7", "/"), ("\u2212", "-"), ("^", "**"), ("√", "sqrt"), ("math.", "")):
        text = text.replace(said, sign)
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    text = re.sub(r"(?<=\d)\s*x\s*(?=\d)", "*", text)
    text = re.sub(r"%\s*of\b", "/100*", text)
    text = re.sub(r"(\d(?:[\d.]*))\s*%(?!\s*[\d(a-z])", r"(\1/100)", text)
    for word, sign in (("plus", "+"), ("minus", "-"), ("times", "*"), ("divided by", "/"), ("to the power of", "**")):
        text = re.sub(rf"\b{word}\b", sign, text)
    return text


def _value(node: ast.expr) -> Number:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value  # type: ignore[return-value]  # checked above; bool and str are no numbers here
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        value = _value(node.operand)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        return _power(_value(node.left), _value(node.right))
    if isinstance(node, ast.BinOp) and type(node.op) in BINARY:
        return _sized(BINARY[type(node.op)](_value(node.left), _value(node.right)))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        if node.func.id in FUNCTIONS:
            return _sized(FUNCTIONS[node.func.id](*(_value(one) for one in node.args)))
        raise ValueError(f"{node.func.id} is not known")
    if isinstance(node, ast.Name) and node.id in NAMES:
        return NAMES[node.id]
    raise ValueError("only numbers, + - * / % ^, brackets and sqrt, sin, log ... are understood")


def _power(base: Number, exponent: Number) -> Number:
    if abs(exponent) > MOST_BITS or (isinstance(base, int) and base.bit_length() * abs(exponent) > MOST_BITS):
        raise ValueError("the power is too large")
    result = base**exponent
    if isinstance(result, complex):
        raise ValueError("it has no real value")
    return _sized(result)


def _sized(value: Number) -> Number:
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        raise ValueError("the number is too large")
    return value


def _shown(value: Number) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return str(value) if isinstance(value, int) else f"{value:.12g}"
