"""What comes back of a person's own sample: its code, and what a network makes of that. For a task's
process that stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from engine.errors import Refusal
from engine.measures.answer_figures import NumbersAnswered
from engine.trained.opened import open_trained
from engine.ways.making import Coder, as_seen
from engine.ways.way import first_input

if TYPE_CHECKING:
    from engine.run.folder import RunFolder


class NothingComesBack(Refusal, ValueError):
    """A network that gives no sample back was asked for one."""


class Again:
    """Asked with what an exported network gave, by the names of its outputs."""

    def __init__(self, run: RunFolder) -> None:
        self.trained = trained = open_trained(run.folder, with_data=False)
        way = trained.way
        if not isinstance(way, Coder):
            raise NothingComesBack(
                f"A network that learned by *{way.title}* gives no sample back. Ask it with predict."
            )
        self.way = way
        self.field = first_input(trained.signature)[1]
        # what the way wants → what that is called in the drawing
        self.names = trained.job.plan.objective.outputs.get(trained.asked, {})
        self.opening: dict[str, Any] = {}

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        given = asked.get("outputs") or {}
        missing = [name for name in self.names.values() if name not in given]
        if missing:
            raise NothingComesBack(f"The output '{missing[0]}' is missing.")
        outputs = {
            want: torch.as_tensor(np.asarray(given[name], np.float32))[None]
            for want, name in self.names.items()
        }
        with torch.no_grad():
            code, sample = self.way.came_back(self.trained.nets, outputs)
        figures = []
        if sample is not None and torch.isfinite(sample).all():
            figures = [figure.as_json() for figure in as_seen(sample.float(), self.field)]
            figures = [figure | {"title": "What comes back"} for figure in figures]
        if code is not None:
            values = tuple(np.round(code.reshape(-1).numpy().astype(float), 4).tolist())
            figures.append(NumbersAnswered("the code", values).as_json() | {"title": "Its code"})
        return {"figures": figures}
