"""Series: (batch, steps, features), or channels first where the signature says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.data.augmentations.entry import Augmentation, Learned, share, strength

if TYPE_CHECKING:
    from torch import Tensor


def _real(batch: dict[str, Any], name: str, signature: Learned) -> tuple[int, Tensor | None]:
    """Which axis is time, and which steps are real rather than padding."""
    import torch

    axis = 2 if signature.fields[name].names[0] == "channels" else 1
    lengths = batch.get(f"{name}.length")
    if lengths is None:
        return axis, None
    steps = torch.arange(batch[name].shape[axis], device=lengths.device)
    real = steps[None] < lengths[:, None]
    return axis, real[:, None, :] if axis == 2 else real[:, :, None]


def jitter(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    import torch

    for name in fields:
        x = batch[name]
        change = torch.randn_like(x) * o["strength"] * torch.rand(len(x), 1, 1, device=x.device)
        real = _real(batch, name, signature)[1]
        batch[name] = x + (change if real is None else change * real)
    return batch


def scale(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    import torch

    for name in fields:
        x = batch[name]
        batch[name] = x * (1 + (torch.rand(len(x), 1, 1, device=x.device) * 2 - 1) * o["strength"])
    return batch


def mask(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    """A stretch of some series becomes zero, the mean of standardised data."""
    import torch

    for name in fields:
        x = batch[name]
        axis = _real(batch, name, signature)[0]
        steps = x.shape[axis]
        length = torch.rand(len(x), device=x.device) * o["strength"] * steps
        start = torch.rand(len(x), device=x.device) * (steps - length)
        place = torch.arange(steps, device=x.device)[None] + 0.5
        chosen = torch.rand(len(x), 1, device=x.device) < o["share"]
        hidden = (place >= start[:, None]) & (place < (start + length)[:, None]) & chosen
        batch[name] = x.masked_fill(hidden[:, None, :] if axis == 2 else hidden[:, :, None], 0.0)
    return batch


ENTRIES = (
    Augmentation("jitter", "Jitter", "A little noise is added to each step.", "For sensors that are never quite exact.", "series", jitter,
                 (strength("At most", "Standard deviation; standardised series have 1.", 0.1, 2.0),)),
    Augmentation("scale-series", "Scale", "Each series is made a little stronger or weaker.", "Teaches that the size of the "
    "swing does not matter.", "series", scale,
                 (strength("At most", "0.2: between 0.8 and 1.2 times.", 0.2, 1.0),)),
    Augmentation("mask-series", "Mask", "A stretch of some series is set to zero.", "So that no single moment decides.", "series", mask,
                 (strength("At most", "Which share of the steps.", 0.2, 0.9), share())),
)  # fmt: skip
