"""Whether a network that is to foresee tokens is shown them: a later token is changed, and what was
said before it must not move.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.ways.way import DoesNotSuit

if TYPE_CHECKING:
    from torch import Tensor, nn

TRIED = 16  # places at which it is tried
OFF = 1e-4  # of the largest score: sums in another order differ by less


class SeesAhead(DoesNotSuit):
    """A network is given what it is to say."""


def must_not_look_ahead(
    module: nn.Module, say: Callable[[Tensor], Tensor], codes: Tensor, symbols: int, reads: str
) -> None:
    """`say`: of tokens (1, length) the scores at each place, which may know those before it. `codes`
    are real ones, and `reads` is the input that they go into.
    """
    import torch

    length = codes.shape[1]
    learns = module.training
    module.eval()
    try:
        with torch.no_grad():
            first = say(codes)
            for place in torch.linspace(1, length - 1, min(TRIED, length - 1)).long().tolist():
                after = codes.clone()
                after[:, place:] = (after[:, place:] + 1) % symbols
                off = (first - say(after))[:, :place].abs().max()
                if float(off) > OFF * (1 + float(first.abs().max())):
                    raise SeesAhead(
                        f"The network sees the token that it is to foresee: what it says before place {place + 1} "
                        f"changes with what is written there. Read “{reads}” with layers that look back alone: "
                        "causal attention, a recurrent layer in one direction, or a causal convolution."
                    )
    finally:
        module.train(learns)
