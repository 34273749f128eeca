"""The way of an optimizer down a long, slanted valley, with torch's own class and its own settings:
the same start for all, until it is at the bottom or has made as many steps as there is patience for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.measures.entry_figures import Valley
from engine.plan.optimizers.optimizer import OptimizerEntry

if TYPE_CHECKING:
    import torch

REACH_X, REACH_Y = 0.3, 0.2
COLUMNS, ROWS = 37, 25
START = (-0.24, 0.14)
BOTTOM = 0.06
STEEP, FLAT, SLANT = 30.0, 3.0, 0.35
MOST = 500  # steps
POINTS = 80  # of the path that is drawn
FAR = 1e3
LOW = 1e-4  # the loss at which it has arrived


def height(x: float, y: float) -> float:
    """Steep across and flat along; the bottom is at (BOTTOM, 0)."""
    along, across = (x - BOTTOM) + SLANT * y, y - SLANT * (x - BOTTOM)
    return 0.5 * (FLAT * along**2 + STEEP * across**2)


def slope(x: float, y: float) -> tuple[float, float]:
    """Of the height; by hand, because to ask autograd takes longer than the step."""
    along, across = (x - BOTTOM) + SLANT * y, y - SLANT * (x - BOTTOM)
    return FLAT * along - SLANT * STEEP * across, SLANT * FLAT * along + STEEP * across


def picture(entry: OptimizerEntry, options: dict[str, Any]) -> Valley:
    xs = tuple(round(REACH_X * (2 * k / (COLUMNS - 1) - 1), 4) for k in range(COLUMNS))
    ys = tuple(round(REACH_Y * (2 * k / (ROWS - 1) - 1), 4) for k in range(ROWS))
    walk = walked(entry, options)
    last = walk[-1]
    steps = "1 step" if last.step == 1 else f"{last.step:,} steps"
    note = (
        f"At the bottom after {steps}."
        if height(last.x, last.y) < LOW
        else f"After {steps} it is not at the bottom."
    )
    every = max(1, len(walk) // POINTS)
    drawn = [place for k, place in enumerate(walk) if k % every == 0 or k == len(walk) - 1]
    path = tuple((round(place.x, 4), round(place.y, 4), float(place.step)) for place in drawn)
    heights = tuple(round(height(x, y), 4) for y in ys for x in xs)
    return Valley(xs, ys, heights, path, note)


@dataclass(frozen=True)
class Place:
    x: float
    y: float
    step: int


def walked(entry: OptimizerEntry, options: dict[str, Any]) -> list[Place]:
    """Where its steps have led; of one that asks the loss several times a step, its tries too."""
    import torch

    # One matrix of one row: what walks matrices only walks it too.
    here = torch.tensor([START], requires_grad=True)
    optimizer = made_of(entry, options, here)
    walk = [Place(*START, 0)]

    def note(step: int) -> Place:
        x, y = here.tolist()[0]
        walk.append(Place(x, y, step))
        return walk[-1]

    def loss() -> float:
        place = note(walk[-1].step) if entry.needs_closure else walk[-1]
        here.grad = torch.tensor([slope(place.x, place.y)])
        return height(place.x, place.y)

    for step in range(1, MOST + 1):
        optimizer.step(loss)
        place = note(step)
        if not (abs(place.x) < FAR and abs(place.y) < FAR):  # it has left the valley for good
            walk.pop()
            break
        if height(place.x, place.y) < LOW:
            break
    return walk


def made_of(
    entry: OptimizerEntry, options: dict[str, Any], place: torch.Tensor
) -> torch.optim.Optimizer:
    import torch

    arguments = {
        name: value for name, value in options.items() if name not in ("rest_lr", "beta1", "beta2")
    } | entry.always
    if "beta1" in options:
        arguments["betas"] = (options["beta1"], options["beta2"])
    optimizer: torch.optim.Optimizer = getattr(torch.optim, entry.torch)([place], **arguments)
    return optimizer
