"""Two networks against each other: one makes samples, the other tells them from real ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.measures.samples import pictures, points
from engine.ways.script_pieces import ScriptPieces, ask
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, first_input

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor

    from engine.measures.figure import Figure
    from engine.ways.answer import Answer
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

POINTS, PICTURES = 400, 36  # shown of what it makes


class Adversarial(Way):
    type = "adversarial"
    title = "Adversarial"
    summary = "A generator makes samples out of noise, a critic says which are real; each learns from the other."
    when = "To see how two networks teach each other, on points or small pictures. There is no score that says when it is done."
    fields = (
        Field(
            "noise",
            "Numbers of noise",
            "int",
            8,
            "what the generator makes its samples from",
            1,
            4096,
        ),
    )
    asked = "generator"
    metrics: ClassVar[Metrics] = {}
    learners: ClassVar[dict[str, tuple[str, ...]]] = {
        "critic": ("critic",),
        "generator": ("generator",),
    }

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = first_input(signature)
        field = given.as_json()
        noise = {
            "kind": "noise",
            "shape": [options["noise"]],
            "names": ["noise"],
            "dtype": "float32",
        }
        score = {
            "kind": "scores",
            "shape": [1],
            "names": ["score"],
            "dtype": "float32",
            "activation": "none",
        }
        return {
            "generator": {"inputs": {"noise": noise}, "outputs": {"sample": field}},
            "critic": {"inputs": {name: field}, "outputs": {"score": score}},
        }

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch
        import torch.nn.functional as F

        name = self.signature.inputs[0]
        real, count = batch[name], len(batch[name])

        def made() -> Tensor:
            return nets["generator"](
                batch, noise=torch.randn(count, self.options["noise"], device=real.device)
            ).reshape(real.shape)

        def surprise(samples: Tensor, is_real: float) -> Tensor:
            scores = nets["critic"](batch, **{name: samples})  # (batch, 1)
            return F.binary_cross_entropy_with_logits(scores, torch.full_like(scores, is_real))

        yield Loss(
            "critic", surprise(real, 1.0) + surprise(made().detach(), 0.0), count, name="critic"
        )
        yield Loss("generator", surprise(made(), 1.0), count, name="generator")

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """What the generator makes of the same noise at every look."""
        import torch

        name = self.signature.inputs[0]
        field, some = self.signature.fields[name], sources["train"].batch(0, 0)
        picture = field.kind == "image"
        count = min(PICTURES if picture else POINTS, len(some[name]))
        noise = torch.randn(count, self.options["noise"], device=some[name].device)
        generated = nets["generator"](some, noise=noise).reshape(count, *some[name].shape[1:])
        if picture:
            return (pictures(generated, field.range),)
        if len(field.shape) == 1 and (field.shape[0] or 0) >= 2:
            return (points(generated, some[name][:count], field.columns),)
        return ()

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[Answer]:
        """How real the critic takes given samples to be."""
        return self.reading.answers(trained.outputs(fields, "critic"))

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            loss_of_each,
            measure_each,
            {"name": self.signature.inputs[0], "noise": int(self.options["noise"])},
            scores=("critic", "generator"),
            takes_target=False,
            draws=True,
        )


def surprise_of_critic(
    networks: Networks,
    batch: Batch,
    samples: Tensor,
    is_real: float,
    *,
    name: str = "point",
) -> Tensor:
    """How surprised the critic is to hear that samples are real, or that they are made."""
    import torch
    import torch.nn.functional as F

    scores = ask(networks, "critic", {**batch, name: samples})  # (batch, 1)
    return F.binary_cross_entropy_with_logits(scores, torch.full_like(scores, is_real))


def samples_of_generator(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "point",
    noise: int = 8,
) -> Tensor:
    """As many samples as the batch has, out of noise."""
    import torch

    real = batch[name]
    drawn = torch.randn(len(real), noise)
    return ask(networks, "generator", {**batch, "noise": drawn}).reshape(real.shape)


def loss_of_each(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "point",
) -> Iterator[tuple[str, Tensor]]:
    """First the critic learns to tell real samples from made ones, then the generator to pass."""
    samples = samples_of_generator(networks, batch).detach()
    at_real = surprise_of_critic(networks, batch, batch[name], 1.0)
    at_samples = surprise_of_critic(networks, batch, samples, 0.0)
    yield "critic", at_real + at_samples
    samples = samples_of_generator(networks, batch)
    yield "generator", surprise_of_critic(networks, batch, samples, 1.0)


def measure_each(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The losses: no score says when it is done."""
    return dict(loss_of_each(networks, batch))


ENTRY = Adversarial
