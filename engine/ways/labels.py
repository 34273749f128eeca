"""Many labels at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from engine.data.signature import Signature
from engine.ways.readings.any_labels import AnyLabels
from engine.ways.script_pieces import ScriptPieces, ask, loss_of, one_loss
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, inputs_of, one_role, target_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.ways.script_pieces import Networks


class Labels(Way):
    type = "labels"
    title = "Many labels"
    summary = "Each sample may have any number of labels; every label is a yes or no of its own."
    when = "Topics of an article, things in a picture: answers that do not exclude each other."
    losses_fit = ("binary-cross-entropy", "focal")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max", "exact": "max"}
    tasks = ("many labels",)
    reads = AnyLabels

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        labels = target_of(signature, classes=True).classes
        scores = {
            "kind": "scores",
            "shape": [len(labels)],
            "names": ["label"],
            "dtype": "float32",
            "activation": "none",
        }
        return one_role(inputs_of(signature), {"scores": scores})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores, labels = nets["network"](batch), batch[self.target]  # (batch, labels) both
        value, count = self.loss(scores, labels, batch.get("sample.weight"))

        def parts() -> dict[str, Any]:
            right = (scores > 0) == (labels > 0.5)
            return {"accuracy": right.float().mean(), "exact": right.all(1).float().mean()}

        yield Loss("network", value, count, parts)

    def script(self) -> ScriptPieces:
        return ScriptPieces(one_loss, measure_labels, scores=("loss", "accuracy", "exact"))


def measure_labels(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, how often a label is right, and how often all of a sample's are."""
    scores, labels = ask(networks, "network", batch), batch["target"]  # (batch, labels) both
    right = (scores > 0) == (labels > 0.5)
    exact = right.all(1).float().mean()
    return {"loss": loss_of(scores, labels), "accuracy": right.float().mean(), "exact": exact}


ENTRY = Labels
