"""Learning to act in a corridor of cells: its source is an environment, and there are no data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.data.signature import Field, Signature
from engine.data.source import Environment
from engine.measures.figure import Points
from engine.measures.report import Report
from engine.measures.scores import mean_score
from engine.ways.readings.one_class import OneClass
from engine.ways.way import Batch, Loss, Metrics, Nets, Way

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.figure import Figure

CELLS, MOVES, TOGETHER = 6, 12, 32  # the goal is the last cell; so many play side by side


class Corridor(Environment):
    """`begin` and `move` are the environment; every play begins at the first cell."""

    batches = 10

    def begin(self, count: int) -> Tensor:
        import torch

        return torch.zeros(count, dtype=torch.long)

    def seen(self, cells: Tensor) -> Tensor:
        import torch

        return torch.nn.functional.one_hot(cells, CELLS).float()

    def move(self, cells: Tensor, right: Tensor) -> tuple[Tensor, Tensor]:
        """The next cells, and a reward for standing at the goal."""
        after = (cells + 2 * right - 1).clamp(0, CELLS - 1)
        return after, (after == CELLS - 1).float()


class Acting(Way):
    type = "corridor"
    title = "Corridor"
    summary = "A network learns to walk to the end of a corridor, where the reward is."
    when = "To see a network learn from nothing but a reward."
    metrics: ClassVar[Metrics] = {"play/return": "max"}
    headline = "play/return"
    learners: ClassVar[dict[str, tuple[str, ...]]] = {"actor": ("actor",)}
    reads = OneClass
    needs_data = False
    learns_from = Corridor

    @classmethod
    def signature_of(cls, options: dict[str, Any]) -> Signature:
        cell = Field("table", (CELLS,), ("columns",), "float32")
        move = Field("label", (), (), "int64", classes=("left", "right"))
        return Signature(0, {"cell": cell, "move": move}, ("cell",), "move")

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        scores = {"kind": "scores", "shape": [2], "names": ["move"], "dtype": "float32"}
        cell = signature.fields["cell"].as_json()
        return {"actor": {"inputs": {"cell": cell}, "outputs": {"scores": scores}}}

    @classmethod
    def own_sources(cls, given: Any) -> dict[str, Any]:
        return {"train": Corridor()}

    def begin(self, nets: Nets, sources: dict[str, Any]) -> dict[str, Any]:
        return {"usual return": 0.0}

    def play(self, nets: Nets, corridor: Corridor, count: int, greedy: bool) -> dict[str, Tensor]:
        import torch

        cells, seen, moves, rewards = corridor.begin(count), [], [], []
        with torch.no_grad():
            for _ in range(MOVES):
                scores = nets["actor"]({"cell": corridor.seen(cells)})
                right = scores.argmax(1)
                if not greedy:
                    right = torch.multinomial(scores.softmax(1), 1)[:, 0]
                seen.append(cells)
                moves.append(right)
                cells, reward = corridor.move(cells, right)
                rewards.append(reward)
        return {
            name: torch.stack(steps)
            for name, steps in (("seen", seen), ("moves", moves), ("rewards", rewards))
        }

    def draw(
        self, source: Any, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        """Acts, and hands out what was seen, done and reached."""
        played = self.play(nets, source, TOGETHER, greedy=False)
        to_come = played["rewards"].flip(0).cumsum(0).flip(0)  # (moves, episodes)
        usual = state["usual return"]
        state["usual return"] = 0.9 * usual + 0.1 * float(played["rewards"].sum(0).mean())
        return {
            "cell": source.seen(played["seen"].flatten()),
            "move": played["moves"].flatten(),
            "better": (to_come - to_come.mean(1, keepdim=True)).flatten(),
        }

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch.nn.functional as F

        surprise = F.cross_entropy(nets["actor"](batch), batch["move"], reduction="none")
        yield Loss("actor", (surprise * batch["better"]).mean(), len(surprise))

    def measure(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> dict[str, float]:
        played = self.play(nets, sources["train"], 4, greedy=True)
        return {"play/return": float(played["rewards"].sum(0).mean())}

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """Where it walks, step by step."""
        walked = self.play(nets, Corridor(), 1, greedy=True)["seen"][:, 0].tolist()
        return (Points(tuple((float(k), float(cell)) for k, cell in enumerate(walked))),)

    def report(self, trained: Any, part: str) -> Report:
        played = self.play(trained.nets, Corridor(), 64, greedy=False)
        returns = played["rewards"].sum(0).numpy().astype(np.float64)
        return Report({"return": mean_score(returns, "max")})


ENTRY = Acting
