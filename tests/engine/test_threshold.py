"""A run of two classes keeps from which chance on it says the second, and everything that asks it
afterwards goes by that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine.export.answered_file import ask
from engine.run import asking
from engine.run.run import Run
from tests.engine.conftest import moons_job

# It knows which moon is which by their heights, and is far too careful: it says "lower" with a
# chance of 4 to 40 %, never more.
CAREFUL = """
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.still = nn.Parameter(torch.zeros(()))

    def forward(self, point):
        lower = -1.8 - 2.0 * (point[:, 1:] - 0.25).clamp(-0.6, 0.6) + 0.0 * self.still
        return torch.cat((torch.zeros_like(lower), lower), 1)


NETWORKS = {"network": Net}
"""


@pytest.mark.slow
def test_the_threshold_is_chosen_on_validation_and_kept_with_the_run(
    begin: Callable[..., Run],
) -> None:
    run = begin(moons_job(CAREFUL, epochs=1)).wait(120)
    assert run.state == "finished", (run.cause, run.log)
    threshold = run.about_weights["threshold"]
    assert 0.08 < threshold["at"] < 0.3
    assert threshold["rows"] == run.environment["rows"]["validation"]
    report = run.evaluate()
    assert report["scores"]["accuracy"]["value"] * threshold["rows"] == pytest.approx(
        threshold["right"]
    )
    assert threshold["right"] > threshold["right_at_half"] + 30
    (shown,) = (figure for figure in report["figures"] if figure["figure"] == "threshold")
    assert shown["at"] == threshold["at"]
    points = [[0.0, 1.2], [0.5, -0.6]]
    answered: dict[str, Any] = asking.do("predict", run, fields={"point": points})
    assert [answer["class"] for answer in answered["answers"]] == ["upper", "lower"]
    exported = ask(run, rows=[{"x": x, "y": y} for x, y in points])
    assert [answer["class"] for answer in exported["predictions"]] == ["upper", "lower"]


def test_where_rare_classes_were_made_louder_one_half_is_meant(begin: Callable[..., Run]) -> None:
    loss = {"type": "cross-entropy", "options": {"weights": [1.0, 1.5]}}
    run = begin(moons_job(CAREFUL, epochs=1, loss=loss)).wait(120)
    assert run.state == "finished", (run.cause, run.log)
    assert "threshold" not in run.about_weights
    assert not [figure for figure in run.evaluate()["figures"] if figure["figure"] == "threshold"]
