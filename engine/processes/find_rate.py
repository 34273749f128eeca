"""The learning-rate finder: a hundred steps with a growing learning rate, and the rate at which the
loss falls fastest.
"""

from __future__ import annotations

import math
from typing import Any

import torch

from engine.learning.desk import Desk
from engine.learning.networks import build, load_source, suits_channels_last
from engine.learning.train import Training
from engine.plan.job import read as read_job
from engine.randomness import reseed
from engine.run.folder import RunFolder

STEPS = 100


def find_rate(
    run: RunFolder, low: float = 1e-7, high: float = 10.0, steps: int = STEPS
) -> dict[str, Any]:
    """Tries rates on the job in a folder that holds no more than job and source. Returns rates,
    losses, and a proposal in words.
    """
    from engine.learning.sources import open_data, sources_for

    torch.set_num_threads(1)
    job = read_job(run.job)
    plan = job.plan.model_copy(
        update={"epochs": 10_000_000, "steps": None, "precision": "fp32", "accumulate": 1}
    )
    desk = Desk(run.folder, 1)
    data = open_data(run.folder, plan, desk)
    reseed(plan.seed, "weights", 0)
    modules = build(load_source(run.source_file), plan)
    training = Training(
        plan,
        modules,
        sources_for(data, plan, torch.device("cpu"), suits_channels_last(modules)),
        data.signature,
        desk,
    )
    losses: dict[int, float] = {}
    training.row = lambda step, name, value: (
        losses.__setitem__(step, value) if name in ("step/loss", "step/generator") else None
    )
    training.live = {}
    training.began = 0.0
    training.set_modes()
    rates, smooth, seen = [], [], 0.0
    for k in range(steps):
        rate = low * (high / low) ** (k / (steps - 1))
        for learner in training.learners.values():
            learner.lr = rate
            learner.plan = learner.plan.model_copy(
                update={"schedule": type(learner.plan.schedule)(type="constant")}
            )
        training.one_step()
        training.read_numbers()
        loss = losses.get(training.at["step"], math.nan)
        if training.ended or not math.isfinite(loss):
            break
        seen = 0.8 * seen + 0.2 * loss
        rates.append(rate)
        smooth.append(seen / (1 - 0.8 ** (k + 1)))  # the first means are not pulled to zero
        if smooth[-1] > 4 * min(smooth):
            break
        if training.at["batch"] >= training.batches:
            training.at.update(epoch=training.at["epoch"] + 1, batch=0, sums={})
    if len(rates) < 5:
        return {
            "rates": rates,
            "losses": smooth,
            "rate": None,
            "text": "The loss was not finite from the first steps on, at any learning rate.",
        }
    lowest = smooth.index(min(smooth))
    slopes = [smooth[i + 2] - smooth[i] for i in range(max(1, lowest - 1))]
    steepest = rates[slopes.index(min(slopes)) + 1]
    rate = float(f"{min(steepest, rates[lowest] / 5):.1g}")
    text = f"The loss falls fastest near {steepest:.1g} and grows again past {rates[lowest]:.1g}; {rate:g} is a good start."
    return {"rates": rates, "losses": smooth, "rate": rate, "text": text}
