"""Texts as tokens: (batch, steps); 0 is padding, 1 is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.data.augmentations.entry import Augmentation, Learned, strength

if TYPE_CHECKING:
    from torch import Tensor


def _chosen(x: Tensor, size: float) -> Tensor:
    import torch

    return (torch.rand(x.shape, device=x.device) < size) & (x != 0)


def drop(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    import torch

    for name in fields:
        x = batch[name]
        keep = ~_chosen(x, o["strength"]) & (x != 0)
        keep[:, 0] |= ~keep.any(1)  # something always stays
        # The kept tokens move together: a stable sort by "kept or not" does that for the whole
        # batch at once.
        order = torch.sort((~keep).to(torch.int8), dim=1, stable=True).indices
        length = keep.sum(1)
        moved = x.gather(1, order)
        batch[name] = moved.masked_fill(
            torch.arange(x.shape[1], device=x.device)[None] >= length[:, None], 0
        )
        if f"{name}.length" in batch:
            batch[f"{name}.length"] = length.clamp(min=1)
    return batch


def swap(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    import torch

    for name in fields:
        x = batch[name]
        left, right = x[:, 0 : x.shape[1] - 1 : 2], x[:, 1::2]
        chosen = (
            (torch.rand(left.shape, device=x.device) < o["strength"]) & (left != 0) & (right != 0)
        )
        swapped = x.clone()
        swapped[:, 0 : x.shape[1] - 1 : 2], swapped[:, 1::2] = (
            torch.where(chosen, right, left),
            torch.where(chosen, left, right),
        )
        batch[name] = swapped
    return batch


def mask(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    for name in fields:
        batch[name] = batch[name].masked_fill(_chosen(batch[name], o["strength"]), 1)
    return batch


def _size(help: str) -> tuple[Any, ...]:
    return (strength("How many", help, 0.1, 0.9),)


ENTRIES = (
    Augmentation("drop-tokens", "Drop", "Some tokens of each text are left out.", "A message stays the same message without a "
    "few of its words.", "text", drop,
                 _size("Which share of the tokens.")),
    Augmentation("swap-tokens", "Swap", "Some neighbouring tokens change places.", "Teaches not to rely on exact order.", "text", swap, _size("Which share of the pairs.")),
    Augmentation("mask-tokens", "Mask", "Some tokens become unknown.", "Prepares for words that training never showed.", "text", mask, _size("Which share of the tokens.")),
)  # fmt: skip
