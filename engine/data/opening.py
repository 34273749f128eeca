"""From the `data` part of a plan to arrays that a network learns from: load, split, fit the
transforms on the training part, apply them.

The test part is not there unless it is asked for, so that nobody opens it by accident.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.parts import Part, _part, sound
from engine.data.proposal import default_split, default_transforms
from engine.data.recipe import Recipe, fit_recipe
from engine.data.sets import find
from engine.data.sets.set import Opening
from engine.data.signature import Signature
from engine.data.split import Split, make_split, uncut
from engine.data.transforms.balance import class_weights
from engine.data.transforms.entry import State
from engine.files import data_files, local_folders
from engine.reading.columns import CODED, DataError, Progress, Raw


@dataclass(frozen=True)
class Data:
    """An opened data set."""

    signature: Signature
    parts: dict[str, Part]
    raw: Raw
    split: Split
    recipe: Recipe
    notes: tuple[str, ...]
    # what every batch gets beside its rows: of a graph, the numbers of all nodes and its edges
    whole: dict[str, np.ndarray] = made_by(default_factory=dict)

    @property
    def hash(self) -> str:
        """Names these rows in this split: equal for every model that may be compared."""
        return hashlib.sha256(f"{self.raw.hash}\n{self.split.hash}".encode()).hexdigest()

    def prepare(self, raw: Raw, rows: np.ndarray) -> dict[str, np.ndarray]:
        """The fields of any rows of such raw data, taken through the transforms as they were
        fitted.
        """
        return self.recipe.arrays(raw, rows)

    @property
    def sizes(self) -> dict[str, int]:
        """Rows of each part, the unopened test part included."""
        return self.split.sizes

    @property
    def names(self) -> dict[str, str]:
        """What each field is called by people."""
        return {name: field.title or name for name, field in self.signature.fields.items()}

    def class_weights(self) -> list[float] | None:
        """One weight a class from the training part, rarer classes louder; None where there are no
        classes.
        """
        target = self.raw.columns.get(self.raw.target or "")
        if target is None or target.type not in CODED:
            return None
        return [
            float(w)
            for w in class_weights(target.values[self.split.rows["train"]], len(target.levels))
        ]


def proposed(
    name: str,
    options: dict[str, Any] | None = None,
    *,
    folder: Path | None = None,
    raw: Raw | None = None,
) -> dict[str, Any]:
    """The `data` part of a plan as the data set's entry proposes it."""
    entry = find(name)
    transforms = entry.transforms
    if transforms is None:
        transforms = tuple(
            default_transforms(
                raw or open_raw_data({"set": name, "options": options or {}}, folder=folder)
            )
        )
    return {
        "set": name,
        "options": dict(options or {}),
        "split": default_split(raw)
        if entry.group == "own" and raw is not None
        else dict(entry.split),
        "transforms": [dict(transform) for transform in transforms],
        "augment": [],
    }


def open_raw_data(
    data: dict[str, Any], *, folder: Path | None = None, progress: Progress | None = None
) -> Raw:
    """The raw data of a plan: before any split, before any transform."""
    entry = find(data.get("set", ""))
    opening = Opening(
        folder or data_files(), progress or (lambda share, text: None), local_folders()
    )
    raw = entry.load(entry.settle(data.get("options")), opening)
    if raw.rows == 0:
        raise DataError(f"{entry.title} has no rows.")
    return raw


def open_data(
    data: dict[str, Any],
    *,
    seed: int = 0,
    folder: Path | None = None,
    progress: Progress | None = None,
    test: bool = False,
    raw: Raw | None = None,
    learned: Mapping[str, State] | None = None,
) -> Data:
    """The data of a plan, split and transformed. `transforms` left out (or None) means those that
    the set's entry proposes.

    `folder` holds files by their sha256, people's own and fetched ones (`<home>/files`). `learned` is
    what a run kept of its transforms (`RunFolder.learned`).

    >>> data = open_data({"set": "digits"})
    >>> data.parts["train"].fields["image"].shape
    (1258, 1, 8, 8)
    >>> sorted(data.parts), data.sizes["test"]
    (['train', 'validation'], 270)
    """
    tell = progress or (lambda share, text: None)
    entry = find(data.get("set", ""))
    tell(0.0, f"Opening {entry.title}")
    if raw is None:
        raw = open_raw_data(
            data, folder=folder, progress=lambda share, text: tell(0.7 * share, text)
        )
    cut = data.get("split") or (dict(entry.split) if entry.group != "own" else default_split(raw))
    split = make_split(raw, cut)
    wanted = data.get("transforms")
    if wanted is None:
        wanted = default_transforms(raw) if entry.transforms is None else entry.transforms
    train = split.rows["train"]
    tell(0.75, "Fitting the transforms on the training part")
    steps = [dict(transform) for transform in wanted]
    # A fold or a few rows are for a network that was drawn for the whole training part: a category
    # that they lack keeps its column.
    whole = make_split(raw, uncut(cut)).rows["train"] if uncut(cut) != cut else None
    here = folder or data_files()
    frame = None if whole is None else fit_recipe(raw, whole, steps, seed, here, learned=learned)
    recipe = fit_recipe(raw, train, steps, seed, here, frame, learned)
    parts = {}
    for name, rows in split.rows.items():
        if name != "test" or test:
            tell(0.8, f"Preparing {name}")
            parts[name] = _part(
                recipe, raw, rows, folder or data_files(), balanced=name == "train", seed=seed
            )
    tell(1.0, f"{len(train):,} rows to learn from")
    return Data(
        recipe.signature(raw, train),
        parts,
        raw,
        split,
        recipe,
        (*raw.notes, *split.notes, *recipe.notes),
        sound(recipe.whole(raw)),
    )
