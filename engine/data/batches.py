"""A part of the data on the device, cut into batches there. A batch follows from (seed, epoch,
number) and nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch

from engine.data import kinds as catalogue
from engine.data.source import Batch, Source
from engine.randomness import generator

# so much is gathered at once at most: 64 small batches in one go cost less than 64 gathers; more
# leaves the cache
CHUNK_BYTES = 2**20
WINDOW = 50  # batches among which rows of like length are looked for


class Rows(Source):
    """Rows of a part, cut into batches. With a seed they get a new order each epoch; without, they
    keep theirs.
    """

    rows: int

    def __init__(
        self,
        fields: Mapping[str, np.ndarray],
        kinds: Mapping[str, str],
        batch: int,
        device: torch.device,
        *,
        seed: int | None = None,
        channels_last: bool = False,
        augment: Callable[[Batch], Batch] | None = None,
        lengths: np.ndarray | None = None,
        whole: Mapping[str, np.ndarray] | None = None,
    ) -> None:
        """`lengths`: how long each row is, where rows of like length are to share a batch. `whole`:
        what each batch gets beside its rows.
        """
        # What is asked of the kinds is asked here, once: a batch asks nothing.
        kind_of = {name: catalogue.of(kinds.get(name)) for name in fields}
        self.rows = next((len(fields[name]) for name, kind in kind_of.items() if kind.by_rows), 0)
        self.size, self.seed, self.augment, self.channels_last = batch, seed, augment, channels_last
        # A last batch of one joins the one before: BatchNorm cannot learn from a single sample.
        self.batches = max(
            1,
            math.ceil(self.rows / batch)
            - (1 if self.rows > batch and self.rows % batch == 1 else 0),
        )
        self.fields = {
            name: on_device(kind.stored(fields[name]), device) for name, kind in kind_of.items()
        }
        changes = {name: kind.ready(fields[name], channels_last) for name, kind in kind_of.items()}
        self.changes = {name: change for name, change in changes.items() if change is not None}
        self.cut = {name: self.fields[name] for name, kind in kind_of.items() if kind.by_rows}
        self._each = [pair for pair in self.changes.items() if pair[0] in self.cut]
        self.whole = {
            name: self._floats(name, self.fields[name])
            for name, kind in kind_of.items()
            if not kind.by_rows
        }
        for name, array in (whole or {}).items():
            kind = catalogue.of(kinds.get(name))
            change = kind.ready(array, channels_last)
            tensor = on_device(kind.stored(array), device)
            self.whole[name] = tensor if change is None else change(tensor)
        bytes_of_a_batch = batch * max(1, sum(t[:1].nbytes for t in self.cut.values()))
        # batches gathered at once, at fixed places
        self.chunk = max(1, min(64, CHUNK_BYTES // bytes_of_a_batch))
        self.lengths = None if lengths is None else torch.as_tensor(lengths)
        self._order: tuple[int, torch.Tensor] | None = None
        self._gathered: tuple[int, int, list[Batch]] | None = None
        self._only = self.head(None) if self.batches == 1 else None

    def _floats(self, name: str, tensor: torch.Tensor) -> torch.Tensor:
        """Pictures are kept as bytes, four times smaller, and become 0 to 1 a batch at a time."""
        change = self.changes.get(name)
        return tensor if change is None else change(tensor)

    def head(self, rows: int | None) -> Batch:
        """The first rows, as a network takes them; all of them for None."""
        first = {name: self._floats(name, tensor[:rows]) for name, tensor in self.cut.items()}
        return {**first, **self.whole}

    def batch(self, epoch: int, number: int) -> Batch:
        if self._only is not None:  # one batch an epoch needs no order
            return dict(self._only)
        place, within = divmod(number, self.chunk)
        key = (epoch if self.seed is not None else 0, place)
        if self._gathered is None or self._gathered[:2] != key:
            self._gathered = (*key, self._gather(*key))
        batch = {**self._gathered[2][within], **self.whole}
        for name, change in self._each:
            batch[name] = change(batch[name])
        return batch

    def _gather(self, epoch: int, place: int) -> list[Batch]:
        first = place * self.chunk
        last = min(first + self.chunk, self.batches)
        start, end = first * self.size, self.rows if last == self.batches else last * self.size
        sizes = [self.size] * (last - first - 1)
        sizes.append(end - start - sum(sizes))
        if self.seed is None:
            chosen = {name: tensor[start:end] for name, tensor in self.cut.items()}
        else:
            rows = self._rows(epoch)[start:end]
            chosen = {name: tensor.index_select(0, rows) for name, tensor in self.cut.items()}
        pieces = {name: tensor.split(sizes) for name, tensor in chosen.items()}
        return [{name: cut[i] for name, cut in pieces.items()} for i in range(len(sizes))]

    def _rows(self, epoch: int) -> torch.Tensor:
        if self._order is None or self._order[0] != epoch:
            assert self.seed is not None
            device = next(iter(self.fields.values())).device
            chance = generator(self.seed, "order", epoch)
            order = torch.randperm(self.rows, generator=chance)
            if self.lengths is not None:
                order = alike_together(order, self.lengths, self.size, chance)
            self._order = (epoch, order.to(device))
        return self._order[1]

    def at(self, rows: torch.Tensor) -> Batch:
        """These rows, as a network takes them."""
        chosen = {name: self._floats(name, tensor[rows]) for name, tensor in self.cut.items()}
        return {**chosen, **self.whole}

    def row(self, number: int) -> Batch:
        """One row alone."""
        return {
            name: self._floats(name, tensor[number : number + 1])
            for name, tensor in self.fields.items()
        }

    def rows_of(self, epoch: int, number: int) -> Any:
        """Which rows of the part a batch holds: for worst mistakes and messages."""
        start = number * self.size
        end = self.rows if number == self.batches - 1 else start + self.size
        if self.seed is None or self.batches == 1:
            return range(start, end)
        return self._rows(epoch)[start:end].tolist()


def alike_together(
    order: torch.Tensor, lengths: torch.Tensor, size: int, chance: torch.Generator
) -> torch.Tensor:
    """Rows in such an order that those of a batch are about equally long. Still by chance: which of
    them come together, and when.
    """
    whole = len(order) // size * size  # a last batch that is smaller stays the last
    pieces = list[torch.Tensor]()
    for window in order[:whole].split(size * WINDOW):
        batches = window[lengths[window].argsort(stable=True)].view(-1, size)
        pieces.append(batches[torch.randperm(len(batches), generator=chance)].flatten())
    return torch.cat([*pieces, order[whole:]])


def on_device(array: np.ndarray, device: torch.device) -> torch.Tensor:
    tensor = torch.as_tensor(np.ascontiguousarray(array)).to(device)
    # Where numpy's memory begins is chance, and other bits may follow.
    return tensor.clone() if tensor.data_ptr() % 64 else tensor
