"""The parts of the data as sources on the device."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine import files as jobs_home
from engine import ways
from engine.catalogue import filled
from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.data.signature import Signature
from engine.data.source import Source
from engine.learning.desk import Desk
from engine.learning.networks import (
    NetworkError,
)
from engine.plan.plan import Plan
from engine.run.folder import RunFolder
from engine.ways.asked import Given


@dataclass(frozen=True)
class NoData:
    """What stands for opened data where a way to learn needs none."""

    signature: Signature
    parts: dict[str, Any] = field(default_factory=dict)
    hash: str = ""
    recipe: None = None


def sources_for(
    data: Any, plan: Plan, device: torch.device, channels_last: bool
) -> dict[str, Source]:
    """The sources that the way to learn brings, else the parts of the data, cut into batches."""
    way = ways.CATALOGUE[plan.objective.type]
    options = filled(way, plan.objective.options)
    given = Given(
        None if isinstance(data, NoData) else data, options, plan.batch, plan.seed, device
    )
    own = way.own_sources(given)
    return own or sources_of(data, plan, device, channels_last, way.lengths_of)


def sources_of(
    data: Any,
    plan: Any,
    device: torch.device,
    channels_last: bool,
    lengths_of: Callable[[Signature, Mapping[str, np.ndarray]], np.ndarray | None],
) -> dict[str, Source]:
    """The parts on the device. Measuring takes larger batches: nothing is learned there.
    `lengths_of`: how long each row is, where that is to be alike in a batch.
    """
    kinds = kinds_of(data.signature)
    sources: dict[str, Source] = {}
    for name, part in data.parts.items():
        if not len(part.rows):
            continue
        learns = name == "train"
        fields = dict(part.fields)
        size = plan.batch if learns else max(plan.batch, measuring_batch(fields))
        augment = augmenter(plan, data.signature) if learns and plan.data.augment else None
        sources[name] = Rows(
            fields,
            kinds,
            size,
            device,
            seed=plan.seed if learns else None,
            channels_last=channels_last,
            augment=augment,
            lengths=lengths_of(data.signature, fields) if learns else None,
            whole=data.whole,
        )
    return sources


def measuring_batch(fields: dict[str, np.ndarray]) -> int:
    a_row = max(1, sum(array[:1].nbytes for array in fields.values()))
    return int(np.clip(8 * 2**20 // a_row, 32, 4096))


def augmenter(plan: Any, signature: Signature) -> Any:
    """The plan's augmentations as one function of a batch; mixed labels are written as the
    objective reads them.
    """
    from engine.data import augmentations

    soft = ways.CATALOGUE[plan.objective.type].reads.soft
    return augmentations.pipeline(plan.data.augment, signature, soft=soft)


def open_data(folder: Path, plan: Any, desk: Desk) -> Any:
    from engine.data.opening import open_data as open_set

    way = ways.CATALOGUE[plan.objective.type]
    if not way.needs_data:
        return NoData(way.signature_of(filled(way, plan.objective.options)))
    given = plan.data.model_dump(mode="json", exclude={"signature"}, exclude_none=True)
    data = open_set(
        given,
        seed=plan.seed,
        folder=jobs_home.files_folder(folder),
        progress=lambda share, text: None,
        learned=RunFolder(folder).learned,
    )
    if "train" not in data.parts or not len(data.parts["train"].rows):
        raise NetworkError(
            "The training part of the split has no rows. Give it a larger share on the Data page."
        )
    return data
