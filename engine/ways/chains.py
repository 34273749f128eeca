"""Networks whose layers stand one after the other and can each be asked alone: a layer is known by
a method that it has, and nothing else of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import nn


def others_in(network: nn.Module, layers: list[Any]) -> list[str]:
    """The names of layers that do something and are none of these, nor inside of one."""
    from torch import nn

    without_effect = (nn.Flatten, nn.Unflatten, nn.Identity)  # they only write numbers otherwise
    inside = {id(part) for layer in layers for part in layer.modules()}
    return [
        name
        for name, part in network.named_modules()
        if not list(part.children())
        and id(part) not in inside
        and not isinstance(part, without_effect)
    ]
