"""What a drawn template is, and the plans that they start with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Document = dict[str, Any]


@dataclass(frozen=True)
class Template:
    name: str
    title: str
    summary: str
    kind: str  # Tables, Images, Series, Text, Mixed
    draw: Callable[[], Document]
    parameters: int | None = None  # the published number, where there is one


def document(
    name: str,
    networks: Mapping[str, Any],
    blocks: Mapping[str, Any] | None = None,
    plan: Mapping[str, Any] | None = None,
    notes: str = "",
) -> Document:
    """A whole project document."""
    return {
        "format": 1, "name": name, "notes": notes, "networks": dict(networks), "blocks": dict(blocks or {}), "plan": dict(plan or {"data": {}}), "weights": {},
    }  # fmt: skip


def plan(
    data: Mapping[str, Any], inputs: Mapping[str, str], *, objective: str = "classify", want: str = "scores", loss: str = "cross-entropy", out: str = "out",
    split: Mapping[str, Any] | None = None, lr: float = 1e-3, optimizer: str = "adam", epochs: int | None = 20, batch: int = 32, schedule: str = "constant",
    regularisers: list[dict[str, Any]] | None = None, augment: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:  # fmt: skip
    """A plan for one network; `inputs` is {input of the network: field of the data}. `epochs` none:
    it goes on until it is stopped.
    """
    parts = split or {
        "type": "stratified",
        "train": 0.7,
        "validation": 0.15,
        "test": 0.15,
        "seed": 0,
    }
    return {
        "data": {"options": {}, "split": dict(parts), "transforms": [], "augment": augment or [], **data},
        "objective": {
            "type": objective, "options": {}, "roles": {"network": "network"}, "inputs": {"network": dict(inputs)}, "outputs": {"network": {want: out}},
        },
        "loss": {"type": loss, "options": {}},
        "learners": {"network": {"optimizer": {"type": optimizer, "options": {"lr": lr}}, "schedule": {"type": schedule, "options": {}}, "clip": None}},
        "regularisers": regularisers or [], "epochs": epochs, "batch": batch, "accumulate": 1, "precision": "fp32", "device": "auto", "compile": False, "seed": 0,
        "stopping": None, "average": None, "checkpoints": {"seconds": 30}, "begin_from": {}, "layers": {},
    }  # fmt: skip


def label(classes: list[str]) -> dict[str, Any]:
    return {"kind": "label", "shape": [], "names": [], "dtype": "int64", "classes": classes}


DIGITS: dict[str, Any] = {
    "set": "digits",
    "signature": {
        "rows": 1797,
        "fields": {
            "image": {
                "kind": "image",
                "shape": [1, 8, 8],
                "names": ["channels", "height", "width"],
                "dtype": "float32",
                "range": [0, 1],
            },
            "label": label([str(number) for number in range(10)]),
        },
        "inputs": ["image"],
        "target": "label",
    },
}
# a set that comes with its own test part
GIVEN = {"type": "given", "train": 0.85, "validation": 0.15, "test": 0.0, "seed": 0}


def mnist(side: int = 28) -> dict[str, Any]:
    """MNIST, stretched to another size where a network was made for one."""
    image = {
        "kind": "image",
        "shape": [1, side, side],
        "names": ["channels", "height", "width"],
        "dtype": "float32",
        "range": [0, 1],
    }
    data = {
        "set": "mnist",
        "signature": {
            "rows": 70_000, "fields": {"image": image, "label": label([str(number) for number in range(10)])}, "inputs": ["image"], "target": "label",
        },
    }  # fmt: skip
    return (
        data
        if side == 28
        else {
            **data,
            "transforms": [{"type": "resize", "options": {"height": side, "width": side}}],
        }
    )


CLOTH: dict[str, Any] = {
    "set": "cloth",
    "transforms": [{"type": "standardise"}],
    "signature": {
        "rows": 2000,
        "fields": {
            "row": {
                "kind": "table",
                "shape": [12],
                "names": ["columns"],
                "dtype": "float32",
                "columns": [f"reading {k + 1}" for k in range(12)],
            },
            "image": {
                "kind": "image",
                "shape": [1, 28, 28],
                "names": ["channels", "height", "width"],
                "dtype": "float32",
                "range": [0, 1],
            },
            "label": label(["bad", "good"]),
        },
        "inputs": ["row", "image"],
        "target": "label",
    },
}
RANDOM = {"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}
SHAPES: dict[str, Any] = {
    "set": "shapes",
    "signature": {
        "rows": 1200,
        "fields": {
            "image": {"kind": "image", "shape": [1, 32, 32], "names": ["channels", "height", "width"], "dtype": "float32", "range": [0, 1]},
            "mask": {"kind": "mask", "shape": [32, 32], "names": ["height", "width"], "dtype": "int64",
                     "classes": ["background", "circle", "square", "triangle"]},
        },
        "inputs": ["image"],
        "target": "mask",
    },
}  # fmt: skip
MOONS: dict[str, Any] = {
    "set": "moons",
    "signature": {
        "rows": 1000,
        "fields": {
            "point": {"kind": "table", "shape": [2], "names": ["features"], "dtype": "float32"},
            "target": label(["0", "1"]),
        },
        "inputs": ["point"],
        "target": "target",
    },
}
