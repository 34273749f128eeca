"""What might stand where a part of a picture is missing, and a picture without its noise: a real
one, or a person's own. For a task's process that stays.
"""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Any

import torch

from engine.data import kinds
from engine.data.recipe import apply_transforms
from engine.errors import Refusal
from engine.randomness import reseed
from engine.reading.columns import DataError
from engine.trained.latent import part_of
from engine.trained.opened import open_trained
from engine.ways.making import Repairer, as_seen, rows_at
from engine.ways.way import first_input

if TYPE_CHECKING:
    from torch import Tensor

    from engine.run.folder import RunFolder

MOST = 16  # ways that one picture might have been, at once
KNOWN = 500  # training rows that say what pictures of these data are like


class CannotRepair(Refusal, ValueError):
    """There is nothing that could be filled in so."""


class Repairing:
    """A network that fills in, kept open with its data."""

    def __init__(self, run: RunFolder) -> None:
        self.trained = trained = open_trained(run.folder)
        way, (name, field) = trained.way, first_input(trained.signature)
        if not isinstance(way, Repairer) or field.kind != "image" or trained.data is None:
            raise CannotRepair(
                f"A network that learned by *{way.title}* from such data fills nothing in. Ask it with predict."
            )
        self.way, self.name, self.field = way, name, field
        self.part = part_of(trained)
        rows = len(trained.rows_of(self.part))
        self.opening: dict[str, Any] = {"of": rows, "dark": bool(self.form.get("dark", True))}

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """`row` or `drawing`; `box`: what is missing, as shares of the height and the width; none
        of it: the noise is taken away. `look`: only what was given.
        """
        sample = self.sample_of(asked)
        (given,) = as_seen(sample, self.field)
        answer: dict[str, Any] = {"given": given.as_json(), "figures": []}
        if not asked.get("look"):
            samples = self.done(sample, asked)
            if not torch.isfinite(samples).all():
                raise CannotRepair(
                    "What comes back is no numbers any more. Train it anew with a smaller rate."
                )
            title = "What might be there" if asked.get("box") else "Without its noise"
            figures = [figure.as_json() for figure in as_seen(samples, self.field)]
            answer["figures"] = [figure | {"title": title} for figure in figures]
        return answer

    def done(self, sample: Tensor, asked: dict[str, Any]) -> Tensor:
        count = int(asked.get("count") or 1)
        if not 1 <= count <= MOST:
            raise CannotRepair(f"It shows 1 to {MOST} at once.")
        many = sample.repeat(count if self.way.draws else 1, *[1] * (sample.dim() - 1))
        wishes, nets, box = asked.get("wishes") or {}, self.trained.nets, asked.get("box")
        reseed(int(asked.get("seed") or 0), "make", 0)
        with torch.no_grad():
            if box:
                missing = missing_of(box, sample).expand_as(many)
                return self.way.repaired(nets, many, missing, wishes).float().cpu()
            if self.way.cleaning_wishes() is None:
                raise CannotRepair("Nothing is missing. Say which part is to be filled in.")
            return self.way.cleaned(nets, many, wishes).float().cpu()

    # ---- the picture -----------------------------------------------------------------------------
    def sample_of(self, asked: dict[str, Any]) -> Tensor:
        if drawing := asked.get("drawing"):
            return self.own(str(drawing))
        row, rows = asked.get("row"), self.opening["of"]
        if not isinstance(row, int) or isinstance(row, bool) or not 0 <= row < rows:
            raise CannotRepair(f"A row is a whole number from 0 to {rows - 1:,}.")
        sample: Tensor = rows_at(self.trained.source_of(self.part), [row])[self.name]
        return sample

    def own(self, drawing: str) -> Tensor:
        """A drawing as the network's data have their pictures."""
        form, recipe = self.form, self.trained.data.recipe
        if not form:
            raise CannotRepair("These data have no pictures as a person draws them. Take a row.")
        kind, column = kinds.CATALOGUE["image"], form["column"]
        levels = recipe.columns[column][1]
        try:
            values, _ = kind.read(drawing, "drawing", {kind.form: form})
            raw = {column: kind.raw_column(column, values, levels, form)}
            fields = recipe.assemble(apply_transforms(raw, recipe.fitted))
        except (DataError, KeyError) as why:
            raise CannotRepair(f"This drawing cannot be taken: {why}") from None
        return torch.as_tensor(kind.given(fields[self.name])).float()

    @functools.cached_property
    def form(self) -> dict[str, Any]:
        """The size, the background and the colours of raw pictures."""
        data = self.trained.data
        kind = kinds.CATALOGUE["image"]
        for name in data.raw.inputs:
            column = data.raw.columns[name]
            if column.type == kind.column:
                known = data.split.rows["train"][:KNOWN]
                return {"column": name, **kind.form_facts(column, known, data.raw.range)}
        return {}


def missing_of(box: Any, sample: Tensor) -> Tensor:
    """(1, 1, height, width), true inside of a box of shares: top, left, bottom, right."""
    shares = [float(share) for share in box] if isinstance(box, list) else []
    if len(shares) != 4 or not all(0 <= share <= 1 for share in shares):
        raise CannotRepair(
            "What is missing is a box: top, left, bottom and right, each from 0 to 1."
        )
    height, width = sample.shape[-2:]
    top, left, bottom, right = shares
    missing = torch.zeros(1, 1, height, width, dtype=torch.bool)
    rows = slice(math.floor(top * height), math.ceil(bottom * height))
    missing[..., rows, math.floor(left * width) : math.ceil(right * width)] = True
    if not missing.any():
        raise CannotRepair("Nothing is inside of this box. Draw it larger.")
    return missing
