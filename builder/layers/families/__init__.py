"""The catalogue's families; this file only gathers. An entry is a `Layer` at the top of any module
here; the known families come first, in their order.
"""

from __future__ import annotations

import importlib
import pkgutil

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
        for one in pkgutil.iter_modules(__path__)
        if (name := f"{__name__}.{one.name}") not in NAMED
    ),
)


def gather() -> dict[str, Layer]:
    """Every entry by its type, in the order of the families."""
    entries: dict[str, Layer] = {}
    for module in MODULES:
        found: list[Layer] = []
        for name, value in vars(module).items():
            if name.startswith("_"):
                continue
            if isinstance(value, Layer):
                found.append(value)
            elif isinstance(value, tuple):
                found += [one for one in value if isinstance(one, Layer)]
        for entry in found:
            if entry.type in entries and entries[entry.type] is not entry:
                raise ValueError(
                    f"Two entries are called {entry.type}: {entries[entry.type].place} and {entry.place}"
                )
            entries[entry.type] = entry
    return entries
