"""The same look into a run that has ended, with the weights that were kept. For a task's process
only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import nn

from engine.data import kinds as kinds_of_data
from engine.data.batches import Rows
from engine.data.ledger import openings
from engine.data.source import Source
from engine.insides.passing import probe_of
from engine.insides.predictions import probe_pictures
from engine.insides.window import NO_SAMPLES, OFTEN, Window, seen_in
from engine.measures.pictures import encoded, small
from engine.plan.plan import Plan
from engine.run.asking import TaskError
from engine.run.checkpoint import write_json
from engine.run.folder import NODES_JSON, PROBE_JSON, RunFolder
from engine.run.seen import MasksOfRows, RowsSeen
from engine.trained.opened import Trained, open_trained
from engine.ways.answer import Answer, MaskAnswer
from engine.ways.readings.mask import SIDE
from engine.ways.way import Nets, Way


@dataclass
class Papers:
    """Keeps what a window writes, for the answer."""

    papers: dict[str, Any] = field(default_factory=dict)


@dataclass
class Place:
    recorder: Papers = field(default_factory=Papers)
    attempt: int = 0


@dataclass
class Kept:
    """The network of an ended run as something to look into (engine/insides/lookable.py)."""

    plan: Plan
    modules: dict[str, nn.Module]
    nets: Nets
    way: Way
    asked: str
    sources: dict[str, Source]
    state: dict[str, Any]
    drawing: dict[str, Any] | None
    at: dict[str, Any] = field(default_factory=lambda: {"step": 0, "epoch": 0})
    paused: bool = False
    desk: Place = field(default_factory=Place)

    def show_samples(self) -> None:
        """Those of the training's end lie beside the record already."""


def look(
    run: RunFolder, layers: list[str], sample: int, kinds: list[str], opened: str = ""
) -> dict[str, Any]:
    """What the window would show; the probe is written beside the record as the worker does it."""
    trained = open_trained(run.folder)
    sources = {name: source for name, source in trained.sources.items() if name != "test"}
    state = trained.way.begin(trained.nets, sources)
    ended = Kept(trained.job.plan, trained.modules, trained.nets, trained.way, trained.asked, sources, state, trained.job.project)  # fmt: skip
    window = Window()
    window.wish = {
        "layers": layers,
        "sample": sample,
        "opened": opened,
        **dict.fromkeys(kinds, True),
    }
    if not seen_in(ended).shows:
        return {"stamp": "end", "trouble": NO_SAMPLES}
    for name in OFTEN:
        if window.wish.get(name):
            getattr(window, f"look_at_{name}")(ended)
    papers = ended.desk.recorder.papers
    if PROBE_JSON in papers:
        write_json(run.probe_file, papers[PROBE_JSON])
    nodes = papers.get(NODES_JSON, {}).get("nodes")
    return {"stamp": "end", **window.told, **({"nodes": nodes} if nodes else {})}


def cells_of(trained: Trained, rows: list[int]) -> list[dict[str, str | float | None]]:
    """The rows of a table as the person wrote them, before any transform: column → cell; None is a
    gap.
    """
    from engine.reading.columns import CODED

    raw = trained.data.raw
    columns = [
        column
        for column in raw.columns.values()
        if column.values.ndim == 1 and column.name not in raw.target_names
    ]

    def cell(column: Any, row: int) -> Any:
        value = column.values[row]
        if column.type in CODED:
            return column.levels[int(value)] if value >= 0 else None
        if column.type == "number":
            return float(value) if np.isfinite(value) else None
        if column.type == "date":
            return None if np.isnat(value) else str(value)[:10]
        return None if value is None else str(value)[:80]

    return [{column.name: cell(column, row) for column in columns[:24]} for row in rows]


def masks_of(
    trained: Trained, fields: dict[str, np.ndarray], answers: Sequence[Answer]
) -> MasksOfRows | None:
    """For pictures that are painted over: what each point is and what is said of it, as large as
    the pictures are shown.
    """
    masks = [answer.mask for answer in answers if isinstance(answer, MaskAnswer)]
    if not masks:
        return None
    predicted = small(np.array(masks), SIDE)
    truth = small(fields[trained.way.target], SIDE)
    return {
        "truth": encoded(truth),
        "said": encoded(predicted),
        "classes": list(trained.way.reading.classes),
    }


def show_rows(run: RunFolder, rows: list[int], part: str = "validation") -> RowsSeen:
    """Given rows of the raw set, as a confusion matrix names them: what went in, what is true, what
    is said.
    """
    trained = open_trained(run.folder, test=part == "test")
    held = trained.part(part)
    if part == "test" and not openings(run.home, run.owner, trained.data.hash):
        raise TaskError(
            "The test part is closed. Open it first, under Results or on the Data page; each opening is counted."
        )
    place = {int(row): k for k, row in enumerate(held.rows)}
    chosen = [place[row] for row in rows if row in place]
    fields = {name: values[chosen] for name, values in held.fields.items()}
    if not chosen:
        return {"rows": []}
    by_field = kinds_of_data.kinds_of(trained.signature)
    whole = trained.data.whole
    source = Rows(fields, by_field, len(chosen), torch.device("cpu"), whole=whole)
    batch = probe_of(source, len(chosen))
    shown = [row for row in rows if row in place]
    answers = trained.way.answer(trained, fields)
    masks = masks_of(trained, fields, answers)
    seen: RowsSeen = {"rows": shown}
    if masks is not None:
        seen["masks"] = masks
    seen["cells"] = cells_of(trained, shown)
    seen["samples"] = probe_pictures(batch, trained.signature)
    seen["said"] = [answer.without_picture() for answer in answers]
    return seen
