"""Rows of numbers: from one unit to several layers."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.templates.drawing import Document, Template, document, label, plan


def _table(set_: str, rows: int, features: int, classes: list[str]) -> dict[str, Any]:
    return {
        "set": set_,
        "signature": {
            "rows": rows,
            "fields": {"row": {"kind": "table", "shape": [features], "names": ["features"], "dtype": "float32"}, "label": label(classes)},
            "inputs": ["row"],
            "target": "label",
        },
    }  # fmt: skip


IRIS = _table("iris", 150, 4, ["setosa", "versicolor", "virginica"])
CANCER = _table("breast-cancer", 569, 30, ["malignant", "benign"])


def _perceptron() -> Document:
    s = Sketch()
    x = s.put("dense", s.put("table", name="features", features=4), out_features=3)
    s.put("scores", x, name="out")
    notes = "Rosenblatt, 1958: one unit for each class, each weighs the same four numbers."
    return document(
        "perceptron",
        {"network": s.graph()},
        plan=plan(IRIS, {"features": "row"}, lr=0.05, epochs=60, batch=16, optimizer="sgd"),
        notes=notes,
    )


def _logistic() -> Document:
    s = Sketch()
    x = s.put("batch_norm1d", s.put("table", name="features", features=30), affine=False)
    s.put("scores", s.put("dense", x, out_features=2), name="out")
    notes = "Batch norm without weights brings the thirty columns to the same range; the rest is one weighted sum for each class."
    return document(
        "logistic-regression",
        {"network": s.graph()},
        plan=plan(CANCER, {"features": "row"}, lr=0.01, epochs=40),
        notes=notes,
    )


def _xor() -> Document:
    s = Sketch()
    x = s.chain(
        s.put("table", name="point", features=2),
        ("dense", {"out_features": 4}),
        "tanh",
        ("dense", {"out_features": 2}),
    )
    s.put("scores", x, name="out")
    signature = {
        "rows": 1000,
        "fields": {
            "point": {"kind": "table", "shape": [2], "names": ["columns"], "dtype": "float32"},
            "label": label(["orange", "blue"]),
        },
        "inputs": ["point"],
        "target": "label",
    }
    training = plan({"set": "xor", "signature": signature}, {"point": "point"}, lr=0.03, epochs=60)
    notes = (
        "What one layer cannot do, two can: Minsky and Papert, 1969; Rumelhart and others, 1986."
    )
    return document("xor-mlp", {"network": s.graph()}, plan=training, notes=notes)


def _table_mlp() -> Document:
    s = Sketch()
    x = s.put("batch_norm1d", s.put("table", name="features", features=30), affine=False)
    x = s.chain(
        x,
        ("dense", {"out_features": 64}),
        "relu",
        ("dropout", {"p": 0.2}),
        ("dense", {"out_features": 32}),
        "relu",
        ("dense", {"out_features": 2}),
    )
    s.put("scores", x, name="out")
    return document(
        "table-mlp", {"network": s.graph()}, plan=plan(CANCER, {"features": "row"}, epochs=40)
    )


TEMPLATES = (
    Template(
        "perceptron",
        "Perceptron",
        "One unit for each class: where it all began.",
        "Tables",
        _perceptron,
    ),
    Template(
        "logistic-regression",
        "Logistic regression",
        "One weighted sum for each class, on a real table.",
        "Tables",
        _logistic,
    ),
    Template("xor-mlp", "XOR", "What one layer cannot do, two can.", "Tables", _xor),
    Template(
        "table-mlp", "Table network", "Two hidden layers for rows of numbers.", "Tables", _table_mlp
    ),
)
