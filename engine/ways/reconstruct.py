"""The input itself, through a narrow place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from engine.catalogue import Field
from engine.ways.way import Batch, Loss, Metrics, Nets, Objective, one_role


class Reconstruct(Objective):
    type = "reconstruct"
    title = "Reconstruction"
    summary = "The network gives back what it was given; a narrow place in it must learn what matters. No labels are needed."
    when = "Compressing, cleaning noisy data, finding what is unusual, or a first look at data without labels."
    fields = (
        Field(
            "noise",
            "Noise",
            "float",
            0.0,
            "this much noise is added to the input, but not to the target",
            0.0,
            10.0,
        ),
    )
    losses_fit = ("mse", "mae", "huber", "binary-cross-entropy")
    metrics: ClassVar[Metrics] = {"loss": "min", "mae": "min"}

    @classmethod
    def wants(cls, signature: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
        name = signature["inputs"][0]
        field = signature["fields"][name]
        return one_role({name: field}, {"again": field | {"kind": "numbers", "activation": "none"}})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        name = self.signature["inputs"][0]
        target = batch[name]  # (batch, …)
        given = (
            target + self.options["noise"] * torch.randn_like(target)
            if self.options["noise"]
            else target
        )
        again = nets["network"](batch, **{name: given})
        value, count = self.loss(again, target, batch.get("sample.weight"))
        squashed = again.sigmoid() if self.loss_takes_scores else again
        yield Loss(
            "network",
            value,
            count,
            lambda: {"mae": (squashed - target.reshape(again.shape)).abs().mean()},
        )

    @property
    def loss_takes_scores(self) -> bool:
        """Binary cross-entropy has the sigmoid inside."""
        return "binary_cross_entropy" in getattr(self.loss, "__module__", "")


ENTRY = Reconstruct
