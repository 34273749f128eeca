"""Samples sink into noise step by step, and a network learns to take the noise away again."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.ways.flow_matching import values_of
from engine.ways.gradual import (
    CONDITION,
    Gradual,
    answer_of,
    at_each,
    centred,
    forgotten,
    guided,
    placed,
)
from engine.ways.script_pieces import ScriptPieces
from engine.ways.way import Batch, Nets

if TYPE_CHECKING:
    from torch import Tensor

    from engine.ways.gradual import Held
    from engine.ways.script_pieces import Networks

# A sample without noise teaches nothing, and of noise without a sample nobody can say what was it.
LEAST, MOST = 0.001, 0.995


class Diffusion(Gradual):
    type = "diffusion"
    title = "Diffusion"
    summary = (
        "Noise is mixed into samples, and the network learns to see what is behind it; begun with noise "
        "alone, it makes new samples."
    )
    when = "To make points, series or pictures like those that are there, with a loss that falls steadily."
    fields = (
        Field(
            "schedule",
            "How the noise grows",
            "choice",
            "cosine",
            "cosine keeps more of the sample in the middle, which suits small pictures and points",
            choices=(("cosine", "Cosine"), ("linear", "Linear")),
        ),
        Field(
            "answers",
            "What the network answers",
            "choice",
            "noise",
            "each can be worked out from the others; velocity is steady at all amounts of noise",
            choices=(
                ("noise", "The noise"),
                ("sample", "The sample behind it"),
                ("velocity", "Velocity, a mixture of both"),
            ),
        ),
        *CONDITION,
    )

    def times(self, count: int, device: Any) -> Tensor:
        return LEAST + (MOST - LEAST) * super().times(count, device)

    def mixture(self, sample: Tensor, noise: Tensor, time: Tensor) -> tuple[Tensor, Tensor]:
        left, added = SCHEDULES[self.options["schedule"]](time)
        wanted, _ = ANSWERS[self.options["answers"]]
        return left * sample + added * noise, wanted(sample, noise, left, added)

    def wishes(self) -> tuple[Field, ...]:
        how = Field(
            "sampler",
            "Sampler",
            "choice",
            "ddim",
            "DDIM takes noise away alone and needs few steps; DDPM adds a little at each, as the first design did, and wants hundreds",
            choices=(("ddim", "DDIM"), ("ddpm", "DDPM")),
        )
        return (*super().wishes(), how)

    def time_of(self, amount: float) -> float:
        return max(LEAST, MOST * amount)

    def walk(
        self,
        nets: Nets,
        noise: Tensor,
        asked: dict[str, Any],
        begin: float | None = None,
        held: Held = lambda seen, time: seen,
    ) -> Iterator[Tensor]:
        import torch

        seen, steps, most = noise, asked["steps"], begin or MOST
        strengths, (_, both) = SCHEDULES[self.options["schedule"]], ANSWERS[self.options["answers"]]
        for step in range(steps):
            here, there = most * (1 - step / steps), most * (1 - (step + 1) / steps)
            left, added = strengths(torch.tensor(here, device=noise.device))
            left_then, added_then = strengths(torch.tensor(there, device=noise.device))
            sample, noise = both(self.answered(nets, seen, here, asked), seen, left, added)
            if self.is_bounded:
                sample = sample.clamp(-1, 1)
                noise = (seen - left * sample) / added
            fresh = fresh_noise(left, added, left_then, added_then)
            if asked["sampler"] == "ddim":
                fresh = torch.zeros_like(fresh)
            seen = left_then * sample + (added_then**2 - fresh**2).clamp(min=0).sqrt() * noise
            if there > 0:
                seen = seen + fresh * torch.randn_like(seen)
            seen = held(seen, there)
            yield seen

    def heading(self, nets: Nets, seen: Tensor, time: float, asked: Mapping[str, Any]) -> Tensor:
        import torch

        _, both = ANSWERS[self.options["answers"]]
        left, added = SCHEDULES[self.options["schedule"]](torch.tensor(time, device=seen.device))
        sample, _ = both(self.answered(nets, seen, time, asked), seen, left, added)
        return sample - seen

    def script(self) -> ScriptPieces:
        wanted, both = ANSWERS[self.options["answers"]]
        own: dict[str, Callable[..., Any]] = {
            "strengths": SCHEDULES[self.options["schedule"]],
            "wanted_of": wanted,
            "both_of": both,
        }
        return ScriptPieces(
            loss_of_noise,
            measure_noise,
            values_of(self) | {"bounded": self.is_bounded, "most": MOST, "least": LEAST},
            takes_target=False,
            draws=True,
            own=own,
            make=make_from_noise,
        )


# ---- how the noise grows ---------------------------------------------------------------------------
def cosine(time: Tensor) -> tuple[Tensor, Tensor]:
    """How much of the sample is left at a time from 0 to 1, and how much noise is in it."""
    turn = time * (math.pi / 2)
    return turn.cos(), turn.sin()


def linear(time: Tensor) -> tuple[Tensor, Tensor]:
    """How much of the sample is left at a time from 0 to 1, and how much noise is in it."""
    # 0.1 to 20: the first design's 1,000 steps from 1e-4 to 0.02, without steps.
    left = (-0.25 * time**2 * (20 - 0.1) - 0.5 * time * 0.1).exp()
    return left, (1 - left**2).clamp(min=0).sqrt()


SCHEDULES: dict[str, Callable[[Tensor], tuple[Tensor, Tensor]]] = {
    "cosine": cosine,
    "linear": linear,
}


# ---- what the network answers ----------------------------------------------------------------------
def wants_noise(sample: Tensor, noise: Tensor, left: Tensor, added: Tensor) -> Tensor:
    """What the network is to answer."""
    return noise


def wants_sample(sample: Tensor, noise: Tensor, left: Tensor, added: Tensor) -> Tensor:
    """What the network is to answer."""
    return sample


def wants_velocity(sample: Tensor, noise: Tensor, left: Tensor, added: Tensor) -> Tensor:
    """What the network is to answer."""
    return left * noise - added * sample


def from_noise(answer: Tensor, seen: Tensor, left: Tensor, added: Tensor) -> tuple[Tensor, Tensor]:
    """The sample and the noise that a mixture is of, from the answer."""
    return (seen - added * answer) / left, answer


def from_sample(answer: Tensor, seen: Tensor, left: Tensor, added: Tensor) -> tuple[Tensor, Tensor]:
    """The sample and the noise that a mixture is of, from the answer."""
    return answer, (seen - left * answer) / added


def from_velocity(
    answer: Tensor, seen: Tensor, left: Tensor, added: Tensor
) -> tuple[Tensor, Tensor]:
    """The sample and the noise that a mixture is of, from the answer."""
    return left * seen - added * answer, added * seen + left * answer


ANSWERS: dict[str, tuple[Callable[..., Tensor], Callable[..., tuple[Tensor, Tensor]]]] = {
    "noise": (wants_noise, from_noise),
    "sample": (wants_sample, from_sample),
    "velocity": (wants_velocity, from_velocity),
}


def fresh_noise(left: Tensor, added: Tensor, left_then: Tensor, added_then: Tensor) -> Tensor:
    """How much new noise DDPM adds at a step."""
    return added_then / added * (1 - (left / left_then) ** 2).clamp(min=0).sqrt()


# ---- as a script -----------------------------------------------------------------------------------
def strengths(time: Tensor) -> tuple[Tensor, Tensor]:
    """Stands for the schedule that the plan chose."""
    raise NotImplementedError


def wanted_of(sample: Tensor, noise: Tensor, left: Tensor, added: Tensor) -> Tensor:
    """Stands for what the plan has the network answer."""
    raise NotImplementedError


def both_of(answer: Tensor, seen: Tensor, left: Tensor, added: Tensor) -> tuple[Tensor, Tensor]:
    """Stands for what the plan has the network answer."""
    raise NotImplementedError


def loss_of_noise(
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
    least: float = 0.001,
    most: float = 0.995,
) -> Iterator[tuple[str, Tensor]]:
    """How far the network is from seeing what is behind the noise, at times by lot."""
    import torch

    sample = centred(batch[name], span)
    time = least + (most - least) * torch.rand(len(sample), 1)
    noise = torch.randn_like(sample)
    left, added = strengths(at_each(time, sample))
    seen, wanted = left * sample + added * noise, wanted_of(sample, noise, left, added)
    # [if by_class]
    batch = {**batch, target: forgotten(batch[target], nobody, untold)}
    # [end]
    yield "network", (answer_of(networks, batch, seen, time) - wanted).square().mean()


def measure_noise(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, on noise of its own."""
    ((_, loss),) = loss_of_noise(networks, batch)
    return {"loss": loss}


def make_from_noise(
    networks: Networks,
    like: Batch,
    *,
    name: str = "point",
    span: tuple[float, float] = (-1.0, 1.0),
    steps: int = 50,
    most: float = 0.995,
) -> Tensor:
    """From noise to samples: see what is behind it, and mix in a little less (DDIM)."""
    import torch

    seen = torch.randn_like(like[name])
    for step in range(steps):
        here, there = most * (1 - step / steps), most * (1 - (step + 1) / steps)
        left, added = strengths(torch.tensor(here))
        left_then, added_then = strengths(torch.tensor(there))
        sample, noise = both_of(guided(networks, like, seen, here), seen, left, added)
        # [if bounded]
        sample = sample.clamp(-1, 1)
        noise = (seen - left * sample) / added
        # [end]
        seen = left_then * sample + added_then * noise
    return placed(seen, span)


ENTRY = Diffusion
