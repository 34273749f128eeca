"""The two projects that the first minutes begin with."""

from __future__ import annotations

from builder.drawing.sketch import Sketch
from builder.templates.drawing import DIGITS, MOONS, Document, Template, document, plan


def _digits_cnn() -> Document:
    s = Sketch()
    x = s.put("image", channels=1, height=8, width=8)
    x = s.chain(
        x, ("conv2d", {"out_channels": 10, "kernel_size": 5}), "relu", "max_pool2d", ("conv2d", {"out_channels": 32}), "relu", "max_pool2d", "flatten",
        ("dense", {"out_features": 20}), "relu", ("dense", {"out_features": 10}),
    )  # fmt: skip
    s.put("scores", x, name="out")
    return document(
        "digits-cnn",
        {"network": s.graph()},
        plan=plan(DIGITS, {"image": "image"}, lr=0.004, epochs=20, batch=32),
    )


def _moons_mlp() -> Document:
    s = Sketch()
    x = s.put("table", name="point", features=2)
    x = s.chain(
        x, ("dense", {"out_features": 64}), "relu", ("dense", {"out_features": 128}), "relu", ("dense", {"out_features": 64}), "relu", ("dense", {"out_features": 2}),
    )  # fmt: skip
    s.put("scores", x, name="out")
    split = {"type": "stratified", "train": 0.8, "validation": 0.2, "test": 0.0, "seed": 0}
    return document(
        "moons-mlp",
        {"network": s.graph()},
        plan=plan(MOONS, {"point": "point"}, split=split, epochs=200, batch=800),
    )


TEMPLATES = (
    Template(
        "digits-cnn",
        "Handwritten digits",
        "Reads handwritten digits; the project you start with.",
        "Images",
        _digits_cnn,
        5_962,
    ),
    Template(
        "moons-mlp",
        "Two moons",
        "Three dense layers bend a line around two moons.",
        "Tables",
        _moons_mlp,
        16_898,
    ),
)
