"""What a trained network says of given rows: for evaluation, the Predict page, boundary maps and
files of many rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from engine.data import kinds
from engine.data.batches import Source
from engine.trained.opened import Trained, open_trained

if TYPE_CHECKING:
    from engine.run.run import Run

BATCH = 1024


@torch.no_grad()
def outputs_of(
    trained: Trained, fields: dict[str, np.ndarray], role: str | None = None
) -> np.ndarray:
    """The raw outputs of one network for prepared fields, one row each."""
    role = role or next(iter(trained.nets))
    source = Source(fields, kinds.kinds_of(trained.signature), BATCH, torch.device("cpu"))
    made = [trained.nets[role](source.batch(0, number)) for number in range(source.batches)]
    made = [next(iter(one.values())) if isinstance(one, dict) else one for one in made]
    return np.asarray(torch.cat([one.float() for one in made]).numpy())


def chances_of(objective: str, outputs: np.ndarray) -> np.ndarray:
    """Scores as chances: one column a class (two for yes and no), or one a label."""
    if objective == "labels":
        return 1 / (1 + np.exp(-outputs))
    if objective == "two-classes":
        yes = 1 / (1 + np.exp(-outputs.reshape(-1)))
        return np.stack([1 - yes, yes], 1)
    shifted = np.exp(outputs - outputs.max(1, keepdims=True))
    return shifted / shifted.sum(1, keepdims=True)


def classes_of(trained: Trained) -> list[str]:
    field = trained.signature["fields"].get(trained.signature.get("target") or "", {})
    return [str(name) for name in field.get("classes") or []]


def in_units(trained: Trained, values: np.ndarray) -> np.ndarray:
    """Numbers as people know them: the target's scaling undone."""
    field = trained.signature["fields"].get(trained.signature.get("target") or "", {})
    scale = field.get("scale")
    return values * scale[1] + scale[0] if scale else values


def answer(trained: Trained, fields: dict[str, np.ndarray]) -> list[dict[str, Any]]:
    """One answer a row: the class and its chances, the labels, or the numbers."""
    objective, outputs = trained.job.plan.objective.type, outputs_of(trained, fields)
    names = classes_of(trained)
    if objective in ("classify", "classify-series", "two-classes"):
        chances = chances_of(objective, outputs)
        return [
            {
                "class": names[int(row.argmax())],
                "chance": float(row.max()),
                "chances": dict(zip(names, map(float, row), strict=True)),
            }
            for row in chances
        ]
    if objective == "segment":
        masks = outputs.argmax(1)
        return [{"mask": mask.tolist(), "shares": shares_of(mask, names)} for mask in masks]
    if objective == "labels":
        return [
            {
                "labels": [name for name, chance in zip(names, row, strict=True) if chance > 0.5],
                "chances": dict(zip(names, map(float, row), strict=True)),
            }
            for row in chances_of(objective, outputs)
        ]
    if objective in ("regress", "forecast"):
        return [
            {"numbers": row}
            for row in in_units(trained, outputs).reshape(len(outputs), -1).tolist()
        ]
    return [{"output": row} for row in outputs.tolist()]


def shares_of(mask: np.ndarray, names: list[str]) -> dict[str, float]:
    """Which share of the points each class has."""
    return {name: float((mask == k).mean()) for k, name in enumerate(names)}


def predict_task(
    run: Run,
    fields: dict[str, Any] | None = None,
    part: str | None = None,
    grid: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Given prepared fields, a part of the data, or a grid over two-dimensional points (for a map
    of the decision).
    """
    trained = open_trained(run.folder, with_data=part is not None)
    if grid is not None:
        across, down = (
            np.linspace(grid[axis][0], grid[axis][1], int(grid.get("size", 60)))
            for axis in ("x", "y")
        )
        points = np.stack(np.meshgrid(across, down), -1).reshape(-1, 2).astype("float32")
        outputs = outputs_of(trained, {trained.signature["inputs"][0]: points})
        objective = trained.job.plan.objective.type
        values = (
            chances_of(objective, outputs) if objective in ("classify", "two-classes") else outputs
        )
        return {
            "x": across.tolist(),
            "y": down.tolist(),
            "classes": classes_of(trained),
            "values": np.round(values, 4).tolist(),
        }
    if part is not None:
        given = trained.data.parts[part].fields
        return {"rows": trained.data.parts[part].rows.tolist(), "answers": answer(trained, given)}
    wanted = trained.signature["inputs"]
    missing = [name for name in wanted if name not in (fields or {})]
    if missing:
        raise KeyError(f"The network needs the field '{missing[0]}'.")
    arrays = {
        name: as_array(trained, name, value)
        for name, value in (fields or {}).items()
        if name in wanted
    }
    return {"answers": answer(trained, arrays)}


def as_array(trained: Trained, name: str, value: Any) -> np.ndarray:
    """Checked against the signature, so that the person reads which number is wrong and not torch's
    words.
    """
    field = trained.signature["fields"][name]
    array = np.asarray(value, dtype=kinds.of(field["kind"]).dtype)
    shape = [size for size in field["shape"] if size is not None]
    if list(array.shape[1:]) != shape and None not in field["shape"]:
        raise KeyError(
            f"The field '{name}' takes rows of {' × '.join(map(str, shape))}, and was given {' × '.join(map(str, array.shape[1:]))}."
        )
    return array
