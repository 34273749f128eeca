"""A trained network opened again: its modules with their weights, its objective, and its data. For
workers and tasks only.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save
from torch import nn

from engine import ways as objectives
from engine.catalogue import filled
from engine.data.batches import Source
from engine.data.kinds import kinds_of
from engine.files import read_json
from engine.learning.networks import build, load_source, load_weights, roles_of
from engine.plan import losses
from engine.plan.job import Job
from engine.plan.job import read as read_job
from engine.run.checkpoint import read_weights
from engine.ways.way import Nets, Objective


@dataclass
class Trained:
    folder: Path
    job: Job
    modules: dict[str, nn.Module]
    objective: Objective
    nets: Nets
    signature: dict[str, Any]
    data: Any = None

    def sources(self, part: str) -> dict[str, Source]:
        """One part under the name that objectives measure, in the order of its rows."""
        from engine.learning.sources import measuring_batch

        fields = self.data.parts[part].fields
        by_field = kinds_of(self.signature)
        return {
            "validation": Source(fields, by_field, measuring_batch(fields), torch.device("cpu"))
        }


def open_trained(folder: Path, with_data: bool = True, test: bool = False) -> Trained:
    """The network of a run with its final weights, in evaluation mode, on the CPU."""
    from engine.data.opening import open_data
    from engine.files import files_folder

    torch.set_num_threads(1)
    job = read_job(read_json(folder / "job.json"))
    modules = build(load_source(folder / "network.py"), job.plan)
    tensors = read_weights(folder / "weights.safetensors")
    for role, module in modules.items():
        load_weights(modules, role, tensors, "all")
        module.eval()
    data, signature = (
        None,
        (read_json(folder / "environment.json") or {}).get("signature") or job.plan.data.signature,
    )
    if with_data:
        given = job.plan.data.model_dump(mode="json", exclude={"signature"}, exclude_none=True)
        data = open_data(given, seed=job.plan.seed, folder=files_folder(folder), test=test)
        signature = data.signature
    entry, chosen = objectives.CATALOGUE[job.plan.objective.type], job.plan.chosen_loss
    loss = (
        losses.CATALOGUE[chosen.type].make(filled(losses.CATALOGUE[chosen.type], chosen.options))
        if chosen
        else None
    )
    objective = entry(filled(entry, job.plan.objective.options), loss, signature or {})
    return Trained(
        folder,
        job,
        modules,
        objective,
        roles_of(modules, job.plan, objective),
        signature or {},
        data,
    )


def keep_weights(home: Path, folder: Path, step: int) -> dict[str, Any]:
    """The weights of a checkpoint as a file that another run can begin from, named by its
    content.
    """
    from engine.run.checkpoint import Keeper, from_bytes, write_bytes

    keeper = Keeper(folder / "checkpoints")
    kept = [one for one in keeper.kept if one["step"] == step]
    if not kept:
        steps = ", ".join(str(one["step"]) for one in keeper.kept) or "none yet"
        raise KeyError(f"There is no checkpoint of step {step}. There are: {steps}.")
    content = (folder / "checkpoints" / kept[0]["file"]).read_bytes()
    if hashlib.sha256(content).hexdigest() != kept[0]["sha256"]:
        raise KeyError(f"The checkpoint of step {step} is damaged. Choose another one.")
    networks = from_bytes(content)["everything"]["networks"]
    tensors = {
        f"{role}/{path}": tensor.contiguous()
        for role, state in networks.items()
        for path, tensor in state.items()
    }
    made = save(tensors, metadata={"layerloom": json.dumps({"which": "checkpoint", "step": step})})
    sha = hashlib.sha256(made).hexdigest()
    (home / "weights").mkdir(exist_ok=True)
    write_bytes(home / "weights" / f"{sha}.safetensors", made)
    return {"sha": sha, "step": step}
