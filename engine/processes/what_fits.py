"""What a drawing could take over from weights that are kept here, tried without training anything."""

from __future__ import annotations

from typing import Any

import torch
from safetensors import safe_open

from engine.learning.networks import build, load_source
from engine.learning.taking import of_role, taking
from engine.plan.job import read as read_job
from engine.run.checkpoint import weights_named
from engine.run.folder import RunFolder


def what_fits(run: RunFolder, sha: str) -> dict[str, Any]:
    """Of each role of the job in a folder that holds no more than job and source: its layers, and
    what each takes.
    """
    torch.set_num_threads(1)
    plan = read_job(run.job).plan
    with torch.device("meta"):
        modules = build(load_source(run.source_file), plan)
    with safe_open(weights_named(run.home, sha), "pt") as opened:
        sizes = {name: tuple(opened.get_slice(name).get_shape()) for name in opened.keys()}  # noqa: SIM118  # it is no dictionary
    return {
        role: taking(
            {name: sizes[full] for name, full in of_role(role, sizes).items()},
            {name: tuple(tensor.shape) for name, tensor in module.state_dict().items()},
        ).as_json()
        for role, module in modules.items()
    }
