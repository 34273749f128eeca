"""A trained network opened again: its modules with their weights, its objective, and its data. For
workers and tasks only.
"""

from __future__ import annotations

import functools
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save
from torch import nn

from engine import ways
from engine.catalogue import filled
from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.data.parts import Part
from engine.data.signature import Signature
from engine.data.source import Source
from engine.errors import NotThere
from engine.files import weights_file
from engine.learning.networks import build, load_source, load_weights, roles_of
from engine.learning.sources import measuring_batch
from engine.plan import losses
from engine.plan.job import Job
from engine.plan.job import read as read_job
from engine.run.checkpoint import Keeper, read_weights, restore
from engine.run.folder import RunFolder
from engine.ways.asked import Given
from engine.ways.way import Nets, Way

BATCH = 1024  # rows that are asked at once


@dataclass
class Trained:
    folder: Path
    job: Job
    modules: dict[str, nn.Module]
    way: Way
    nets: Nets
    signature: Signature
    data: Any = None

    @property
    def seed(self) -> int:
        return self.job.plan.seed

    @property
    def asked(self) -> str:
        """The role that answers, is exported and looked into."""
        return self.way.asked or next(iter(self.nets))

    @functools.cached_property
    def state(self) -> dict[str, Any]:
        """What the way remembered when the training ended: as its last checkpoint has it, else as
        it begins.
        """
        if type(self.way).begin is Way.begin:
            return {}
        state = self.way.begin(self.nets, self.sources)
        newest = Keeper(RunFolder(self.folder).checkpoints_folder).newest() if state else None
        if newest and "state" in newest[1].get("everything", {}):
            restore(state, newest[1]["everything"]["state"])
        return state

    @functools.cached_property
    def sources(self) -> dict[str, Source]:
        """What it learned from: sources of its own, else the parts that have rows."""
        cpu, plan = torch.device("cpu"), self.job.plan
        given = Given(self.data, self.way.options, plan.batch, plan.seed, cpu)
        parts = self.data.parts if self.data is not None else {}
        return self.way.own_sources(given) or {
            name: self.source_of(name) for name, part in parts.items() if len(part.rows)
        }

    def part(self, name: str) -> Part:
        """A part that has rows."""
        if self.data is None:
            raise NotThere(f"It learned without a data set, so there is no {name} part.")
        part: Part | None = self.data.parts.get(name)
        if part is None or not len(part.rows):
            raise NotThere(f"The split has no {name} part. Choose another one on the Data page.")
        return part

    def fields_of(self, part: str) -> dict[str, np.ndarray]:
        fields: dict[str, np.ndarray] = self.data.parts[part].fields
        return fields

    def rows_of(self, part: str) -> np.ndarray:
        rows: np.ndarray = self.data.parts[part].rows
        return rows

    def source_of(self, part: str) -> Rows:
        """One part, in the order of its rows."""
        fields = self.fields_of(part)
        return self._source(fields, measuring_batch(fields))

    def own_inputs(self, role: str) -> dict[str, Any]:
        """What goes into a role beside the fields of opened data: noise, a time, an observation."""
        wanted = self.way.wants(self.signature, self.way.options).get(role, {}).get("inputs", {})
        there = self.signature.fields if self.data is not None else ()
        return {name: of for name, of in wanted.items() if name not in there}

    @torch.no_grad()
    def outputs(self, fields: dict[str, np.ndarray], role: str | None = None) -> np.ndarray:
        """The raw outputs of one network for prepared fields, one row each."""
        net, source = self.nets[role or self.asked], self._source(fields, BATCH)
        outputs = [first_of(net(source.batch(0, number))) for number in range(source.batches)]
        return np.asarray(torch.cat([output.float() for output in outputs]).numpy())

    def _source(self, fields: dict[str, np.ndarray], batch: int) -> Rows:
        return Rows(fields, kinds_of(self.signature), batch, torch.device("cpu"))


def first_of(output: Any) -> Any:
    return next(iter(output.values())) if isinstance(output, dict) else output


def open_trained(folder: Path, with_data: bool = True, test: bool = False) -> Trained:
    """The network of a run with its final weights, in evaluation mode, on the CPU."""
    from engine.data.opening import open_data
    from engine.files import files_folder

    torch.set_num_threads(1)
    run = RunFolder(folder)
    job = read_job(run.job)
    modules = build(load_source(run.source_file), job.plan)
    tensors = read_weights(run.weights_file)
    for role, module in modules.items():
        load_weights(modules, role, tensors, "all")
        module.eval()
    data, signature = (
        None,
        Signature.from_json(run.environment.get("signature") or job.plan.data.signature),
    )
    if with_data and ways.CATALOGUE[job.plan.objective.type].needs_data:
        given = job.plan.data.model_dump(mode="json", exclude={"signature"}, exclude_none=True)
        data = open_data(given, seed=job.plan.seed, folder=files_folder(folder), test=test)
        signature = data.signature
    entry, chosen = ways.CATALOGUE[job.plan.objective.type], job.plan.chosen_loss
    loss = (
        losses.CATALOGUE[chosen.type].make(filled(losses.CATALOGUE[chosen.type], chosen.options))
        if chosen
        else None
    )
    way = entry(filled(entry, job.plan.objective.options), loss, signature)
    return Trained(
        folder,
        job,
        modules,
        way,
        roles_of(modules, job.plan, way),
        signature,
        data,
    )


def keep_weights(run: RunFolder, step: int) -> dict[str, Any]:
    """The weights of a checkpoint as a file that another run can begin from, named by its
    content.
    """
    from engine.run.checkpoint import Keeper, from_bytes, write_bytes

    keeper = Keeper(run.checkpoints_folder)
    by_step = {checkpoint["step"]: checkpoint for checkpoint in reversed(keeper.kept)}
    if step not in by_step:
        steps = ", ".join(str(checkpoint["step"]) for checkpoint in keeper.kept) or "none yet"
        raise NotThere(f"There is no checkpoint of step {step}. There are: {steps}.")
    content = (run.checkpoints_folder / by_step[step]["file"]).read_bytes()
    if hashlib.sha256(content).hexdigest() != by_step[step]["sha256"]:
        raise NotThere(f"The checkpoint of step {step} is damaged. Choose another one.")
    networks = from_bytes(content)["everything"]["networks"]
    tensors = {
        f"{role}/{path}": tensor.contiguous()
        for role, state in networks.items()
        for path, tensor in state.items()
    }
    facts = {"layerloom": json.dumps({"which": "checkpoint", "step": step})}
    weights = save(tensors, metadata=facts)
    sha = hashlib.sha256(weights).hexdigest()
    file = weights_file(run.home, sha)
    file.parent.mkdir(exist_ok=True)
    write_bytes(file, weights)
    return {"sha": sha, "step": step}
