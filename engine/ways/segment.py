"""A class for every point of a picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from engine.data.signature import Signature
from engine.ways.readings.mask import Mask
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, inputs_of, one_role, target_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.ways.script_pieces import Networks


class Segment(Way):
    type = "segment"
    title = "Segmentation"
    summary = "Every point of a picture gets a class: the network paints over what it sees."
    when = "Cells, roads, organs: where in the picture is the thing?"
    losses_fit = ("cross-entropy", "dice", "focal")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max", "iou": "max"}
    tasks = ("segmentation",)
    reads = Mask

    @classmethod
    def aim(cls, signature: Signature) -> str:
        return f"{super().aim(signature)} at each point"

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        mask = target_of(signature, classes=True)
        shape = [len(mask.classes), *mask.shape[-2:]]
        scores = {
            "kind": "scores",
            "shape": shape,
            "names": ["class", "height", "width"],
            "dtype": "float32",
            "activation": "none",
        }
        return one_role(inputs_of(signature), {"scores": scores})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores = nets["network"](batch)  # (batch, classes, height, width)
        mask = batch[self.target]  # (batch, height, width)
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
        measured = super().measure(nets, sources, state)
        if "validation" not in sources:
            return measured
        source, common, either = sources["validation"], [], []
        for number in range(source.batches):
            batch = source.batch(0, number)
            painted = nets["network"](batch)
            mask = batch[self.target].reshape(len(painted), *painted.shape[2:])
            chosen = painted.argmax(1)
            for k in range(painted.shape[1]):
                common.append((k, int(((chosen == k) & (mask == k)).sum())))
                either.append((k, int(((chosen == k) | (mask == k)).sum())))
        classes = sorted({k for k, _ in either})
        overlaps = [
            sum(n for j, n in common if j == k) / total
            for k in classes
            if (total := sum(n for j, n in either if j == k))
        ]
        iou = sum(overlaps) / len(overlaps) if overlaps else math.nan
        return measured | {"validation/iou": iou}

    def script(self) -> ScriptPieces:
        return ScriptPieces(mask_loss, measure_mask, scores=("loss", "accuracy"))


def painted(networks: Networks, batch: Batch) -> tuple[Tensor, Tensor]:
    """The scores of each point of a picture, and the class that it has."""
    scores, mask = ask(networks, "network", batch), batch["target"]
    # (batch, classes, height, width), (batch, height, width)
    return scores, mask.reshape(len(mask), *scores.shape[2:])


def mask_loss(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    scores, mask = painted(networks, batch)
    yield "network", loss_of(scores, mask)


def measure_mask(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and the share of points that are painted right."""
    scores, mask = painted(networks, batch)
    right = scores.argmax(1) == mask
    return {"loss": loss_of(scores, mask), "accuracy": right.float().mean()}


ENTRY = Segment
