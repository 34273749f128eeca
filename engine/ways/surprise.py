"""How surprised a network is by the tokens that come: perplexity, which hangs on how a text was cut
into tokens, and bits a byte, which does not, so that networks with different tokens compare.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from engine.data.symbols import sizes_of
from engine.measures.scores import Score, resampled_score

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.signature import Field

NATS, BYTES = "nats", "bytes"  # of one token on average
PERPLEXITY, BITS = "perplexity", "bits_a_byte"


class Surprise:
    """Of the tokens of one field. Sums go through the losses of a way as means of a token, which
    weigh by its tokens; what they become is said once all are there.
    """

    def __init__(self, field: Field) -> None:
        self.sizes = sizes_of(field.classes or field.tokens, field.spelling)

    def parts(self, scores: Tensor, truth: Tensor) -> dict[str, Tensor]:
        """Of scores (tokens, symbols): the mean of a token. A token whose bytes nobody knows has no
        number of them, and so has the mean.
        """
        import torch

        nats = torch.nn.functional.cross_entropy(scores.float(), truth)
        if not self.sizes:
            return {NATS: nats}
        sizes = torch.tensor(self.sizes, device=truth.device)
        # more may be drawn than the data have
        known = truth.clamp(max=len(self.sizes) - 1)
        return {NATS: nats, BYTES: sizes[known].mean()}


def said(numbers: Mapping[str, float], part: str) -> dict[str, float]:
    """Measured scores with what their sums become."""
    nats, size = numbers.get(f"{part}/{NATS}"), numbers.get(f"{part}/{BYTES}", math.nan)
    rest = {k: v for k, v in numbers.items() if k not in (f"{part}/{NATS}", f"{part}/{BYTES}")}
    if nats is not None:
        rest[f"{part}/{PERPLEXITY}"] = math.exp(min(nats, 700.0))  # beyond, no number holds it
        if size > 0:
            rest[f"{part}/{BITS}"] = nats / math.log(2) / size
    return rest


def scores_of(nats: np.ndarray, tokens: np.ndarray, sizes: np.ndarray | None) -> dict[str, Score]:
    """Of the sums of each text: nats, tokens, and bytes where they are known of all."""
    rows = len(nats)
    scores = {
        PERPLEXITY: resampled_score(
            lambda w: np.exp(np.minimum((w @ nats) / (w @ tokens), 700.0)), rows, "min"
        )
    }
    if sizes is not None and np.isfinite(sizes).all() and sizes.sum() > 0:
        scores[BITS] = resampled_score(
            lambda w: (w @ nats) / math.log(2) / (w @ sizes), rows, "min"
        )
    return scores
