"""The input itself, through a narrow place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, first_input, one_role

if TYPE_CHECKING:
    from torch import Tensor

    from engine.ways.script_pieces import Networks


class Reconstruct(Way):
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
    tasks = ("no target",)
    metrics: ClassVar[Metrics] = {"loss": "min", "mae": "min"}

    @classmethod
    def listed_score(cls) -> str:
        return cls.headline

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = first_input(signature)
        field = given.as_json()
        return one_role({name: field}, {"again": field | {"kind": "numbers", "activation": "none"}})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        name = self.signature.inputs[0]
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

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            loss_of_again,
            measure_chances if self.loss_takes_scores else measure_again,
            {"name": self.signature.inputs[0], "noise": float(self.options["noise"])},
            scores=("loss", "mae"),
            takes_target=False,
            draws=bool(self.options["noise"]),
        )


def again_and_wanted(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "image",
    noise: float = 0.0,
) -> tuple[Tensor, Tensor]:
    """What the network makes of its input, which it may see through noise, and the input."""
    import torch

    given = batch[name]
    if noise:
        given = given + noise * torch.randn_like(given)
    return ask(networks, "network", {**batch, name: given}), batch[name]


def loss_of_again(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    again, wanted = again_and_wanted(networks, batch)
    yield "network", loss_of(again, wanted)


def measure_again(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and the mean absolute error."""
    again, wanted = again_and_wanted(networks, batch)
    wrong = (again - wanted.reshape(again.shape)).abs()
    return {"loss": loss_of(again, wanted), "mae": wrong.mean()}


def measure_chances(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and the mean absolute error: a sigmoid makes numbers from 0 to 1 of scores."""
    again, wanted = again_and_wanted(networks, batch)
    wrong = (again.sigmoid() - wanted.reshape(again.shape)).abs()
    return {"loss": loss_of(again, wanted), "mae": wrong.mean()}


ENTRY = Reconstruct
