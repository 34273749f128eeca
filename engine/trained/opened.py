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
from engine.errors import DamagedError, NotThere
from engine.files import weights_file, write_bytes
from engine.learning.networks import build, load_source, load_weights, roles_of
from engine.learning.sources import measuring_batch
from engine.measures.threshold import Threshold
from engine.plan import losses
from engine.plan.job import Job
from engine.plan.job import read as read_job
from engine.run.checkpoint import read_checkpoint, read_weights, restore, said_of_weights
from engine.run.folder import RunFolder
from engine.run.manifest import read_manifest
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
        folder = RunFolder(self.folder).checkpoints_folder
        checkpoints = read_manifest(folder)[0] if state else []
        if checkpoints:
            try:
                saved = read_checkpoint(folder, checkpoints[-1])
            except DamagedError as why:
                raise DamagedError(
                    f"What the run remembered at its end cannot be read: {folder.name}/{checkpoints[-1]['file']} is damaged ({why})."
                ) from None
            if "state" in saved.get("everything", {}):
                restore(state, saved["everything"]["state"])
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
        whole = self.data.whole if self.data is not None else None
        kinds = kinds_of(self.signature)
        return Rows(fields, kinds, batch, torch.device("cpu"), whole=whole)


def first_of(output: Any) -> Any:
    return next(iter(output.values())) if isinstance(output, dict) else output


def open_trained(folder: Path, with_data: bool = True, test: bool = False) -> Trained:
    """The network of a run with its final weights, in evaluation mode, on the CPU."""
    from engine.data.opening import open_data
    from engine.files import files_folder

    torch.set_num_threads(1)
    run = RunFolder(folder)
    run.check_job()
    job = read_job(run.job)
    modules = build(load_source(run.source_file), job.plan)
    weights = run.whole_weights()
    tensors = read_weights(weights)
    for role, module in modules.items():
        load_weights(modules, role, tensors, "all")
        module.eval()
    data, signature = (
        None,
        Signature.from_json(run.environment.get("signature") or job.plan.data.signature),
    )
    if with_data and ways.CATALOGUE[job.plan.objective.type].needs_data:
        given = job.plan.data.model_dump(mode="json", exclude={"signature"}, exclude_none=True)
        data = open_data(
            given,
            seed=job.plan.seed,
            folder=files_folder(folder),
            test=test,
            learned=run.learned,
        )
        signature = data.signature
    if threshold := Threshold.from_json(said_of_weights(weights).get("threshold")):
        signature = signature.with_threshold(threshold.at)
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
    by_step = {entry["step"]: entry for entry in read_manifest(run.checkpoints_folder)[0]}
    if step not in by_step:
        steps = ", ".join(map(str, by_step)) or "none yet"
        raise NotThere(f"There is no checkpoint of step {step}. There are: {steps}.")
    try:
        networks = read_checkpoint(run.checkpoints_folder, by_step[step])["everything"]["networks"]
    except DamagedError as why:
        raise NotThere(
            f"The checkpoint of step {step} is damaged: {why}. Choose another one."
        ) from None
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
