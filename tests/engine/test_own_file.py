"""A file that a person brought: the same bytes are found by the training, its evaluation, its
estimate and a race.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.opening import proposed
from engine.reading.store import Store
from engine.run import asking
from engine.run.run import Run

NETWORK = """
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense1 = nn.Linear(3, 2)

    def forward(self, row):
        return self.dense1(row)


NETWORKS = {"network": Net}
"""


def brought(home: Path) -> dict[str, Any]:
    """The plan's data for a table with a decimal comma that now lies in the home's store."""
    chance = np.random.default_rng(0)
    rows = chance.normal(size=(200, 3))
    said = np.where(rows[:, 0] > 0, "yes", "no")
    text = "a;b;c;answer\n" + "".join(
        ";".join(f"{x:.3f}".replace(".", ",") for x in row) + f";{word}\n"
        for row, word in zip(rows, said, strict=True)
    )
    stored = Store(home / "files").add("owner", "table.csv", text.encode())
    return proposed(
        "file", {"file": stored.sha, "name": "table.csv", "target": "answer"}, folder=home / "files"
    )


def test_a_file_of_ones_own_trains_and_is_evaluated(
    begin: Callable[..., Run], engine_home: Path
) -> None:
    plan = {
        "data": brought(engine_home),
        "objective": {"type": "two-classes"},
        "epochs": 5,
        "batch": 32,
        "device": "cpu",
    }
    run = begin(
        {
            "format": 1,
            "name": "own",
            "source": NETWORK.replace("Linear(3, 2)", "Linear(3, 1)"),
            "plan": plan,
            "project": {},
        }
    )
    run.wait(120)
    assert run.state == "finished", (run.cause, run.log)
    assert run.evaluate()["rows"] == run.environment["rows"]["validation"]
    assert asking.try_job("estimate", run.job, engine_home)["seconds"] > 0
