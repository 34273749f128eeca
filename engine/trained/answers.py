"""What a trained network says of given rows: for evaluation, the Predict page, boundary maps and
files of many rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data import kinds
from engine.errors import NotThere
from engine.trained.opened import Trained, open_trained

if TYPE_CHECKING:
    from engine.run.folder import RunFolder
    from engine.ways.answer import Answer

BATCH = 1024


def predict_task(
    run: RunFolder,
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
        values = trained.way.reading.grid(trained.outputs({trained.signature.inputs[0]: points}))
        return {
            "x": across.tolist(),
            "y": down.tolist(),
            "classes": trained.way.reading.classes,
            "values": np.round(values, 4).tolist(),
        }
    if part is not None:
        held = trained.part(part)
        answers = as_json(trained.way.answer(trained, held.fields))
        return {"rows": held.rows.tolist(), "answers": answers}
    wanted = trained.signature.inputs
    missing = [name for name in wanted if name not in (fields or {})]
    if missing:
        raise NotThere(f"The network needs the field '{missing[0]}'.")
    arrays = {
        name: as_array(trained, name, value)
        for name, value in (fields or {}).items()
        if name in wanted
    }
    return {"answers": as_json(trained.way.answer(trained, arrays))}


def as_json(answers: Sequence[Answer]) -> list[dict[str, Any]]:
    return [answer.as_json() for answer in answers]


def as_array(trained: Trained, name: str, value: Any) -> np.ndarray:
    """Checked against the signature, so that the person reads which number is wrong and not torch's
    words.
    """
    field = trained.signature.fields[name]
    array = np.asarray(value, dtype=kinds.of(field.kind).dtype)
    shape = [size for size in field.shape if size is not None]
    if list(array.shape[1:]) != shape and None not in field.shape:
        raise NotThere(
            f"The field '{name}' takes rows of {' × '.join(map(str, shape))}, and was given {' × '.join(map(str, array.shape[1:]))}."
        )
    return array
