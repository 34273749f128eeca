"""A class for every point of a picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, ClassVar

from engine.ways.way import Batch, Loss, Metrics, Nets, Objective, inputs_of, one_role


class Segment(Objective):
    type = "segment"
    title = "Segmentation"
    summary = "Every point of a picture gets a class: the network paints over what it sees."
    when = "Cells, roads, organs: where in the picture is the thing?"
    losses_fit = ("cross-entropy", "dice", "focal")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max", "iou": "max"}

    @classmethod
    def wants(cls, signature: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
        mask = signature["fields"][signature["target"]]
        shape = [len(mask["classes"]), *mask["shape"][-2:]]
        scores = {
            "kind": "scores",
            "shape": shape,
            "names": ["class", "height", "width"],
            "dtype": "float32",
            "activation": "none",
        }
        return one_role(inputs_of(signature), {"scores": scores})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores, mask = (
            nets["network"](batch),
            batch[self.target],
        )  # (batch, classes, height, width), (batch, height, width)
        mask = mask.reshape(len(mask), *scores.shape[2:])
        value, count = self.loss(scores, mask, batch.get("sample.weight"))
        yield Loss(
            "network", value, count, lambda: {"accuracy": (scores.argmax(1) == mask).float().mean()}
        )

    def measure(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> dict[str, float]:
        """The losses, and the overlap of each class over all pictures together (intersection over
        union), as a mean.
        """
        measured, source, common, either = (
            super().measure(nets, sources, state),
            sources["validation"],
            [],
            [],
        )
        for number in range(source.batches):
            batch = source.batch(0, number)
            painted = nets["network"](batch)
            mask, chosen = (
                batch[self.target].reshape(len(painted), *painted.shape[2:]),
                painted.argmax(1),
            )
            for k in range(painted.shape[1]):
                common.append((k, int(((chosen == k) & (mask == k)).sum())))
                either.append((k, int(((chosen == k) | (mask == k)).sum())))
        classes = sorted({k for k, _ in either})
        overlaps = [
            sum(n for j, n in common if j == k) / total
            for k in classes
            if (total := sum(n for j, n in either if j == k))
        ]
        return measured | {"iou": sum(overlaps) / len(overlaps) if overlaps else math.nan}


ENTRY = Segment
