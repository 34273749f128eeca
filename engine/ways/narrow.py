"""The narrowest place of a network that was drawn in one piece: what it keeps of a sample, found by
trying, for nobody has named it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor, nn

    Run = Callable[[Tensor], Tensor]  # from samples to what comes back


@dataclass(frozen=True)
class Narrow:
    """A layer through which everything goes, and the sizes of what leaves it."""

    layer: nn.Module
    sizes: tuple[int, ...]

    @property
    def size(self) -> int:
        return math.prod(self.sizes)

    def encode(self, run: Run, samples: Tensor) -> Tensor:
        """(rows, numbers of the code)."""
        seen: list[Tensor] = []
        handle = self.layer.register_forward_hook(lambda _, __, output: seen.append(output))
        try:
            run(samples)
        finally:
            handle.remove()
        return seen[0].flatten(1)

    def decode(self, run: Run, code: Tensor, like: Tensor) -> Tensor:
        """What the rest of the network makes of a code. `like`: any sample, which it does not see."""
        shaped = code.reshape(len(code), *self.sizes)
        handle = self.layer.register_forward_hook(lambda *_: shaped)
        try:
            return run(like[:1].expand(len(code), *like.shape[1:]))
        finally:
            handle.remove()


def narrowest(network: nn.Module, run: Run, samples: Tensor) -> Narrow | None:
    """The narrowest layer whose output alone decides what comes back; of equals the first. None where
    no layer is narrower than a sample, or where something goes around each that is. At least two
    samples, which differ.
    """
    import torch

    left: list[tuple[nn.Module, Tensor]] = []
    handles = [
        layer.register_forward_hook(lambda layer, _, output: left.append((layer, output)))
        for layer in network.modules()
        if layer is not network and not list(layer.children())
    ]
    try:
        whole = run(samples)
    finally:
        for handle in handles:
            handle.remove()
    often = [layer for layer, _ in left]
    places = [
        Narrow(layer, tuple(output.shape[1:]))
        for layer, output in left
        if isinstance(output, torch.Tensor)
        and output.is_floating_point()
        and output.ndim > 1
        and len(output) == len(samples)
        and output[0].numel() < samples[0].numel()
        and often.count(layer) == 1
    ]
    for place in sorted(places, key=lambda place: place.size):
        code = place.encode(run, samples)
        # The samples in another order, with the codes of before: nothing else may get through.
        if torch.allclose(place.decode(run, code, samples.flip(0)), whole, rtol=1e-4, atol=1e-5):
            return place
    return None
