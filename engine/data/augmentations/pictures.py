"""Pictures: (batch, channels, height, width), brightness mostly from 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.data import kinds
from engine.data.augmentations.entry import Augmentation, Change, Learned, share, strength

if TYPE_CHECKING:
    from torch import Tensor

Picture = Callable[["Tensor", dict[str, Any]], "Tensor"]


def each(change: Picture) -> Change:
    """The same kind of change for every picture field of a batch."""

    def apply(
        batch: dict[str, Any], fields: list[str], options: dict[str, Any], signature: Learned
    ) -> dict[str, Any]:
        for name in fields:
            batch[name] = change(batch[name], options)
        return batch

    return apply


def moved(change: Picture) -> Change:
    """A change of place: where each point of the picture has a class, the classes go along."""
    plain = each(change)

    def apply(
        batch: dict[str, Any], fields: list[str], options: dict[str, Any], signature: Learned
    ) -> dict[str, Any]:
        import torch
        import torch.nn.functional as F

        target, aim = signature.target or "", signature.target_field
        if aim is None or not kinds.of(aim.kind).lies_over:
            return plain(batch, fields, options, signature)
        picture, mask = batch[fields[0]], batch[target]
        # (batch, classes, height, width)
        layers = F.one_hot(mask.long(), len(aim.classes)).movedim(-1, 1).to(picture.dtype)
        both = change(torch.cat([picture, layers], 1), options)
        batch[fields[0]], batch[target] = (
            both[:, : picture.shape[1]],
            both[:, picture.shape[1] :].argmax(1).to(mask.dtype),
        )
        return batch

    return apply


def _rand(x: Tensor, *more: int) -> Tensor:
    """One number from 0 to 1 a sample."""
    import torch

    return torch.rand(len(x), *more, device=x.device)


def _spread(x: Tensor, size: float) -> Tensor:
    """One number from −size to size a sample."""
    return (_rand(x) * 2 - 1) * size


def _warp(
    x: Tensor,
    a: Tensor | float,
    b: Tensor | float,
    c: Tensor | float,
    d: Tensor | float,
    dx: Tensor | float = 0.0,
    dy: Tensor | float = 0.0,
) -> Tensor:
    """Every output point looks up input point (a·x + b·y + dx, c·x + d·y + dy); what lies outside
    repeats the edge.
    """
    import torch
    import torch.nn.functional as F

    ones = torch.ones(len(x), device=x.device)
    rows = [
        torch.stack([ones * a, ones * b, ones * dx], 1),
        torch.stack([ones * c, ones * d, ones * dy], 1),
    ]
    grid = F.affine_grid(torch.stack(rows, 1).to(x.dtype), list(x.shape), align_corners=False)
    return F.grid_sample(x, grid, padding_mode="border", align_corners=False)


def flip(x: Tensor, o: dict[str, Any]) -> Tensor:
    import torch

    axis = 3 if o["way"] == "sideways" else 2
    return torch.where((_rand(x) < o["share"])[:, None, None, None], x.flip(axis), x)


def rotate(x: Tensor, o: dict[str, Any]) -> Tensor:
    angle = _spread(x, math.radians(o["strength"]))
    # the grid's units are half sides: turning keeps shapes only when they are evened out
    ratio = x.shape[2] / x.shape[3]
    return _warp(x, angle.cos(), -angle.sin() * ratio, angle.sin() / ratio, angle.cos())


def shift(x: Tensor, o: dict[str, Any]) -> Tensor:
    return _warp(
        x, 1.0, 0.0, 0.0, 1.0, _spread(x, 2 * o["strength"]), _spread(x, 2 * o["strength"])
    )


def zoom(x: Tensor, o: dict[str, Any]) -> Tensor:
    scale = (_spread(x, math.log1p(o["strength"]))).exp()
    return _warp(x, scale, 0.0, 0.0, scale)


def crop(x: Tensor, o: dict[str, Any]) -> Tensor:
    """A part of each picture, brought back to its full size."""
    side = 1 - _rand(x) * o["strength"]
    return _warp(
        x, side, 0.0, 0.0, side, (1 - side) * (_rand(x) * 2 - 1), (1 - side) * (_rand(x) * 2 - 1)
    )


def shear(x: Tensor, o: dict[str, Any]) -> Tensor:
    return _warp(x, 1.0, _spread(x, o["strength"]), 0.0, 1.0)


def colour(x: Tensor, o: dict[str, Any]) -> Tensor:
    """Brightness, contrast and (for colour pictures) saturation, each by its own lot."""
    size = o["strength"]
    brightness, contrast, saturation = (1 + _spread(x, size)[:, None, None, None] for _ in range(3))
    grey = x.mean(1, keepdim=True)
    if x.shape[1] == 3:
        x = grey + (x - grey) * saturation
    middle = grey.mean((2, 3), keepdim=True)
    return (middle + (x - middle) * contrast) * brightness


def blur(x: Tensor, o: dict[str, Any]) -> Tensor:
    import torch
    import torch.nn.functional as F

    sigma = max(o["strength"], 1e-3)
    reach = max(1, math.ceil(2 * sigma))
    place = torch.arange(-reach, reach + 1, device=x.device, dtype=x.dtype)
    weights = torch.exp(-(place**2) / (2 * sigma**2))
    weights = weights / weights.sum()
    channels = x.shape[1]
    soft = F.pad(x, (reach, reach, reach, reach), mode="replicate")
    soft = F.conv2d(soft, weights.view(1, 1, -1, 1).expand(channels, 1, -1, 1), groups=channels)
    soft = F.conv2d(soft, weights.view(1, 1, 1, -1).expand(channels, 1, 1, -1), groups=channels)
    return x + (soft - x) * _rand(x)[:, None, None, None]


def noise(x: Tensor, o: dict[str, Any]) -> Tensor:
    import torch

    return x + torch.randn_like(x) * o["strength"] * _rand(x)[:, None, None, None]


def _boxes(x: Tensor, area: Tensor) -> Tensor:
    """One box a sample, True inside, of this share of the picture and at a place by lot."""
    import torch

    height, width = x.shape[2:]
    shape = torch.exp(_spread(x, math.log(2)))
    tall = ((area * shape).sqrt() * height).clamp(0, height)
    wide = ((area / shape).sqrt() * width).clamp(0, width)
    top, left = _rand(x) * (height - tall), _rand(x) * (width - wide)
    y, z = torch.arange(height, device=x.device) + 0.5, torch.arange(width, device=x.device) + 0.5
    rows = (y[None] >= top[:, None]) & (y[None] < (top + tall)[:, None])
    columns = (z[None] >= left[:, None]) & (z[None] < (left + wide)[:, None])
    return (rows[:, :, None] & columns[:, None, :])[:, None]


def erase(x: Tensor, o: dict[str, Any]) -> Tensor:
    import torch

    hidden = _boxes(x, _rand(x) * o["strength"]) & (_rand(x) < o["share"])[:, None, None, None]
    return torch.where(hidden, x.mean((1, 2, 3), keepdim=True), x)


def _stripes(x: Tensor, o: dict[str, Any], axis: int) -> Tensor:
    """Some neighbouring rows (axis 2) or columns (3) of some pictures, painted over."""
    import torch

    side = x.shape[axis]
    wide = (_rand(x) * o["strength"] * side)[:, None]
    start = _rand(x)[:, None] * (side - wide)
    place = torch.arange(side, device=x.device)[None] + 0.5
    hidden = (place >= start) & (place < start + wide) & (_rand(x) < o["share"])[:, None]
    over = hidden[:, None, :, None] if axis == 2 else hidden[:, None, None, :]
    return torch.where(over, x.mean((1, 2, 3), keepdim=True), x)


def hide_rows(x: Tensor, o: dict[str, Any]) -> Tensor:
    return _stripes(x, o, 2)


def hide_columns(x: Tensor, o: dict[str, Any]) -> Tensor:
    return _stripes(x, o, 3)


def _mixed_label(label: Tensor, other: Tensor, share: Tensor, signature: Learned) -> Tensor:
    import torch
    import torch.nn.functional as F

    aim = signature.target_field
    # Codes have no middle: what is mixed are shares of the classes.
    if aim and kinds.of(aim.kind).dtype == "int64" and signature.soft != "score":
        classes = len(aim.classes)
        label, other = (
            target if target.dim() == 2 else F.one_hot(target.long(), classes).to(torch.float32)
            for target in (label, other)
        )
    label, other = label.to(torch.float32), other.to(torch.float32)
    weight = share.view(-1, *([1] * (label.dim() - 1)))
    return label * weight + other * (1 - weight)


def _partner(batch: dict[str, Any], field: str) -> Tensor:
    import torch

    return torch.randperm(len(batch[field]), device=batch[field].device)


def mixup(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    first = batch[fields[0]]
    order = _partner(batch, fields[0])
    # Between half and all of a picture stays itself.
    share = 1 - _rand(first) * 0.5 * o["strength"]
    for name in fields:
        x = batch[name]
        weight = share.view(-1, 1, 1, 1).to(x.dtype)
        batch[name] = x * weight + x[order] * (1 - weight)
    target = signature.target
    if target:
        batch[target] = _mixed_label(batch[target], batch[target][order], share, signature)
    return batch


def cutmix(
    batch: dict[str, Any], fields: list[str], o: dict[str, Any], signature: Learned
) -> dict[str, Any]:
    import torch

    x = batch[fields[0]]
    order = _partner(batch, fields[0])
    foreign = _boxes(x, _rand(x) * 0.5 * o["strength"])
    batch[fields[0]] = torch.where(foreign, x[order], x)
    share = 1 - foreign.to(torch.float32).mean((1, 2, 3))
    target = signature.target
    if target:
        batch[target] = _mixed_label(batch[target], batch[target][order], share, signature)
    return batch


WAY = Field(
    "way",
    "Way",
    "choice",
    "sideways",
    "Mirror left and right, or top and bottom.",
    choices=(("sideways", "Sideways"), ("upside", "Upside down")),
)
ENTRIES = (
    Augmentation("flip", "Flip", "Half of the pictures are mirrored.",
                 "A cat seen in a mirror is still a cat; a 6 is not. Use it where left and right do not matter.", "image", moved(flip), (WAY, share())),
    Augmentation("rotate", "Rotate", "Each picture is turned a little.", "For things that are never held quite straight. Beyond "
    "45°, a 6 may become a 9.",
                 "image", moved(rotate), (strength("At most", "In degrees, either way.", 15.0, 180.0, 5.0),)),
    Augmentation("shift", "Shift", "Each picture is moved a little up, down or sideways.", "Teaches that the place in the "
    "picture does not matter.",
                 "image", moved(shift), (strength("At most", "As a share of the side.", 0.1, 0.5),)),
    Augmentation("zoom", "Zoom", "Each picture is made a little larger or smaller.", "For things that are near or far.",
                 "image", moved(zoom), (strength("At most", "0.2: between 1/1.2 and 1.2 times.", 0.2, 1.0),)),
    Augmentation("crop", "Crop", "A part of each picture is cut out and brought to full size.", "The strongest of the plain "
    "ones: a network must cope with parts.",
                 "image", moved(crop), (strength("At most", "Which share of the side may be cut off.", 0.2, 0.9),)),
    Augmentation("shear", "Shear", "Each picture is slanted a little.", "Like handwriting that leans.",
                 "image", moved(shear), (strength("At most", "How far the top moves against the bottom.", 0.2, 1.0),)),
    Augmentation("colour", "Colour", "Brightness, contrast and saturation change a little.", "For pictures taken in different light.",
                 "image", each(colour), (strength("Strength", "0.3: between 0.7 and 1.3 times.", 0.3, 1.0),)),
    Augmentation("blur", "Blur", "Each picture is blurred, more or less.", "For cameras that are out of focus.",
                 "image", each(blur), (strength("At most", "In pixels.", 1.0, 5.0, 0.25),)),
    Augmentation("noise", "Noise", "Each pixel is changed by chance.", "For poor light, and against networks that hang on "
    "single pixels.",
                 "image", each(noise), (strength("At most", "Standard deviation; brightness goes from 0 to 1.", 0.1, 1.0),)),
    Augmentation("erase", "Erase", "A box in some pictures is painted over.", "So that no single detail decides.",
                 "image", each(erase), (strength("At most", "Which share of the picture.", 0.25, 0.9), share()), hides=True),
    Augmentation("hide-rows", "Hide rows", "A stripe across some pictures is painted over.", "Of a spectrogram: a stretch of tones.",
                 "image", each(hide_rows), (strength("At most", "Which share of the height.", 0.2, 0.9), share()), hides=True),
    Augmentation("hide-columns", "Hide columns", "A stripe down some pictures is painted over.", "Of a spectrogram: a stretch of time.",
                 "image", each(hide_columns), (strength("At most", "Which share of the width.", 0.2, 0.9), share()), hides=True),
    Augmentation("mixup", "Mixup", "Each picture is blended with another one, and so is its label.",
                 "Smooths what lies between classes, and tames overconfident networks.", "image", mixup, (strength("Strength", "1: up to half of the other.", 0.4, 1.0),), True),
    Augmentation("cutmix", "Cutmix", "A box of each picture comes from another one, and a share of the label with it.",
                 "Like erasing, but the hole is not wasted.", "image", cutmix, (strength("Strength", "1: up to half of the "
                 "picture.", 0.8, 1.0),), True),
)  # fmt: skip
