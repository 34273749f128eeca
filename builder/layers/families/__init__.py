"""The catalogue's families; this file only gathers. An entry is a `Layer` at the top of any module
here; the known families come first, in their order.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

from builder.layers.families import (
    activation,
    arithmetic,
    attention,
    blocks,
    combine,
    convolution,
    dense,
    dropout,
    embedding,
    inputs,
    normalisation,
    outputs,
    pooling,
    recurrent,
    resizing,
    shape,
)
from builder.layers.layer import Layer

ORDER = (
    inputs, outputs, dense, convolution, pooling, resizing, activation, normalisation, dropout, recurrent, embedding, attention, shape, combine, arithmetic, blocks,
)  # fmt: skip
NAMED = {module.__name__ for module in ORDER}
MODULES = (
    *ORDER,
    *(
        importlib.import_module(name)
        for module_info in pkgutil.iter_modules(__path__)
        if (name := f"{__name__}.{module_info.name}") not in NAMED
    ),
)


def place_of(entry: Layer) -> str:
    """file:line of the statement in which an entry is written, for messages about the entry."""
    for module in MODULES:
        names = {
            name
            for name, value in vars(module).items()
            if value is entry
            or (isinstance(value, tuple) and any(member is entry for member in value))
        }
        if not names:
            continue
        file = Path(str(module.__file__))
        for statement in ast.parse(file.read_text(encoding="utf-8")).body:
            nodes = list(ast.walk(statement))
            stored = {
                node.id
                for node in nodes
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
            if names & stored:
                # In a tuple of entries the type itself tells the line, where it is spelt out.
                spelt = [
                    node.lineno
                    for node in nodes
                    if isinstance(node, ast.Constant) and node.value == entry.type
                ]
                return f"{file}:{spelt[0] if spelt else statement.lineno}"
    return entry.type


def gather() -> dict[str, Layer]:
    """Every entry by its type, in the order of the families."""
    entries: dict[str, Layer] = {}
    for module in MODULES:
        layers: list[Layer] = []
        for name, value in vars(module).items():
            if name.startswith("_"):
                continue
            if isinstance(value, Layer):
                layers.append(value)
            elif isinstance(value, tuple):
                layers += [member for member in value if isinstance(member, Layer)]
        for entry in layers:
            if entry.type in entries and entries[entry.type] is not entry:
                places = f"{place_of(entries[entry.type])} and {place_of(entry)}"
                raise ValueError(f"Two entries are called {entry.type}: {places}")
            entries[entry.type] = entry
    return entries
