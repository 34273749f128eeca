"""One class out of several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from engine.data.signature import Signature
from engine.ways.over_graph import fields_of, said_of_nodes
from engine.ways.readings.one_class import OneClass
from engine.ways.script_pieces import ScriptPieces, ask, loss_of, one_loss
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, inputs_of, one_role, target_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.source import Source
    from engine.measures.figure import Figure
    from engine.plan.plan import Plan
    from engine.ways.script_pieces import Networks

MIXING = ("mixup", "cutmix")
NEED_ONE_CLASS = ("focal", "hinge")


class Classify(Way):
    type = "classify"
    title = "Many classes"
    summary = "Each sample belongs to one class; the network gives every class a score."
    when = "Digits, species, topics: one answer out of a fixed list (two classes work as well)."
    losses_fit = ("cross-entropy", "focal", "hinge", "kl")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}
    tasks: ClassVar[tuple[str, ...]] = ("two classes", "many classes")
    suits: ClassVar[tuple[str, ...]] = ("sequence classification",)
    reads = OneClass

    @classmethod
    def problems(cls, plan: Plan) -> list[str]:
        """Losses that need one class a sample meet samples that are mixed."""
        from engine.plan import losses

        mixing = [
            str(chosen.get("type")) for chosen in plan.data.augment if chosen.get("type") in MIXING
        ]
        if not mixing or plan.loss is None or plan.loss.type not in NEED_ONE_CLASS:
            return []
        title = losses.CATALOGUE[plan.loss.type].title
        why = f"{title} needs one class a sample, and '{mixing[0]}' mixes them."
        return [f"{why} Choose Cross-entropy, or take '{mixing[0]}' out."]

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        classes = target_of(signature, classes=True).classes
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
        # mixed samples have a share of each class
        named = label.argmax(1) if label.dim() == 2 else label
        yield Loss(
            "network",
            value,
            count,
            lambda: {"accuracy": (scores.argmax(1) == named).float().mean()},
        )

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        return said_of_nodes(self.signature, nets["network"], sources, self.target)

    @classmethod
    def shows_samples(cls, signature: Signature) -> bool:
        return fields_of(signature) is not None

    def script(self) -> ScriptPieces:
        return ScriptPieces(one_loss, measure_classes, scores=("loss", "accuracy"))


def measure_classes(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and how often the likeliest class is the right one."""
    scores, label = ask(networks, "network", batch), batch["target"]  # (batch, classes), (batch,)
    right = scores.argmax(1) == label
    return {"loss": loss_of(scores, label), "accuracy": right.float().mean()}


ENTRY = Classify
