"""A small network learns from a large one that knows already: not only which class is right, but how
likely the large one takes all others to be. Hinton and others, 2015.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.data.source import Source
from engine.ways.classify import Classify
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.way import Batch, Loss, Nets

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.plan import Plan
    from engine.ways.script_pieces import Networks


TEACHING = "teaching"  # of a batch: the teacher itself learns from it


class Distil(Classify):
    type = "distil"
    title = "From a teacher"
    summary = (
        "A network learns to answer as a trained one does, with all its doubts; the teacher stands "
        "still."
    )
    when = "To get what a large network knows into a small one that is fast and cheap to serve."
    fields = (
        Field(
            "share",
            "Teacher's share",
            "float",
            0.9,
            "of the loss; the rest asks for the right class as always",
            0.0,
            1.0,
        ),
        Field(
            "temperature",
            "Temperature",
            "float",
            4.0,
            "above 1 the teacher's second and third thoughts count more",
            0.1,
            100.0,
        ),
        Field(
            "teach",
            "First the teacher",
            "int",
            0,
            "so many epochs the teacher learns itself, before it teaches; 0: it knows already, from the weights that it begins from",
            0,
            100_000,
        ),
    )
    tasks: ClassVar[tuple[str, ...]] = ()
    suits: ClassVar[tuple[str, ...]] = ("two classes", "many classes", "sequence classification")
    titles: ClassVar[Mapping[str, str]] = {
        "agreement": "says what the teacher says",
        "teacher": "right, of the teacher",
    }

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        """A teacher takes and gives the same; it is in no learner, so nothing trains it."""
        network = super().wants(signature, options)["network"]
        return {"network": network, "teacher": network}

    @classmethod
    def learners_for(cls, options: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        pupil: dict[str, tuple[str, ...]] = {"network": ("network",)}
        return {"teacher": ("teacher",)} | pupil if options.get("teach") else pupil

    @classmethod
    def problems(cls, plan: Plan) -> list[str]:
        teach = int(plan.objective.options.get("teach") or 0)
        if plan.epochs is None or plan.epochs > teach:
            return super().problems(plan)
        return [
            *super().problems(plan),
            f"The plan has {plan.epochs} epochs, and in the first {teach} only the teacher learns. Let it have more.",
        ]

    # ---- training ------------------------------------------------------------------------------
    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        batch = source.batch(epoch, number)
        if epoch < self.options["teach"]:
            return batch | {TEACHING: True}
        state["still"] = True  # from now on the teacher is what it will be
        return batch

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        if TEACHING in batch:
            nets["teacher"].module.train()
            for loss in super().losses({"network": nets["teacher"]}, batch, state):
                right = loss.parts
                named = None if right is None else lambda: {"teacher": right()["accuracy"]}  # noqa: B023  # asked before the next
                yield Loss("teacher", loss.value, loss.count, named, "teacher.loss")
            return
        share, temperature = self.options["share"], self.options["temperature"]
        wished = taught(nets, batch)
        scores = nets["network"](batch)  # (batch, classes)
        doubt = doubts_of(scores, wished, temperature=temperature)
        for loss in super().losses({"network": Known(scores)}, batch, state):  # type: ignore[dict-item]  # it is only called
            learned = loss.parts

            def parts() -> dict[str, Tensor]:
                with torch.no_grad():
                    same = (scores.argmax(1) == wished.argmax(1)).float().mean()
                return {**(learned() if learned else {}), "agreement": same}  # noqa: B023  # asked before the next

            value = (1 - share) * loss.value + share * doubt
            yield Loss(loss.learner, value, loss.count, parts)

    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        """Beside the losses: how often the teacher is right, which stays the same."""
        scores = super().measure(nets, sources, state)
        if "validation" not in sources:
            return scores
        if "teacher" not in state or not state.get("still"):
            source, right, rows = sources["validation"], 0.0, 0
            for number in range(source.batches):
                batch = source.batch(0, number)
                label = batch[self.target]
                named = label.argmax(1) if label.dim() == 2 else label.reshape(-1)
                right += float((taught(nets, batch).argmax(1) == named).sum())
                rows += len(named)
            state["teacher"] = right / max(1, rows)
        return scores | {"validation/teacher": state["teacher"]}

    def troubles(self, scores: Mapping[str, float], step: int) -> dict[str, str]:
        teacher, own = scores.get("validation/teacher"), scores.get("validation/accuracy")
        if teacher is None or own is None or teacher >= own:
            return {}
        return {
            "teacher": f"The teacher is right in {teacher:.1%} of the validation rows, and its pupil in {own:.1%}: there is nothing left to learn from it. "
            "Under Change, What it begins from, choose the run of a good network for the teacher."
        }

    def script(self) -> ScriptPieces:
        values = {name: float(self.options[name]) for name in ("share", "temperature")}
        teach = int(self.options["teach"])
        return ScriptPieces(
            loss_of_pupil,
            measure_pupil,
            values | {"teach": teach},
            scores=("loss", "accuracy", "agreement"),
            paced=bool(teach),
        )


class Known:
    """Scores that are there already, in a network's place."""

    def __init__(self, scores: Tensor) -> None:
        self.scores = scores

    def __call__(self, batch: Batch) -> Tensor:
        return self.scores


def taught(nets: Nets, batch: Batch) -> Tensor:
    """What the teacher says, as it answers when it is asked: it learns nothing here."""
    import torch

    teacher = nets["teacher"]
    if teacher.module.training:
        teacher.module.eval()
    with torch.no_grad():
        scores: Tensor = teacher(batch)
    return scores


# ---- the numbers, in the training and in its script ------------------------------------------------
def doubts_of(scores: Tensor, wished: Tensor, *, temperature: float = 4.0) -> Tensor:
    """How far the shares of all classes are from the teacher's."""
    import torch.nn.functional as F

    log_share = (scores.float() / temperature).log_softmax(1)
    theirs = (wished.float() / temperature).softmax(1)
    return temperature**2 * F.kl_div(log_share, theirs, reduction="batchmean")


def asked_both(networks: Networks, batch: Batch) -> tuple[Tensor, Tensor]:
    """What the pupil says, and what the teacher says."""
    import torch

    networks["teacher"].eval()
    with torch.no_grad():
        wished = ask(networks, "teacher", batch)
    return ask(networks, "network", batch), wished


def loss_of_pupil(
    networks: Networks,
    batch: Batch,
    *,
    # [if teach]
    teach: int = 5,
    # [end]
    share: float = 0.9,
) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    # [if teach]
    if float(batch["epochs"]) < teach:  # first the teacher learns itself
        networks["teacher"].train()
        yield "teacher", loss_of(ask(networks, "teacher", batch), batch["target"])
        return
    # [end]
    scores, wished = asked_both(networks, batch)
    own = loss_of(scores, batch["target"])
    yield "network", (1 - share) * own + share * doubts_of(scores, wished)


def measure_pupil(networks: Networks, batch: Batch, *, share: float = 0.9) -> dict[str, Tensor]:
    """The loss, how often the likeliest class is the right one, and how often the teacher's."""
    scores, wished = asked_both(networks, batch)
    own = loss_of(scores, batch["target"])
    return {
        "loss": (1 - share) * own + share * doubts_of(scores, wished),
        "accuracy": (scores.argmax(1) == batch["target"]).float().mean(),
        "agreement": (scores.argmax(1) == wished.argmax(1)).float().mean(),
    }


ENTRY = Distil
