"""One class out of several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from engine.ways.way import Batch, Loss, Metrics, Nets, Objective, inputs_of, one_role


class Classify(Objective):
    type = "classify"
    title = "Many classes"
    summary = "Each sample belongs to one class; the network gives every class a score."
    when = "Digits, species, topics: one answer out of a fixed list (two classes work as well)."
    losses_fit = ("cross-entropy", "focal", "hinge", "kl")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}

    @classmethod
    def wants(cls, signature: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
        classes = signature["fields"][signature["target"]]["classes"]
        scores = {
            "kind": "scores",
            "shape": [len(classes)],
            "names": ["class"],
            "dtype": "float32",
            "activation": "none",
        }
        return one_role(inputs_of(signature), {"scores": scores})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores, label = nets["network"](batch), batch[self.target]  # (batch, classes), (batch,)
        if "sample.rows" in batch:  # a whole graph goes in, some of its nodes count
            scores, label = scores[batch["sample.rows"]], label[batch["sample.rows"]]
        value, count = self.loss(scores, label, batch.get("sample.weight"))
        named = (
            label.argmax(1) if label.dim() == 2 else label
        )  # mixed samples have a share of each class
        yield Loss(
            "network",
            value,
            count,
            lambda: {"accuracy": (scores.argmax(1) == named).float().mean()},
        )


ENTRY = Classify
