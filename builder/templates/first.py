"""The projects that the first minutes begin with."""

from __future__ import annotations

from builder.drawing.sketch import Sketch
from builder.templates.drawing import DIGITS, MOONS, Document, Template, document, label, plan

ALL = 10_000  # of a batch: all rows at once, however many are dealt


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


def _playground() -> Document:
    s = Sketch()
    x = s.put("table", name="point", features=2)
    x = s.put("point_features", x, name="features")
    x = s.chain(x, ("dense", {"out_features": 8}), "tanh", ("dense", {"out_features": 5}), "tanh")
    s.put("scores", s.put("dense", x, name="answer", out_features=1), name="out")
    spirals = {
        "set": "spirals",
        "options": {"rows": 300, "noise": 0.3, "arms": 2, "turns": 0.75, "scale": 5.0},
        "signature": {
            "rows": 300,
            "fields": {
                "point": {"kind": "table", "shape": [2], "names": ["columns"], "dtype": "float32", "columns": ["x", "y"]},
                "label": label(["arm 1", "arm 2"]),
            },
            "inputs": ["point"],
            "target": "label",
        },
    }  # fmt: skip
    training = plan(
        spirals, {"point": "point"}, objective="two-classes", loss="binary-cross-entropy",
        split={"type": "stratified", "train": 0.7, "validation": 0.3, "test": 0.0, "seed": 0}, lr=0.01, epochs=None, batch=ALL,
    )  # fmt: skip
    notes = "It learns for as long as you watch: turn its dials, add units, give it other features."
    return document(
        "playground",
        {"network": s.graph()},
        plan=training | {"tempo": 30.0, "checkpoints": {"seconds": 5}},
        notes=notes,
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
    Template(
        "playground",
        "Playground",
        "Watch two spirals being parted, unit by unit, and turn everything while it learns.",
        "Tables",
        _playground,
    ),
)
