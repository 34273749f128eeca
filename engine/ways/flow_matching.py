"""Straight paths from noise to samples: the network learns in which direction to go from any place
between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.ways.gradual import (
    CONDITION,
    GUIDANCE,
    STEPS,
    Gradual,
    answer_of,
    at_each,
    centred,
    forgotten,
    guided,
    placed,
)
from engine.ways.making import BY_CLASS
from engine.ways.script_pieces import ScriptPieces
from engine.ways.way import Batch, Nets

if TYPE_CHECKING:
    from torch import Tensor

    from engine.ways.gradual import Held
    from engine.ways.script_pieces import Networks


class FlowMatching(Gradual):
    type = "flow-matching"
    title = "Flow matching"
    summary = "The network learns the direction of straight paths from noise to samples; following it makes new ones."
    when = "To make points, series or pictures like those that are there, in few steps; simpler than diffusion, and as good."
    fields = CONDITION

    def mixture(self, sample: Tensor, noise: Tensor, time: Tensor) -> tuple[Tensor, Tensor]:
        return between(sample, noise, time)

    def amount(self, time: float) -> float:
        return 1 - time

    def wishes(self) -> tuple[Field, ...]:
        how = Field(
            "walk",
            "How it walks",
            "choice",
            "heun",
            "Heun looks at where a step leads and corrects it: two questions a step, and fewer steps needed",
            choices=(("heun", "Heun"), ("euler", "Euler")),
        )
        return (*super().wishes(), how)

    def time_of(self, amount: float) -> float:
        return 1 - amount

    def walk(
        self,
        nets: Nets,
        noise: Tensor,
        asked: dict[str, Any],
        begin: float | None = None,
        held: Held = lambda seen, time: seen,
    ) -> Iterator[Tensor]:
        place, steps, begin = noise, asked["steps"], begin or 0.0
        for step in range(steps):
            here, there = (begin + (1 - begin) * k / steps for k in (step, step + 1))
            direction = self.answered(nets, place, here, asked) * (1 - begin)
            if asked["walk"] == "heun":
                ahead = place + direction / steps
                corrected = self.answered(nets, ahead, there, asked) * (1 - begin)
                direction = (direction + corrected) / 2
            place = held(place + direction / steps, there)
            yield place

    def heading(self, nets: Nets, seen: Tensor, time: float, asked: Mapping[str, Any]) -> Tensor:
        return self.answered(nets, seen, time, asked)

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            loss_of_direction,
            measure_direction,
            values_of(self),
            takes_target=False,
            draws=True,
            make=make_along_paths,
        )


def values_of(way: Gradual) -> dict[str, Any]:
    """What the printed functions of a way that makes samples little by little are given."""
    return {
        "name": way.signature.inputs[0],
        "span": way.span,
        BY_CLASS: way.options[BY_CLASS],
        "target": way.target,
        "nobody": way.nobody,
        "untold": way.options["untold"],
        "guidance": GUIDANCE.default,
        "steps": STEPS.default,
    }


def between(sample: Tensor, noise: Tensor, time: Tensor) -> tuple[Tensor, Tensor]:
    """A place on the straight line from noise, at 0, to the sample, at 1, and its direction."""
    return noise + time * (sample - noise), sample - noise


def loss_of_direction(
    networks: Networks,
    batch: Batch,
    *,
    # [if by_class]
    target: str = "label",
    nobody: int = 2,
    untold: float = 0.1,
    # [end]
    name: str = "point",
    span: tuple[float, float] = (-1.0, 1.0),
) -> Iterator[tuple[str, Tensor]]:
    """How far the network is from the direction in which the sample lies, anywhere on its path."""
    import torch

    sample = centred(batch[name], span)
    time = torch.rand(len(sample), 1)
    noise = torch.randn_like(sample)
    place, direction = between(sample, noise, at_each(time, sample))
    # [if by_class]
    batch = {**batch, target: forgotten(batch[target], nobody, untold)}
    # [end]
    yield "network", (answer_of(networks, batch, place, time) - direction).square().mean()


def measure_direction(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, on noise of its own."""
    ((_, loss),) = loss_of_direction(networks, batch)
    return {"loss": loss}


def make_along_paths(
    networks: Networks,
    like: Batch,
    *,
    name: str = "point",
    span: tuple[float, float] = (-1.0, 1.0),
    steps: int = 50,
) -> Tensor:
    """From noise along the directions that were learned, as Heun walks."""
    import torch

    place = torch.randn_like(like[name])
    for step in range(steps):
        direction = guided(networks, like, place, step / steps)
        ahead = place + direction / steps
        corrected = (direction + guided(networks, like, ahead, (step + 1) / steps)) / 2
        place = place + corrected / steps
    return placed(place, span)


ENTRY = FlowMatching
