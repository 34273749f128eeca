"""Two rings told apart, from points that are made as they are needed: a stream without an end, and
nothing is kept apart to check on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from engine.data.signature import Field, Signature
from engine.data.source import Stream
from engine.measures.report import Report
from engine.ways.classify import Classify
from engine.ways.way import Batch

if TYPE_CHECKING:
    from torch import Tensor

    from engine.ways.asked import Asked, Given

UNSEEN = 1_000_000  # a place that no training gets to


class Rings(Stream):
    """Points of one ring or the other. Its generator goes on and on, so it is read from its start."""

    seeks = False
    batches = 10

    def __init__(self, size: int, seed: int) -> None:
        super().__init__()
        self.size, self.seed = size, seed

    def read(self, place: int) -> Iterator[Batch]:
        import torch

        chance = torch.Generator().manual_seed(self.seed)
        while True:
            yield points(self.size, chance)


def points(count: int, chance: Any) -> Batch:
    import torch

    ring = torch.randint(2, (count,), generator=chance)
    turn = torch.rand(count, generator=chance) * 2 * torch.pi
    far = 1 + ring + torch.randn(count, generator=chance) * 0.1
    point: Tensor = torch.stack([turn.cos(), turn.sin()], 1) * far[:, None]
    return {"point": point, "ring": ring}


class TellingRings(Classify):
    type = "rings"
    title = "Rings"
    summary = "A network tells two rings apart, from points that never come twice."
    when = "When there is always more to learn from."
    tasks = ()
    suits = ()
    headline = "train/loss"
    needs_data = False
    learns_from = Rings

    @classmethod
    def signature_of(cls, options: dict[str, Any]) -> Signature:
        point = Field("table", (2,), ("columns",), "float32")
        ring = Field("label", (), (), "int64", classes=("inner", "outer"))
        return Signature(0, {"point": point, "ring": ring}, ("point",), "ring")

    @classmethod
    def own_sources(cls, given: Given) -> dict[str, Any]:
        return {"train": Rings(given.batch, given.seed)}

    def report(self, trained: Asked, part: str) -> Report:
        """Of points that it has not met."""
        import numpy as np
        import torch

        fresh = points(512, torch.Generator().manual_seed(UNSEEN))
        arrays = {name: values.numpy() for name, values in fresh.items()}
        scores = trained.outputs({"point": arrays["point"]})
        report = self.reading.report(scores, arrays["ring"], np.arange(512))
        assert report is not None
        return report


ENTRY = TellingRings
