"""What a network says all over the plane that points lie in, to be drawn beneath them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.measures.figure import Points, Scored

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.signature import Field
    from engine.measures.figure import Figure

SCORED, ARROWS = 32, 13  # places along a side
WALKERS = 6  # points whose way is drawn
MARGIN = 0.06  # of the span, around the real points

Corners = tuple[tuple[float, ...], tuple[float, ...]]


def lies_in_plane(field: Field) -> bool:
    return field.kind != "image" and field.sizes == (2,)


def corners_around(real: Tensor) -> Corners:
    """The lowest and the highest numbers that are shown."""
    low, high = real.amin(0).float(), real.amax(0).float()
    room = MARGIN * (high - low).where(high > low, high.new_ones(()))
    return tuple((low - room).tolist()), tuple((high + room).tolist())


def places(corners: Corners, side: int, like: Tensor) -> Tensor:
    """(side², 2): the middles of so many squares, row by row from the top."""
    import torch

    (left, bottom), (right, top) = corners
    middles = (torch.arange(side, device=like.device, dtype=like.dtype) + 0.5) / side
    up, across = torch.meshgrid(1 - middles, middles, indexing="ij")
    x, y = left + across * (right - left), bottom + up * (top - bottom)
    return torch.stack([x, y], -1).reshape(-1, 2)


def with_scores(
    figures: tuple[Figure, ...], corners: Corners, scores: Tensor
) -> tuple[Figure, ...]:
    """`scores`: one for each of the `places`."""
    from engine.measures.pictures import numbers, shades

    values = numbers(scores.reshape(-1))
    low, high = float(values.min()), float(values.max())
    scored = Scored(SCORED, shades(values, low, high), low, high)
    return tuple(
        replace(figure, corners=corners, scored=scored) if isinstance(figure, Points) else figure
        for figure in figures
    )


def with_ways(
    figures: tuple[Figure, ...], corners: Corners, arrows: Tensor, path: Tensor
) -> tuple[Figure, ...]:
    """`arrows`: where each of the `places` is sent, and how far; `path`: (steps, points, 2), of
    which some are drawn that begin in the picture.
    """
    import torch

    from engine.measures.pictures import numbers

    sent = tuple(tuple(map(float, arrow)) for arrow in numbers(arrows).round(4))
    low, high = (torch.tensor(corner, device=path.device) for corner in corners)
    inside = ((path[0] > low) & (path[0] < high)).all(1).nonzero().flatten()[:WALKERS]
    walked = numbers(path[:, inside].transpose(0, 1)).round(4)
    paths = tuple(tuple((float(x), float(y)) for x, y in each) for each in walked)
    return tuple(
        replace(figure, corners=corners, arrows=sent, paths=paths)
        if isinstance(figure, Points)
        else figure
        for figure in figures
    )
