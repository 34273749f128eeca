"""What layers want of their training beside the loss: a mixture of experts wants its experts to be
used evenly. Such a layer keeps `balance`, from its last pass, and `price`, what that adds to the
loss; nothing else is known of it here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn


class Balance:
    """Of all such layers of some networks."""

    def __init__(self, modules: Iterable[nn.Module]) -> None:
        layers = [layer for module in modules for layer in module.modules()]
        self.layers: list[Any] = [layer for layer in layers if hasattr(layer, "balance")]

    def added_to(self, loss: Tensor) -> Tensor:
        """The loss on which the weights step. What was added is a plain number from then on: it
        does not count twice where a network passes once for two losses.
        """
        for layer in self.layers:
            if layer.balance is not None:
                loss = loss + layer.price * layer.balance
                layer.balance = layer.balance.detach()
        return loss

    def mean(self) -> Tensor | None:
        """What is shown: 1 where all experts are used evenly. None where nothing passed."""
        known = [layer.balance for layer in self.layers if layer.balance is not None]
        return torch.stack(known).mean().detach() if known else None
