"""Vectors for the numbers of a table."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, real, whole
from builder.layers.layer import Example, Layer, Mistake, Port, Sent, series, table


def _waves(p: Form, x: Sent) -> dict[str, Any]:
    return {
        "columns": x.first.shape[0],
        "features": p.features,
        "waves": p.waves,
        "spread": p.spread,
    }


number_embedding = Layer(
    "number_embedding", "Embed numbers", "embedding", "Each number of a row becomes a vector, by waves of learned lengths along its column.", "numbers",
    torch="builder.layers.modules.numbers.NumberEmbedding", inputs=(Port("in", ("features",)),), outputs=(Port("out", ("columns", "features")),), arguments=_waves,
    names=lambda p, x: ("columns", "features"), detail="{features} features",
    fields=(
        whole("features", "Features", 4, "How many numbers stand for one; the first is the number itself.", low=2, high=4096, usual=(4, 8, 32)),
        whole("waves", "Waves", 16, "How many waves each column is looked at with.", high=4096, usual=(8, 16, 32), advanced=True),
        real("spread", "Speed", 0.1, "How fast the waves are at the beginning: more lets a small step of the number change everything.",
             low=0.0001, high=100.0, usual=(0.05, 0.1, 0.5, 1.0), advanced=True),
    ),
    words=("periodic", "fourier", "plr", "pbld", "numerical", "realmlp", "tabular", "columns"), purposes=("tables",), mixes=True,
    explain="A dense layer weighs a number by one slope; with waves it also sees steps and humps, as trees do. *Flatten* lays the vectors in one row for dense layers; "
    "attention reads them as a sequence of columns.",
    maths="y = (x, W·cos(2π·c·x + b))", initialise={"weight": ("weight",), "bias": ("bias",)},
    examples=(Example((table(),)), Example((table(3),), {"features": 6, "waves": 5, "spread": 0.5})),
    mistakes=(Mistake(Example((series(),)), "features"),),
)  # fmt: skip
