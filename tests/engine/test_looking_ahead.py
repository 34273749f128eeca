"""A network that sees what it is to foresee is refused before it trains."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from engine.ways.looking_ahead import SeesAhead, must_not_look_ahead

CODES = torch.arange(2, 22)[None] % 7


class Recurrent(nn.Module):
    def __init__(self, both: bool) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.table = nn.Embedding(7, 8)
        self.memory = nn.LSTM(8, 8, batch_first=True, bidirectional=both)

    def forward(self, codes: Tensor) -> Tensor:
        states: Tensor = self.memory(self.table(codes))[0]
        return states


def test_a_layer_that_reads_from_both_sides_is_refused_in_a_sentence() -> None:
    module = Recurrent(both=True)
    with pytest.raises(SeesAhead, match=r"Read “text” with layers that look back alone"):
        must_not_look_ahead(module, module, CODES, 7, "text")
    assert module.training  # as it was


def test_a_layer_that_looks_back_alone_may_learn() -> None:
    module = Recurrent(both=False)
    must_not_look_ahead(module, module, CODES, 7, "text")
    assert module.training
