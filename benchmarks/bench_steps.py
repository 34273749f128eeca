"""What our loop adds to a step of networks that make samples: templates as they are, against the
same step by somebody who knows torch, in one process, in turns.

    python -m benchmarks.bench_steps [vae wgan-gp diffusion date-format translation-transformer] [--pairs 9] [--clock cpu] [--quick]

Both sides have one thread and the same modules, rows, batches and averaged weights, and measure
nothing beside the losses. Ours records every loss, keeps weights, shows samples. Printed is hand ÷
ours: above 1 ours is faster. Nothing passes or fails by the clock.
"""

from __future__ import annotations

import argparse
import math
import statistics
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from benchmarks.bench_record import between
from benchmarks.ours import CLOCKS, Clock
from engine.data.batches import Rows
from engine.data.source import Source

EPOCHS, TRIAL = 12, 4
FIRST = 2  # epochs that are left out: the first ones warm up

Fields = dict[str, Tensor]
Step = Callable[[Fields], None]


# ---- by hand -------------------------------------------------------------------------------------
def adam(*modules: nn.Module, lr: float, betas: tuple[float, float] = (0.9, 0.999)) -> Any:
    weights = [weight for module in modules for weight in module.parameters()]
    return torch.optim.Adam(weights, lr=lr, betas=betas, fused=True)


def learn(optimizer: Any, loss: Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def averaging(modules: dict[str, nn.Module], decay: float) -> Callable[[], None]:
    weights = [weight for module in modules.values() for weight in module.parameters()]
    averages = [weight.detach().clone() for weight in weights]

    def average() -> None:
        with torch.no_grad():
            torch._foreach_lerp_(averages, [weight.detach() for weight in weights], 1 - decay)

    return average


def vae(modules: dict[str, nn.Module]) -> Step:
    encoder, decoder = modules["encoder"], modules["decoder"]
    optimizer = adam(encoder, decoder, lr=2e-3)

    def step(batch: Fields) -> None:
        image = batch["image"]
        bell = encoder(image)
        mean, logvar = bell["mean"], bell["logvar"]
        again = decoder(mean + torch.randn_like(mean) * (logvar / 2).exp())
        surprise = F.binary_cross_entropy_with_logits(again, image, reduction="sum") / len(image)
        kl = 0.5 * (mean.square() + logvar.exp() - 1 - logvar).sum(1).mean()
        learn(optimizer, surprise + kl)

    return step


def wgan_gp(modules: dict[str, nn.Module]) -> Step:
    generator, critic = modules["generator"], modules["critic"]
    of_critic, of_generator = (
        adam(module, lr=5e-4, betas=(0.0, 0.9)) for module in (critic, generator)
    )
    average = averaging(modules, 0.99)

    def step(batch: Fields) -> None:
        real = batch["point"]
        for _ in range(5):
            samples = generator(torch.randn(len(real), 8)).detach()
            share = torch.rand(len(real), 1)
            at = (real + share * (samples - real)).requires_grad_()
            (slope,) = torch.autograd.grad(critic(at).sum(), at, create_graph=True)
            penalty = (slope.norm(dim=1) - 1).square().mean()
            learn(of_critic, critic(samples).mean() - critic(real).mean() + penalty)
        learn(of_generator, -critic(generator(torch.randn(len(real), 8))).mean())
        average()

    return step


def diffusion(modules: dict[str, nn.Module]) -> Step:
    network = modules["network"]
    optimizer, average = adam(network, lr=1e-3), averaging(modules, 0.995)

    def step(batch: Fields) -> None:
        sample = 2 * batch["image"] - 1
        time = 0.001 + 0.994 * torch.rand(len(sample), 1)
        angle = (time * math.pi / 2)[:, :, None, None]
        noise = torch.randn_like(sample)
        label = torch.where(torch.rand(len(sample)) < 0.1, 10, batch["label"].long())
        answer = network(angle.cos() * sample + angle.sin() * noise, time, label)
        wanted = angle.cos() * noise - angle.sin() * sample
        learn(optimizer, (answer - wanted).square().mean())
        average()

    return step


def answering(modules: dict[str, nn.Module], *, smoothing: float, clip: float | None) -> Any:
    """A text that answers another, each token given those before it; texts stay as filled up as the
    data have them.
    """
    network = modules["network"]

    def loss(batch: Fields) -> Tensor:
        wanted = batch["reply"]
        so_far = F.pad(wanted[:, :-1].clamp(min=0), (1, 0))
        scores = network(batch["text"], so_far, batch["text.length"])
        real = wanted != -100
        return F.cross_entropy(scores[real], wanted[real], label_smoothing=smoothing)

    weights = list(network.parameters())
    kind = torch.optim.AdamW if clip else torch.optim.Adam
    optimizer = kind(weights, lr=1e-3, fused=True)

    def step(batch: Fields) -> None:
        optimizer.zero_grad()
        loss(batch).backward()
        if clip:
            nn.utils.clip_grad_norm_(weights, clip)
        optimizer.step()

    return step


def dates(modules: dict[str, nn.Module]) -> Step:
    step: Step = answering(modules, smoothing=0.0, clip=None)
    return step


def translation(modules: dict[str, nn.Module]) -> Step:
    step: Step = answering(modules, smoothing=0.1, clip=1.0)
    return step


WORKS: dict[str, Callable[[dict[str, nn.Module]], Step]] = {
    "vae": vae,
    "wgan-gp": wgan_gp,
    "diffusion": diffusion,
    "date-format": dates,
    "translation-transformer": translation,
}
# Fewer rows than the template has: what a step costs does not hang on them.
FEWER: dict[str, dict[str, Any]] = {
    "date-format": {"rows": 1000},
    "translation-transformer": {"rows": 500},
}


# ---- both ----------------------------------------------------------------------------------------
class Prepared:
    """A template's modules and rows, opened anew for each side."""

    def __init__(self, name: str, epochs: int, folder: Path) -> None:
        from builder import template
        from engine.learning.networks import build, load_source
        from engine.learning.sources import open_data, sources_for
        from engine.plan.plan import read as read_plan

        job = template(name).job()
        job["plan"] |= {"epochs": epochs, "device": "cpu", "stopping": None}
        job["plan"]["data"]["options"] |= FEWER.get(name, {})
        (folder / "network.py").write_text(job["source"])
        self.plan = read_plan(job["plan"])
        self.data = open_data(folder, self.plan, None)  # type: ignore[arg-type]  # rows need no desk
        torch.manual_seed(0)
        self.modules = build(load_source(folder / "network.py"), self.plan)
        sources = sources_for(self.data, self.plan, torch.device("cpu"), False)
        source = sources["train"]
        assert isinstance(source, Rows)
        self.source = source


def by_hand(name: str, epochs: int, clock: Clock) -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        prepared = Prepared(name, epochs, Path(folder))
        step, source = WORKS[name](prepared.modules), prepared.source
        moments = [clock()]
        for _ in range(epochs):
            order = torch.randperm(source.rows)
            for rows in order.split(prepared.plan.batch):
                step({field: values[rows] for field, values in source.fields.items()})
            moments.append(clock())
    return [after - before for before, after in pairwise(moments)]


def ours(name: str, epochs: int, clock: Clock) -> list[float]:
    from engine.learning.desk import Desk
    from engine.learning.train import Training

    with tempfile.TemporaryDirectory() as folder:
        prepared = Prepared(name, epochs, Path(folder))
        desk = Desk(Path(folder), 1)
        desk.open(0)
        sources: dict[str, Source] = {"train": prepared.source}
        training = Training(prepared.plan, prepared.modules, sources, prepared.data.signature, desk)
        moments, end_epoch = list[float](), training.end_epoch

        def timed() -> None:
            end_epoch()
            moments.append(clock())

        training.end_epoch = timed  # type: ignore[method-assign]  # the loop has no hook that costs nothing
        moments.append(clock())
        training.run()
        desk.close()
    return [after - before for before, after in pairwise(moments)]


def compare(name: str, pairs: int, epochs: int, clock: Clock) -> None:
    sides = (by_hand, ours)
    seconds: dict[Any, list[float]] = {side: [] for side in sides}
    for pair in range(pairs):
        for side in sides if pair % 2 else reversed(sides):
            seconds[side].append(statistics.median(side(name, epochs, clock)[FIRST:]))
    ratios = [hand / own for hand, own in zip(seconds[by_hand], seconds[ours], strict=True)]
    hand, own = (1e3 * statistics.median(seconds[side]) for side in sides)
    print(
        f"{name:10} hand {hand:8.2f} ms/epoch, ours {own:8.2f}; hand ÷ ours, median of {pairs} pairs: "
        f"{statistics.median(ratios):.3f} {between(ratios)} (promised: 0.95)",
        flush=True,
    )


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("works", nargs="*", metavar="|".join(WORKS))
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--clock", choices=CLOCKS, default="wall")
    parser.add_argument("--quick", action="store_true", help="one pair of a few epochs: a trial")
    given = parser.parse_args(arguments or [])
    torch.set_num_threads(1)
    for name in given.works or WORKS:
        compare(
            name,
            1 if given.quick else given.pairs,
            TRIAL if given.quick else EPOCHS,
            CLOCKS[given.clock],
        )


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
