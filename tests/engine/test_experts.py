"""A mixture of experts in training: uneven use is added to the loss, its number is shown, and its
script does the same.
"""

from __future__ import annotations

import inspect
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builder.layers.modules.experts import MixtureOfExperts
from engine.measures.score_words import words_of
from tests.engine.conftest import Forge, curve, moons_job
from tests.engine.test_objectives import assert_same_bits
from tests.export.test_script import HEAD, ONE, Case, close, network, run_script

__all__ = ["run_script"]
IMPORTS = "import torch.nn.functional as F\nfrom torch import Tensor, nn"
SOURCE = HEAD.replace("from torch import nn", IMPORTS) + inspect.getsource(MixtureOfExperts)


def source(price: float, row: str = "row", features: int = 6, classes: int = 3) -> str:
    layers = f"self.first = nn.Linear({features}, 8); self.experts = MixtureOfExperts(8, 4, 4, 1, {price})"
    layers += f"; self.last = nn.Linear(8, {classes})"
    return f"{SOURCE}\n\n{network('Net', row, layers, f'self.last(self.experts(self.first({row})))')}{ONE}"


def test_the_price_of_imbalance_spreads_the_rows_over_the_experts(forge: Forge) -> None:
    uneven, even = (
        curve(forge.train(moons_job(source(price, "point", 2, 2), epochs=12)))
        for price in (0.0, 1.0)
    )
    assert even["train/balance"][-1][1] < uneven["train/balance"][-1][1]
    assert even["train/balance"][-1][1] == pytest.approx(1.0, abs=0.1)
    assert len(even["step/balance"]) > 1
    assert "validation/balance" not in even, "nothing is trained where it is measured"
    assert words_of("balance", {}).title == "load of experts"


def test_a_mixture_goes_on_to_the_same_bits_after_a_kill(forge: Forge) -> None:
    job = moons_job(source(0.1, "point", 2, 2), checkpoints={"seconds": 0.0}, steps=30)
    calm = forge.train(job)
    killed, hits = forge.train_with_kills(job, [3, 15])
    assert hits
    assert_same_bits(calm, killed)


@pytest.mark.parametrize("optimizer", ["adam", "lbfgs"])
def test_every_optimizer_steps_on_the_price_too(forge: Forge, optimizer: str) -> None:
    plan: dict[str, Any] = {"learners": {"network": {"optimizer": {"type": optimizer}}}, "steps": 5}
    free, dear = (
        curve(forge.train(moons_job(source(price, "point", 2, 2), **plan))) for price in (0.0, 5.0)
    )
    assert free["train/loss"] != dear["train/loss"]


def test_the_script_adds_the_same_price(tmp_path: Path, run_script: Callable[..., Any]) -> None:
    case = Case("classify", source=source(2.0))
    close(run_script(case)[0], case.trained(tmp_path))
    assert "price_of_balance" in case.script().text
    assert "price_of_balance" not in Case("classify").script().text
    assert runpy.run_path(str(case.write(tmp_path)))["price_of_balance"]
