"""Yes or no, from one score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from engine.data.signature import Signature
from engine.ways.over_graph import fields_of, said_of_nodes
from engine.ways.readings.one_class import YesOrNo
from engine.ways.script_pieces import ScriptPieces, ask, loss_of, one_loss
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, inputs_of, one_role

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.source import Source
    from engine.measures.figure import Figure
    from engine.ways.script_pieces import Networks


class TwoClasses(Way):
    type = "two-classes"
    title = "Two classes"
    summary = "Yes or no: the network gives one score, above zero for the second class."
    when = "Two answers, and you want one score with a threshold that can be moved."
    losses_fit = ("binary-cross-entropy", "focal", "hinge")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}
    suits = ("two classes",)
    reads = YesOrNo

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        score = {
            "kind": "scores",
            "shape": [1],
            "names": ["score"],
            "dtype": "float32",
            "activation": "none",
        }
        return one_role(inputs_of(signature), {"scores": score})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores, label = nets["network"](batch), batch[self.target]  # (batch, 1), (batch,)
        value, count = self.loss(scores, label, batch.get("sample.weight"))
        yield Loss(
            "network",
            value,
            count,
            lambda: {
                "accuracy": ((scores.reshape(-1) > 0) == (label.reshape(-1) > 0.5)).float().mean()
            },
        )

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        return said_of_nodes(self.signature, nets["network"], sources, self.target)

    @classmethod
    def shows_samples(cls, signature: Signature) -> bool:
        return fields_of(signature) is not None

    def script(self) -> ScriptPieces:
        return ScriptPieces(one_loss, measure_sides, scores=("loss", "accuracy"))


def measure_sides(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and how often the score lies on the right side of zero."""
    score, label = ask(networks, "network", batch), batch["target"]  # (batch, 1), (batch,)
    right = (score.reshape(-1) > 0) == (label.reshape(-1) > 0.5)
    return {"loss": loss_of(score, label), "accuracy": right.float().mean()}


ENTRY = TwoClasses
