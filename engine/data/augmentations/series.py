"""Series, and sounds as they are: (batch, steps, features), or channels first where the signature
says so.
"""

from __future__ import annotations

import math
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


def _at(x: Tensor, axis: int, places: Tensor) -> Tensor:
    """The series read at these places (batch, steps), which may lie between two steps."""
    steps = x if axis == 1 else x.swapaxes(1, 2)
    before = places.floor().long()
    after = (before + 1).clamp(max=x.shape[axis] - 1)
    share = (places - before).to(x.dtype)[:, :, None]
    first, second = (
        steps.gather(1, place[:, :, None].expand(-1, -1, steps.shape[2]))
        for place in (before, after)
    )
    read = first * (1 - share) + second * share
    return read if axis == 1 else read.swapaxes(1, 2)


def _ends(batch: dict[str, Any], name: str, axis: int) -> Tensor:
    """How many steps of each are real: (batch, 1)."""
    import torch

    x = batch[name]
    lengths = batch.get(f"{name}.length")
    whole = torch.full((len(x),), x.shape[axis], device=x.device) if lengths is None else lengths
    return whole[:, None].clamp(min=1)


def shift(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    """What comes in at an end is as the step that stood there."""
    import torch

    for name in fields:
        x = batch[name]
        axis, real = _real(batch, name, signature)
        long = _ends(batch, name, axis)
        by = ((torch.rand(len(x), 1, device=x.device) * 2 - 1) * o["strength"] * long).round()
        places = torch.arange(x.shape[axis], device=x.device)[None] - by
        moved = _at(x, axis, torch.minimum(places.clamp(min=0), long - 1.0))
        batch[name] = moved if real is None else moved * real
    return batch


def speed(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    import torch

    for name in fields:
        x = batch[name]
        axis = _real(batch, name, signature)[0]
        long, steps = _ends(batch, name, axis), x.shape[axis]
        most = math.log1p(o["strength"])
        pace = ((torch.rand(len(x), 1, device=x.device) * 2 - 1) * most).exp()
        places = torch.arange(steps, device=x.device)[None] * pace
        moved = _at(x, axis, torch.minimum(places, long - 1.0))
        if f"{name}.length" in batch:
            ends = (long / pace).ceil().long().clamp(1, steps)
            batch[f"{name}.length"] = ends[:, 0]
            real = torch.arange(steps, device=x.device)[None] < ends
            moved = moved * (real[:, None, :] if axis == 2 else real[:, :, None])
        batch[name] = moved
    return batch


def mask_channels(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    """Some neighbouring channels become zero, the mean of standardised data."""
    import torch

    for name in fields:
        x = batch[name]
        channels = 3 - _real(batch, name, signature)[0]
        count = x.shape[channels]
        wide = torch.rand(len(x), 1, device=x.device) * o["strength"] * count
        start = torch.rand(len(x), 1, device=x.device) * (count - wide)
        place = torch.arange(count, device=x.device)[None] + 0.5
        chosen = torch.rand(len(x), 1, device=x.device) < o["share"]
        hidden = (place >= start) & (place < start + wide) & chosen
        batch[name] = x.masked_fill(hidden[:, :, None] if channels == 1 else hidden[:, None], 0.0)
    return batch


ENTRIES = (
    Augmentation("jitter", "Jitter", "A little noise is added to each step.", "For sensors that are never quite exact.", "series", jitter,
                 (strength("At most", "Standard deviation; standardised series have 1.", 0.1, 2.0),)),
    Augmentation("scale-series", "Scale", "Each series is made a little stronger or weaker.", "Teaches that the size of the "
    "swing does not matter.", "series", scale,
                 (strength("At most", "0.2: between 0.8 and 1.2 times.", 0.2, 1.0),)),
    Augmentation("mask-series", "Mask", "A stretch of some series is set to zero.", "So that no single moment decides.", "series", mask,
                 (strength("At most", "Which share of the steps.", 0.2, 0.9), share())),
    Augmentation("shift-series", "Shift in time", "Each series is moved a little earlier or later.", "For recordings that do not begin at quite the same "
    "moment.", "series", shift,
                 (strength("At most", "As a share of its length.", 0.1, 0.5),)),
    Augmentation("speed", "Speed", "Each series runs a little faster or slower.", "For people who speak, and machines that turn, at their own pace.",
                 "series", speed, (strength("At most", "0.1: between 1/1.1 and 1.1 times.", 0.1, 1.0),)),
    Augmentation("mask-channels", "Mask channels", "Some neighbouring channels of some series are set to zero.", "Of a spectrogram: a stretch of tones, "
    "so that no single tone decides.", "series", mask_channels,
                 (strength("At most", "Which share of the channels.", 0.2, 0.9), share())),
)  # fmt: skip
