"""Networks for rows of a table: numbers, and categories as codes. A straight line, members that
answer together, and attention over the columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.drawing.sketch import Sketch
from builder.judging.ports import input_for

MEMBERS = 16
WIDTH = 128
ZEROS = {"type": "zeros"}
VECTOR = 64  # of a column, where columns look at each other


def are_columns(inputs: Mapping[str, Any], outputs: Mapping[str, Any]) -> bool:
    """Whether nothing but columns of a table goes in, and one row of numbers comes out."""
    flat = [len(wanted.get("shape", [])) <= 1 for wanted in outputs.values()]
    return flat == [True] and all(map(is_numbers_or_codes, inputs.values()))


def is_numbers_or_codes(field: Mapping[str, Any]) -> bool:
    return input_for(field)[0] == "table" or is_codes(field)


def is_codes(field: Mapping[str, Any]) -> bool:
    """Categories, each column's numbered on from those of the one before."""
    return field.get("kind") == "tokens" and list(field.get("names", [])) == ["column"]


def straight(s: Sketch, inputs: Mapping[str, Any], wide: int) -> str:
    """One weighted sum."""
    numbers, codes = _enter(s, inputs)
    return s.put("dense", _beside(s, [*numbers, *_places(s, codes)]), out_features=wide)


def together(s: Sketch, inputs: Mapping[str, Any], wide: int) -> str:
    """A straight line, and members that share two layers and each bend it their own way (TabM).
    Both begin at nothing, so that few rows are foreseen no worse than by the line.
    """
    numbers, codes = _enter(s, inputs)
    places = _places(s, codes)
    vectors = [s.chain(node, "number_embedding", "flatten") for node in numbers]
    x = s.put("members", _beside(s, [*vectors, *places]), members=MEMBERS)
    for _ in range(2):
        x = s.chain(x, ("dense", {"out_features": WIDTH}), "relu", ("dropout", {"p": 0.1}))
    x = s.put("member_dense", x, out_features=wide, init={"weight": ZEROS})
    line = _beside(s, [*numbers, *places])
    line = s.put("dense", line, out_features=wide, init={"weight": ZEROS, "bias": ZEROS})
    return s.put("add", s.put("member_mean", x), line)


def columns_attend(s: Sketch, inputs: Mapping[str, Any], wide: int) -> str:
    """FT-Transformer: a vector for each column, which look at each other, and one that gathers."""
    numbers, codes = _enter(s, inputs)
    vectors = [s.put("number_embedding", node, features=VECTOR) for node in numbers]
    vectors += [s.put("embedding", node, embedding_dim=VECTOR) for node in codes]
    x = s.put("class_token", _beside(s, vectors, dim=1))
    x = s.use("encoder", x, name="columns", repeat=2, features=VECTOR, heads=4)
    return s.chain(x, "pick", "layer_norm", "relu", ("dense", {"out_features": wide}))


def _enter(s: Sketch, inputs: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """The inputs of numbers, and those of codes."""
    numbers, codes = list[str](), list[str]()
    for name, field in inputs.items():
        type_, params = input_for(field)
        (codes if is_codes(field) else numbers).append(s.put(type_, name=name, **params))
    return numbers, codes


def _places(s: Sketch, codes: list[str]) -> list[str]:
    """A learned place for each category, all of a row side by side."""
    return [s.chain(node, ("embedding", {"embedding_dim": 8}), "flatten") for node in codes]


def _beside(s: Sketch, parts: list[str], dim: int | None = None) -> str:
    return parts[0] if len(parts) == 1 else s.put("concat", *parts, dim=dim)
