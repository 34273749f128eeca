"""Codebooks inside of networks: what they add to a loss, and how many of their codes are in use. A
layer with a codebook (Vector quantiser) keeps `pull`, `usage` and `nearest`; nothing else is known
of it here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.scores import Score
    from engine.ways.script_pieces import Networks


def pull_of(networks: Networks) -> Any:
    """How far what goes into codebooks lies from their codes; nothing when nobody trains."""
    layers = [layer for network in networks.values() for layer in network.modules()]
    pulls: list[Any] = [layer.pull for layer in layers if getattr(layer, "pull", None) is not None]
    return sum(pulls, 0.0)


def codebook_of(networks: Networks) -> Any:
    """The first layer with a codebook; None where there is none."""
    layers = (layer for network in networks.values() for layer in network.modules())
    return next((layer for layer in layers if hasattr(layer, "usage")), None)


def in_use(usage: Any, numbers: Any) -> Any:
    """The perplexity of how often each code was taken: as many codes, taken equally often, would be
    as hard to guess. `numbers` is torch or numpy.

    >>> in_use(np.array([[1.0, 1.0, 0.0, 0.0]]), np).tolist()
    [2.0]
    """
    share = usage / usage.sum(-1)[..., None]
    return numbers.exp(-(share * numbers.log(share + (share == 0))).sum(-1))


def score_in_use(networks: Networks, look: Callable[[], Any]) -> Score | None:
    """The same with its interval, counted over the rows that `look` sends through the networks;
    None without a codebook.
    """
    from engine.measures.scores import resampled_score

    layer = codebook_of(networks)
    if layer is None:
        return None
    taken = list[np.ndarray]()

    def see(_: Any, given: tuple[Tensor, ...]) -> None:
        codes = layer.nearest(given[0])  # (rows, …)
        taken.append(codes.reshape(len(codes), -1).numpy())

    hook = layer.register_forward_pre_hook(see)
    try:
        look()
    finally:
        hook.remove()
    rows = [row for codes in taken for row in codes]
    counts = np.stack([np.bincount(row, minlength=len(layer.usage)) for row in rows])
    return resampled_score(lambda weights: in_use(weights @ counts, np), len(rows), "max")
