"""Points against a critic with a gradient penalty: five steps of the critic for one of the generator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from engine.data.signature import Signature
from engine.measures.samples import points
from engine.ways.answer import Answer
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, first_input

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.figure import Figure

CRITIC_STEPS, NOISE, PENALTY = 5, 4, 10.0


@dataclass(frozen=True)
class Realness(Answer):
    """How real the critic takes something to be."""

    score: float


class Wasserstein(Way):
    type = "wasserstein"
    title = "Wasserstein, with a gradient penalty"
    summary = (
        "A generator makes points out of noise; a critic says how far they are from real ones."
    )
    when = "To make points like those that are there."
    metrics: ClassVar[Metrics] = {}
    learners: ClassVar[dict[str, tuple[str, ...]]] = {
        "critic": ("critic",),
        "generator": ("generator",),
    }
    asked = "generator"
    needs_gradients = True  # the penalty is one on gradients, also where it is measured

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = first_input(signature)
        field = given.as_json()
        noise = {"kind": "noise", "shape": [NOISE], "names": ["noise"], "dtype": "float32"}
        score = {"kind": "scores", "shape": [1], "names": ["score"], "dtype": "float32"}
        return {
            "critic": {"inputs": {name: field}, "outputs": {"score": score}},
            "generator": {"inputs": {"noise": noise}, "outputs": {"sample": field}},
        }

    def draw(
        self, source: Any, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        """As many batches as the critic takes steps."""
        name, first = self.signature.inputs[0], number * CRITIC_STEPS
        return {
            f"{name}.{k}": source.batch(epoch, (first + k) % source.batches)[name]
            for k in range(CRITIC_STEPS)
        }

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        name = self.signature.inputs[0]
        for k in range(CRITIC_STEPS):
            real = batch.get(f"{name}.{k}", batch.get(name))
            made = self.made(nets, len(real)).detach()
            far = self.score(nets, made).mean() - self.score(nets, real).mean()
            penalty = self.penalty(nets, real, made)
            yield Loss("critic", far + penalty, len(real), name="critic")
        yield Loss(
            "generator",
            -self.score(nets, self.made(nets, len(real))).mean(),
            len(real),
            name="generator",
        )

    def made(self, nets: Nets, count: int) -> Tensor:
        import torch

        return nets["generator"]({}, noise=torch.randn(count, NOISE))

    def score(self, nets: Nets, points: Tensor) -> Tensor:
        return nets["critic"]({}, **{self.signature.inputs[0]: points})

    def penalty(self, nets: Nets, real: Tensor, made: Tensor) -> Tensor:
        """How far the critic is from a slope of one, between real and made points."""
        import torch

        share = torch.rand(len(real), 1)
        between = (share * real + (1 - share) * made).requires_grad_()
        score = self.score(nets, between).sum()
        (slope,) = torch.autograd.grad(score, between, create_graph=True)
        return PENALTY * (slope.norm(dim=1) - 1).square().mean()

    def measure(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> dict[str, float]:
        """How far apart the critic sees real and made points of the validation part."""
        if "validation" not in sources:
            return {}
        batch = self.draw(sources["validation"], nets, state, 0, 0)
        first = next(self.losses(nets, batch, state))
        return {"validation/critic": float(first.value)}

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        real = sources["train"].batch(0, 0)[self.signature.inputs[0]]
        return (points(self.made(nets, len(real)), real, ("x", "y")),)

    def answer(self, trained: Any, fields: dict[str, Any]) -> Sequence[Realness]:
        """What the critic says of given points."""
        return [Realness(score) for (score,) in trained.outputs(fields, "critic").tolist()]


ENTRY = Wasserstein
