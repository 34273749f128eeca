"""How long a training will take and how much memory: a few of its steps are made for real, in a
process that ends afterwards.
"""

from __future__ import annotations

import time
from typing import Any

import torch

from engine.learning.desk import Desk
from engine.learning.measuring import measure
from engine.learning.memory import estimate as memory_of
from engine.learning.networks import build, load_source, suits_channels_last
from engine.learning.train import Training
from engine.plan.job import read as read_job
from engine.randomness import reseed
from engine.run.folder import RunFolder

TRIED = 1.0  # seconds of training at most


def estimate(run: RunFolder) -> dict[str, Any]:
    """{"seconds": of the whole training, "epoch": of one, "memory": bytes, "steps": tried} for the
    job in a folder, on one CPU thread.
    """
    from engine.learning.sources import open_data, sources_for

    torch.set_num_threads(1)
    job = read_job(run.job)
    desk = Desk(run.folder, 1)
    data = open_data(run.folder, job.plan, desk)
    source = load_source(run.source_file)
    memory = memory_of(source, job.plan, data)
    reseed(job.plan.seed, "weights", 0)
    modules = build(source, job.plan)
    training = Training(
        job.plan,
        modules,
        sources_for(data, job.plan, torch.device("cpu"), suits_channels_last(modules)),
        data.signature,
        desk,
    )
    training.row, training.live, training.began = lambda step, name, value: None, {}, 0.0
    training.set_modes()
    training.one_step()  # the first warms up
    steps, begin = 0, time.monotonic()
    while (
        time.monotonic() - begin < TRIED
        and steps < 200
        and training.at["batch"] < training.batches
        and not training.ended
    ):
        training.one_step()
        steps += 1
    if not steps:  # one batch is the whole epoch
        training.at.update(batch=0)
        training.one_step()
        steps = 1
    a_step, begin = (time.monotonic() - begin) / steps, time.monotonic()
    measure(training)
    epoch = a_step * training.pace.per_epoch + (time.monotonic() - begin)
    return {
        "seconds": None
        if job.plan.endless
        else epoch * training.pace.steps / training.pace.per_epoch,
        "epoch": epoch,
        "memory": memory.fixed + memory.sample * job.plan.batch,
        "steps": steps,
    }
