"""A piece of a training script: the rows of the run lie beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from engine.ways.script_pieces import Batch


def load_rows() -> dict[str, Batch]:
    """The very rows of the run, from data.npz beside this file: split and prepared as there.

    What was fitted for that (means, levels, vocabularies) was fitted on the training part alone.
    """
    parts: dict[str, Batch] = {}
    with np.load(Path(__file__).with_name("data.npz"), allow_pickle=False) as arrays:
        for key in arrays.files:
            part, _, field = key.partition("/")
            parts.setdefault(part, {})[field] = torch.from_numpy(arrays[key])
    return parts
