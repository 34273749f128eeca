"""What the Predict page draws of an answer: the figures that the reading of its network gives, and
the training samples that are most alike.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from engine.data.signature import Field
from engine.export.network_file import read_about
from engine.export.onnx_bytes import metadata
from engine.measures.answer_figures import Alike, AlikeSample, Outputs, Seen, SeenInput
from engine.measures.figure import Figure
from engine.ways import readings


@functools.lru_cache(maxsize=64)
def answer_of(pack: Path) -> dict[str, Any]:
    """How a packed network's output is read; a drawing asks several times a second."""
    about = read_about(metadata((pack / "model.onnx").read_bytes()))
    return about.get("answer") or {}


def figures_of(answer: dict[str, Any], reply: dict[str, Any]) -> list[dict[str, Any]]:
    """Of the first row that was answered; `answer` is what the file says of its output."""
    prediction = reply["predictions"][0]
    figures: list[Figure] = []
    if "outputs" in prediction:
        figures.append(Outputs.of(prediction["outputs"]))
    else:
        reading = readings.of(answer.get("kind"))(Field.from_json(answer))
        figures += reading.figures(prediction, str(answer.get("title") or ""))
    return [figure.as_json() for figure in figures]


def behind(reply: dict[str, Any]) -> list[dict[str, Any]]:
    """What the network got, and the training samples that it finds most alike."""
    figures: list[Figure] = []
    if inputs := reply.get("seen"):
        figures.append(Seen(tuple(SeenInput(**shown) for shown in inputs)))
    if samples := reply.get("neighbours"):
        figures.append(Alike(tuple(alike(sample) for sample in samples)))
    return [figure.as_json() for figure in figures]


def alike(sample: dict[str, Any]) -> AlikeSample:
    label, shown = sample.get("label"), sample.get("shown")
    cells = {name: "–" if value is None else str(value) for name, value in (shown or {}).items()}
    return AlikeSample(
        sample["row"],
        None if label is None else str(label),
        sample.get("picture"),
        cells if shown is not None else None,
    )
